/** Lists in lists have an end: what nests deeper than the schema allows is refused here, before the server must. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { MAX_DEPTH } from '#shared/richText.ts';

/** Yjs counts the text of a block and its attributes one level deeper than the block. */
const MAX_NESTING = MAX_DEPTH - 2;

export function nestsTooDeep(doc: Node): boolean {
  let deepest = 0;
  doc.descendants((_node, position) => {
    deepest = Math.max(deepest, doc.resolve(position).depth + 1);
  });
  return deepest > MAX_NESTING;
}

export const NestingLimit = Extension.create({
  name: 'nestingLimit',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) => !transaction.docChanged || !nestsTooDeep(transaction.doc),
    }),
  ],
});
