/** From events to the links of the chain, and back. */

import { canonicalJson, type Json } from '#shared/kernel/canonicalJson.ts';
import {
  commitmentOf,
  type Flaw,
  firstFlaw,
  GENESIS,
  linkHash,
  type OpenLink,
} from '#shared/kernel/chain.ts';
import type { Recorded } from '#shared/kernel/decider.ts';
import { sha256 } from './sha256.ts';
import type { Store, StoredEvent } from './store.ts';

/** The exact text the chain commits to. */
export const bodyOf = (at: number, by: string, event: unknown): string =>
  // Events are plain data by their types; anything else (a function, NaN) throws here, before it is of record.
  canonicalJson({ at, by, event: event as Json });

/** The event told by a stored body, in its place. The body was written by `bodyOf`; the chain proves it. */
export function recordOf<Event>({ seq, body }: Pick<StoredEvent, 'seq' | 'body'>): Recorded<Event> {
  const { at, by, event } = JSON.parse(body) as { at: number; by: string; event: Event };
  return { seq, at, by, event };
}

/** Chains bodies on to a head, each with its own salt. */
export function chained(
  stream: string,
  head: { readonly seq: number; readonly hash: string },
  bodies: readonly string[],
  newSalt: () => string,
): readonly OpenLink[] {
  let previous = head.hash;
  return bodies.map((body, index) => {
    const seq = head.seq + index + 1;
    const salt = newSalt();
    const commitment = commitmentOf(sha256, salt, body);
    previous = linkHash(sha256, previous, stream, seq, commitment);
    return { seq, body, salt, commitment, hash: previous };
  });
}

/** Checks a stream as stored, to its very end: a chain cut short is a gap where its next link should be. */
export async function flawIn(store: Store, stream: string): Promise<Flaw | null> {
  const links = await store.read(stream);
  const flaw = firstFlaw(sha256, stream, links);
  if (flaw) return flaw;
  const head = await store.head(stream);
  const last = links.at(-1);
  if ((last?.hash ?? GENESIS) === head.hash) return null;
  return { seq: links.length + 1, flaw: 'gap' };
}
