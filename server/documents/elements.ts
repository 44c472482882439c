/** Plain blocks as Yjs elements, as the editor stores them; with authors, their text names who wrote it. */
import * as Y from 'yjs';
import type { AttributedBlock, AttributedRun } from '#shared/authorship/attributed.ts';
import type { RichBlock, RichItem, RichRun } from '#shared/richBlocks.ts';
import type { AttributeValue } from '#shared/richText.ts';
import { SYSTEM } from './authorship.ts';

/** `authors`: the blocks of text in `blocks`, lists taken apart, in the same order. */
export function elementsOf(
  blocks: readonly RichBlock[],
  authors: readonly AttributedBlock[] = [],
): readonly Y.XmlElement[] {
  let next = 0;
  const elementOf = (block: RichBlock | RichItem): Y.XmlElement => {
    const element = new Y.XmlElement(block.type);
    const attributes: Readonly<Record<string, AttributeValue>> = 'attrs' in block ? block.attrs : {};
    // Yjs types attributes as text but stores any JSON value, as the editor does with numbers and flags.
    for (const [name, value] of Object.entries(attributes))
      if (value !== null) element.setAttribute(name, value as string);
    if (!isText(block)) {
      element.insert(0, block.content.map(elementOf));
      return element;
    }
    element.insert(0, [...textChildren(block.content, authors[next]?.runs ?? [])]);
    next += 1;
    return element;
  };
  return blocks.map(elementOf);
}

/** How many blocks of text a block is, lists taken apart. */
export const textBlocksIn = (block: RichBlock | RichItem): number =>
  isText(block) ? 1 : block.content.reduce((sum, child) => sum + textBlocksIn(child), 0);

const isText = (block: RichBlock | RichItem): block is Extract<RichBlock, { content: readonly RichRun[] }> =>
  block.type === 'line' || block.type === 'paragraph' || block.type === 'heading';

/** One text per block, none in an empty block. */
function textChildren(runs: readonly RichRun[], authors: readonly AttributedRun[]): readonly Y.XmlText[] {
  if (runs.length === 0) return [];
  const text = new Y.XmlText();
  text.applyDelta(
    authored(runs, authors).map(({ run, author }) => ({
      insert: run.text,
      attributes: {
        ...Object.fromEntries((run.marks ?? []).map(({ type }) => [type, {}])),
        ...(author === null ? {} : { author: { id: author } }),
      },
    })),
  );
  return [text];
}

type Authored = { readonly run: RichRun; readonly author: string | null };

/** The runs cut where the author changes. */
function authored(runs: readonly RichRun[], authors: readonly AttributedRun[]): readonly Authored[] {
  const left = authors.map(({ author, text }) => ({ author, length: text.length }));
  return runs.flatMap((run) => {
    const cut: Authored[] = [];
    for (let from = 0; from < run.text.length; ) {
      const next = left[0];
      const length = Math.min(next?.length ?? run.text.length, run.text.length - from);
      const author = next === undefined || next.author === SYSTEM ? null : next.author;
      cut.push({ run: { ...run, text: run.text.slice(from, from + length) }, author });
      from += length;
      if (next) next.length -= length;
      if (next?.length === 0) left.shift();
    }
    return cut;
  });
}
