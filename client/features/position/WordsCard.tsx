/** Who attended without a vote and said something confirms it; the members see who has (K20). */
import { wordsOf } from '#shared/meeting/conclusion.ts';
import { isAttendee } from '#shared/meeting/seats.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { useMeeting } from '../../live/useMeeting.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';

export function WordsCard() {
  const { after: text } = useWords().conferenceDesk;
  const { moment } = useFormats();
  const { meeting } = useMeeting();
  const heard = Object.values(meeting.seats).filter(
    (seat) => isAttendee(seat) && wordsOf(meeting, seat.id).length > 0,
  );
  return (
    <Card title={text.words} body="flush">
      {heard.length === 0 ? (
        <EmptyHint title={text.wordsNone} />
      ) : (
        <Rows label={text.words}>
          {heard.map((seat) => {
            const confirmed = meeting.conference?.confirmedWords[seat.id];
            return (
              <Row
                key={seat.id}
                title={seat.name}
                action={
                  <Pill tone={confirmed ? 'good' : 'look'}>
                    {confirmed ? text.wordsDone(moment(confirmed.at)) : text.wordsOpen}
                  </Pill>
                }
              >
                {seat.unit}
              </Row>
            );
          })}
        </Rows>
      )}
    </Card>
  );
}
