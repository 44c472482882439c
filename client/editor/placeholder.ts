import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A word in an empty document about what it is for. */
export const Placeholder = Extension.create<{ textNow: () => string }>({
  name: 'placeholder',
  addOptions: () => ({ textNow: () => '' }),
  addProseMirrorPlugins() {
    const { textNow } = this.options;
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const first = doc.firstChild;
            const isEmpty = doc.childCount === 1 && first?.isTextblock && first.content.size === 0;
            if (!first || !isEmpty || first.attrs.speakerName) return null;
            const word = Decoration.node(0, first.nodeSize, { 'data-placeholder': textNow() });
            return DecorationSet.create(doc, [word]);
          },
        },
      }),
    ];
  },
});
