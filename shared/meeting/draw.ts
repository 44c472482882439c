/** A draw anybody can repeat: the same candidates and seed give the same panel. */

/** FNV-1a over the seed's code units, then mulberry32: uniform numbers in [0, 1). */
const numbersFrom = (seed: string): (() => number) => {
  let state = 2_166_136_261;
  for (let index = 0; index < seed.length; index++)
    state = Math.imul(state ^ seed.charCodeAt(index), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** `count` of the candidates, each set equally likely (Fisher–Yates from the front). */
export const drawn = (candidates: readonly string[], count: number, seed: string): readonly string[] => {
  const next = numbersFrom(seed);
  const pool = [...candidates];
  const taken: string[] = [];
  while (taken.length < count && pool.length > 0) {
    const [one] = pool.splice(Math.floor(next() * pool.length), 1);
    if (one !== undefined) taken.push(one);
  }
  return taken;
};
