/** Cells a text takes: 1 for a full-width character, 0.5 for a Latin one. */
export const cellsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.5 : 1), 0);

/**
 * GB/T 9704 7.3.1: a title of more than one line breaks where a word ends, into lines of like length, centred.
 * Line breaks already in the title stay. `perLine`: cells that fit on a line.
 */
export function titleLines(title: string, perLine: number): readonly string[] {
  return title.split('\n').flatMap((line) => broken(line, perLine));
}

/** Long words may ask for more lines than the least; beyond these the title wraps where it must. */
const SPARE_LINES = 4;

function broken(line: string, perLine: number): readonly string[] {
  const total = cellsOf(line);
  if (total <= perLine) return [line];
  const words = wordsOf(line);
  const fewest = Math.ceil(total / perLine);
  for (let count = fewest; count <= Math.min(words.length, fewest + SPARE_LINES); count += 1) {
    const lines = evenly(words, count, total / count, perLine);
    if (lines) return lines;
  }
  return [line];
}

/** The best way to set `words` on exactly `count` lines: like lengths, the first not the shortest by far. */
function evenly(
  words: readonly string[],
  count: number,
  ideal: number,
  perLine: number,
): readonly string[] | null {
  type Setting = { readonly lines: readonly string[]; readonly cost: number };
  const known = new Map<string, Setting | null>();
  const best = (from: number, left: number): Setting | null => {
    const key = `${from} ${left}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const setting = bestOf(from, left);
    known.set(key, setting);
    return setting;
  };
  const bestOf = (from: number, left: number): Setting | null => {
    if (left === 1) {
      const last = words.slice(from).join('');
      return cellsOf(last) > perLine || last === ''
        ? null
        : { lines: [last], cost: (cellsOf(last) - ideal) ** 2 };
    }
    let chosen: Setting | null = null;
    for (let end = from + 1; end < words.length; end += 1) {
      const line = words.slice(from, end).join('');
      const cells = cellsOf(line);
      if (cells > perLine) break;
      const rest = best(end, left - 1);
      const cost = (cells - ideal) ** 2 + (rest?.cost ?? 0) + (badBreak(line, words[end] ?? '') ? 60 : 0);
      if (rest && (!chosen || cost < chosen.cost)) chosen = { lines: [line, ...rest.lines], cost };
    }
    return chosen;
  };
  return best(0, count)?.lines ?? null;
}

// A line neither begins with a particle or closing mark nor ends with a preposition or opening mark.
const badBreak = (line: string, next: string): boolean =>
  /^[的地得之等》〉）”’、，。：；！？案]/.test(next) || /[《〈（“‘关于对向就与和不在第]$/.test(line);

const wordsOf = (line: string): readonly string[] =>
  [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(line)].map(({ segment }) => segment);
