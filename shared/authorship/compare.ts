/** Two versions of a document side by side: block by block, and within a changed block word by word, with authors. */
import type { AttributedBlock, AttributedRun } from './attributed.ts';
import { textOfBlock } from './attributed.ts';
import { commonOf, type Pair } from './common.ts';
import { runsWithin } from './sentences.ts';

export type Piece = {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
  readonly runs: readonly AttributedRun[];
};

export type BlockDifference = {
  readonly change: 'same' | 'added' | 'removed' | 'changed';
  /** The numbers of the block in either version. */
  readonly before: number | null;
  readonly after: number | null;
  readonly type: AttributedBlock['type'];
  readonly level: number | null;
  readonly pieces: readonly Piece[];
};

/** Blocks with less in common than this share of the longer one are two blocks, not one changed. */
const ALIKE = 0.4;
/** As little in common between two changes reads worse than none. */
const CRUMB = 1;
/** How many blocks ahead one is looked for that resembles it. */
const AHEAD = 60;

/** What one comparison may cost: characters counted, and pairs of words looked at. Beyond it, what changed is shown whole. */
type Allowance = { characters: number; cells: number };
const allowance = (): Allowance => ({ characters: 4_000_000, cells: 12_000_000 });

export function compareVersions(
  before: readonly AttributedBlock[],
  after: readonly AttributedBlock[],
): readonly BlockDifference[] {
  const same = commonOf(before.map(keyOf), after.map(keyOf));
  const differences: BlockDifference[] = [];
  const left = allowance();
  let [one, other] = [0, 0];
  for (const [nextOne, nextOther] of [...same, [before.length, after.length] as const]) {
    differences.push(...changed(before, after, [one, nextOne], [other, nextOther], left));
    const block = after[nextOther];
    if (block) differences.push(whole('same', block, nextOne, nextOther));
    one = nextOne + 1;
    other = nextOther + 1;
  }
  return differences;
}

const keyOf = (block: AttributedBlock): string => `${block.type} ${block.level} ${textOfBlock(block)}`;

/** Between two blocks that stayed: what resembles each other was changed, in order; the rest came or went. */
function changed(
  before: readonly AttributedBlock[],
  after: readonly AttributedBlock[],
  [oneFrom, oneTo]: Pair,
  [otherFrom, otherTo]: Pair,
  left: Allowance,
): readonly BlockDifference[] {
  const differences: BlockDifference[] = [];
  let other = otherFrom;
  for (let one = oneFrom; one < oneTo; one += 1) {
    const old = before[one];
    if (!old) continue;
    const match = after
      .slice(other, Math.min(otherTo, other + AHEAD))
      .findIndex((fresh) => isAlike(textOfBlock(old), textOfBlock(fresh), left));
    if (match === -1) {
      differences.push(whole('removed', old, one, null));
      continue;
    }
    for (let added = other; added < other + match; added += 1) {
      const fresh = after[added];
      if (fresh) differences.push(whole('added', fresh, null, added));
    }
    other += match;
    const fresh = after[other];
    if (fresh)
      differences.push({
        ...{ change: 'changed', before: one, after: other, type: fresh.type, level: fresh.level },
        pieces: piecesBetween(old, fresh, left),
      });
    other += 1;
  }
  for (; other < otherTo; other += 1) {
    const fresh = after[other];
    if (fresh) differences.push(whole('added', fresh, null, other));
  }
  return differences;
}

const whole = (
  change: 'same' | 'added' | 'removed',
  block: AttributedBlock,
  before: number | null,
  after: number | null,
): BlockDifference => ({
  ...{ change, before, after, type: block.type, level: block.level },
  pieces: block.runs.length === 0 ? [] : [{ change, text: textOfBlock(block), runs: block.runs }],
});

function isAlike(one: string, other: string, left: Allowance): boolean {
  left.characters -= one.length + other.length;
  return left.characters > 0 && likeness(one, other) >= ALIKE;
}

/** How much of the longer text is in the other, counted by characters. */
function likeness(one: string, other: string): number {
  const counts = new Map<string, number>();
  for (const character of one) counts.set(character, (counts.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of other) {
    const left = counts.get(character) ?? 0;
    if (left > 0) common += 1;
    counts.set(character, left - 1);
  }
  return common / Math.max([...one].length, [...other].length, 1);
}

/** Chinese is told apart by characters, words of letters and numbers are whole. */
const WORD = /[\p{Script=Latin}\p{N}]+(?:[.,'’-][\p{Script=Latin}\p{N}]+)*|\s+|./gsu;
const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

function piecesBetween(before: AttributedBlock, after: AttributedBlock, left: Allowance): readonly Piece[] {
  const old = wordsOf(textOfBlock(before));
  const fresh = wordsOf(textOfBlock(after));
  const pieces: Piece[] = [];
  let [one, other, oneAt, otherAt] = [0, 0, 0, 0];
  const cut = (block: AttributedBlock, words: readonly string[], at: number, change: Piece['change']) => {
    const text = words.join('');
    if (text !== '') pieces.push({ change, text, runs: runsWithin(block.runs, at, at + text.length) });
    return at + text.length;
  };
  const common = commonOf(old, fresh, left.cells / 3);
  left.cells -= old.length * fresh.length;
  for (const { from, to, length } of stretches(common, old.length, fresh.length)) {
    oneAt = cut(before, old.slice(one, from), oneAt, 'removed');
    otherAt = cut(after, fresh.slice(other, to), otherAt, 'added');
    const end = cut(after, fresh.slice(to, to + length), otherAt, 'same');
    oneAt += end - otherAt;
    otherAt = end;
    one = from + length;
    other = to + length;
  }
  return pieces;
}

type Stretch = { readonly from: number; readonly to: number; readonly length: number };

/** Pairs that follow each other as one; crumbs between two changes are left to the changes. */
function stretches(pairs: readonly Pair[], oldLength: number, freshLength: number): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const [from, to] of pairs) {
    const last = all.at(-1);
    if (last && last.from + last.length === from && last.to + last.length === to)
      all[all.length - 1] = { ...last, length: last.length + 1 };
    else all.push({ from, to, length: 1 });
  }
  const isAtEnd = ({ from, to, length }: Stretch): boolean =>
    (from === 0 && to === 0) || (from + length === oldLength && to + length === freshLength);
  const kept = all.filter((stretch) => stretch.length > CRUMB || isAtEnd(stretch));
  return [...kept, { from: oldLength, to: freshLength, length: 0 }];
}
