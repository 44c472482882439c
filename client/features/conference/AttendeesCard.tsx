/** Those who attend without a vote: staff who help with the case, and invited assistants with their declarations. */
import type { ReactNode } from 'react';
import { takesPart } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { matchAssistants } from '#shared/office/expertise.ts';
import { useWords } from '../../i18n.tsx';
import { roleWords } from '../../live/roleWords.ts';
import { useMeeting } from '../../live/useMeeting.tsx';
import { useOffice } from '../../live/useWho.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Line } from '../../ui/Stack.tsx';

/** `acts` and `invite` are put in by the page. */
export function AttendeesCard({
  acts,
  invite,
}: {
  readonly acts: (seat: Seat) => ReactNode;
  readonly invite: ReactNode;
}) {
  const words = useWords();
  const { seats: text } = words.conferenceDesk;
  const { meeting } = useMeeting();
  const attendees = Object.values(meeting.seats).filter(
    (seat) => takesPart(seat) && seat.roles.includes('attendee'),
  );
  return (
    <Card title={text.attendees} body="flush" aside={invite}>
      {attendees.length === 0 ? (
        <EmptyHint title={words.hearing.people.assistantsEmpty} />
      ) : (
        <Rows label={text.attendees}>
          {attendees.map((seat) => (
            <Row
              key={seat.id}
              title={
                <Line>
                  {seat.name}
                  {seat.roles.includes('specialAssistant') && <Declared seat={seat} />}
                </Line>
              }
              note={<Fits seat={seat} />}
              action={acts(seat)}
            >
              {[roleWords(words, seat), seat.unit].filter(Boolean).join(words.common.dot)}
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  );
}

/** What of the case an assistant's expertise fits. */
function Fits({ seat }: { readonly seat: Seat }) {
  const { form } = useWords().conferenceDesk;
  const { plan } = useMeeting().meeting;
  const assistant = useOffice().assistants[seat.id];
  if (!assistant || !plan) return null;
  const texts = [plan.cause, plan.title, plan.digest, ...plan.issues.map(({ text }) => text)];
  const [match] = matchAssistants(texts, [assistant]);
  return match ? form.matchedBy(match.words.join(' ')) : null;
}

function Declared({ seat }: { readonly seat: Seat }) {
  const { people } = useWords().room;
  if (seat.conflict === null) return <Pill>{people.conflictOpen}</Pill>;
  return (
    <Pill tone={seat.conflict.conflict ? 'look' : 'good'}>
      {seat.conflict.conflict ? people.conflictYes : people.conflictNone}
    </Pill>
  );
}
