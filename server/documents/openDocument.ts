/** A loaded document together with everybody connected to it. */
import * as Y from 'yjs';
import { CLOSE } from '#shared/collab.ts';
import { type Carets, createCarets } from './carets.ts';
import type { DocumentStore, LoadedDocument } from './documentStore.ts';
import { updateFrame } from './frames.ts';
import type { DocumentLimits } from './limits.ts';
import { type Committed, createRoom, type Room } from './room.ts';

export type Person = { readonly id: string; readonly name: string };

/** One connection, as the document sees it. */
export type Member = {
  readonly person: Person;
  readonly clientId: number;
  readonly send: (frame: Uint8Array) => void;
  /** Says goodbye (with a frame, if one is given) and hears nothing more. */
  readonly dismiss: (code: number, reason: string, frame?: Uint8Array) => void;
  readonly durable: (frame: number) => void;
  /** The person's rights may have changed: look again. */
  readonly reconsider: () => Promise<void>;
};

/** Where an update came from: the connection and the number of its frame. */
export type Source = { readonly member: Member; readonly frame: number };

export type OpenDocument = {
  readonly room: Room<Source>;
  readonly members: Set<Member>;
  readonly carets: Carets;
  /** When the last batch was stored (epoch ms); 0 before the first. */
  readonly savedAt: () => number;
  readonly isRetired: () => boolean;
  /** Out of use: whoever still holds it must enter anew. */
  readonly retire: () => void;
  readonly dismissAll: (code: number, reason: string, frame?: Uint8Array) => void;
};

export type OpenDocumentParts = {
  readonly store: DocumentStore;
  readonly loaded: LoadedDocument;
  readonly limits: DocumentLimits;
  readonly now: () => number;
  readonly changed: (document: string) => void;
  readonly trouble: (document: string, error: unknown) => void;
};

export function createOpenDocument(parts: OpenDocumentParts): OpenDocument {
  const { store, loaded, limits, now } = parts;
  const { document } = loaded.row;
  const members = new Set<Member>();
  let savedAt = 0;
  let retired = false;

  const broadcast = (frame: Uint8Array, exceptClient: number | null): void => {
    for (const member of members) if (member.clientId !== exceptClient) member.send(frame);
  };
  const carets = createCarets(broadcast, limits.caretMs);

  const dismissAll: OpenDocument['dismissAll'] = (code, reason, frame) => {
    for (const member of [...members]) member.dismiss(code, reason, frame);
  };
  const retire = (): void => {
    retired = true;
    carets.stop();
  };

  const committed = (commit: Committed<Source>): void => {
    savedAt = commit.at;
    const writers = new Set(commit.updates.map(({ source }) => source?.member ?? null));
    const updates = commit.updates.map(({ bytes }) => bytes);
    const frame = asBuffer(
      updateFrame(updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates)),
    );
    // A sole writer has it already; where several wrote, each gets all: what he knows changes nothing for him.
    for (const member of members) if (writers.size > 1 || !writers.has(member)) member.send(frame);
    for (const { source } of commit.updates) source?.member.durable(source.frame);
    parts.changed(document);
  };

  const broken = (error: unknown): void => {
    retire();
    parts.trouble(document, error);
    dismissAll(CLOSE.overloaded, 'storage');
  };

  const room = createRoom<Source>({
    store,
    loaded,
    now,
    committed,
    broken,
    // The more read a batch, the more it is worth to send one less.
    batchMs: () => Math.min(limits.batchMostMs, limits.batchMs + members.size * limits.batchMsPerMember),
    maxBytes: limits.documentBytes,
    compactEvery: limits.compactEvery,
  });
  return { room, members, carets, savedAt: () => savedAt, isRetired: () => retired, retire, dismissAll };
}

/** Made once for all: the socket's library would make one for each. */
const asBuffer = (frame: Uint8Array): Buffer => Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength);
