/** What two rows have in common, in order: the longest there is, or what their ends share where that costs too much. */

export type Pair = readonly [before: number, after: number];

const CELLS = 4_000_000;

/** `cells`: what it may cost, in pairs looked at. */
export function commonOf(
  before: readonly string[],
  after: readonly string[],
  cells: number = CELLS,
): readonly Pair[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  const room = Math.min(before.length, after.length) - start;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const head = Array.from({ length: start }, (_, at): Pair => [at, at]);
  const end = Array.from(
    { length: tail },
    (_, at): Pair => [before.length - tail + at, after.length - tail + at],
  );
  const middle = longestCommon(
    before.slice(start, before.length - tail),
    after.slice(start, after.length - tail),
    cells,
  );
  return [...head, ...middle.map(([one, other]): Pair => [one + start, other + start]), ...end];
}

function longestCommon(before: readonly string[], after: readonly string[], cells: number): readonly Pair[] {
  const width = after.length + 1;
  if (before.length === 0 || after.length === 0 || (before.length + 1) * width > cells) return [];
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (one: number, other: number): number => lengths[one * width + other] ?? 0;
  for (let one = before.length - 1; one >= 0; one -= 1)
    for (let other = after.length - 1; other >= 0; other -= 1)
      lengths[one * width + other] =
        before[one] === after[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
  const pairs: Pair[] = [];
  for (let one = 0, other = 0; one < before.length && other < after.length; ) {
    if (before[one] === after[other]) {
      pairs.push([one, other]);
      one += 1;
      other += 1;
    } else if (at(one + 1, other) >= at(one, other + 1)) one += 1;
    else other += 1;
  }
  return pairs;
}
