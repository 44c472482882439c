/**
 * What a comment or a suggestion stands on: two Yjs positions and the words between them. The positions follow the
 * text; where it was cut up under them (a new paragraph, a heading made of it), the words find it again.
 */
import * as Y from 'yjs';
import { positionOf, relativeAt, textsOf } from './places.ts';

export type Anchor = { readonly start: string; readonly end: string; readonly quote: string };
export type Range = { readonly from: number; readonly to: number };

const MAX_QUOTE = 500;

/** The words as they are kept: whole where they are few, without space round them. */
export const quoteOf = (words: string): string => words.slice(0, MAX_QUOTE).trim();

export function anchorAt(doc: Y.Doc, { from, to }: Range, quote: string): Anchor | null {
  const start = relativeAt(doc, from, from === to ? 'before' : 'after');
  const end = relativeAt(doc, to, 'before');
  if (!start || !end) return null;
  return { start: encoded(start), end: encoded(end), quote: quoteOf(quote) };
}

/** Where it stands now; null where neither positions nor words lead anywhere. */
export function rangeOf(doc: Y.Doc, anchor: Anchor): Range | null {
  const [start, end] = [decoded(anchor.start), decoded(anchor.end)];
  const from = start && positionOf(doc, start);
  const to = end && positionOf(doc, end);
  const isWhole = from !== null && to !== null && (from < to || (from === to && anchor.quote === ''));
  return isWhole ? { from, to } : onlyPlaceOf(doc, anchor.quote);
}

/** Where the document says these words; null where it says them nowhere, or twice. */
function onlyPlaceOf(doc: Y.Doc, quote: string): Range | null {
  if (quote === '') return null;
  const found: Range[] = [];
  for (const { text, position } of textsOf(doc)) {
    const written = plain(text);
    for (let at = written.indexOf(quote); at >= 0; at = written.indexOf(quote, at + 1))
      found.push({ from: position + at, to: position + at + quote.length });
  }
  const [place] = found;
  return place && found.length === 1 ? place : null;
}

/** Without marks, which `toString` would write as tags. */
const plain = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map(({ insert }: { readonly insert: unknown }) => (typeof insert === 'string' ? insert : ''))
    .join('');

function encoded(relative: Y.RelativePosition): string {
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(relative)));
}

/** Others may hand in what they like: what is no position leads nowhere. */
function decoded(text: string): Y.RelativePosition | null {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const position = Y.decodeRelativePosition(bytes);
    // Bytes of a kind that Yjs does not know decode to nothing, over which it would stumble later.
    return position.type || position.item || position.tname !== null ? position : null;
  } catch {
    return null;
  }
}
