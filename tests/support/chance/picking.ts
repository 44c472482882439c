/** Chance with a seed: the same seed picks the same. */

/** Picks one of a list; the same seed picks the same. */
export type Pick = <One>(list: readonly One[]) => One;

/** One pick after another, all from one seed (mulberry32). */
export const picking = (seed: number): Pick => {
  let state = seed | 0;
  const number = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return (list) => {
    const one = list[number() % list.length];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  };
};
