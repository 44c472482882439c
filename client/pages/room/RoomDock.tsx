/** At the bottom: the few acts that are mine now. */

import { isUnderWay, may } from '#shared/meeting/procedure.ts';
import { MyFloor } from '../../features/floor/MyFloor.tsx';
import { nextSpeaker } from '../../features/floor/nextSpeaker.ts';
import { usualSeconds } from '../../features/floor/speakingTime.ts';
import { questionsTo } from '../../features/statements/questionsTo.ts';
import { statementLabel } from '../../features/statements/statementLabel.ts';
import { useVoteLeadRefusal } from '../../features/vote/useVoteLead.ts';
import { useWords } from '../../i18n.tsx';
import { CommandButton } from '../../live/CommandButton.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { Button } from '../../ui/Button.tsx';
import { ConferenceAct, MyView } from './ConferenceAct.tsx';
import { type ActId, myActs } from './myActs.ts';
import { type Press, Probed } from './Probed.tsx';

export type Doing =
  | 'chooseSpeaker'
  | 'announce'
  | 'sumUp'
  | 'answer'
  | 'state'
  | 'question'
  | 'addExhibit'
  | 'recusal'
  | 'openVote'
  | 'reveal'
  | 'again'
  | 'conclude'
  | 'showOpinion';
export type Going = 'opinion' | 'view' | 'paperForms' | 'ballot' | 'exhibits';

export type DockProps = {
  readonly onDo: (doing: Doing) => void;
  readonly onGo: (going: Going) => void;
};

/** What the phone shows open and ready in its first pane needs no button besides. */
const openOnPhone: ReadonlySet<ActId> = new Set<ActId>(['ballot', 'answer', 'opinion', 'paperForms', 'view']);

export function RoomDock({ onDo, onGo, isPhone }: DockProps & { readonly isPhone: boolean }) {
  const { room } = useWords();
  const { meeting, seat } = useMeeting();
  const { acts, primary } = myActs(meeting, seat);
  if (acts.length === 0) {
    const leads = seat?.roles.includes('presider') && isUnderWay(meeting.stage);
    return <span>{leads ? room.page.leadAbove : room.page.nothingNow}</span>;
  }
  const ordered = primary === null ? acts : [primary, ...acts.filter((act) => act !== primary)];
  const isOpenAlready = (act: ActId) =>
    isPhone && (openOnPhone.has(act) || (act === primary && (act === 'state' || act === 'question')));
  return ordered
    .filter((act) => !isOpenAlready(act))
    .map((act) => <DockAct key={act} act={act} isPrimary={act === primary} onDo={onDo} onGo={onGo} />);
}

function DockAct({
  act,
  isPrimary,
  onDo,
  onGo,
}: DockProps & { readonly act: ActId; readonly isPrimary: boolean }) {
  const words = useWords();
  const { room, deliberation } = words;
  const { meeting, seat, who } = useMeeting();
  const variant = isPrimary ? 'primary' : 'outlined';
  if (act === 'openCheckIn')
    return (
      <CommandButton variant={variant} command={{ type: 'openCheckIn' }}>
        {words.terms.taskActs.openCheckIn}
      </CommandButton>
    );
  if (act === 'nextSpeaker') return <NextSpeaker isPrimary={isPrimary} />;
  if (act === 'myFloor') return <MyFloor variant={variant} />;
  if (act === 'state')
    return (
      <Probed
        probe={{ type: 'makeStatement', text: '…', issueId: null }}
        variant={variant}
        onPress={() => onDo('state')}
      >
        {seat ? statementLabel(words, meeting, seat) : room.statements.state}
      </Probed>
    );
  if (act === 'question') return <Question isPrimary={isPrimary} onPress={() => onDo('question')} />;
  if (act === 'announce')
    return (
      <Probed
        probe={{ type: 'announceOpinions', spokenBy: null }}
        variant={variant}
        onPress={() => onDo('announce')}
      >
        {deliberation.announced.announce}
      </Probed>
    );
  if (act === 'sumUp')
    return (
      <Probed
        probe={{ type: 'sumUp', text: '…', announcedDecision: '' }}
        variant={variant}
        onPress={() => onDo('sumUp')}
      >
        {room.statements.sumUp}
      </Probed>
    );
  if (act === 'recusal') return <Recusal onPress={() => onDo('recusal')} />;
  if (act === 'openVote') return <OpenVote onPress={() => onDo('openVote')} />;
  if (act === 'reveal' || act === 'again' || act === 'conclude' || act === 'showOpinion')
    return <ConferenceAct act={act} isPrimary={isPrimary} onPress={() => onDo(act)} />;
  if (act === 'view') return <MyView isPrimary={isPrimary} onPress={() => onGo(act)} />;
  if (act === 'opinion' || act === 'paperForms' || act === 'ballot' || act === 'exhibits')
    return (
      <Button variant={variant} onPress={() => onGo(act)}>
        {
          {
            opinion: deliberation.form.title,
            paperForms: words.paperForms.title,
            ballot: deliberation.vote.ballot,
            exhibits: room.evidence.list,
          }[act]
        }
      </Button>
    );
  const label = {
    answer: `${room.statements.answer} ${questionsTo(meeting, who.personId).length}`,
    chooseSpeaker: room.floor.choose,
    addExhibit: room.evidence.add,
  }[act];
  return (
    <Button
      variant={variant}
      refusal={act === 'chooseSpeaker' && meeting.suspension ? words.refusals.suspended : null}
      onPress={() => onDo(act)}
    >
      {label}
    </Button>
  );
}

function Question({ isPrimary, onPress }: Press & { readonly isPrimary: boolean }) {
  const { room } = useWords();
  const { meeting, who } = useMeeting();
  const seats = Object.values(meeting.seats);
  const asked =
    seats.find(({ id }) => id !== who.personId && may(meeting, id, 'answer')) ??
    seats.find(({ roles }) => roles.includes('presider'));
  return (
    <Probed
      probe={{ type: 'askQuestion', text: '…', toId: asked?.id ?? '', issueId: null }}
      variant={isPrimary ? 'primary' : 'outlined'}
      onPress={onPress}
    >
      {room.statements.question}
    </Probed>
  );
}

function Recusal({ onPress }: Press) {
  const { room } = useWords();
  const { meeting, who } = useMeeting();
  const presider = Object.values(meeting.seats).find(({ roles }) => roles.includes('presider'));
  const against = { participantId: who.personId, againstId: presider?.id ?? '', reason: '…' };
  return (
    <Probed probe={{ type: 'raiseRecusal', ...against }} variant="outlined" onPress={onPress}>
      {room.recusal.raise}
    </Probed>
  );
}

function OpenVote({ onPress }: Press) {
  const { deliberation } = useWords();
  const { refusal } = useVoteLeadRefusal();
  return (
    <Button refusal={refusal} onPress={onPress}>
      {deliberation.vote.open}
    </Button>
  );
}

function NextSpeaker({ isPrimary }: { readonly isPrimary: boolean }) {
  const { floor } = useWords().room;
  const { meeting } = useMeeting();
  const nameOf = useNames();
  const next = nextSpeaker(meeting);
  if (next === null) return <Button refusal={floor.nobodyWaits}>{floor.nextNobody}</Button>;
  return (
    <CommandButton
      variant={isPrimary ? 'primary' : 'outlined'}
      shortcut="n"
      command={{
        type: 'giveFloor',
        participantId: next,
        seconds: usualSeconds(meeting, next),
        issueId: meeting.issueId,
      }}
    >
      {floor.next(nameOf(next))}
    </CommandButton>
  );
}
