/** One of six inks for a person; never the only sign of who it is. */
const INKS = 6;

export type InkOf = (personId: string) => number;

/** The same person has the same ink on every screen. */
export const inkOf: InkOf = (id) => {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % INKS;
};

/** Those who write together are told apart: each has the ink of his place in the list. */
export const inksAmong =
  (persons: readonly string[]): InkOf =>
  (id) =>
    persons.includes(id) ? persons.indexOf(id) % INKS : inkOf(id);
