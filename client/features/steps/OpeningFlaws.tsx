/** Before it opens: what is still outstanding, by person, so that nobody has to search. */
import { unreadMaterial } from '#shared/meeting/conferenceMaterial.ts';
import { quorumOf } from '#shared/meeting/quorum.ts';
import { isOnDuty, isParty, officersPresent, seatsWith } from '#shared/meeting/seats.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useNames } from '../../live/useNames.ts';
import { useOffice } from '../../live/useWho.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Stack } from '../../ui/Stack.tsx';
import styles from './Steps.module.css';

export function OpeningFlaws() {
  const { meeting } = useMeeting();
  if (meeting.stage !== 'checkIn') return null;
  return meeting.kind === 'conference' ? <ConveningFlaws /> : <HearingFlaws />;
}

function HearingFlaws() {
  const { steps } = useWords().room;
  const { meeting } = useMeeting();
  const office = useOffice();
  const here = officersPresent(meeting).length;
  const needed = Math.min(office.policy.panelAtLeast, seatsWith(meeting, 'officer').length || 1);
  return (
    <Flaws
      lines={[
        ...(here < needed ? [steps.panelShort(here, needed)] : []),
        ...namesOf(seatsWith(meeting, 'officer').filter((seat) => seat.conflict?.conflict)).map(
          steps.conflictOf,
        ),
      ]}
    />
  );
}

/** K7 The quorum with its numbers; what was not read stands in nobody's way, but is told. */
function ConveningFlaws() {
  const words = useWords();
  const { opening } = words.conferenceRoom;
  const { meeting } = useMeeting();
  const nameOf = useNames();
  const quorum = useQuorumLines();
  const unread = unreadMaterial(meeting).map(nameOf);
  return (
    <Stack gap="small">
      <Flaws
        lines={[
          ...(isHere(meeting, 'handler') ? [] : [opening.handlerAbsent]),
          ...quorum,
          ...namesOf(
            seatsWith(meeting, 'specialAssistant').filter(
              (seat) => seat.whereabouts === 'admitted' && seat.conflict?.conflict,
            ),
          ).map(words.room.steps.conflictOf),
        ]}
      />
      {unread.length > 0 && <Notice>{opening.unread(unread.join(words.common.separator))}</Notice>}
    </Stack>
  );
}

function useQuorumLines(): readonly string[] {
  const { opening } = useWords().conferenceRoom;
  const { meeting } = useMeeting();
  const office = useOffice();
  const { present, atLeast, ofDepartment, share, department } = quorumOf(meeting, office);
  return [
    ...(present.length < atLeast ? [opening.quorum(present.length, atLeast)] : []),
    ...(ofDepartment < share ? [opening.share(ofDepartment, share, department)] : []),
  ];
}

/** What stands in the way of either kind besides what is its own. */
function Flaws({ lines: own }: { readonly lines: readonly string[] }) {
  const words = useWords();
  const { steps } = words.room;
  const { meeting } = useMeeting();
  const { identity, rights, recusal } = unchecked(meeting);
  const named = (names: readonly string[]) => names.join(words.common.separator);
  const lines = [
    ...(isHere(meeting, 'presider') ? [] : [steps.presiderMissing]),
    ...own,
    ...(identity.length > 0 ? [steps.identityOf(named(identity))] : []),
    ...(rights.length > 0 ? [steps.rightsOf(named(rights))] : []),
    ...(recusal.length > 0 ? [steps.recusalOf(named(recusal))] : []),
  ];
  if (lines.length === 0) return <Notice tone="good">{steps.ready}</Notice>;
  return (
    <Notice tone="look" title={steps.flaws}>
      <ul className={styles.flaws}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

const namesOf = (seats: readonly { readonly name: string }[]) => seats.map((seat) => seat.name);

const isHere = (meeting: Meeting, role: 'presider' | 'handler') =>
  seatsWith(meeting, role).some((seat) => seat.whereabouts === 'admitted');

/** The same conditions as the rule's (doorFlaw), with the names of those they concern. */
function unchecked(meeting: Meeting) {
  const here = Object.values(meeting.seats).filter(
    (seat) => seat.whereabouts === 'admitted' && !isOnDuty(seat),
  );
  return {
    identity: namesOf(here.filter((seat) => seat.identity === null)),
    rights: namesOf(here.filter((seat) => seat.rightsAt === null)),
    recusal: namesOf(here.filter((seat) => isParty(seat) && seat.recusal === 'notAsked')),
  };
}
