/** The updates the server has not confirmed: in which frame each went out, and kept for a reload meanwhile. */
import * as Y from 'yjs';
import type { Unsent } from './unsent.ts';

export type Unconfirmed = {
  readonly count: () => number;
  /** When the oldest was typed (epoch ms), null if there is none. */
  readonly since: () => number | null;
  readonly updates: () => readonly Uint8Array[];
  readonly typed: (generation: number, update: Uint8Array) => void;
  readonly restored: (update: Uint8Array, number: number) => void;
  readonly connectionOpened: () => void;
  readonly sent: (frame: number, whole: boolean) => void;
  /** The server has everything up to this frame on its disk. */
  readonly confirmed: (frame: number) => void;
  /** The document as the server is known to have it. */
  readonly confirmedDoc: Y.Doc;
};

type Entry = {
  readonly bytes: Uint8Array;
  readonly at: number;
  frame: number | null;
  /** Resolves to the number under which it is kept. */
  readonly kept: Promise<number>;
};

export function createUnconfirmed(unsent: Unsent, now: () => number): Unconfirmed {
  const confirmedDoc = new Y.Doc({ gc: false });
  let entries: Entry[] = [];
  let hasAnswered = false;

  const confirmed: Unconfirmed['confirmed'] = (frame) => {
    const done = entries.filter((entry) => entry.frame !== null && entry.frame <= frame);
    if (done.length === 0) return;
    entries = entries.filter((entry) => !done.includes(entry));
    for (const { bytes } of done) Y.applyUpdate(confirmedDoc, bytes);
    void Promise.all(done.map((entry) => entry.kept)).then(unsent.drop);
  };

  return {
    count: () => entries.length,
    since: () => entries[0]?.at ?? null,
    updates: () => entries.map((entry) => entry.bytes),
    typed: (generation, bytes) => {
      entries.push({ bytes, at: now(), frame: null, kept: unsent.keep(generation, bytes) });
    },
    restored: (bytes, number) => {
      entries.push({ bytes, at: now(), frame: null, kept: Promise.resolve(number) });
    },
    connectionOpened: () => {
      hasAnswered = false;
      for (const entry of entries) entry.frame = null;
    },
    sent: (frame, whole) => {
      hasAnswered ||= whole;
      // Before the whole answer the server may lack what a single update builds on; the answer counts for all.
      if (!hasAnswered) return;
      for (const entry of entries) entry.frame ??= frame;
    },
    confirmed,
    confirmedDoc,
  };
}
