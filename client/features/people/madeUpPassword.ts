// Without letters and digits that are taken for one another when a password is handed over on paper.
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password to hand over: four groups of four, about 79 bits. */
export const madeUpPassword = (): string => {
  const signs: string[] = [];
  while (signs.length < 16) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // Bytes beyond the last whole multiple would favour the first signs.
    if (byte < SIGNS.length * 8) signs.push(SIGNS.charAt(byte % SIGNS.length));
  }
  return [0, 4, 8, 12].map((at) => signs.slice(at, at + 4).join('')).join('-');
};
