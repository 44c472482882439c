/**
 * Where on the page each character of a Yjs document stands. Found by walking the document itself, so that authorship
 * and comments, which speak of Yjs ids, stay where they belong however many write at once.
 */
import * as Y from 'yjs';
import { ROOT } from '#shared/richText.ts';

/** Characters with consecutive ids that stand side by side; `position` is the editor's. */
export type Stretch = {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly position: number;
};

export type PlacedText = { readonly text: Y.XmlText; readonly position: number };

/** Every text of the document in order, with the position at which it begins. */
export function textsOf(doc: Y.Doc): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  walk(doc.getXmlFragment(ROOT), 0, texts);
  return texts;
}

/** A node takes one position before its content and one after it, a text as many as it has characters. */
function walk(parent: Y.XmlFragment, begin: number, texts: PlacedText[]): number {
  let position = begin;
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      texts.push({ text: child, position });
      position += child.length;
    } else if (child instanceof Y.XmlElement) position = walk(child, position + 1, texts) + 1;
  }
  return position;
}

/** Every living character of the document, in order. */
export const stretchesOf = (doc: Y.Doc): readonly Stretch[] => textsOf(doc).flatMap(stretchesIn);

function stretchesIn({ text, position: begin }: PlacedText): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let position = begin;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    stretches.push({ client: item.id.client, clock: item.id.clock, length: item.length, position });
    position += item.length;
  }
  return stretches;
}

/** The place between two characters, as a Yjs position: at `before` it holds on to the character before it. */
export function relativeAt(
  doc: Y.Doc,
  position: number,
  holds: 'before' | 'after',
): Y.RelativePosition | null {
  const texts = textsOf(doc);
  const inside = texts.filter(
    ({ text, position: begin }) => position >= begin && position <= begin + text.length,
  );
  const found = inside.find(({ text, position: begin }) =>
    holds === 'before' ? position > begin : position < begin + text.length,
  );
  const place = found ?? inside[0];
  if (!place) return null;
  return Y.createRelativePositionFromTypeIndex(
    place.text,
    position - place.position,
    holds === 'before' ? -1 : 0,
  );
}

/** Null where the text it stood in is no longer there. */
export function positionOf(doc: Y.Doc, relative: Y.RelativePosition): number | null {
  const absolute = Y.createAbsolutePositionFromRelativePosition(relative, doc);
  if (!absolute) return null;
  const place = textsOf(doc).find(({ text }) => text === absolute.type);
  return place ? place.position + absolute.index : null;
}
