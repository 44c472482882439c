/** The hearings of this day in the order in which they begin; without any, the next one to come. */
import type { MeetingSummary } from '#shared/http.ts';
import { useFormats, useWords } from '../../i18n.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { HearingRow, isToEnter } from './HearingRow.tsx';

export function TodaysHearings({
  meetings,
  next,
  now,
}: {
  readonly meetings: readonly MeetingSummary[];
  readonly next: MeetingSummary | undefined;
  readonly now: number;
}) {
  const { today } = useWords();
  const formats = useFormats();
  const first = meetings.find((meeting) => isToEnter(meeting, now))?.meetingId;
  if (meetings.length === 0)
    return (
      <Card>
        <EmptyHint title={today.noneToday}>
          {next
            ? today.nextOne(formats.day(next.startsAt), formats.time(next.startsAt), next.title)
            : today.noneAhead}
        </EmptyHint>
      </Card>
    );
  return (
    <Card body="flush">
      <Rows label={today.todaysHearings}>
        {meetings.map((meeting) => (
          <HearingRow
            key={meeting.meetingId}
            meeting={meeting}
            now={now}
            isFirst={meeting.meetingId === first}
          />
        ))}
      </Rows>
    </Card>
  );
}
