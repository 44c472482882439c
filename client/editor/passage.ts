/** Tells the page what is selected, so that it can be commented on; the words it stands on go with it. */
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { anchorAt } from './anchors.ts';
import type { OpinionDeskNow, Passage } from './opinionDesk.ts';

const SETTLE_MS = 120;

export const passagePlugin = (doc: Y.Doc, deskNow: OpinionDeskNow): Plugin =>
  new Plugin({
    view: () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      return {
        update: (view, before) => {
          if (view.state.selection.eq(before.selection) && view.state.doc.eq(before.doc)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            if (!view.isDestroyed) deskNow().onPassage?.(passageIn(view.state, doc));
          }, SETTLE_MS);
        },
        destroy: () => clearTimeout(timer),
      };
    },
  });

/** With nothing selected it is the place of the caret: words can be proposed there, nothing can be commented on. */
export function passageIn({ doc: page, selection }: EditorState, doc: Y.Doc): Passage | null {
  const { from, to, $from, $to } = selection;
  const anchor = anchorAt(doc, { from, to }, wordsBetween(page, from, to));
  if (!anchor) return null;
  const isInOneBlock = $from.sameParent($to) && $from.parent.isTextblock && !$from.parent.attrs.section;
  return { from, to, anchor, isInOneBlock };
}

const wordsBetween = (page: Node, from: number, to: number): string => page.textBetween(from, to, '\n');
