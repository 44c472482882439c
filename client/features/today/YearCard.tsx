/** The year's hearings in numbers. */
import type { MeetingSummary } from '#shared/http.ts';
import type { Stage } from '#shared/meeting/terms.ts';
import { endOf, startOf } from '../../beijing.ts';
import { useWords } from '../../i18n.tsx';
import { stageGroups, useMeetings } from '../../live/useMeetings.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Shares } from '../../ui/Meter.tsx';
import styles from './calendar.module.css';

const inGroup = (meetings: readonly MeetingSummary[], stages: readonly Stage[]): number =>
  meetings.filter(({ stage }) => stages.includes(stage)).length;

export function YearCard({ year }: { readonly year: number }) {
  const { today } = useWords();
  const { data } = useMeetings({
    from: startOf({ year, month: 1, day: 1 }),
    until: endOf({ year, month: 12, day: 31 }),
    limit: 200,
  });
  if (!data || data.total === 0) return null;
  const held = data.meetings.filter(({ stage }) => stage !== 'cancelled');
  const open = held.filter(({ openness }) => openness === 'open').length;
  const closed = held.length - open;
  // Counted only when all of them are here; otherwise the total alone is true.
  const isWhole = data.meetings.length === data.total;
  const fact = (label: string, count: number) => ({ label, value: today.hearings(count) });
  return (
    <Card title={today.thisYear}>
      <div className={styles.year}>
        <Facts
          shape="apart"
          facts={[
            fact(today.yearTotal, isWhole ? held.length : data.total),
            ...(isWhole
              ? [
                  fact(today.yearMine, held.filter(({ mine }) => mine.length > 0).length),
                  fact(today.yearAhead, inGroup(held, stageGroups.before)),
                  fact(today.yearDeciding, inGroup(held, stageGroups.deciding)),
                  fact(today.yearArchived, inGroup(held, stageGroups.archived)),
                ]
              : []),
          ]}
        />
        {isWhole && held.length > 0 && (
          <Shares
            label={today.shares}
            parts={[
              { label: today.open, value: open },
              { label: today.closed, value: closed },
            ]}
          />
        )}
      </div>
    </Card>
  );
}
