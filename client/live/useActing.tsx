/** The stream a page acts in, of whatever kind: its line, its clock, what its rule says of a command, and sending one. */
import { createContext, use, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Answer, StreamCommand, StreamRefusal } from '#shared/protocol.ts';
import type { Connection, Line } from './connection.ts';

export type Acted = {
  readonly connection: Connection;
  /** Tells when what the rule goes by has changed, and something that is another then. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly moment: () => unknown;
  readonly refusalOf: (command: StreamCommand) => StreamRefusal | null;
  readonly send: (command: StreamCommand) => Promise<Answer<StreamRefusal>>;
};

export const ActedContext = createContext<Acted | null>(null);

function useActed(): Acted {
  const acted = use(ActedContext);
  if (!acted) throw new Error('acting needs a MeetingProvider or OpinionProvider above it');
  return acted;
}

export function useLine(): Line {
  const { connection } = useActed();
  return useSyncExternalStore(connection.onLine, connection.line);
}

/** The server's clock, read anew every `every` ms. */
export function useServerNow(every = 1000): number {
  const { connection } = useActed();
  const [now, setNow] = useState(connection.now);
  useEffect(() => {
    setNow(connection.now());
    const timer = setInterval(() => setNow(connection.now()), every);
    return () => clearInterval(timer);
  }, [connection, every]);
  return now;
}

/** The server's clock at the moment of asking, without drawing anew. */
export function useClock(): () => number {
  return useActed().connection.now;
}

/** Why this command would be refused right now, by the very rule the server will apply; null when it may be given. */
export function useRefusal(command: StreamCommand | null): StreamRefusal | null {
  const { subscribe, moment, refusalOf } = useActed();
  useSyncExternalStore(subscribe, moment);
  return command && refusalOf(command);
}

export type Sending = {
  readonly send: (command: StreamCommand) => Promise<Answer<StreamRefusal>>;
  /** While a command of this sender is on its way. */
  readonly pending: boolean;
};

/** Sends commands one at a time; a second press while the first is under way does nothing. */
export function useSend(): Sending {
  const acted = useActed();
  const [pending, setPending] = useState(false);
  const underWay = useRef<Promise<Answer<StreamRefusal>> | null>(null);
  const send = (command: StreamCommand) => {
    if (underWay.current) return underWay.current;
    setPending(true);
    const sent = acted.send(command).finally(() => {
      underWay.current = null;
      setPending(false);
    });
    underWay.current = sent;
    return sent;
  };
  return { send, pending };
}
