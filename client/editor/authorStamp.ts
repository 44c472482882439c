/**
 * Writes under each run of text who wrote it: a claim, which the server verifies. What one types is stamped at once,
 * also inside somebody else's sentence and while an input method composes; what is only moved keeps whose it was.
 */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { comesFromYjs } from './origin.ts';

/** On a transaction whose text somebody else wrote: a suggestion that is taken over. Its value is that person's id. */
export const WRITTEN_BY = 'writtenBy';

type Range = { readonly from: number; readonly to: number };
type Stamp = Range & {
  readonly author: string;
  /** Pasted text brings its author along where it was cut out of this very document; it is not stamped over. */
  readonly keeps: boolean;
};

export const AuthorStamp = Extension.create<{ personId: string }>({
  name: 'authorStamp',
  addOptions: () => ({ personId: '' }),
  addProseMirrorPlugins() {
    const { personId } = this.options;
    return [
      new Plugin({
        appendTransaction: (transactions, _before, { doc, tr, storedMarks }) => {
          const stamped = stamp(tr, doc, stampsOf(transactions, personId));
          return stamped ? tr.setStoredMarks(storedMarks ?? null) : null;
        },
      }),
    ];
  },
});

/** What these transactions put in, as places in the document after all of them. */
function stampsOf(transactions: readonly Transaction[], personId: string): readonly Stamp[] {
  let stamps: Stamp[] = [];
  for (const transaction of transactions) {
    const isOwn = !comesFromYjs(transaction);
    const writtenBy: unknown = transaction.getMeta(WRITTEN_BY);
    const author = typeof writtenBy === 'string' ? writtenBy : personId;
    const keeps = ['paste', 'drop'].includes(transaction.getMeta('uiEvent'));
    for (const step of transaction.steps) {
      const map = step.getMap();
      stamps = stamps.map((one) => ({ ...one, from: map.map(one.from, 1), to: map.map(one.to, -1) }));
      if (!isOwn) continue;
      map.forEach((_oldFrom, _oldTo, from, to) => {
        if (to > from) stamps.push({ from, to, author, keeps });
      });
    }
  }
  return stamps;
}

function stamp(tr: Transaction, doc: Node, stamps: readonly Stamp[]): boolean {
  const type = doc.type.schema.marks.author;
  if (!type) return false;
  for (const { from, to, author, keeps } of stamps) {
    if (to <= from) continue;
    doc.nodesBetween(from, Math.min(to, doc.content.size), (node, position) => {
      if (!node.isText) return;
      const mark = type.isInSet(node.marks);
      if (mark && (keeps || mark.attrs.id === author)) return;
      tr.addMark(
        Math.max(from, position),
        Math.min(to, position + node.nodeSize),
        type.create({ id: author }),
      );
    });
  }
  return tr.steps.length > 0;
}
