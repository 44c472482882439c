/** The words for a refusal code, wherever it came from; a code this page does not know says that it did not work. */
import type { Words } from '#shared/i18n/zh.ts';
import { useWords } from '../i18n.tsx';

export const refusalWords = (words: Words, code: string): string => {
  const known: Readonly<Record<string, string>> = words.refusals;
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? words.refusals.failed;
};

/** Gives words for a code, and null for none. */
export function useRefusalWords(): (code: string | null) => string | null {
  const words = useWords();
  return (code) => (code === null ? null : refusalWords(words, code));
}
