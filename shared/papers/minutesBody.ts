/** The text of the minutes as it was written and is signed, line by line: nothing left out, nothing put in. */
import { seatOf } from '#shared/meeting/seats.ts';
import type { RichBlock, RichItem, RichLine, RichRun } from '#shared/richBlocks.ts';
import type { Block, Run } from './paper.ts';
import { type PlannedSource, timed } from './paperFrame.ts';
import { rolesText } from './paperPeople.ts';

export const minutesBody = (source: PlannedSource): readonly Block[] =>
  source.minutes.flatMap((block) => printed(source, block));

const runsOf = (runs: readonly RichRun[]): readonly Run[] =>
  runs.map(({ text, marks = [] }) => {
    const has = (type: string) => marks.some((mark) => mark.type === type);
    return {
      text,
      ...(has('bold') ? { bold: true } : {}),
      ...(has('underline') ? { mark: 'added' as const } : has('italic') ? { mark: 'kai' as const } : {}),
    };
  });

const printed = (source: PlannedSource, block: RichBlock): readonly Block[] => {
  switch (block.type) {
    case 'line':
      return lineOf(source, block);
    case 'paragraph':
      return block.content.length === 0 ? [] : [{ block: 'paragraph', text: runsOf(block.content) }];
    case 'heading': {
      const level = block.attrs.level === 1 ? 1 : block.attrs.level === 2 ? 2 : 3;
      return [{ block: 'heading', level, text: block.content.map(({ text }) => text).join('') }];
    }
    case 'bulletList':
      return block.content.flatMap((item) => itemOf(item, '· '));
    case 'orderedList':
      return block.content.flatMap((item, index) => itemOf(item, `${block.attrs.start + index}. `));
  }
};

const itemOf = (item: RichItem, mark: string): readonly Block[] =>
  item.content.flatMap((part, index): readonly Block[] => {
    if (part.type === 'paragraph')
      return [{ block: 'paragraph', text: [{ text: index === 0 ? mark : '' }, ...runsOf(part.content)] }];
    return part.content.flatMap((inner, number) =>
      itemOf(inner, part.type === 'bulletList' ? `${mark}· ` : `${mark}${part.attrs.start + number}. `),
    );
  });

/** A step that is a name is a heading; one that tells a sentence is a line of its own. */
const isTitle = (text: string): boolean => !/[。！？.!?]/.test(text) && text.length <= 40;

const lineOf = (source: PlannedSource, line: RichLine): readonly Block[] => {
  const { paper } = source.words;
  const { kind, at, speaker, speakerName, edited } = line.attrs;
  const text = line.content.map((run) => run.text).join('');
  if (text === '' && speakerName === null) return [];
  const time = timed(at, paper.time);
  const written = [
    ...runsOf(line.content),
    ...(edited ? [{ text: paper.minutes.edited, mark: 'kai' as const }] : []),
  ];
  if (kind === 'step' && isTitle(text)) return [{ block: 'heading', level: 1, text }];
  if (speakerName !== null) {
    const seat = speaker === null ? undefined : seatOf(source.meeting, speaker);
    const said = seat ? paper.minutes.speaker(rolesText(source, seat), speakerName) : speakerName;
    return [{ block: 'speech', speaker: said, ...(time === '' ? {} : { time }), text: written }];
  }
  const clock = time === '' ? [] : [{ text: paper.minutes.noted(time) }];
  return [{ block: 'paragraph', text: [...clock, ...written] }];
};
