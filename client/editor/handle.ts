/** What a page may do with an opinion's text besides showing it: lead to a place, take over a suggestion, draw anew. */
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { type Anchor, quoteOf, type Range, rangeOf } from './anchors.ts';
import { WRITTEN_BY } from './authorStamp.ts';
import type { Following } from './following.ts';
import type { Passage } from './opinionDesk.ts';
import { passageIn } from './passage.ts';

export type ProposedChange = {
  readonly anchor: Anchor;
  readonly proposed: string;
  /** Who proposed it and so wrote it. */
  readonly authorId: string;
};

export type OpinionHandle = {
  readonly show: (range: Range) => void;
  /** The caret under the heading of a section. */
  readonly enter: (position: number) => void;
  readonly passage: () => Passage | null;
  /** done: it stands in the text. gone, changed: the passage is no longer there, or says something else. */
  readonly takeOver: (change: ProposedChange) => 'done' | 'gone' | 'changed';
  /** Marks or authors have changed. */
  readonly redraw: () => void;
};

export const handleOf = (view: EditorView, doc: Y.Doc, following: readonly Following[]): OpinionHandle => ({
  show: ({ from }) => scrollTo(view, from),
  enter: (position) => {
    const $after = view.state.doc.resolve(position + (view.state.doc.nodeAt(position)?.nodeSize ?? 0));
    const selection = TextSelection.near($after, 1);
    view.dispatch(view.state.tr.setSelection(selection));
    scrollTo(view, position);
    if (view.editable) view.focus();
  },
  passage: () => passageIn(view.state, doc),
  takeOver: (change) => takeOver(view, doc, change),
  redraw: () => {
    for (const { refresh } of following) refresh(view);
  },
});

function takeOver(
  view: EditorView,
  doc: Y.Doc,
  { anchor, proposed, authorId }: ProposedChange,
): 'done' | 'gone' | 'changed' {
  const range = rangeOf(doc, anchor);
  const { state } = view;
  if (!range || range.to > state.doc.content.size) return 'gone';
  const { from, to } = range;
  if (quoteOf(state.doc.textBetween(from, to, '\n')) !== anchor.quote) return 'changed';
  const tr = state.tr.setMeta(WRITTEN_BY, authorId);
  view.dispatch(proposed === '' ? tr.delete(from, to) : tr.insertText(proposed, from, to));
  scrollTo(view, from);
  return 'done';
}

function scrollTo(view: EditorView, position: number): void {
  const { node } = view.domAtPos(Math.min(position + 1, view.state.doc.content.size));
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
}
