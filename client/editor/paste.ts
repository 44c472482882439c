/** What comes from elsewhere, from Word above all, is brought into the few forms an opinion has; pictures stay out. */
import { Extension } from '@tiptap/core';
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { cleanHtml } from './officeHtml.ts';
import type { OpinionDeskNow } from './opinionDesk.ts';

/** More at once would not fit into one update to the server. */
const MAX_PASTE = 30_000;

export const Paste = Extension.create<{ deskNow: OpinionDeskNow | null }>({
  name: 'paste',
  addOptions: () => ({ deskNow: null }),
  addProseMirrorPlugins() {
    const { deskNow } = this.options;
    if (!deskNow) return [];
    // Text that was cut or is being dragged here keeps its authors: it is moved, not written anew.
    let cut: string | null = null;
    let isDropped = false;
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanHtml,
          transformPasted: (slice) => {
            const text = textOf(slice.content);
            const isMoved = isDropped || (cut !== null && cut === text);
            isDropped = false;
            if (cut === text) cut = null;
            return new Slice(taken(slice.content, isMoved), slice.openStart, slice.openEnd);
          },
          handlePaste: (view, event, slice) => {
            const refused = refusalOf(event.clipboardData, slice);
            if (refused === null) return false;
            deskNow().onRefused?.(refused);
            // Words beside a picture are welcome.
            return refused === 'pasteTooLong' || slice.content.size === 0 || view.composing;
          },
          handleDrop: (_view, event, slice) => {
            const refused = refusalOf(event.dataTransfer, slice);
            if (refused !== null) deskNow().onRefused?.(refused);
            return refused === 'pasteTooLong' || slice.content.size === 0;
          },
          handleDOMEvents: {
            cut: (view) => {
              const { from, to } = view.state.selection;
              cut = textOf(view.state.doc.slice(from, to).content);
              return false;
            },
            drop: (view, event) => {
              isDropped =
                view.dragging !== null && view.dragging !== undefined && !event.ctrlKey && !event.altKey;
              return false;
            },
          },
        },
      }),
    ];
  },
});

function refusalOf(data: DataTransfer | null, slice: Slice): 'pasteTooLong' | 'pastePicture' | null {
  if (textOf(slice.content).length > MAX_PASTE) return 'pasteTooLong';
  const hasPicture = [...(data?.items ?? [])].some(({ kind }) => kind === 'file');
  return hasPicture || /<img\b/i.test(data?.getData('text/html') ?? '') ? 'pastePicture' : null;
}

const textOf = (content: Fragment): string => content.textBetween(0, content.size, '\n');

/** Nothing that is the system's travels by copy: no heading of a section, no line of minutes, no foreign author. */
function taken(content: Fragment, isMoved: boolean): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.isText) {
      nodes.push(isMoved ? node : node.mark(node.marks.filter((mark) => mark.type.name !== 'author')));
      return;
    }
    const inside = taken(node.content, isMoved);
    nodes.push(freed(node, inside));
  });
  return Fragment.fromArray(nodes);
}

function freed(node: Node, content: Fragment): Node {
  const paragraph = nodeTypeOf(node.type.schema, 'paragraph');
  if (node.type.name === 'line') return paragraph.create(null, content);
  if (node.type.name !== 'heading') return node.copy(content);
  return node.type.create({ level: 3 }, content);
}

function nodeTypeOf(schema: Schema, name: string) {
  const type = schema.nodes[name];
  if (!type) throw new Error(`the schema has no ${name}`);
  return type;
}
