/** A document by its sentences: who wrote each, who moved it, what others took out of it. */
import type { Section } from '../richText.ts';
import {
  type AttributedBlock,
  type AttributedRun,
  type Removal,
  type Share,
  sharesOf,
} from './attributed.ts';

export type Sentence = {
  /** The number of its block, and its place in the block's text. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly section: Section | null;
  readonly question: string | null;
  /** By characters, most first. */
  readonly authors: readonly Share[];
  /** Who put parts of it where they are without having written them. */
  readonly movedBy: readonly string[];
  /** Characters that name an author they are not known to come from. */
  readonly contested: number;
  readonly suggested: number;
  readonly removals: readonly Removal[];
  readonly firstAt: number;
  readonly lastAt: number;
};

/** Z7 A sentence ends after 。！？； and what closes a quotation there, and with its block. */
const SENTENCE = /[^。！？；]*[。！？；]+[”’」』）》"']*|[^。！？；]+$/gu;

export const sentencesIn = (text: string): readonly string[] =>
  (text.match(SENTENCE) ?? []).filter((sentence) => sentence.trim() !== '');

export const sentencesOf = (blocks: readonly AttributedBlock[]): readonly Sentence[] =>
  blocks.flatMap((block, number) => {
    const text = block.runs.map((run) => run.text).join('');
    return [...text.matchAll(SENTENCE)]
      .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
      .filter(({ start, end }) => text.slice(start, end).trim() !== '')
      .map(({ start, end }, index, all) =>
        sentenceOf(block, number, text, start, end, index === all.length - 1),
      );
  });

function sentenceOf(
  block: AttributedBlock,
  number: number,
  text: string,
  start: number,
  end: number,
  isLast: boolean,
): Sentence {
  const runs = runsWithin(block.runs, start, end);
  const lengthOf = (kind: AttributedRun['kind']): number =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? [...run.text].length : 0), 0);
  // Z8 What another took out belongs to the sentence it stood in: "I do not" must not become "I do" unseen.
  const removals = block.removals.filter(
    ({ offset }) => offset >= start && (offset < end || (isLast && offset >= end)),
  );
  const times = [...runs, ...removals].map(({ at }) => at);
  return {
    block: number,
    ...{ start, end, text: text.slice(start, end) },
    section: block.section,
    question: block.question,
    authors: sharesOf(runs),
    movedBy: [...new Set(runs.filter(({ kind }) => kind === 'moved').map(({ actor }) => actor))],
    contested: lengthOf('contested'),
    suggested: lengthOf('suggested'),
    removals,
    firstAt: Math.min(...times),
    lastAt: Math.max(...times),
  };
}

/** The runs of a block cut to a part of its text. */
export function runsWithin(
  runs: readonly AttributedRun[],
  start: number,
  end: number,
): readonly AttributedRun[] {
  let from = 0;
  return runs.flatMap((run) => {
    const begin = Math.max(start, from);
    const until = Math.min(end, from + run.text.length);
    const text = run.text.slice(begin - from, until - from);
    from += run.text.length;
    return begin < until ? [{ ...run, text }] : [];
  });
}
