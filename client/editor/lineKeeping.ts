/** Keeps lines in order: each has its own id, and one the system wrote shows when a hand has changed it. */
import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import type { DeskNow } from './desk.ts';
import { comesFromYjs } from './origin.ts';

export const LineKeeping = Extension.create<{ deskNow: DeskNow | null }>({
  name: 'lineKeeping',
  addOptions: () => ({ deskNow: null }),
  addProseMirrorPlugins() {
    const { deskNow } = this.options;
    if (!deskNow) return [];
    return [
      new Plugin({
        props: {
          transformPasted: (slice) => new Slice(pasted(slice.content), slice.openStart, slice.openEnd),
        },
        appendTransaction: (transactions, before, after) => {
          const isMine = transactions.some((one) => one.docChanged && !comesFromYjs(one));
          return isMine ? keepLines(before.doc, after.doc, after.tr, deskNow().newId) : null;
        },
      }),
    ];
  },
});

function keepLines(before: Node, after: Node, tr: Transaction, newId: () => string): Transaction | null {
  const written = linkedTexts(before);
  const seen = new Set<string>();
  after.forEach((block, position) => {
    if (block.type.name !== 'line') return;
    const { id, seq, edited } = block.attrs;
    if (typeof id !== 'string' || seen.has(id)) tr.setNodeAttribute(position, 'id', newId());
    else seen.add(id);
    const earlier = written.get(seq);
    if (!edited && earlier !== undefined && earlier !== block.textContent)
      tr.setNodeAttribute(position, 'edited', true);
  });
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
}

/** What lines of the record say, without those of speech: they are there to be filled in. */
function linkedTexts(doc: Node): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  doc.forEach((block) => {
    const { seq, kind } = block.attrs;
    if (block.type.name !== 'line' || typeof seq !== 'number') return;
    if (kind !== 'speech' && !texts.has(seq)) texts.set(seq, block.textContent);
  });
  return texts;
}

/** A copy is not the original: it has no id, no number in the record, and its author is whoever pastes it. */
function pasted(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.isText) {
      nodes.push(node.mark(node.marks.filter((mark) => mark.type.name !== 'author')));
      return;
    }
    const attrs =
      node.type.name === 'line'
        ? {
            ...node.attrs,
            id: null,
            seq: null,
            edited: false,
            kind: node.attrs.speaker === null ? 'free' : 'speech',
          }
        : node.attrs;
    nodes.push(node.type.create(attrs, pasted(node.content)));
  });
  return Fragment.fromArray(nodes);
}
