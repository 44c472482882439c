/** Cells of a spreadsheet that leaves the house. */

/**
 * O10 A text that a spreadsheet would take for a formula, an order to the machine that opens it, is written with a mark
 * before it that makes it text again (also after leading spaces and control characters, which a spreadsheet skips).
 */
export const plainCell = (text: string): string =>
  /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
