/** The longest tests run in full by `npm test`, which says THOROUGH=1; `npm run check` runs a part of each, from the same seeds. */
export const isThorough = process.env.THOROUGH === '1';
