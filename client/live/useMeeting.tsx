/** The hearing a page is about: one provider at the page's root, hooks below it. */
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { isRefusal } from '#shared/kernel/decider.ts';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { MeetingRefusal } from '#shared/meeting/refusals.ts';
import type { Seat } from '#shared/meeting/state.ts';
import type { Answer } from '#shared/protocol.ts';
import { type Connection, type Line, openConnection } from './connection.ts';
import { type LiveMeeting, type LiveMeetingState, openLiveMeeting } from './liveMeeting.ts';
import { useOffice, useWho, type Who } from './useWho.tsx';

type Here = {
  readonly meetingId: string;
  readonly connection: Connection;
  readonly live: LiveMeeting;
  readonly who: Who;
};

const HereContext = createContext<Here | null>(null);

/** Opens the line to one hearing for everything below. `who` overrides the session's person (the public gallery: nobody). */
export function MeetingProvider({
  meetingId,
  children,
}: {
  readonly meetingId: string;
  readonly children: ReactNode;
}) {
  const who = useWho();
  const [here, setHere] = useState<Omit<Here, 'who'> | null>(null);
  useEffect(() => {
    const connection = openConnection(meetingId);
    const live = openLiveMeeting(connection, meetingId);
    setHere({ meetingId, connection, live });
    return () => {
      live.close();
      connection.close();
    };
  }, [meetingId]);
  const value = useMemo(() => here && { ...here, who }, [here, who]);
  return value && <HereContext value={value}>{children}</HereContext>;
}

function useHere(): Here {
  const here = use(HereContext);
  if (!here) throw new Error('useMeeting needs a MeetingProvider above it');
  return here;
}

export type MeetingHere = LiveMeetingState & {
  readonly meetingId: string;
  readonly who: Who;
  /** My seat in this hearing, if I have one. */
  readonly seat: Seat | undefined;
};

export function useMeeting(): MeetingHere {
  const { meetingId, live, who } = useHere();
  const state = useSyncExternalStore(live.subscribe, live.state);
  const seat = Object.hasOwn(state.meeting.seats, who.personId)
    ? state.meeting.seats[who.personId]
    : undefined;
  return { ...state, meetingId, who, seat };
}

export function useLine(): Line {
  const { connection } = useHere();
  return useSyncExternalStore(connection.onLine, connection.line);
}

/** The server's clock, read anew every `every` ms. */
export function useServerNow(every = 1000): number {
  const { connection } = useHere();
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
  return useHere().connection.now;
}

/** Why this command would be refused right now, by the very rule the server will apply; null when it may be given. */
export function useRefusal(command: MeetingCommand | null): MeetingRefusal | null {
  const { connection, meetingId, live, who } = useHere();
  const { meeting } = useSyncExternalStore(live.subscribe, live.state);
  const office = useOffice();
  if (!command) return null;
  const decision = meetingDecider.decide(meeting, command, {
    by: { id: who.personId, roles: who.roles },
    at: connection.now(),
    newId: () => 'asked',
    meetingId,
    office,
    box: {},
  });
  return isRefusal(decision) ? decision.refused : null;
}

export type Sending = {
  readonly send: (command: MeetingCommand) => Promise<Answer<MeetingRefusal>>;
  /** While a command of this sender is on its way. */
  readonly pending: boolean;
};

/** Sends commands one at a time; a second press while the first is under way does nothing. */
export function useSend(): Sending {
  const { live } = useHere();
  const [pending, setPending] = useState(false);
  const underWay = useRef<Promise<Answer<MeetingRefusal>> | null>(null);
  const send = (command: MeetingCommand) => {
    if (underWay.current) return underWay.current;
    setPending(true);
    const sent = live.send(command).finally(() => {
      underWay.current = null;
      setPending(false);
    });
    underWay.current = sent;
    return sent;
  };
  return { send, pending };
}
