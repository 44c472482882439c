/** The expert opinion a page is about: one provider at the page's root, hooks below it. */
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { isRefusal } from '#shared/kernel/decider.ts';
import type { Access } from '#shared/meeting/access.ts';
import { opinionAccess } from '#shared/opinion/access.ts';
import type { OpinionEvent } from '#shared/opinion/events.ts';
import { opinionDecider } from '#shared/opinion/opinion.ts';
import { expertOf, isAsker } from '#shared/opinion/people.ts';
import type { TextFacts } from '#shared/opinion/rules.ts';
import type { Expert, Opinion } from '#shared/opinion/state.ts';
import { type Connection, openConnection } from './connection.ts';
import { type LiveOpinion, openLiveOpinion } from './liveOpinion.ts';
import type { LiveStreamState } from './liveStream.ts';
import { type Acted, ActedContext } from './useActing.tsx';
import { useOffice, useWho, type Who } from './useWho.tsx';

export { useClock, useLine, useRefusal, useSend, useServerNow } from './useActing.tsx';

type Here = {
  readonly opinionId: string;
  readonly connection: Connection;
  readonly live: LiveOpinion;
  readonly text: TextFacts | null;
  /** The editor says what it knows of the text, so that the rule can be asked about it here too. */
  readonly tellText: (facts: TextFacts | null) => void;
};

const HereContext = createContext<Here | null>(null);

/** Opens the line to one expert opinion for everything below. */
export function OpinionProvider({
  opinionId,
  children,
}: {
  readonly opinionId: string;
  readonly children: ReactNode;
}) {
  const [opened, setOpened] = useState<Pick<Here, 'opinionId' | 'connection' | 'live'> | null>(null);
  const [text, tellText] = useState<TextFacts | null>(null);
  useEffect(() => {
    const connection = openConnection(null);
    const live = openLiveOpinion(connection, opinionId);
    setOpened({ opinionId, connection, live });
    return () => {
      live.close();
      connection.close();
    };
  }, [opinionId]);
  const here = useMemo(() => opened && { ...opened, text, tellText }, [opened, text]);
  return (
    here && (
      <HereContext value={here}>
        <ActsInOpinion here={here}>{children}</ActsInOpinion>
      </HereContext>
    )
  );
}

function ActsInOpinion({ here, children }: { readonly here: Here; readonly children: ReactNode }) {
  const who = useWho();
  const office = useOffice();
  const acted = useMemo((): Acted => {
    const { connection, live, opinionId, text } = here;
    return {
      connection,
      subscribe: live.subscribe,
      moment: live.state,
      refusalOf: (command) => {
        if (!opinionDecider.rules(command)) return 'opinionStageWrong';
        const decision = opinionDecider.decide(live.state().folded, command, {
          by: { id: who.personId, roles: who.roles },
          at: connection.now(),
          newId: () => 'asked',
          opinionId,
          office,
          text,
          // Known to the server alone, which asks the same rule again.
          caseOfficers: [],
          originAskers: null,
        });
        return isRefusal(decision) ? decision.refused : null;
      },
      send: async (command) =>
        opinionDecider.rules(command) ? live.send(command) : { refused: 'malformed' },
    };
  }, [here, who, office]);
  return <ActedContext value={acted}>{children}</ActedContext>;
}

function useHere(): Here {
  const here = use(HereContext);
  if (!here) throw new Error('useOpinion needs an OpinionProvider above it');
  return here;
}

export type OpinionHere = Omit<LiveStreamState<Opinion, OpinionEvent>, 'folded'> & {
  readonly opinionId: string;
  readonly opinion: Opinion;
  readonly who: Who;
  /** Me among the experts, if I was asked. */
  readonly expert: Expert | undefined;
  /** Whether I am the one who asked. */
  readonly isAsker: boolean;
  /** What I may do with the text. */
  readonly access: Access;
  readonly tellText: (facts: TextFacts | null) => void;
};

export function useOpinion(): OpinionHere {
  const { opinionId, live, tellText } = useHere();
  const who = useWho();
  const { folded: opinion, ...state } = useSyncExternalStore(live.subscribe, live.state);
  return {
    ...state,
    opinionId,
    opinion,
    who,
    tellText,
    expert: expertOf(opinion, who.personId),
    isAsker: isAsker(opinion, { id: who.personId, roles: who.roles }),
    access: opinionAccess(opinion, { personId: who.personId, roles: who.roles }),
  };
}
