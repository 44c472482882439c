/** What a browser still held when its document was closed: shown to its author, never merged by itself. */
import * as Y from 'yjs';
import { sentencesIn } from '#shared/authorship/sentences.ts';
import { blocksOf, type RichBlock, textOf } from '#shared/richBlocks.ts';
import { type BlockChange, changesAsText, changesBetween } from '#shared/richDifference.ts';
import { ROOT } from '#shared/richText.ts';

export type LateText = {
  readonly changes: readonly BlockChange[];
  /** The same to read, copy or send: − before, + after. */
  readonly text: string;
  /** The sentences that are new in it, each for itself. */
  readonly sentences: readonly string[];
};

/** The blocks of a Yjs document, read without an editor (an editor deletes what it does not know). */
export const blocksOfDoc = (doc: Y.Doc): readonly RichBlock[] =>
  blocksOf({ type: 'doc', content: doc.getXmlFragment(ROOT).toArray().flatMap(jsonOf) });

function jsonOf(node: unknown): readonly object[] {
  if (node instanceof Y.XmlText) {
    const runs: readonly { insert: unknown; attributes?: object }[] = node.toDelta();
    return runs.map(({ insert, attributes }) => ({
      type: 'text',
      text: insert,
      marks: Object.keys(attributes ?? {}).map((type) => ({ type })),
    }));
  }
  if (!(node instanceof Y.XmlElement)) return [];
  return [{ type: node.nodeName, attrs: node.getAttributes(), content: node.toArray().flatMap(jsonOf) }];
}

/**
 * `confirmed` is the document as the server last had it, `own` the same with what was typed since; `updates` are
 * the unconfirmed updates, whose bare text is the answer if neither document could be built.
 */
export function lateTextOf(confirmed: Y.Doc, own: Y.Doc, updates: readonly Uint8Array[]): LateText | null {
  if (updates.length === 0) return null;
  const known = blocksOfDoc(confirmed);
  const changes = changesBetween(known, blocksOfDoc(own));
  if (changes.length > 0)
    return { changes, text: changesAsText(changes), sentences: newSentences(known, changes) };
  const inserted = updates.map(insertedText).join('').trim();
  return inserted === '' || !hasPending(own)
    ? null
    : { changes: [], text: inserted, sentences: sentencesIn(inserted) };
}

function newSentences(known: readonly RichBlock[], changes: readonly BlockChange[]): readonly string[] {
  const old = new Set(known.flatMap((block) => sentencesIn(textOf(block))));
  return changes
    .flatMap(({ after }) => (after === null ? [] : sentencesIn(textOf(after))))
    .filter((sentence) => !old.has(sentence));
}

const hasPending = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null;

const insertedText = (update: Uint8Array): string =>
  Y.decodeUpdate(update)
    .structs.map((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : '',
    )
    .join('');
