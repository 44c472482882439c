/** The browser's end of the socket: typed calls that are answered or fail in time, over socket.io-client. */
import type { Socket } from 'socket.io-client';
import type {
  Answer,
  Batch,
  ClientToServer,
  Joined,
  Presence,
  ServerToClient,
  StreamKind,
  StreamTypes,
} from '#shared/protocol.ts';

type Calls = {
  [Name in keyof ClientToServer]: Parameters<ClientToServer[Name]> extends [
    ...infer Sent,
    (answer: infer Answered) => void,
  ]
    ? { readonly sent: Sent; readonly answer: Answered }
    : { readonly sent: Parameters<ClientToServer[Name]>; readonly answer: never };
};

export type Heard = ServerToClient & { readonly opened: () => void; readonly shut: () => void };

/** What is asked and told of one stream, in its own kind's words. */
export type StreamWire<Kind extends StreamKind> = {
  readonly join: (since: number, view: string) => Promise<Joined<StreamTypes[Kind]['event']>>;
  readonly command: (
    commandId: string,
    command: StreamTypes[Kind]['command'],
  ) => Promise<Answer<StreamTypes[Kind]['refusal']>>;
  readonly leave: () => void;
  readonly onRecorded: (listener: (batch: Batch<StreamTypes[Kind]['event']>) => void) => () => void;
  readonly onBegin: (listener: () => void) => () => void;
  readonly onPresence: (listener: (presence: Presence) => void) => () => void;
};

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
  readonly stream: <Kind extends StreamKind>(kind: Kind, id: string) => StreamWire<Kind>;
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
  const on = (name: string, listener: (...said: never[]) => void) => {
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
  };
  const ask = async (name: string, ...sent: readonly unknown[]): Promise<never> =>
    (await opening).timeout(PATIENCE).emitWithAck(name, ...sent);
  const tell = (name: string, ...sent: readonly unknown[]) => {
    if (socket?.connected) looseOf(socket).emit(name, ...sent);
  };
  return {
    on,
    ask,
    tell,
    stream: (kind, id) => {
      const isMine = (told: { readonly kind: StreamKind; readonly id: string }) =>
        told.kind === kind && told.id === id;
      return {
        join: (since, view) => ask('join', kind, id, since, view),
        command: (commandId, command) => ask('command', kind, id, commandId, command),
        leave: () => tell('leave', kind, id),
        onRecorded: (listener) =>
          on('recorded', (batch: Parameters<typeof listener>[0] & Parameters<typeof isMine>[0]) => {
            if (isMine(batch)) listener(batch);
          }),
        onBegin: (listener) =>
          on('begin', (ofKind: StreamKind, ofId: string) => {
            if (isMine({ kind: ofKind, id: ofId })) listener();
          }),
        onPresence: (listener) =>
          on('presence', (presence: Presence) => {
            if (isMine(presence)) listener(presence);
          }),
      };
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
