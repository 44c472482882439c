/** Who wrote which characters of a document, as the server knows it: for views, comparison, exports and signatures. */
import type { Section } from '../richText.ts';

/**
 * own: the author typed it. moved: somebody else put it where it is (a split, a join, an undone deletion). suggested:
 * the author proposed it and somebody else took it up. contested: it named another author, whom it is not known to
 * come from; it counts as its actor's.
 */
export const AUTHOR_KINDS = ['own', 'moved', 'contested', 'suggested'] as const;
export type AuthorKind = (typeof AUTHOR_KINDS)[number];

/** Z10 Told once, when the characters come into the document: to mark them otherwise later changes nothing. */
export type Attribution = {
  readonly author: string;
  /** Who put the characters into the document. */
  readonly actor: string;
  readonly kind: AuthorKind;
  /** Whom the text itself names, where the server does not follow it. */
  readonly claimed: string | null;
};

/** Characters in a row with one attribution; `client`, `clock` and `length` are theirs in Yjs. */
export type AttributedRun = Attribution & {
  readonly text: string;
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  /** When they came into the document (epoch ms, to ten seconds). */
  readonly at: number;
};

/** What somebody took out of another's text; `offset` counts characters of the block before it. */
export type Removal = {
  readonly offset: number;
  readonly text: string;
  readonly author: string;
  readonly actor: string;
  readonly at: number;
};

/** One block of text, lists taken apart, in the order of the document. */
export type AttributedBlock = {
  readonly type: 'line' | 'paragraph' | 'heading';
  readonly level: number | null;
  readonly section: Section | null;
  readonly question: string | null;
  readonly runs: readonly AttributedRun[];
  readonly removals: readonly Removal[];
};

export type Share = { readonly person: string; readonly characters: number };

export const textOfBlock = (block: Pick<AttributedBlock, 'runs'>): string =>
  block.runs.map((run) => run.text).join('');

/** Characters by author, most first. */
export function sharesOf(runs: readonly Pick<AttributedRun, 'author' | 'text'>[]): readonly Share[] {
  const counts = new Map<string, number>();
  for (const { author, text } of runs) counts.set(author, (counts.get(author) ?? 0) + [...text].length);
  return [...counts]
    .map(([person, characters]) => ({ person, characters }))
    .sort((one, other) => other.characters - one.characters || (one.person < other.person ? -1 : 1));
}
