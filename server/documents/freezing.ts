/** Closing a document for signing, and opening its next generation. */
import * as Y from 'yjs';
import { canonicalAuthorship } from '#shared/authorship/signed.ts';
import { type AcceptedSuggestion, creditSuggestions } from '#shared/authorship/suggested.ts';
import { CLOSE } from '#shared/collab.ts';
import { blocksOfCanonical, canonicalText } from '#shared/frozenText.ts';
import { ROOT } from '#shared/richText.ts';
import { attributedBlocks, readText } from './attributedText.ts';
import { SYSTEM } from './authorship.ts';
import type { DocumentStore, FrozenText } from './documentStore.ts';
import { elementsOf } from './elements.ts';
import { noticeFrame } from './frames.ts';
import type { Registry } from './registry.ts';
import { sha256 } from './updateChain.ts';

export const frozenNotice = (frozen: FrozenText): Uint8Array =>
  noticeFrame({
    notice: 'frozen',
    generation: frozen.generation,
    sha256: frozen.sha256,
    canonical: frozen.canonical,
  });

/** Admits nothing more, stores what was admitted, keeps the text with its hash, and sends every editor away. */
export async function freezeDocument(
  registry: Registry,
  store: DocumentStore,
  document: string,
  now: () => number,
  accepted: readonly AcceptedSuggestion[],
): Promise<FrozenText> {
  const opened = await registry.enter(document);
  const { room } = opened;
  const already = room.isOpen() ? null : await store.frozen(document, room.generation);
  if (already) return already;
  room.shut();
  try {
    await room.settled();
    const canonical = canonicalText(room.blocks());
    const hash = sha256(canonical);
    const authorship = canonicalAuthorship(hash, creditSuggestions(room.attributed(), accepted));
    const frozen: FrozenText = {
      generation: room.generation,
      seq: room.seq(),
      at: now(),
      canonical,
      sha256: hash,
      authorship,
      authorshipSha256: sha256(authorship),
    };
    await room.compact();
    await store.freeze(document, frozen);
    opened.dismissAll(CLOSE.frozen, 'frozen', frozenNotice(frozen));
    return frozen;
  } catch (error) {
    opened.dismissAll(CLOSE.overloaded, 'storage');
    throw error;
  } finally {
    // Loaded again by whoever asks next: frozen if this went well, open if it did not.
    registry.letGo(opened);
  }
}

/** The next generation begins with the frozen text, written by the system. Null if the document is not frozen. */
export async function reopenDocument(
  registry: Registry,
  store: DocumentStore,
  document: string,
  now: () => number,
  accepted: readonly AcceptedSuggestion[],
): Promise<{ readonly generation: number } | null> {
  const row = await store.find(document);
  if (row?.status !== 'frozen') return null;
  const frozen = await store.frozen(document, row.generation);
  if (!frozen) throw new Error(`document ${document} is frozen without a text`);
  const doc = new Y.Doc({ gc: false });
  while (!(await store.bindClient(document, doc.clientID, SYSTEM, now())))
    doc.clientID = new Y.Doc().clientID;
  const loaded = await store.load(document);
  const text = readText(loaded, loaded.clients);
  // Whoever wrote it is its author in the next generation too.
  const authors = creditSuggestions(attributedBlocks(text.doc, text.authorship), accepted);
  doc.getXmlFragment(ROOT).insert(0, [...elementsOf(blocksOfCanonical(frozen.canonical), authors)]);
  const opened = await registry.peek(document);
  const next = await store.reopen(document, row.generation + 1, {
    person: SYSTEM,
    clientId: doc.clientID,
    at: now(),
    bytes: Y.encodeStateAsUpdate(doc),
  });
  if (opened) registry.letGo(opened);
  return { generation: next.generation };
}
