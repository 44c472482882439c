/** Lays what the server verified about each character over the places where those characters stand now. */
import type { AttributedRun } from '#shared/authorship/attributed.ts';
import type { Stretch } from './places.ts';

export type AuthorRun = Pick<
  AttributedRun,
  'client' | 'clock' | 'length' | 'author' | 'actor' | 'kind' | 'claimed'
>;

/** `run` null: newer than what the server has told so far. */
export type PlacedRun = {
  readonly from: number;
  readonly to: number;
  readonly run: Pick<AuthorRun, 'author' | 'actor' | 'kind' | 'claimed'> | null;
};

export function placedRuns(stretches: readonly Stretch[], runs: readonly AuthorRun[]): readonly PlacedRun[] {
  const byClient = new Map<number, AuthorRun[]>();
  for (const run of runs) {
    const known = byClient.get(run.client);
    if (known) known.push(run);
    else byClient.set(run.client, [run]);
  }
  for (const known of byClient.values()) known.sort((one, other) => one.clock - other.clock);
  const placed: PlacedRun[] = [];
  for (const stretch of stretches)
    for (const piece of piecesOf(stretch, byClient.get(stretch.client) ?? [])) join(placed, piece);
  return placed;
}

function piecesOf({ clock, length, position }: Stretch, runs: readonly AuthorRun[]): readonly PlacedRun[] {
  const pieces: PlacedRun[] = [];
  const end = clock + length;
  const at = (of: number): number => position + of - clock;
  let next = clock;
  for (let index = firstEndingAfter(runs, clock); index < runs.length && next < end; index += 1) {
    const run = runs[index];
    if (!run || run.clock >= end) break;
    if (run.clock > next) pieces.push({ from: at(next), to: at(run.clock), run: null });
    const upTo = Math.min(end, run.clock + run.length);
    pieces.push({ from: at(Math.max(next, run.clock)), to: at(upTo), run });
    next = upTo;
  }
  if (next < end) pieces.push({ from: at(next), to: at(end), run: null });
  return pieces;
}

/** Halving: a long document has thousands of runs, and this is asked for each of its stretches. */
function firstEndingAfter(runs: readonly AuthorRun[], clock: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.clock + run.length <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Side by side and of the same hand: one run. */
function join(placed: PlacedRun[], piece: PlacedRun): void {
  const last = placed.at(-1);
  const isSame =
    last?.to === piece.from &&
    last.run?.author === piece.run?.author &&
    last.run?.actor === piece.run?.actor &&
    last.run?.kind === piece.run?.kind;
  if (last && isSame) placed[placed.length - 1] = { ...last, to: piece.to };
  else placed.push({ from: piece.from, to: piece.to, run: piece.run });
}
