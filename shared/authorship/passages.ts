/** Finds stretches of one text in others, each character of which serves once. */

/** Pieces that stood side by side. `atEdge`: they reached to the beginning or the end of their block. */
export type Passage<Piece> = { readonly pieces: readonly Piece[]; readonly atEdge: boolean };

type Located = { readonly text: string; readonly client: number; readonly clock: number };

export type Found<Piece> = { readonly piece: Piece; readonly length: number };

export type Matcher<Piece> = {
  /**
   * The longest unused stretch that `text` continues with at `at`, as the parts of pieces it is made of; null if it is
   * shorter than `atLeast`, unless it begins or ends both its passages where one ended a block. What is found is used.
   */
  readonly longest: (
    text: string,
    at: number,
    atLeast: number,
    agrees: (at: number, piece: Piece) => boolean,
  ) => readonly Found<Piece>[] | null;
  /** Uses one piece whole; false if any of it was used. Pieces of elsewhere are always free. */
  readonly use: (piece: Piece) => boolean;
};

/** The texts are told apart by their first characters; more places than this with the same are not tried. */
const GRAM = 4;
const TRIES = 32;
/** The same for passages at an edge that are not used up: an act that takes thousands of them costs no more for it. */
const EDGE_TRIES = 64;

type Part<Piece> = { readonly piece: Piece; readonly from: number };
type Source<Piece> = {
  readonly text: string;
  readonly parts: readonly Part<Piece>[];
  readonly isEdge: boolean;
};
type Place<Piece> = { readonly source: Source<Piece>; readonly from: number; readonly length: number };

/** `wanted`: the beginnings that will be asked for, where not every text is worth an index of its own. */
export function matcherOf<Piece extends Located>(
  passages: readonly Passage<Piece>[],
  wanted: ReadonlySet<string> | null = null,
): Matcher<Piece> {
  const sources = passages.map(sourceOf);
  const used = new Set<string>();
  const index = indexOf(sources, wanted);
  const edges = edgesOf(sources);
  const key = ({ client, clock }: Piece, offset: number): string => `${client} ${clock + offset}`;

  const lengthAt = (
    source: Source<Piece>,
    from: number,
    text: string,
    at: number,
    agrees: (at: number, piece: Piece) => boolean,
  ): number => {
    let number = partAt(source.parts, from);
    let length = 0;
    for (; at + length < text.length && source.text[from + length] === text[at + length]; length += 1) {
      while ((source.parts[number + 1]?.from ?? Number.POSITIVE_INFINITY) <= from + length) number += 1;
      const part = source.parts[number];
      if (part === undefined || from + length >= source.text.length) break;
      if (!agrees(at + length, part.piece)) break;
      if (used.size > 0 && used.has(key(part.piece, from + length - part.from))) break;
    }
    return length;
  };

  /** Whole, or first in both, or last in both. */
  const shortAt = (
    text: string,
    at: number,
    agrees: (at: number, piece: Piece) => boolean,
  ): Place<Piece> | null => {
    const rest = text.length - at;
    let best: Place<Piece> | null = null;
    const consider = (source: Source<Piece>, from: number): void => {
      if (source.text[from] !== text[at]) return;
      const length = lengthAt(source, from, text, at, agrees);
      const reachesEnd = from + length === source.text.length;
      const isProof = from === 0 ? at === 0 || reachesEnd : reachesEnd && length === rest;
      if (isProof && length > (best?.length ?? 0)) best = { source, from, length };
    };
    for (const source of edges.beginning(text[at] ?? '')) consider(source, 0);
    if (rest < GRAM)
      for (const source of edges.ending(text.at(-1) ?? '')) consider(source, source.text.length - rest);
    return best;
  };

  const longest: Matcher<Piece>['longest'] = (text, at, atLeast, agrees) => {
    let best: Place<Piece> | null = null;
    for (const { source, from } of index.get(text.slice(at, at + GRAM)) ?? []) {
      const length = lengthAt(source, from, text, at, agrees);
      if (length >= atLeast && length > (best?.length ?? 0)) best = { source, from, length };
    }
    if (atLeast <= GRAM && best === null) best = shortAt(text, at, agrees);
    if (best === null) return null;
    edges.used(best.source, best.length);
    const found = partsWithin(best);
    for (const { piece, length } of found)
      for (let offset = 0; offset < length; offset += 1) used.add(key(piece, offset));
    return found;
  };

  const use: Matcher<Piece>['use'] = (piece) => {
    const keys = Array.from({ length: piece.text.length }, (_, offset) => key(piece, offset));
    if (keys.some((one) => used.has(one))) return false;
    for (const one of keys) used.add(one);
    return true;
  };
  return { longest, use };
}

/** Passages at an edge by their first and their last character, as long as there is anything of them left. */
function edgesOf<Piece>(sources: readonly Source<Piece>[]) {
  const left = new Map<Source<Piece>, number>();
  const [first, last] = [new Map<string, Set<Source<Piece>>>(), new Map<string, Set<Source<Piece>>>()];
  const under = (index: Map<string, Set<Source<Piece>>>, character = ''): Set<Source<Piece>> => {
    const those = index.get(character) ?? new Set();
    index.set(character, those);
    return those;
  };
  for (const source of sources) {
    if (!source.isEdge || source.text === '') continue;
    left.set(source, source.text.length);
    under(first, source.text[0]).add(source);
    under(last, source.text.at(-1)).add(source);
  }
  return {
    beginning: (character: string) => few(first.get(character)),
    ending: (character: string) => few(last.get(character)),
    used: (source: Source<Piece>, length: number): void => {
      const rest = (left.get(source) ?? 0) - length;
      left.set(source, rest);
      if (rest > 0) return;
      first.get(source.text[0] ?? '')?.delete(source);
      last.get(source.text.at(-1) ?? '')?.delete(source);
    },
  };
}

function* few<One>(those: ReadonlySet<One> = new Set()): Generator<One> {
  let left = EDGE_TRIES;
  for (const one of those) {
    if (left === 0) return;
    left -= 1;
    yield one;
  }
}

function sourceOf<Piece extends Located>({ pieces, atEdge }: Passage<Piece>): Source<Piece> {
  const parts: Part<Piece>[] = [];
  let text = '';
  for (const piece of pieces) {
    parts.push({ piece, from: text.length });
    text += piece.text;
  }
  return { text, parts, isEdge: atEdge };
}

function partAt<Piece>(parts: readonly Part<Piece>[], at: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function indexOf<Piece>(sources: readonly Source<Piece>[], wanted: ReadonlySet<string> | null) {
  const index = new Map<string, { readonly source: Source<Piece>; readonly from: number }[]>();
  for (const source of sources)
    for (let from = 0; from + GRAM <= source.text.length; from += 1) {
      const gram = source.text.slice(from, from + GRAM);
      if (wanted !== null && !wanted.has(gram)) continue;
      const places = index.get(gram);
      if (places === undefined) index.set(gram, [{ source, from }]);
      else if (places.length < TRIES) places.push({ source, from });
    }
  return index;
}

/** The beginnings of every stretch of a text, as `wanted`. */
export function beginningsIn(texts: Iterable<string>): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const text of texts)
    for (let from = 0; from + GRAM <= text.length; from += 1) grams.add(text.slice(from, from + GRAM));
  return grams;
}

/** Each as a piece that begins where the part does. */
function partsWithin<Piece extends Located>({ source, from, length }: Place<Piece>): readonly Found<Piece>[] {
  const found: Found<Piece>[] = [];
  const end = from + length;
  for (let number = partAt(source.parts, from); number < source.parts.length; number += 1) {
    const part = source.parts[number];
    if (part === undefined || part.from >= end) break;
    const begin = Math.max(from, part.from);
    const until = Math.min(end, part.from + part.piece.text.length);
    found.push({
      piece: { ...part.piece, clock: part.piece.clock + begin - part.from },
      length: until - begin,
    });
  }
  return found;
}
