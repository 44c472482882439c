import type { Paper } from '#shared/papers/paper.ts';

/** Members that say how, not what is written. */
const SILENT = new Set([
  'kind',
  'language',
  'orientation',
  'office',
  'block',
  'look',
  'size',
  'align',
  'mark',
  'png',
  'alt',
]);
// `mark` is also the red head's words.
const REDHEAD = 'redHead';

/** Every text of a paper that must be readable on it. */
export function wordsOf(paper: Paper): readonly string[] {
  const words: string[] = [];
  const visit = (value: unknown, name: string, within: string): void => {
    if (typeof value === 'string' && (!SILENT.has(name) || within === REDHEAD)) words.push(value);
    if (Array.isArray(value)) for (const member of value) visit(member, name, within);
    else if (typeof value === 'object' && value !== null)
      for (const [key, member] of Object.entries(value)) visit(member, key, name);
  };
  visit(paper, 'paper', '');
  return words;
}

/** Characters of `written` that `found` lacks, counted; spaces do not matter. */
export function lostCharacters(written: string, found: string): readonly string[] {
  const left = new Map<string, number>();
  for (const character of found) left.set(character, (left.get(character) ?? 0) + 1);
  return [...written.replace(/\s/g, '')].filter((character) => {
    const count = left.get(character) ?? 0;
    left.set(character, count - 1);
    return count < 1;
  });
}
