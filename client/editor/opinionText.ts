/** What writers and readers of an opinion share: one schema, and what is laid over the text. */
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { type AuthorsShown, authorsView } from './authorsView.ts';
import type { Following } from './following.ts';
import { marginMarks } from './marginMarks.ts';
import type { OpinionDeskNow } from './opinionDesk.ts';
import { passagePlugin } from './passage.ts';
import { schemaExtensions } from './schema.ts';
import { type PlacedSection, sectionsOf } from './sections.ts';
import { wordsOf } from './words.ts';

/** Text first: an opinion has no lines of minutes, though its schema knows them. */
export const opinionSchema = () => schemaExtensions({}, 'paragraph');

export type TextFacts = { readonly words: number; readonly sections: readonly PlacedSection[] };

export type Overlay = { readonly plugins: readonly Plugin[]; readonly following: readonly Following[] };

export function overlay(
  doc: Y.Doc,
  deskNow: OpinionDeskNow,
  authorsNow: () => AuthorsShown | null,
  onFacts: (facts: TextFacts) => void,
): Overlay {
  const following = [authorsView(doc, authorsNow), marginMarks(doc, deskNow)];
  return {
    plugins: [...following.map(({ plugin }) => plugin), passagePlugin(doc, deskNow), telling(onFacts)],
    following,
  };
}

const TELL_MS = 250;

function telling(onFacts: (facts: TextFacts) => void): Plugin {
  const factsOf = (page: Node): TextFacts => ({ words: wordsOf(page), sections: sectionsOf(page) });
  return new Plugin({
    view: (view) => {
      let timer = setTimeout(() => onFacts(factsOf(view.state.doc)), 0);
      return {
        update: (_view, before) => {
          if (view.state.doc.eq(before.doc)) return;
          clearTimeout(timer);
          timer = setTimeout(() => onFacts(factsOf(view.state.doc)), TELL_MS);
        },
        destroy: () => clearTimeout(timer),
      };
    },
  });
}
