/**
 * The text of a document as the house vouches for it. A line's link to the record cannot be forged by whoever
 * edits: number, kind and time come from what was stored when the system wrote the line, a number nobody wrote or
 * one used twice is dropped, and a line that no longer says what the system wrote is shown as edited.
 */
import { yXmlFragmentToProsemirrorJSON } from 'y-prosemirror';
import type * as Y from 'yjs';
import { blocksOf, type RichBlock, type RichLine, textOf } from '#shared/richBlocks.ts';
import { ROOT } from '#shared/richText.ts';
import type { LinkedLine } from './documentStore.ts';

export function settledBlocks(doc: Y.Doc, lines: ReadonlyMap<number, LinkedLine>): readonly RichBlock[] {
  const used = new Set<number>();
  return blocksOf(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(ROOT))).map((block) => {
    if (block.type !== 'line') return block;
    const { seq } = block.attrs;
    const written = seq === null || used.has(seq) ? undefined : lines.get(seq);
    if (seq === null || written === undefined) return unlinked(block);
    used.add(seq);
    return linked(block, written);
  });
}

const unlinked = (line: RichLine): RichLine => ({
  ...line,
  attrs: { ...line.attrs, seq: null, edited: false },
});

const linked = (line: RichLine, written: LinkedLine): RichLine => ({
  ...line,
  attrs: { ...line.attrs, kind: written.kind, at: written.at, edited: wasEdited(line, written) },
});

/** A line the system left empty is there to be filled in; only its speaker was written. */
const wasEdited = (line: RichLine, written: LinkedLine): boolean =>
  (written.text !== '' && textOf(line) !== written.text) ||
  line.attrs.speaker !== written.speaker ||
  isNamedOtherwise(line, written);

const isNamedOtherwise = (line: RichLine, written: LinkedLine): boolean =>
  (written.speaker === null || written.speakerName !== null) &&
  line.attrs.speakerName !== written.speakerName;
