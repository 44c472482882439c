/** Keeps incoming changes back while an input method is composing: a change beside the caret would break the word. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { WebsocketProvider } from 'y-websocket';
import { SYNC } from '#shared/collab.ts';

export type IncomingHold = {
  readonly hold: () => void;
  readonly release: () => void;
  readonly forget: () => void;
};

export function holdIncoming(provider: WebsocketProvider): IncomingHold {
  const handle = provider.messageHandlers[SYNC];
  if (!handle) throw new Error('y-websocket handles no sync messages');
  let held: Uint8Array[] | null = null;

  provider.messageHandlers[SYNC] = (encoder, decoder, of, emitSynced, type) => {
    if (held) held.push(decoding.readTailAsUint8Array(decoder).slice());
    else handle(encoder, decoder, of, emitSynced, type);
  };
  return {
    hold: () => {
      held ??= [];
    },
    release: () => {
      const messages = held ?? [];
      held = null;
      for (const message of messages) {
        const encoder = encoding.createEncoder();
        handle(encoder, decoding.createDecoder(message), provider, true, SYNC);
        if (encoding.length(encoder) > 1) provider.ws?.send(new Uint8Array(encoding.toUint8Array(encoder)));
      }
    },
    forget: () => {
      if (held) held = [];
    },
  };
}
