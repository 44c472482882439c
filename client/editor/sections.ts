/**
 * The structure of an opinion is given: its headings are the system's, nobody types in them or takes them away, and
 * under each there is always a place to write. An empty place says what belongs there.
 */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { OpinionDeskNow, Section } from './opinionDesk.ts';
import { comesFromYjs } from './origin.ts';

export type PlacedSection = Section & { readonly position: number; readonly title: string };

export const sectionOf = (block: Node): Section | null => {
  const { section, question } = block.attrs;
  if (block.type.name !== 'heading' || typeof section !== 'string') return null;
  return { section, question: typeof question === 'string' ? question : null };
};

export function sectionsOf(doc: Node): readonly PlacedSection[] {
  const sections: PlacedSection[] = [];
  doc.forEach((block, position) => {
    const section = sectionOf(block);
    if (section) sections.push({ ...section, position, title: block.textContent });
  });
  return sections;
}

export const Sections = Extension.create<{ deskNow: OpinionDeskNow | null }>({
  name: 'sections',
  addOptions: () => ({ deskNow: null }),
  addProseMirrorPlugins() {
    const { deskNow } = this.options;
    if (!deskNow) return [];
    return [
      new Plugin({
        filterTransaction: (transaction) => {
          if (!transaction.docChanged || comesFromYjs(transaction)) return true;
          const keeps = keepsStructure(transaction.before, transaction.doc);
          if (!keeps) deskNow().onRefused?.('heading');
          return keeps;
        },
        appendTransaction: (transactions, before, after) => {
          const isElsewhere = transactions.some(comesFromYjs) && !isInHeading(before) && isInHeading(after);
          return isElsewhere ? backToText(before.doc, after) : null;
        },
        props: { decorations: ({ doc }) => placeholders(doc, deskNow) },
      }),
    ];
  },
});

const isInHeading = ({ selection }: EditorState): boolean => sectionOf(selection.$from.parent) !== null;

/** After an undo the caret may be left on a heading, where nothing can be typed: it goes to where the text changed. */
function backToText(before: Node, { doc, tr }: EditorState): Transaction {
  const changed = before.content.findDiffEnd(doc.content)?.b ?? tr.selection.from;
  let at = doc.resolve(Math.min(changed, doc.content.size));
  if (at.depth > 0 && sectionOf(at.node(1))) at = doc.resolve(at.after(1));
  return tr.setSelection(TextSelection.near(at, 1)).setMeta('addToHistory', false);
}

const keepsStructure = (before: Node, after: Node): boolean =>
  structureOf(before) === structureOf(after) && bareHeadings(after) <= bareHeadings(before);

const structureOf = (doc: Node): string => {
  const headings: unknown[] = [];
  doc.forEach((block) => {
    if (sectionOf(block)) headings.push([block.attrs, block.textContent]);
  });
  return JSON.stringify(headings);
};

/** Headings with no place to write before the next one. */
function bareHeadings(doc: Node): number {
  let bare = 0;
  doc.forEach((block, _position, index) => {
    if (!sectionOf(block)) return;
    const next = doc.maybeChild(index + 1);
    if (!next || sectionOf(next)) bare += 1;
  });
  return bare;
}

function placeholders(doc: Node, deskNow: OpinionDeskNow): DecorationSet {
  const words: Decoration[] = [];
  doc.forEach((block, position, index) => {
    if (sectionOf(block)) {
      words.push(Decoration.node(position, position + block.nodeSize, { 'data-section': '' }));
      return;
    }
    const heading = index > 0 ? sectionOf(doc.child(index - 1)) : null;
    const next = doc.maybeChild(index + 1);
    const isAlone = !next || sectionOf(next) !== null;
    if (!heading || !isAlone || !block.isTextblock || block.content.size > 0) return;
    const attributes = { 'data-placeholder': deskNow().placeholderOf(heading) };
    words.push(Decoration.node(position, position + block.nodeSize, attributes));
  });
  return DecorationSet.create(doc, words);
}
