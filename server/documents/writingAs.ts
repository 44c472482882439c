/** Writes into a document in somebody's name, through the gate like any of his own updates. */
import * as Y from 'yjs';
import type { OutlinePart } from '#shared/documentKinds.ts';
import type { DocumentRefusal } from '#shared/http.ts';
import { ROOT } from '#shared/richText.ts';
import { elementsOf } from './elements.ts';
import { placeOfPart } from './outline.ts';
import type { Registry } from './registry.ts';

export type WriteAsRefusal = DocumentRefusal | 'notForYou' | 'notRestored';

export async function writeAs(
  registry: Registry,
  document: string,
  person: string,
  work: (root: Y.XmlFragment) => void,
): Promise<{ readonly seq: number } | { readonly refused: WriteAsRefusal }> {
  const opened = await registry.enter(document);
  const { room } = opened;
  const copy = new Y.Doc({ gc: false });
  while (!(await room.bind(copy.clientID, person))) copy.clientID = new Y.Doc().clientID;
  if (!room.isOpen() || opened.isRetired()) return { refused: 'documentFrozen' };
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(room.doc));
  const before = Y.encodeStateVector(copy);
  copy.transact(() => work(copy.getXmlFragment(ROOT)));
  const admission = room.admit(Y.encodeStateAsUpdate(copy, before), person, copy.clientID, null);
  if (admission.admitted === 'no') return { refused: 'notRestored' };
  await room.settled();
  registry.rest(document);
  return { seq: room.seq() };
}

/** Puts paragraphs at the end of a part, in place of the empty line that waits there. */
export function sayUnder(
  root: Y.XmlFragment,
  part: Pick<OutlinePart, 'section' | 'question'>,
  paragraphs: readonly string[],
): void {
  const place = placeOfPart(root, part);
  if (!place) return;
  const last = root.get(place.end - 1);
  const isBlank =
    last instanceof Y.XmlElement &&
    last.nodeName === 'paragraph' &&
    last.toString() === '<paragraph></paragraph>';
  const at = isBlank ? place.end - 1 : place.end;
  const blocks = paragraphs.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }));
  root.insert(at, [...elementsOf(blocks)]);
  if (isBlank) root.delete(at + blocks.length, 1);
}
