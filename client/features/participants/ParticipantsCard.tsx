import type { ReactNode } from 'react';
import { isOnDuty, takesPart } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Line } from '../../ui/Stack.tsx';
import { InviteAssistant } from './InviteAssistant.tsx';
import { CorrectParticipant, NameParticipant, WithdrawParticipant } from './PersonActs.tsx';
import { outsideRoleOf } from './personDraft.ts';

/** Those whom the case concerns, and others named to it. */
export function ParticipantsCard({ mayChange }: { readonly mayChange: boolean }) {
  const { people } = useWords().hearing;
  const { meeting } = useMeeting();
  const named = Object.values(meeting.seats).filter(
    (seat) => outsideRoleOf(seat) !== null && takesPart(seat),
  );
  return (
    <Card title={people.title} body="flush" aside={mayChange && <NameParticipant />}>
      {named.length === 0 ? (
        <EmptyHint title={people.empty}>{people.emptyWhy}</EmptyHint>
      ) : (
        <PersonRows
          label={people.title}
          seats={named}
          acts={mayChange ? (seat) => [<CorrectParticipant key="correct" seat={seat} />] : null}
        />
      )}
    </Card>
  );
}

/** Invited special assistants. */
export function AssistantsCard({ mayChange }: { readonly mayChange: boolean }) {
  const { people } = useWords().hearing;
  const { meeting } = useMeeting();
  const invited = Object.values(meeting.seats).filter(
    (seat) => seat.roles.includes('specialAssistant') && takesPart(seat),
  );
  return (
    <Card title={people.assistantsTitle} body="flush" aside={mayChange && <InviteAssistant />}>
      {invited.length === 0 ? (
        <EmptyHint title={people.assistantsEmpty} />
      ) : (
        <PersonRows label={people.assistantsTitle} seats={invited} acts={mayChange ? () => [] : null} />
      )}
    </Card>
  );
}

/** The office's own people in it. */
export function StaffCard() {
  const { people } = useWords().hearing;
  const { meeting } = useMeeting();
  const staff = Object.values(meeting.seats).filter((seat) => isOnDuty(seat) && takesPart(seat));
  return (
    <Card title={people.staffTitle} body="flush">
      <PersonRows label={people.staffTitle} seats={staff} acts={null} />
    </Card>
  );
}

/** Those who no longer take part; nothing to show when there are none. */
export function FormerCard() {
  const { people } = useWords().hearing;
  const { meeting } = useMeeting();
  const former = Object.values(meeting.seats).filter((seat) => !takesPart(seat));
  if (former.length === 0) return null;
  return (
    <Card title={people.former} body="flush">
      <PersonRows label={people.former} seats={former} acts={null} />
    </Card>
  );
}

function PersonRows({
  seats,
  label,
  acts,
}: {
  readonly seats: readonly Seat[];
  readonly label: string;
  /** What may be done besides withdrawing; null where nothing may. */
  readonly acts: ((seat: Seat) => readonly ReactNode[]) | null;
}) {
  const { hearing, terms, common } = useWords();
  const { people } = hearing;
  const lineOf = (seat: Seat) =>
    [terms.list(seat.roles.map((role) => terms.seatRoles[role])), seat.side, seat.unit, seat.phone]
      .filter((part) => part !== '')
      .join(common.dot);
  return (
    <Rows label={label}>
      {seats.map((seat) => (
        <Row
          key={seat.id}
          title={
            <Line>
              {seat.name}
              {seat.remote && <Pill tone="info">{people.remoteShort}</Pill>}
              {seat.whereabouts !== 'expected' && (
                <Pill tone={seat.whereabouts === 'admitted' ? 'good' : 'neutral'}>
                  {people.whereabouts[seat.whereabouts]}
                </Pill>
              )}
            </Line>
          }
          action={
            acts && (
              <Line>
                {acts(seat)}
                <WithdrawParticipant seat={seat} />
              </Line>
            )
          }
          {...(seat.protectedAs !== null && { note: people.shownAs(seat.protectedAs) })}
        >
          {lineOf(seat)}
        </Row>
      ))}
    </Rows>
  );
}
