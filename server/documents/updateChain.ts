/**
 * The hash chain over a document's log:
 *   hash = SHA-256(JSON [previous, document, generation, seq, person, client id, at, SHA-256(bytes)])
 * all hashes lower-case hex; before the first update: 64 zeros.
 */
import { createHash } from 'node:crypto';
import type { LoggedUpdate, UpdateEntry } from './documentStore.ts';

export const FIRST_HASH = '0'.repeat(64);

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Puts entries into their places after `seq` and `head`. */
export function chained(
  document: string,
  generation: number,
  after: { readonly seq: number; readonly head: string },
  entries: readonly UpdateEntry[],
): readonly LoggedUpdate[] {
  let previous = after.head;
  return entries.map((entry, index) => {
    const seq = after.seq + index + 1;
    const hash = hashOf(document, { ...entry, seq, generation, previous });
    const logged = { ...entry, seq, generation, previous, hash };
    previous = hash;
    return logged;
  });
}

/** The number of the first update that does not hold, or null when the whole log (from number 1) does. */
export function firstBrokenUpdate(document: string, log: readonly LoggedUpdate[]): number | null {
  let previous = FIRST_HASH;
  for (const [index, update] of log.entries()) {
    const holds =
      update.seq === index + 1 && update.previous === previous && update.hash === hashOf(document, update);
    if (!holds) return index + 1;
    previous = update.hash;
  }
  return null;
}

const hashOf = (document: string, update: Omit<LoggedUpdate, 'hash'>): string =>
  sha256(
    JSON.stringify([
      update.previous,
      document,
      update.generation,
      update.seq,
      update.person,
      update.clientId,
      update.at,
      sha256(update.bytes),
    ]),
  );
