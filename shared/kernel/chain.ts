/**
 * The hash chain over a stream. Each body (who, when, what) enters as a salted commitment, so that a copy with
 * bodies withheld still verifies, and a withheld body cannot be guessed from its commitment.
 *
 *   commitment = SHA-256(salt ‖ canonical body)         salt: 32 hex characters, kept beside the body
 *   hash       = SHA-256(previous hash ‖ "\n" ‖ stream ‖ "\n" ‖ seq ‖ "\n" ‖ commitment)
 *
 * All texts are UTF-8, all hashes lower-case hex. The hash before the first event is 64 zeros.
 */

/** SHA-256 of a UTF-8 text, as lower-case hex. Handed in: Node and browsers each bring their own. */
export type Sha256 = (text: string) => string;

export type Link = { readonly seq: number; readonly commitment: string; readonly hash: string };
export type OpenLink = Link & { readonly salt: string; readonly body: string };
export type WithheldLink = Link & { readonly withheld: true };

export const GENESIS = '0'.repeat(64);

export const commitmentOf = (sha256: Sha256, salt: string, body: string): string => sha256(salt + body);

export const linkHash = (
  sha256: Sha256,
  previous: string,
  stream: string,
  seq: number,
  commitment: string,
): string => sha256(`${previous}\n${stream}\n${seq}\n${commitment}`);

export type Flaw = { readonly seq: number; readonly flaw: 'gap' | 'bodyChanged' | 'chainBroken' };

/** Checks a whole chain from its first link; names the first link that does not hold, or null. */
export function firstFlaw(
  sha256: Sha256,
  stream: string,
  links: readonly (OpenLink | WithheldLink)[],
): Flaw | null {
  let previous = GENESIS;
  for (const [index, link] of links.entries()) {
    if (link.seq !== index + 1) return { seq: index + 1, flaw: 'gap' };
    if (!('withheld' in link) && commitmentOf(sha256, link.salt, link.body) !== link.commitment)
      return { seq: link.seq, flaw: 'bodyChanged' };
    if (linkHash(sha256, previous, stream, link.seq, link.commitment) !== link.hash)
      return { seq: link.seq, flaw: 'chainBroken' };
    previous = link.hash;
  }
  return null;
}
