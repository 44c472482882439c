/** Passages that have something in the margin: commented on, or with a change proposed. The text itself stays untouched. */
import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { type Range, rangeOf } from './anchors.ts';
import { type Following, followingDecorations } from './following.ts';
import type { MarginMark, OpinionDeskNow } from './opinionDesk.ts';

export function marginMarks(doc: Y.Doc, deskNow: OpinionDeskNow): Following {
  let places: ReadonlyMap<string, Range | null> = new Map();
  const draw = (page: Node): DecorationSet => {
    const { marks, chosenMark, onPlaces } = deskNow();
    places = new Map(marks.map((mark) => [mark.id, placeIn(page, rangeOf(doc, mark.anchor))]));
    onPlaces?.(places);
    const drawn = marks.flatMap((mark) => {
      const range = places.get(mark.id);
      return range ? drawMark(mark, range, mark.id === chosenMark) : [];
    });
    return DecorationSet.create(page, drawn);
  };
  const choose = (position: number): boolean => {
    const [found] = [...places].find(
      ([, range]) => range && range.from <= position && position <= range.to && range.from < range.to,
    ) ?? [null];
    if (found !== null) deskNow().onChooseMark?.(found);
    return false;
  };
  return followingDecorations(
    'margin',
    doc,
    ({ doc: page }) => draw(page),
    (_view, position) => choose(position),
  );
}

const placeIn = (page: Node, range: Range | null): Range | null =>
  range && range.to <= page.content.size ? range : null;

function drawMark(mark: MarginMark, { from, to }: Range, isChosen: boolean): readonly Decoration[] {
  const look = {
    class: 'margin-mark',
    'data-kind': mark.kind,
    title: mark.label,
    ...(isChosen && { 'data-chosen': '' }),
  };
  const passage = from < to ? [Decoration.inline(from, to, look)] : [];
  if (mark.kind === 'comment' || mark.kind === 'delete') return passage;
  return [...passage, proposal(mark, to, isChosen)];
}

/** What would be written, beside what stands there. */
const proposal = (mark: MarginMark, position: number, isChosen: boolean): Decoration =>
  Decoration.widget(
    position,
    () => {
      const proposed = document.createElement('ins');
      proposed.className = 'margin-proposal';
      proposed.contentEditable = 'false';
      proposed.title = mark.label;
      if (isChosen) proposed.dataset.chosen = '';
      proposed.textContent = mark.proposed;
      return proposed;
    },
    { side: 1, key: `${mark.id} ${isChosen} ${mark.proposed}`, ignoreSelection: true },
  );
