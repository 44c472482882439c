/**
 * One loaded document: admits updates, makes them durable in batches, and only then tells anybody about them.
 * Nobody but the writer ever holds a character that is not on the disk, so a crash leaves no two browsers apart.
 */
import * as Y from 'yjs';
import type { AttributedBlock } from '#shared/authorship/attributed.ts';
import { profileOf } from '#shared/documentKinds.ts';
import type { RichBlock } from '#shared/richBlocks.ts';
import { ROOT } from '#shared/richText.ts';
import { attributedBlocks, readText } from './attributedText.ts';
import type { DocumentStore, LinkedLine, LoadedDocument, UpdateEntry } from './documentStore.ts';
import { judge, type UpdateRefusal } from './gate.ts';
import { settledBlocks } from './settledBlocks.ts';
import { createWriting, type Writing } from './writing.ts';

/** Told after each commit, in order. `source` is what the update was admitted with. */
export type Committed<Source> = {
  readonly seq: number;
  readonly at: number;
  readonly updates: readonly { readonly source: Source | null; readonly bytes: Uint8Array }[];
};

export type Admission =
  | { readonly admitted: 'pending' | 'known' }
  | { readonly admitted: 'no'; readonly reason: UpdateRefusal | 'documentFull' | 'closed' };

export type Room<Source> = {
  readonly document: string;
  readonly generation: number;
  readonly doc: Y.Doc;
  readonly seq: () => number;
  readonly isOpen: () => boolean;
  /** Applies an update if the gate lets it pass; it is durable once `committed` names its source. */
  readonly admit: (update: Uint8Array, person: string, clientId: number, source: Source | null) => Admission;
  /** True if the update would change nothing. */
  readonly knows: (update: Uint8Array) => boolean;
  readonly bind: (clientId: number, person: string) => Promise<boolean>;
  /** Writes as the system; the changes are durable after `settled()`. */
  readonly write: <Result>(person: string, work: (writing: Writing) => Result) => Result;
  readonly blocks: () => readonly RichBlock[];
  /** The same text with who wrote it. */
  readonly attributed: () => readonly AttributedBlock[];
  readonly isSettled: () => boolean;
  /** Resolves when nothing admitted is left to store; rejects when storing failed. */
  readonly settled: () => Promise<void>;
  /** No more updates from now on. */
  readonly shut: () => void;
  /** Stores the whole state, so that the next load is short. */
  readonly compact: () => Promise<void>;
};

export type RoomParts<Source> = {
  readonly store: DocumentStore;
  readonly loaded: LoadedDocument;
  readonly now: () => number;
  readonly committed: (commit: Committed<Source>) => void;
  /** Storing failed or the document came apart: everybody must be sent away and the document loaded again. */
  readonly broken: (error: unknown) => void;
  /** How long (ms) updates wait for others to travel with. */
  readonly batchMs: () => number;
  readonly maxBytes: number;
  readonly compactEvery: number;
};

type Pending<Source> = UpdateEntry & { readonly source: Source | null };

export function createRoom<Source>(parts: RoomParts<Source>): Room<Source> {
  const { store, loaded, now } = parts;
  const { document, generation } = loaded.row;
  const profile = profileOf(document);
  const clients = new Map(loaded.clients);
  const { doc, authorship } = readText(loaded, clients);
  const lines = new Map(loaded.lines.map((line) => [line.recordSeq, line]));
  let { seq } = loaded.row;
  let sinceSnapshot = loaded.updates.length;
  let size = loaded.updates.reduce(
    (bytes, update) => bytes + update.bytes.length,
    loaded.snapshot?.state.length ?? 0,
  );
  let open = loaded.row.status === 'open';
  let failed = false;
  let underWay = false;
  let pending: Pending<Source>[] = [];
  let pendingLines: LinkedLine[] = [];
  let timer: NodeJS.Timeout | null = null;
  let storing: Promise<void> = Promise.resolve();

  let caught: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => caught.push(bytes));
  /** What an act really changed, as Yjs itself encodes it: nothing a sender appended to it survives. */
  const catching = <Result>(
    person: string,
    at: number,
    act: () => Result,
  ): { result: Result; bytes: Uint8Array | null } => {
    caught = [];
    const result = authorship.during(person, at, act);
    const bytes = caught.length > 1 ? Y.mergeUpdates(caught) : (caught[0] ?? null);
    caught = [];
    return { result, bytes };
  };

  const hold = (entry: Pending<Source>): void => {
    pending.push(entry);
    size += entry.bytes.length;
    timer ??= setTimeout(storeNow, parts.batchMs());
  };

  const fail = (error: unknown): void => {
    if (failed) return;
    failed = true;
    open = false;
    pending = [];
    pendingLines = [];
    parts.broken(error);
  };

  const storeBatch = async (): Promise<void> => {
    const entries = pending;
    const batchLines = pendingLines;
    if (entries.length === 0) return;
    pending = [];
    pendingLines = [];
    underWay = true;
    const end = await store.append(document, { generation, after: seq, entries, lines: batchLines });
    underWay = false;
    seq = end.seq;
    sinceSnapshot += entries.length;
    parts.committed({ seq, at: now(), updates: entries });
    if (sinceSnapshot >= parts.compactEvery && pending.length === 0) await snapshot();
  };

  const storeNow = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    const before = storing;
    storing = before.then(storeBatch);
    storing.catch(fail);
  };

  const settled = async (): Promise<void> => {
    do {
      storeNow();
      await storing;
    } while (pending.length > 0);
  };

  /** Only with nothing under way: what is in it must be what is stored. */
  const snapshot = async (): Promise<void> => {
    const state = Y.encodeStateAsUpdate(doc);
    sinceSnapshot = 0;
    size = state.length;
    await store.saveSnapshot(document, generation, { seq, state, authorship: authorship.encode() });
  };

  const compact = async (): Promise<void> => {
    await settled();
    if (sinceSnapshot > 0) await snapshot();
  };

  const rule = (update: Uint8Array, person: string) =>
    judge(doc, update, profile, (clientId) => clients.get(clientId) === person);

  const admit: Room<Source>['admit'] = (update, person, clientId, source) => {
    if (!open) return { admitted: 'no', reason: 'closed' };
    const ruling = rule(update, person);
    if (!ruling.admitted) return { admitted: 'no', reason: ruling.reason };
    if (!ruling.effective) return { admitted: 'known' };
    if (size + update.length > parts.maxBytes) return { admitted: 'no', reason: 'documentFull' };
    try {
      const at = now();
      const { bytes } = catching(person, at, () => Y.applyUpdate(doc, update));
      if (doc.store.pendingStructs || doc.store.pendingDs)
        throw new Error('an admitted update did not settle');
      if (bytes === null) return { admitted: 'known' };
      hold({ bytes, person, clientId, at, source });
      return { admitted: 'pending' };
    } catch (error) {
      fail(error);
      return { admitted: 'no', reason: 'malformed' };
    }
  };

  const knows: Room<Source>['knows'] = (update) => {
    const ruling = judge(doc, update, profile, () => true);
    return ruling.admitted && !ruling.effective;
  };

  const bind: Room<Source>['bind'] = async (clientId, person) => {
    const bound = clients.get(clientId);
    if (bound !== undefined) return bound === person;
    if (!(await store.bindClient(document, clientId, person, now()))) return false;
    clients.set(clientId, person);
    return true;
  };

  const write: Room<Source>['write'] = (person, work) => {
    const writing = createWriting(doc.getXmlFragment(ROOT), lines, (line) => {
      lines.set(line.recordSeq, line);
      pendingLines.push(line);
    });
    try {
      const at = now();
      const { result, bytes } = catching(person, at, () => doc.transact(() => work(writing)));
      if (bytes !== null) hold({ bytes, person, clientId: doc.clientID, at, source: null });
      return result;
    } catch (error) {
      // Half of the work may be in the document now; it is loaded again without it.
      fail(error);
      throw error;
    }
  };

  return {
    document,
    generation,
    doc,
    seq: () => seq,
    isOpen: () => open,
    admit,
    knows,
    bind,
    write,
    blocks: () => settledBlocks(doc, lines),
    attributed: () => attributedBlocks(doc, authorship),
    isSettled: () => pending.length === 0 && !underWay,
    settled,
    shut: () => {
      open = false;
    },
    compact,
  };
}
