/** The browser's end of the socket: typed calls that are answered or fail in time, over socket.io-client. */
import type { Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient } from '#shared/protocol.ts';

type Calls = {
  [Name in keyof ClientToServer]: Parameters<ClientToServer[Name]> extends [
    ...infer Sent,
    (answer: infer Answered) => void,
  ]
    ? { readonly sent: Sent; readonly answer: Answered }
    : { readonly sent: Parameters<ClientToServer[Name]>; readonly answer: never };
};

export type Heard = ServerToClient & { readonly opened: () => void; readonly shut: () => void };

export type Wire = {
  /** Gives back the way to stop listening. */
  readonly on: <Name extends keyof Heard>(name: Name, listener: Heard[Name]) => () => void;
  /** Asked while shut, it goes out at the next opening. Rejects when no answer came in time. */
  readonly ask: <Name extends keyof Calls>(
    name: Name,
    ...sent: Calls[Name]['sent']
  ) => Promise<Calls[Name]['answer']>;
  /** Said only while open. */
  readonly tell: <Name extends keyof Calls>(name: Name, ...sent: Calls[Name]['sent']) => void;
  readonly isOpen: () => boolean;
  readonly close: () => void;
};

const PATIENCE = 5_000;

/** Socket.IO's own names for what we call opened and shut. A refusal at the door leaves the line shut, and it tries again. */
const theirNames: Readonly<Record<string, readonly string[]>> = {
  opened: ['connect'],
  shut: ['disconnect', 'connect_error'],
};

/** A socket whose names and arguments were already checked against the protocol by `Wire`. */
type Loose = {
  readonly on: (name: string, listener: (...said: never[]) => void) => unknown;
  readonly off: (name: string, listener: (...said: never[]) => void) => unknown;
  readonly emit: (name: string, ...sent: readonly unknown[]) => unknown;
  readonly timeout: (ms: number) => {
    readonly emitWithAck: (name: string, ...sent: readonly unknown[]) => Promise<never>;
  };
};

/**
 * `auth` is what the server is told at every opening. The library comes after the page stands: drawing needs none of it,
 * and whatever is asked meanwhile waits for it.
 */
export function openWire(auth: Readonly<Record<string, unknown>>): Wire {
  let socket: Socket | null = null;
  let isClosed = false;
  const opening = import('socket.io-client').then(({ io }) => {
    socket = io({ transports: ['websocket'], auth, reconnectionDelay: 300, reconnectionDelayMax: 3000 });
    if (isClosed) socket.close();
    else comeBack(socket, () => isClosed);
    return looseOf(socket);
  });
  return {
    on: (name, listener) => {
      const names = theirNames[name] ?? [name];
      let isWanted = true;
      void opening.then((loose) => {
        if (isWanted) for (const one of names) loose.on(one, listener);
      });
      return () => {
        isWanted = false;
        void opening.then((loose) => {
          for (const one of names) loose.off(one, listener);
        });
      };
    },
    ask: async (name, ...sent) => (await opening).timeout(PATIENCE).emitWithAck(name, ...sent),
    tell: (name, ...sent) => {
      if (socket?.connected) looseOf(socket).emit(name, ...sent);
    },
    isOpen: () => socket?.connected ?? false,
    close: () => {
      isClosed = true;
      socket?.close();
    },
  };
}

/** Put out or refused by the server, it comes back by itself like after any other loss. */
function comeBack(socket: Socket, isClosed: () => boolean): void {
  const again = () => setTimeout(() => !socket.active && !isClosed() && socket.connect(), 1000);
  socket.on('disconnect', (reason) => reason === 'io server disconnect' && again());
  socket.on('connect_error', () => !socket.active && again());
}

/** Seen through the protocol, whose names and arguments `Wire` has checked, not through the library's own overloads. */
const looseOf = (socket: Socket): Loose => socket as unknown as Loose;
