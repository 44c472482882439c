/** What the server says beside y-websocket's own messages, parsed at the border. */
import * as decoding from 'lib0/decoding';
import { z } from 'zod';
import type { Hello, Notice } from '#shared/collab.ts';

const hello = z.object({
  generation: z.number().int(),
  access: z.enum(['read', 'edit']),
  schema: z.number().int(),
  seq: z.number().int(),
});

const notice = z.discriminatedUnion('notice', [
  z.object({
    notice: z.literal('frozen'),
    generation: z.number().int(),
    sha256: z.string(),
    canonical: z.string(),
  }),
  z.object({ notice: z.literal('generation'), generation: z.number().int() }),
  z.object({ notice: z.literal('refused'), reason: z.string() }),
]);

export const readHello = (decoder: decoding.Decoder): Hello =>
  hello.parse(JSON.parse(decoding.readVarString(decoder)));

export const readNotice = (decoder: decoding.Decoder): Notice =>
  notice.parse(JSON.parse(decoding.readVarString(decoder)));

export const readAcknowledged = (decoder: decoding.Decoder) => ({
  frames: decoding.readVarUint(decoder),
  seq: decoding.readVarUint(decoder),
  at: decoding.readVarUint(decoder),
});
