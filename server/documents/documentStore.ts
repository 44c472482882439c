import type { LineKind } from '#shared/richText.ts';

/** Where a document stands. `generation` rises by one at each reopening; `seq` and `head` run through all of them. */
export type DocumentRow = {
  readonly document: string;
  readonly generation: number;
  readonly status: 'open' | 'frozen';
  readonly schema: number;
  readonly seq: number;
  readonly head: string;
};

/** One admitted change: Yjs update bytes (V1) and whose they are. `at`: epoch ms. */
export type UpdateEntry = {
  readonly person: string;
  readonly clientId: number;
  readonly at: number;
  readonly bytes: Uint8Array;
};

/** An entry in its place: numbers from 1 without gaps, each hash over the one before (see updateChain.ts). */
export type LoggedUpdate = UpdateEntry & {
  readonly seq: number;
  readonly generation: number;
  readonly previous: string;
  readonly hash: string;
};

export type LogEntry = Pick<LoggedUpdate, 'seq' | 'generation' | 'person' | 'at'>;

/** What the system wrote for an event of the record: kept, so that the line comes once and later edits show. */
export type LinkedLine = {
  readonly recordSeq: number;
  readonly kind: LineKind;
  readonly at: number | null;
  readonly speaker: string | null;
  /** As whom the line names him; null also where an earlier version of the house did not keep it. */
  readonly speakerName: string | null;
  readonly text: string;
};

export type Batch = {
  readonly generation: number;
  /** The last number the writer knows; anything else in the store means another writer. */
  readonly after: number;
  readonly entries: readonly UpdateEntry[];
  readonly lines: readonly LinkedLine[];
};

export type FrozenText = {
  readonly generation: number;
  readonly seq: number;
  readonly at: number;
  /** Canonical JSON, exactly the text the hash is over. */
  readonly canonical: string;
  readonly sha256: string;
  /** Who wrote what, as canonical JSON (shared/authorship/signed.ts); null where an earlier version of the house froze. */
  readonly authorship: string | null;
  readonly authorshipSha256: string | null;
};

/** The whole state of a document up to a number, and who wrote what of it. */
export type Snapshot = {
  readonly seq: number;
  readonly state: Uint8Array;
  readonly authorship: Uint8Array;
};

export type LoadedDocument = {
  readonly row: DocumentRow;
  /** Everything of the generation up to `snapshot.seq`. */
  readonly snapshot: Snapshot | null;
  readonly updates: readonly UpdateEntry[];
  readonly lines: readonly LinkedLine[];
  /** Which person each Yjs client id belongs to, in every generation. */
  readonly clients: ReadonlyMap<number, string>;
};

/**
 * Durable storage of co-edited documents. The log of updates is append-only and kept for ever; a promise that
 * resolves means the data is on the disk. A batch onto a document that is frozen, of another generation, or that
 * somebody else appended to rejects with `DocumentConflict`.
 */
export type DocumentStore = {
  /** Creates the document, open and empty, if it is not there. */
  readonly load: (document: string) => Promise<LoadedDocument>;
  /** The document as it was at that number; null if it never had it. */
  readonly loadAt: (document: string, seq: number) => Promise<LoadedDocument | null>;
  readonly find: (document: string) => Promise<DocumentRow | null>;
  /** First come, then immutable: false if the id is somebody else's or the person has too many. */
  readonly bindClient: (document: string, clientId: number, person: string, at: number) => Promise<boolean>;
  readonly append: (
    document: string,
    batch: Batch,
  ) => Promise<{ readonly seq: number; readonly head: string }>;
  /** The newest replaces the last; one in many is kept, so that earlier versions are never far. */
  readonly saveSnapshot: (document: string, generation: number, snapshot: Snapshot) => Promise<void>;
  readonly freeze: (document: string, frozen: FrozenText) => Promise<void>;
  readonly frozen: (document: string, generation?: number) => Promise<FrozenText | null>;
  /** Opens the next generation with one first update. */
  readonly reopen: (document: string, generation: number, seed: UpdateEntry) => Promise<DocumentRow>;
  /** Who wrote each update of the log and when, in order, without what was written. */
  readonly entries: (document: string) => Promise<readonly LogEntry[]>;
  /** The log for archives and checks, in order. */
  readonly log: (document: string, after?: number, limit?: number) => Promise<readonly LoggedUpdate[]>;
};

export const documentConflict = (document: string): Error =>
  Object.assign(new Error(`document ${document} has changed hands or is closed`), {
    name: 'DocumentConflict',
  });

/** After so many updates a snapshot is kept for ever. */
export const MILESTONE_EVERY = 20_000;

/** A person's pages are one client id each; nobody opens so many in good faith. */
export const CLIENTS_PER_PERSON = 5_000;
