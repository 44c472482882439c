/**
 * A WebSocket that counts the updates it carries, for the server acknowledges by number, and that keeps them back
 * while an input method is composing, so that half-typed pinyin does not travel.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { SYNC } from '#shared/collab.ts';

const ANSWER = 1;
const UPDATE = 2;

export type SocketTap = {
  readonly socket: typeof WebSocket;
  readonly hold: () => void;
  /** Sends what was kept back as one update. */
  readonly release: () => void;
};

export type SocketListener = {
  /** A new connection: its frames count from 1. */
  readonly opened: () => void;
  /** `whole`: the frame holds everything the server lacks. */
  readonly sent: (frame: number, whole: boolean) => void;
};

type Data = Parameters<WebSocket['send']>[0];

export function tapSocket(base: typeof WebSocket, listener: SocketListener): SocketTap {
  let held: Uint8Array[] | null = null;
  let sendUpdate: ((update: Uint8Array) => void) | null = null;

  function Tapped(url: string, protocols: string[]): WebSocket {
    const socket = new base(url, protocols);
    const send = socket.send.bind(socket);
    let frames = 0;
    const count = (whole: boolean): void => {
      frames += 1;
      listener.sent(frames, whole);
    };
    if (held) held = [];
    listener.opened();
    sendUpdate = (update) => {
      if (socket.readyState !== socket.OPEN) return;
      count(false);
      send(updateFrame(update));
    };
    socket.send = (data: Data) => {
      const kind = kindOf(data);
      if (kind === null) return send(data);
      if (kind.step === UPDATE && held) return void held.push(kind.body);
      if (kind.step === ANSWER && held) held = [];
      count(kind.step === ANSWER);
      send(data);
    };
    return socket;
  }

  const release = (): void => {
    const updates = held ?? [];
    held = null;
    if (updates.length > 0) sendUpdate?.(Y.mergeUpdates(updates));
  };
  return {
    // y-websocket only ever calls it with `new`, and uses what that returns.
    socket: Tapped as unknown as typeof WebSocket,
    hold: () => {
      held ??= [];
    },
    release,
  };
}

function updateFrame(update: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, SYNC);
  encoding.writeVarUint(encoder, UPDATE);
  encoding.writeVarUint8Array(encoder, update);
  return new Uint8Array(encoding.toUint8Array(encoder));
}

function kindOf(data: Data): { readonly step: number; readonly body: Uint8Array } | null {
  if (!(data instanceof Uint8Array)) return null;
  const decoder = decoding.createDecoder(data);
  if (decoding.readVarUint(decoder) !== SYNC) return null;
  const step = decoding.readVarUint(decoder);
  if (step !== ANSWER && step !== UPDATE) return null;
  return { step, body: decoding.readVarUint8Array(decoder) };
}
