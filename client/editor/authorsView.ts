/** Shows under each run who wrote it, as the server verified it: an ink, a kind of line, initials and words. */
import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import type { InkOf } from '../ui/personInk.ts';
import { type AuthorRun, type PlacedRun, placedRuns } from './authorRuns.ts';
import { type Following, followingDecorations } from './following.ts';
import { stretchesOf } from './places.ts';

export type AuthorsShown = {
  readonly runs: readonly AuthorRun[];
  readonly inkOf: InkOf;
  /** One or two letters that stand for a person: 陈. */
  readonly initialsOf: (personId: string) => string;
  /** "陈药监专家写；由林药师移动": what is said on pointing at it. */
  readonly describe: (run: PlacedRun['run']) => string;
};

/** `shownNow` null: authors are not asked for. */
export const authorsView = (doc: Y.Doc, shownNow: () => AuthorsShown | null): Following =>
  followingDecorations('authors', doc, (state) => {
    const shown = shownNow();
    return shown ? drawAuthors(state.doc, doc, shown) : DecorationSet.empty;
  });

function drawAuthors(page: Node, doc: Y.Doc, shown: AuthorsShown): DecorationSet {
  const decorations: Decoration[] = [];
  let before = '';
  for (const { from, to, run } of placedRuns(stretchesOf(doc), shown.runs)) {
    if (to > page.content.size) continue;
    const $from = page.resolve(from);
    // What the system wrote is nobody's.
    if ($from.parent.attrs.section || run?.author.startsWith('@')) continue;
    decorations.push(
      Decoration.inline(from, to, {
        class: 'author-run',
        'data-kind': run?.kind ?? 'unknown',
        title: shown.describe(run),
        ...(run && { 'data-ink': String(shown.inkOf(run.author)) }),
      }),
    );
    // Another hand, or another paragraph.
    const hand = `${run?.author} ${$from.start()}`;
    if (run && hand !== before) decorations.push(initials(from, run.author, shown));
    before = hand;
  }
  return DecorationSet.create(page, decorations);
}

/** Where another hand begins, so that the ink is never the only sign. */
const initials = (position: number, author: string, shown: AuthorsShown): Decoration =>
  Decoration.widget(
    position,
    () => {
      const sign = document.createElement('span');
      sign.className = 'author-sign';
      sign.contentEditable = 'false';
      sign.dataset.ink = String(shown.inkOf(author));
      sign.textContent = shown.initialsOf(author);
      return sign;
    },
    { side: -1, key: `author ${author}`, ignoreSelection: true },
  );
