import type { Paper, Run, Text } from './paper.ts';

/**
 * Text that may be printed: what has no shape or would reorder its neighbours is left out (control characters,
 * direction overrides, byte order marks, zero-width joints), lone surrogates become U+FFFD, every kind of line end becomes '\n'.
 * Nothing else is touched: rare and compatibility characters of names keep their code points.
 */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNPRINTABLE, '');

const UNPRINTABLE =
  /(?!\n)[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** The same paper with every text made printable. */
export const printablePaper = (paper: Paper): Paper => mapStrings(paper, printable);

/** A copy of plain data in which every string was handed to `change`; numbers and flags stay. */
export const mapStrings = <Data>(data: Data, change: (text: string) => string): Data => {
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, visit(member)]));
  };
  // The copy has the shape of what it was made from: only strings were exchanged, for strings.
  return visit(data) as Data;
};

/** Paragraphs of a text, each a list of runs without line breaks. At least one, maybe empty. */
export const paragraphsOf = (text: Text): readonly (readonly Run[])[] => {
  const paragraphs: Run[][] = [[]];
  for (const run of typeof text === 'string' ? [{ text }] : text) {
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      if (part !== '') paragraphs.at(-1)?.push({ ...run, text: part });
    }
  }
  return paragraphs;
};
