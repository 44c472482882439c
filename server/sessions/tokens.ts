import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in the letters of an address: a session, an invitation, a device. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Only this is stored. A token is random in all its bits, so one round of SHA-256 cannot be undone by guessing. */
export const hashOf = (token: string): string => createHash('sha256').update(token, 'utf8').digest('hex');

/** Saves hashing whatever somebody sends. */
export const isToken = (text: string | undefined | null): text is string =>
  typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text);
