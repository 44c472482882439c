import { useState } from 'react';
import { isOnDuty, takesPart } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useClock, useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill, type Tone } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Line, Soft } from '../../ui/Stack.tsx';
import { IssueInvitation, RevokeInvitation } from './InvitationActs.tsx';
import { InvitationSheet, type Issued } from './InvitationSheet.tsx';

/** A link for each person from outside: issued, shown once, revoked. */
export function InvitationsCard() {
  const { hearing, terms } = useWords();
  const words = hearing.invitations;
  const { meeting } = useMeeting();
  const [issued, setIssued] = useState<Issued | null>(null);
  const seats = Object.values(meeting.seats)
    .filter((seat) => takesPart(seat) && !isOnDuty(seat))
    .toSorted((one, other) => Number(other.remote) - Number(one.remote));
  return (
    <Card title={words.title} body="flush" foot={<Soft>{words.lead}</Soft>}>
      {seats.length === 0 ? (
        <EmptyHint title={words.empty} />
      ) : (
        <Rows label={words.title}>
          {seats.map((seat) => (
            <Row
              key={seat.id}
              title={
                <Line>
                  {seat.name}
                  <Standing seat={seat} />
                </Line>
              }
              action={
                <Line>
                  <IssueInvitation seat={seat} onIssued={setIssued} />
                  {seat.invitation && !seat.invitation.revoked && <RevokeInvitation seat={seat} />}
                </Line>
              }
            >
              {terms.list([
                ...seat.roles.map((role) => terms.seatRoles[role]),
                ...(seat.remote ? [hearing.people.remoteShort] : []),
              ])}
            </Row>
          ))}
        </Rows>
      )}
      {issued && <InvitationSheet issued={issued} onClose={() => setIssued(null)} />}
    </Card>
  );
}

function Standing({ seat }: { readonly seat: Seat }) {
  const { state } = useWords().hearing.invitations;
  const { moment } = useFormats();
  const now = useClock()();
  const { invitation } = seat;
  const [words, tone]: readonly [string, Tone] = !invitation
    ? [state.none, seat.remote ? 'look' : 'neutral']
    : invitation.revoked
      ? [state.revoked, 'neutral']
      : invitation.expiresAt < now
        ? [state.expired, 'look']
        : [state.valid(moment(invitation.expiresAt)), 'good'];
  return <Pill tone={tone}>{words}</Pill>;
}
