/**
 * Keeps the caret where it is while others write. The binding draws the whole text anew at each of their changes and
 * finds the caret's block again by its words; an opinion has many empty places, which all say the same, and one would
 * go on writing under another heading. Here the block is known by itself.
 */
import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { ROOT } from '#shared/richText.ts';
import { positionOf, relativeAt } from './places.ts';

type End = { readonly block: Y.XmlElement; readonly relative: Y.RelativePosition | null };
type Kept = { readonly anchor: End; readonly head: End };

export const CaretKeeping = Extension.create<{ doc: Y.Doc | null }>({
  name: 'caretKeeping',
  addOptions: () => ({ doc: null }),
  addProseMirrorPlugins() {
    const { doc } = this.options;
    if (!doc) return [];
    let kept: Kept | null = null;
    return [
      new Plugin({
        appendTransaction: (transactions, _before, after) =>
          kept && transactions.some(isOthersDoing) ? restored(doc, after, kept) : null,
        view: (view) => {
          // Page and document agree at this moment.
          const keep = (): void => {
            kept = view.isDestroyed ? null : keptIn(doc, view.state);
          };
          doc.on('beforeAllTransactions', keep);
          return { destroy: () => doc.off('beforeAllTransactions', keep) };
        },
      }),
    ];
  },
});

/** An undo brings the caret back by itself. */
function isOthersDoing(transaction: Transaction): boolean {
  const meta: unknown = transaction.getMeta(ySyncPluginKey);
  if (typeof meta !== 'object' || meta === null) return false;
  return 'isChangeOrigin' in meta && !('isUndoRedoOperation' in meta && meta.isUndoRedoOperation === true);
}

function keptIn(doc: Y.Doc, { selection }: EditorState): Kept | null {
  if (!(selection instanceof TextSelection)) return null;
  const anchor = endAt(doc, selection.anchor);
  const head = endAt(doc, selection.head);
  return anchor && head && { anchor, head };
}

function endAt(doc: Y.Doc, position: number): End | null {
  const block = blocksOf(doc).find(({ start, end }) => start <= position && position <= end);
  return block ? { block: block.element, relative: relativeAt(doc, position, 'before') } : null;
}

function restored(doc: Y.Doc, { doc: page, selection, tr }: EditorState, kept: Kept): Transaction | null {
  const anchor = placeOf(doc, kept.anchor);
  const head = placeOf(doc, kept.head);
  if (anchor === null || head === null || Math.max(anchor, head) > page.content.size) return null;
  const wanted = TextSelection.between(page.resolve(anchor), page.resolve(head));
  return wanted.eq(selection) ? null : tr.setSelection(wanted).setMeta('addToHistory', false);
}

const placeOf = (doc: Y.Doc, { block, relative }: End): number | null =>
  (relative && positionOf(doc, relative)) ??
  blocksOf(doc).find(({ element }) => element === block)?.start ??
  null;

type Block = { readonly element: Y.XmlElement; readonly start: number; readonly end: number };

/** The blocks that hold text, with where their content begins and ends on the page. */
function blocksOf(doc: Y.Doc): readonly Block[] {
  const blocks: Block[] = [];
  const walk = (parent: Y.XmlFragment, begin: number): number => {
    let position = begin;
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) position += child.length;
      else if (child instanceof Y.XmlElement) {
        const end = walk(child, position + 1);
        const holdsBlocks = child.toArray().some((one) => one instanceof Y.XmlElement);
        if (!holdsBlocks) blocks.push({ element: child, start: position + 1, end });
        position = end + 1;
      }
    }
    return position;
  };
  walk(doc.getXmlFragment(ROOT), 0);
  return blocks;
}
