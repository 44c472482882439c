/** Decorations that are worked out from the Yjs document: moved along with one's own typing, worked out anew after it. */
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { DecorationSet, type EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { comesFromYjs } from './origin.ts';

const SOON_MS = 80;

export type Following = {
  readonly plugin: Plugin<DecorationSet>;
  /** What they are worked out from has changed besides the text. */
  readonly refresh: (view: EditorView) => void;
};

export function followingDecorations(
  name: string,
  doc: Y.Doc,
  draw: (state: EditorState) => DecorationSet,
  onClick?: (view: EditorView, position: number) => boolean,
): Following {
  const key = new PluginKey<DecorationSet>(name);
  const refresh = (view: EditorView): void => {
    if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false));
  };
  const plugin: Plugin<DecorationSet> = new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, drawn, _before, state) => {
        if (transaction.getMeta(key) === true) return draw(state);
        // The document said so itself: it and the screen agree already.
        if (comesFromYjs(transaction) && transaction.docChanged) return draw(state);
        return drawn.map(transaction.mapping, transaction.doc);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: (view, position) => onClick?.(view, position) ?? false,
    },
    view: (view) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const soon = (): void => {
        clearTimeout(timer);
        // What is drawn anew beside the caret would disturb an input method.
        timer = setTimeout(() => (view.composing ? soon() : refresh(view)), SOON_MS);
      };
      doc.on('update', soon);
      soon();
      return {
        destroy: () => {
          clearTimeout(timer);
          doc.off('update', soon);
        },
      };
    },
  });
  return { plugin, refresh };
}
