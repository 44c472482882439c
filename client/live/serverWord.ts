/** What the server says beside y-websocket's own messages, parsed at the border. */
import * as decoding from 'lib0/decoding';
import type { Hello, Notice } from '#shared/collab.ts';

/** The server's words are its own; what is not of their shape is a fault on the way and ends the connection. */
const wrong = (): never => {
  throw new Error('the server said something that is not in the protocol');
};

const readObject = (decoder: decoding.Decoder): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(decoding.readVarString(decoder));
  return typeof value === 'object' && value !== null ? { ...value } : wrong();
};

const whole = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) ? value : wrong();
const text = (value: unknown): string => (typeof value === 'string' ? value : wrong());

export const readHello = (decoder: decoding.Decoder): Hello => {
  const { generation, access, schema, seq } = readObject(decoder);
  return {
    generation: whole(generation),
    access: access === 'read' || access === 'edit' ? access : wrong(),
    schema: whole(schema),
    seq: whole(seq),
  };
};

export const readNotice = (decoder: decoding.Decoder): Notice => {
  const { notice, generation, sha256, canonical, reason } = readObject(decoder);
  if (notice === 'frozen')
    return { notice, generation: whole(generation), sha256: text(sha256), canonical: text(canonical) };
  if (notice === 'generation') return { notice, generation: whole(generation) };
  return notice === 'refused' ? { notice, reason: text(reason) } : wrong();
};

export const readAcknowledged = (decoder: decoding.Decoder) => ({
  frames: decoding.readVarUint(decoder),
  seq: decoding.readVarUint(decoder),
  at: decoding.readVarUint(decoder),
});
