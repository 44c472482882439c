/** One socket for the page: typed calls that always answer, what the line is like, and the server's clock. */
import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient } from '#shared/protocol.ts';
import { PROTOCOL_VERSION } from '#shared/protocol.ts';

export type Line = 'connecting' | 'online' | 'offline';

export type Connection = {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly line: () => Line;
  readonly onLine: (listener: () => void) => () => void;
  /** The server's clock, epoch ms, as far as it is known. */
  readonly now: () => number;
  readonly heardAt: (serverNow: number) => void;
  readonly close: () => void;
};

/** `meetingId` tells the server which of this browser's identities is meant (a guest has one per hearing). */
export function openConnection(meetingId: string | null): Connection {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket'],
    auth: { version: PROTOCOL_VERSION, meetingId },
    reconnectionDelay: 300,
    reconnectionDelayMax: 3000,
  });
  let line: Line = 'connecting';
  let ahead = 0;
  const listeners = new Set<() => void>();
  const become = (next: Line) => {
    if (next === line) return;
    line = next;
    for (const listener of listeners) listener();
  };
  socket.on('connect', () => become('online'));
  socket.on('disconnect', () => become('offline'));
  socket.on('connect_error', () => become('offline'));
  return {
    socket,
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
      socket.close();
      listeners.clear();
    },
  };
}
