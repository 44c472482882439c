/** Binary frames of `/collab`: y-websocket's sync and awareness, and our hello, acknowledgement and notice. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {
  ACKNOWLEDGED,
  AWARENESS,
  HELLO,
  type Hello,
  NOTICE,
  type Notice,
  QUERY_AWARENESS,
  SYNC,
} from '#shared/collab.ts';

const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

export type Incoming =
  | { readonly frame: 'askState'; readonly stateVector: Uint8Array }
  | { readonly frame: 'answerState'; readonly update: Uint8Array }
  | { readonly frame: 'update'; readonly update: Uint8Array }
  | { readonly frame: 'awareness'; readonly states: Uint8Array }
  | { readonly frame: 'askAwareness' };

/** Null for anything that is not a frame of the protocol. */
export function parseFrame(data: Uint8Array): Incoming | null {
  try {
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type === AWARENESS) return { frame: 'awareness', states: decoding.readVarUint8Array(decoder) };
    if (type === QUERY_AWARENESS) return { frame: 'askAwareness' };
    if (type !== SYNC) return null;
    const step = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (step === STEP_1) return { frame: 'askState', stateVector: body };
    if (step === STEP_2) return { frame: 'answerState', update: body };
    return step === UPDATE ? { frame: 'update', update: body } : null;
  } catch {
    // The decoder throws on every truncated or foreign frame; which way it was broken does not matter.
    return null;
  }
}

const sync = (step: number, body: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
  });

export const askStateFrame = (stateVector: Uint8Array): Uint8Array => sync(STEP_1, stateVector);
export const answerStateFrame = (update: Uint8Array): Uint8Array => sync(STEP_2, update);
export const updateFrame = (update: Uint8Array): Uint8Array => sync(UPDATE, update);

export type AwarenessEntry = {
  readonly clientId: number;
  readonly clock: number;
  /** JSON text; `null` for somebody who left. */
  readonly state: string;
};

export const awarenessFrame = (entries: readonly AwarenessEntry[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, AWARENESS);
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, entries.length);
        for (const { clientId, clock, state } of entries) {
          encoding.writeVarUint(inner, clientId);
          encoding.writeVarUint(inner, clock);
          encoding.writeVarString(inner, state);
        }
      }),
    );
  });

/** The entry of one client in an awareness message; the others, which browsers send along, are passed over. */
export function awarenessOf(states: Uint8Array, clientId: number): AwarenessEntry | null {
  try {
    const decoder = decoding.createDecoder(states);
    const count = decoding.readVarUint(decoder);
    for (let index = 0; index < count; index += 1) {
      const entry = {
        clientId: decoding.readVarUint(decoder),
        clock: decoding.readVarUint(decoder),
        state: decoding.readVarString(decoder),
      };
      if (entry.clientId === clientId) return entry;
    }
    return null;
  } catch {
    return null;
  }
}

export const helloFrame = (hello: Hello): Uint8Array => jsonFrame(HELLO, hello);
export const noticeFrame = (notice: Notice): Uint8Array => jsonFrame(NOTICE, notice);

const jsonFrame = (type: number, value: Hello | Notice): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    encoding.writeVarString(encoder, JSON.stringify(value));
  });

/** `frames`: how many update-carrying frames of this connection are durable; `at`: when the last was (epoch ms). */
export const acknowledgedFrame = (frames: number, seq: number, at: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, ACKNOWLEDGED);
    encoding.writeVarUint(encoder, frames);
    encoding.writeVarUint(encoder, seq);
    encoding.writeVarUint(encoder, at);
  });
