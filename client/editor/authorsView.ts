/** Shows under each run who wrote it, as the server verified it: an ink, a kind of line, initials and words. */
import type { Node } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { type AuthorRun, type PlacedRun, placedRuns } from './authorRuns.ts';
import { inkOf } from './carets.ts';
import { type Following, followingDecorations } from './following.ts';
import { stretchesOf } from './places.ts';

export type AuthorsShown = {
  readonly runs: readonly AuthorRun[];
  /** One or two letters that stand for a person: 陈. */
  readonly initialsOf: (personId: string) => string;
  /** "陈药监专家写；由林药师移动": what is said on pointing at it. */
  readonly describe: (run: NonNullable<PlacedRun['run']> | null) => string;
};

/** `shownNow` null: authors are not asked for. */
export const authorsView = (doc: Y.Doc, shownNow: () => AuthorsShown | null): Following =>
  followingDecorations('authors', doc, (state) => {
    const shown = shownNow();
    return shown ? drawAuthors(state.doc, doc, shown) : DecorationSet.empty;
  });

function drawAuthors(page: Node, doc: Y.Doc, shown: AuthorsShown): DecorationSet {
  const decorations: Decoration[] = [];
  let before: string | null = null;
  for (const { from, to, run } of placedRuns(stretchesOf(doc), shown.runs)) {
    if (to > page.content.size || page.resolve(from).parent.attrs.section) continue;
    decorations.push(
      Decoration.inline(from, to, {
        class: 'author-run',
        'data-kind': run?.kind ?? 'unknown',
        title: shown.describe(run),
        ...(run && { 'data-ink': String(inkOf(run.author)) }),
      }),
    );
    if (run && run.author !== before) decorations.push(initials(from, run.author, shown));
    before = run?.author ?? null;
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
      sign.dataset.ink = String(inkOf(author));
      sign.textContent = shown.initialsOf(author);
      return sign;
    },
    { side: -1, key: `author ${author}`, ignoreSelection: true },
  );
