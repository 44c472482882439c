/** The hearing a page is about: one provider at the page's root, hooks below it. */
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { isRefusal, type Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import type { MinutesText } from '#shared/protocol.ts';
import { type Connection, openConnection } from './connection.ts';
import { KindProvider } from './KindProvider.tsx';
import { type LiveMeeting, openLiveMeeting } from './liveMeeting.ts';
import type { LiveStreamState } from './liveStream.ts';
import { type Acted, ActedContext } from './useActing.tsx';
import { useOffice, useWho, type Who } from './useWho.tsx';

export { useClock, useLine, useRefusal, useSend, useServerNow } from './useActing.tsx';

type Here = {
  readonly meetingId: string;
  readonly connection: Connection;
  readonly live: LiveMeeting;
};

const HereContext = createContext<Here | null>(null);

/** Opens the line to one hearing for everything below. */
export function MeetingProvider({
  meetingId,
  children,
}: {
  readonly meetingId: string;
  readonly children: ReactNode;
}) {
  const [here, setHere] = useState<Here | null>(null);
  useEffect(() => {
    const connection = openConnection(meetingId);
    const live = openLiveMeeting(connection, meetingId);
    setHere({ meetingId, connection, live });
    return () => {
      live.close();
      connection.close();
    };
  }, [meetingId]);
  return (
    here && (
      <HereContext value={here}>
        <ActsInMeeting here={here}>{children}</ActsInMeeting>
      </HereContext>
    )
  );
}

function ActsInMeeting({ here, children }: { readonly here: Here; readonly children: ReactNode }) {
  const who = useWho();
  const office = useOffice();
  const acted = useMemo((): Acted => {
    const { connection, live, meetingId } = here;
    return {
      connection,
      subscribe: live.subscribe,
      moment: live.state,
      refusalOf: (command) => {
        if (!meetingDecider.rules(command)) return 'wrongStage';
        const decision = meetingDecider.decide(live.state().folded, command, {
          by: { id: who.personId, roles: who.roles },
          at: connection.now(),
          newId: () => 'asked',
          meetingId,
          office,
          box: {},
        });
        return isRefusal(decision) ? decision.refused : null;
      },
      send: async (command) =>
        meetingDecider.rules(command) ? live.send(command) : { refused: 'malformed' },
    };
  }, [here, who, office]);
  const kind = useSyncExternalStore(here.live.subscribe, () => here.live.state().folded.kind);
  return (
    <KindProvider value={kind}>
      <ActedContext value={acted}>{children}</ActedContext>
    </KindProvider>
  );
}

function useHere(): Here {
  const here = use(HereContext);
  if (!here) throw new Error('useMeeting needs a MeetingProvider above it');
  return here;
}

export type MeetingHere = Omit<LiveStreamState<Meeting, MeetingEvent>, 'folded'> & {
  readonly meetingId: string;
  readonly meeting: Meeting;
  readonly records: readonly Recorded<MeetingEvent>[];
  readonly minutes: MinutesText | null;
  readonly who: Who;
  /** My seat in this hearing, if I have one. */
  readonly seat: Seat | undefined;
};

export function useMeeting(): MeetingHere {
  const { meetingId, live } = useHere();
  const who = useWho();
  const { folded: meeting, ...state } = useSyncExternalStore(live.subscribe, live.state);
  const minutes = useSyncExternalStore(live.subscribe, live.minutes);
  const seat = Object.hasOwn(meeting.seats, who.personId) ? meeting.seats[who.personId] : undefined;
  return { ...state, meeting, minutes, meetingId, who, seat };
}
