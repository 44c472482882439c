/** Each author's part of the words, the system's own left out. */
import type { AuthorshipView } from '#shared/authorship/view.ts';
import { isPerson } from './useAuthorNames.ts';

export type Percent = { readonly person: string; readonly percent: number };

export function percentsOf({ shares }: Pick<AuthorshipView, 'shares'>): readonly Percent[] {
  const persons = shares.filter(({ person }) => isPerson(person));
  const total = persons.reduce((sum, { characters }) => sum + characters, 0);
  return total === 0
    ? []
    : persons.map(({ person, characters }) => ({ person, percent: characters / total }));
}
