/**
 * The headings the system wrote over the parts of an expert opinion. Whoever edits may move text round them but leaves
 * them as they read: an update that touches one is tried on a copy first, since editors take a heading away and put it
 * back where somebody drags a paragraph across it.
 */
import * as Y from 'yjs';
import type { OutlinePart } from '#shared/documentKinds.ts';
import type { RichBlock } from '#shared/richBlocks.ts';
import { ROOT } from '#shared/richText.ts';
import type { Place, Struct } from './gatePlaces.ts';

/** True for a heading of the outline and whatever stands in it. */
function isOfOutline(type: unknown): boolean {
  if (type instanceof Y.XmlText) return isOfOutline(type.parent);
  // What an update brings is not in the document yet, and has neither parent nor attributes there.
  if (!(type instanceof Y.XmlElement) || type.doc === null || type.nodeName !== 'heading') return false;
  return (
    typeof type.getAttribute('section') === 'string' || typeof type.getAttribute('question') === 'string'
  );
}

export const writesOutline = (place: Place): boolean =>
  place.attribute === 'section' || place.attribute === 'question' || isOfOutline(place.parent);

export const deletesOutline = (struct: Struct): boolean =>
  isOfOutline(struct.parent) || (struct.content instanceof Y.ContentType && isOfOutline(struct.content.type));

export function keepsOutline(doc: Y.Doc, update: Uint8Array): boolean {
  const trial = new Y.Doc({ gc: false });
  Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(trial, update);
  return outlineOf(trial) === outlineOf(doc);
}

const outlineOf = (doc: Y.Doc): string =>
  doc
    .getXmlFragment(ROOT)
    .toArray()
    .filter(isOfOutline)
    .map((heading) => heading.toJSON())
    .join('\n');

/** The blocks of a part as the system first writes them; an empty one gets a line to write on. */
export const blocksOfPart = (part: OutlinePart): readonly RichBlock[] => [
  {
    type: 'heading',
    attrs: {
      level: part.level,
      section: part.section,
      ...(part.question === null ? {} : { question: part.question }),
    },
    content: [{ type: 'text', text: part.heading }],
  },
  ...(part.paragraphs.length === 0 ? [''] : part.paragraphs).map(
    (text): RichBlock => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }),
  ),
];

/** Where a part begins and ends among the nodes of the root; null if it is not there. */
export function placeOfPart(
  root: Y.XmlFragment,
  { section, question }: Pick<OutlinePart, 'section' | 'question'>,
): { readonly start: number; readonly end: number } | null {
  const nodes = root.toArray();
  const start = nodes.findIndex(
    (node) =>
      isOfOutline(node) &&
      node instanceof Y.XmlElement &&
      node.getAttribute('section') === section &&
      (node.getAttribute('question') ?? null) === question,
  );
  if (start === -1) return null;
  const next = nodes.findIndex((node, index) => index > start && isOfOutline(node));
  return { start, end: next === -1 ? nodes.length : next };
}
