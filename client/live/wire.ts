/**
 * The browser's end of the socket: Socket.IO's protocol (version 5, over Engine.IO 4) as far as this house uses it, which
 * is one WebSocket, the main namespace and JSON. Its own client also carries polling, upgrades and binary parts that no
 * page of ours ever uses and every visitor would have to load.
 * The letters are those of https://socket.io/docs/v4/engine-io-protocol/ and https://socket.io/docs/v4/socket-io-protocol/.
 */
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
  /** Asked while shut, it goes out at the next opening. Rejects when no answer came within `patience` ms, or the line broke. */
  readonly ask: <Name extends keyof Calls>(
    name: Name,
    ...sent: Calls[Name]['sent']
  ) => Promise<Calls[Name]['answer']>;
  /** Said only while open. */
  readonly tell: <Name extends keyof Calls>(name: Name, ...sent: Calls[Name]['sent']) => void;
  readonly isOpen: () => boolean;
  readonly close: () => void;
};

type Waiting = {
  readonly text: string;
  isSent: boolean;
  readonly answered: (answer: unknown) => void;
  readonly failed: (error: Error) => void;
};

const PATIENCE = 5_000;
const OPENS_WITHIN = 10_000;
const FIRST_PAUSE = 300;
const LONGEST_PAUSE = 3_000;

const engine = { open: '0', close: '1', ping: '2', pong: '3', message: '4' } as const;
const packet = { connect: '0', disconnect: '1', event: '2', answer: '3', refused: '4' } as const;

/** `auth` is what the server is told at every opening. */
export function openWire(auth: Readonly<Record<string, unknown>>): Wire {
  const listeners = new Map<string, Set<(...said: never[]) => void>>();
  const waiting = new Map<number, Waiting>();
  let socket: WebSocket | null = null;
  let isOpen = false;
  let isClosed = false;
  let lastAsked = 0;
  let failures = 0;
  let beat = OPENS_WITHIN;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const say = (name: string, said: readonly unknown[]) => {
    // What arrives under a name has the shape the protocol gives that name; the server is ours.
    for (const listener of [...(listeners.get(name) ?? [])]) listener(...(said as never[]));
  };

  /** Whoever is silent for longer than a heartbeat is gone, whatever the network says. */
  const awaitWord = (within: number) => {
    clearTimeout(silence);
    silence = setTimeout(() => shut(), within);
  };

  const shut = () => {
    const wasOpen = isOpen;
    const left = socket;
    isOpen = false;
    socket = null;
    clearTimeout(silence);
    if (left) {
      left.onclose = null;
      left.onmessage = null;
      left.close();
    }
    for (const [number, one] of waiting) {
      if (!one.isSent) continue;
      waiting.delete(number);
      one.failed(new Error('the line broke'));
    }
    if (left || wasOpen) say('shut', []);
    if (!isClosed) {
      const wait = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures) * (0.5 + Math.random());
      failures += 1;
      clearTimeout(pause);
      pause = setTimeout(open, wait);
    }
  };

  const opened = () => {
    isOpen = true;
    failures = 0;
    say('opened', []);
    for (const one of waiting.values()) {
      if (one.isSent) continue;
      one.isSent = true;
      socket?.send(one.text);
    }
  };

  const onPacket = (kind: string, rest: string) => {
    if (kind === packet.connect) opened();
    else if (kind === packet.event) {
      const [name, ...said] = JSON.parse(rest) as [string, ...unknown[]];
      say(name, said);
    } else if (kind === packet.answer) {
      const from = rest.indexOf('[');
      const number = Number(rest.slice(0, from));
      const one = waiting.get(number);
      waiting.delete(number);
      one?.answered((JSON.parse(rest.slice(from)) as unknown[])[0]);
    } else if (kind === packet.disconnect || kind === packet.refused) shut();
  };

  const onFrame = (frame: string) => {
    const kind = frame[0];
    if (kind === engine.open) {
      const { pingInterval, pingTimeout } = JSON.parse(frame.slice(1)) as Readonly<
        Record<'pingInterval' | 'pingTimeout', number>
      >;
      beat = pingInterval + pingTimeout;
      socket?.send(`${engine.message}${packet.connect}${JSON.stringify(auth)}`);
    } else if (kind === engine.ping) {
      socket?.send(engine.pong);
      awaitWord(beat);
    } else if (kind === engine.close) shut();
    else if (kind === engine.message) {
      if (frame[1] === packet.connect) awaitWord(beat);
      onPacket(frame[1] ?? '', frame.slice(2));
    }
  };

  const open = () => {
    clearTimeout(pause);
    if (isClosed || socket) return;
    const address = new URL('/socket.io/?EIO=4&transport=websocket', location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const next = new WebSocket(address);
    socket = next;
    awaitWord(OPENS_WITHIN);
    next.onmessage = ({ data }) => {
      if (typeof data === 'string') onFrame(data);
    };
    next.onclose = () => shut();
  };

  const onOnline = () => {
    failures = 0;
    open();
  };
  addEventListener('online', onOnline);
  addEventListener('offline', shut);
  open();

  return {
    on: (name, listener) => {
      const those = listeners.get(name) ?? new Set();
      listeners.set(name, those);
      // Kept under the name whose shape it takes.
      const kept = listener as (...said: never[]) => void;
      those.add(kept);
      return () => those.delete(kept);
    },
    ask: (name, ...sent) =>
      new Promise((resolve, reject) => {
        lastAsked += 1;
        const number = lastAsked;
        const timer = setTimeout(() => {
          waiting.delete(number);
          reject(new Error('no answer in time'));
        }, PATIENCE);
        const one: Waiting = {
          text: `${engine.message}${packet.event}${number}${JSON.stringify([name, ...sent])}`,
          isSent: isOpen,
          answered: (answer) => {
            clearTimeout(timer);
            // The answer to a call has the shape the protocol gives that call.
            resolve(answer as never);
          },
          failed: (error) => {
            clearTimeout(timer);
            reject(error);
          },
        };
        waiting.set(number, one);
        if (isOpen) socket?.send(one.text);
      }),
    tell: (name, ...sent) => {
      if (isOpen) socket?.send(`${engine.message}${packet.event}${JSON.stringify([name, ...sent])}`);
    },
    isOpen: () => isOpen,
    close: () => {
      isClosed = true;
      removeEventListener('online', onOnline);
      removeEventListener('offline', shut);
      clearTimeout(pause);
      if (isOpen) socket?.send(`${engine.message}${packet.disconnect}`);
      shut();
      listeners.clear();
      for (const one of waiting.values()) one.failed(new Error('closed'));
      waiting.clear();
    },
  };
}
