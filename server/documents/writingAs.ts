/** Writes into a document in somebody's name, through the gate like any of his own updates. */
import * as Y from 'yjs';
import type { OutlinePart } from '#shared/documentKinds.ts';
import type { DocumentRefusal } from '#shared/http.ts';
import { ROOT } from '#shared/richText.ts';
import { elementsOf } from './elements.ts';
import type { OpenDocument } from './openDocument.ts';
import { placeOfPart } from './outline.ts';
import type { Registry } from './registry.ts';

export type WriteAsRefusal = DocumentRefusal | 'notForYou' | 'notRestored';

/** In whose name, and whether he still may at the moment of writing. */
export type Writer = { readonly person: string; readonly mayWrite: () => Promise<boolean> };

/** Enough to miss an id that is taken; whoever has had as many as one person may is refused every other one. */
const BIND_TRIES = 4;

/** Gives a copy a client id of this person's; false if there is none for him. */
export async function bindAnew(
  { bind }: Pick<OpenDocument['room'], 'bind'>,
  copy: Y.Doc,
  person: string,
): Promise<boolean> {
  for (let tries = 0; tries < BIND_TRIES; tries += 1) {
    if (await bind(copy.clientID, person)) return true;
    copy.clientID = new Y.Doc().clientID;
  }
  return false;
}

export async function writeAs(
  registry: Registry,
  document: string,
  { person, mayWrite }: Writer,
  work: (root: Y.XmlFragment) => void,
): Promise<{ readonly seq: number } | { readonly refused: WriteAsRefusal }> {
  const opened = await registry.enter(document);
  const { room } = opened;
  const copy = new Y.Doc({ gc: false });
  if (!(await bindAnew(room, copy, person))) return { refused: 'notRestored' };
  if (!(await mayWrite())) return { refused: 'notForYou' };
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
