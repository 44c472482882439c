/** One line to the server for the page: what it is like, and the server's clock. */
import { PROTOCOL_VERSION } from '#shared/protocol.ts';
import { tellSessionEnd } from './sessionEnd.ts';
import { openWire, type Wire } from './wire.ts';

export type Line = 'connecting' | 'online' | 'offline';

export type Connection = {
  readonly wire: Wire;
  readonly line: () => Line;
  readonly onLine: (listener: () => void) => () => void;
  /** The server's clock, epoch ms, as far as it is known. */
  readonly now: () => number;
  readonly heardAt: (serverNow: number) => void;
  readonly close: () => void;
};

/** `meetingId` tells the server which of this browser's identities is meant (a guest has one per hearing). */
export function openConnection(meetingId: string | null): Connection {
  const wire = openWire({ version: PROTOCOL_VERSION, meetingId });
  let line: Line = 'connecting';
  let ahead = 0;
  const listeners = new Set<() => void>();
  const become = (next: Line) => {
    if (next === line) return;
    line = next;
    for (const listener of listeners) listener();
  };
  wire.on('opened', () => become('online'));
  wire.on('shut', () => become('offline'));
  wire.on('signedOut', tellSessionEnd);
  return {
    wire,
    line: () => line,
    onLine: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => Date.now() + ahead,
    heardAt: (serverNow) => {
      ahead = serverNow - Date.now();
    },
    close: () => {
      listeners.clear();
      wire.close();
    },
  };
}
