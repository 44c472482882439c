/** One line to the server for the page: what it is like, the server's clock, and whether this session has ended. */
import { PROTOCOL_VERSION, type ServerToClient } from '#shared/protocol.ts';
import { openWire, type Wire } from './wire.ts';

export type Line = 'connecting' | 'online' | 'offline';
export type SignedOut = Parameters<ServerToClient['signedOut']>[0];

export type Connection = {
  readonly wire: Wire;
  readonly line: () => Line;
  readonly onLine: (listener: () => void) => () => void;
  /** Why the session of this line has ended; null while it lasts. Tells through `onLine` too. */
  readonly signedOut: () => SignedOut | null;
  /** The server's clock, epoch ms, as far as it is known. */
  readonly now: () => number;
  readonly heardAt: (serverNow: number) => void;
  readonly close: () => void;
};

/** `meetingId` tells the server which of this browser's identities is meant (a guest has one per hearing). */
export function openConnection(meetingId: string | null): Connection {
  const wire = openWire({ version: PROTOCOL_VERSION, meetingId });
  let line: Line = 'connecting';
  let signedOut: SignedOut | null = null;
  let ahead = 0;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const become = (next: Line) => {
    if (next === line) return;
    line = next;
    tell();
  };
  wire.on('opened', () => become('online'));
  wire.on('shut', () => become('offline'));
  wire.on('signedOut', (reason) => {
    signedOut = reason;
    tell();
  });
  return {
    wire,
    line: () => line,
    onLine: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signedOut: () => signedOut,
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
