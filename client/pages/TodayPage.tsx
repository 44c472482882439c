/** The day: what starts when, what waits for me until when, and the month round it. */

import { refusedCode } from '../api.ts';
import { dayAt, endOf, startOf } from '../beijing.ts';
import { WaitingOpinions } from '../features/opinionLists/WaitingOpinions.tsx';
import { isToEnter } from '../features/today/HearingRow.tsx';
import { MonthCard } from '../features/today/MonthCard.tsx';
import { NewConference, NewHearing } from '../features/today/NewHearing.tsx';
import { TermReminders } from '../features/today/TermReminders.tsx';
import { TodaysHearings } from '../features/today/TodaysHearings.tsx';
import { WaitingTasks, waitingFor } from '../features/today/WaitingTasks.tsx';
import { YearCard } from '../features/today/YearCard.tsx';
import { useFormats, useWords } from '../i18n.tsx';
import { Unreached } from '../live/Unreached.tsx';
import { useMeetings, useNow } from '../live/useMeetings.ts';
import { Card } from '../ui/Card.tsx';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

const DAY = 86_400_000;

export function TodayPage() {
  const { common } = useWords();
  const formats = useFormats();
  const now = useNow();
  const today = dayAt(now);
  const from = startOf(today);
  const ahead = useMeetings({ from, until: from + 60 * DAY, limit: 100 });
  const mine = useMeetings({ mine: true, limit: 200 });

  const isHeld = ({ stage }: { readonly stage: string }) => stage !== 'cancelled' && stage !== 'refused';
  const coming = (ahead.data?.meetings ?? []).filter(isHeld).toSorted((a, b) => a.startsAt - b.startsAt);
  // A hearing that ran over midnight, or began late, is still today's.
  const running = (mine.data?.meetings ?? []).filter(
    (meeting) => isToEnter(meeting, now) && !coming.some(({ meetingId }) => meetingId === meeting.meetingId),
  );
  const todays = [...running, ...coming.filter(({ startsAt }) => startsAt <= endOf(today))];
  const next = coming.find(({ startsAt }) => startsAt > endOf(today));
  const error = ahead.error ?? mine.error;

  return (
    <Page
      title={formats.day(now)}
      actions={
        <>
          <NewHearing variant={todays.some((meeting) => isToEnter(meeting, now)) ? 'outlined' : 'primary'} />
          <NewConference />
        </>
      }
      side={
        <>
          <MonthCard today={today} />
          <YearCard year={today.year} />
        </>
      }
    >
      {error && (
        <Unreached code={refusedCode(error)} onRetry={() => Promise.all([ahead.refetch(), mine.refetch()])} />
      )}
      {ahead.data ? (
        <TodaysHearings meetings={todays} next={next} now={now} />
      ) : (
        !error && (
          <Card>
            <Skeleton label={common.loading} shape="rows" />
          </Card>
        )
      )}
      {mine.data && (
        <WaitingTasks waiting={waitingFor(mine.data.meetings)} now={now} endOfToday={endOf(today)} />
      )}
      <TermReminders now={now} />
      <WaitingOpinions />
    </Page>
  );
}
