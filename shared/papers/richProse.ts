/** Text written together, as paragraphs of a paper: nothing left out, nothing put in. */
import type { RichBlock, RichItem, RichRun } from '#shared/richBlocks.ts';
import type { Block, Run } from './paper.ts';

export const runsOf = (runs: readonly RichRun[]): readonly Run[] =>
  runs.map(({ text, marks = [] }) => {
    const has = (type: string) => marks.some((mark) => mark.type === type);
    return {
      text,
      ...(has('bold') ? { bold: true } : {}),
      ...(has('underline') ? { mark: 'added' as const } : has('italic') ? { mark: 'kai' as const } : {}),
    };
  });

/** `levelOf`: how deep a heading of this level stands in the paper. */
export function proseOf(
  block: Exclude<RichBlock, { readonly type: 'line' }>,
  levelOf: (level: number) => 1 | 2 | 3 | 4 = (level) => (level === 1 ? 1 : level === 2 ? 2 : 3),
): readonly Block[] {
  switch (block.type) {
    case 'paragraph':
      return block.content.length === 0 ? [] : [{ block: 'paragraph', text: runsOf(block.content) }];
    case 'heading': {
      const text = block.content.map((run) => run.text).join('');
      return [{ block: 'heading', level: levelOf(block.attrs.level), text }];
    }
    case 'bulletList':
      return block.content.flatMap((item) => itemOf(item, '· '));
    case 'orderedList':
      return block.content.flatMap((item, index) => itemOf(item, `${block.attrs.start + index}. `));
  }
}

const itemOf = (item: RichItem, mark: string): readonly Block[] =>
  item.content.flatMap((part, index): readonly Block[] => {
    if (part.type === 'paragraph')
      return [{ block: 'paragraph', text: [{ text: index === 0 ? mark : '' }, ...runsOf(part.content)] }];
    return part.content.flatMap((inner, number) =>
      itemOf(inner, part.type === 'bulletList' ? `${mark}· ` : `${mark}${part.attrs.start + number}. `),
    );
  });
