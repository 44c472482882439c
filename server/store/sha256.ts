import { createHash } from 'node:crypto';
import type { Sha256 } from '#shared/kernel/chain.ts';

/** SHA-256 of a UTF-8 text, lower-case hex. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
