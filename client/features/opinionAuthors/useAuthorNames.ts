/** Names of authors, of whom the system is one: it writes the headings. */
import { useWords } from '../../i18n.tsx';
import { useOpinionNames } from '../../live/useOpinionNames.ts';

/** No person's id begins with this sign. */
export const isPerson = (id: string): boolean => !id.startsWith('@');

export function useAuthorNames(): (id: string) => string {
  const { authors } = useWords().opinionDesk;
  const nameOf = useOpinionNames();
  return (id) => (isPerson(id) ? nameOf(id) : authors.system);
}
