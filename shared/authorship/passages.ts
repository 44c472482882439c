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
  const edges = sources.filter((source) => source.isEdge);
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
    for (const source of edges)
      for (const from of rest < GRAM ? [0, source.text.length - rest] : [0]) {
        if (source.text[from] !== text[at]) continue;
        const length = lengthAt(source, from, text, at, agrees);
        const reachesEnd = from + length === source.text.length;
        const isProof = from === 0 ? at === 0 || reachesEnd : reachesEnd && length === rest;
        if (isProof && length > (best?.length ?? 0)) best = { source, from, length };
      }
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
