/** Hearings by day, a month or a week at a time, with rooms that are wanted twice. */
import { useSearchParams } from '../address.tsx';
import { refusedCode } from '../api.ts';
import { dayAt, dayFrom, endOf, mondayOf, startOf } from '../beijing.ts';
import { CalendarGrid } from '../features/today/CalendarGrid.tsx';
import styles from '../features/today/calendar.module.css';
import { NewConference, NewHearing } from '../features/today/NewHearing.tsx';
import { roomClashes } from '../features/today/roomClashes.ts';
import { useFormats, useWords } from '../i18n.tsx';
import { Unreached } from '../live/Unreached.tsx';
import { useMeetings, useNow } from '../live/useMeetings.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyHint } from '../ui/EmptyHint.tsx';
import { type Day, daysIn, isoDay, laterBy, monthGrid, monthLater } from '../ui/monthGrid.ts';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';

type View = 'month' | 'week';

const spanOf = (view: View, day: Day): { readonly from: Day; readonly until: Day } => {
  if (view === 'week') return { from: mondayOf(day), until: laterBy(mondayOf(day), 6) };
  const { year, month } = day;
  return { from: { year, month, day: 1 }, until: { year, month, day: daysIn(year, month) } };
};

const turned = (view: View, day: Day, steps: -1 | 1): Day =>
  view === 'week' ? laterBy(mondayOf(day), 7 * steps) : monthLater(day.year, day.month, steps);

export function CalendarPage() {
  const { common, today: words } = useWords();
  const formats = useFormats();
  const [query, setQuery] = useSearchParams();
  const today = dayAt(useNow(60_000));
  const view: View = query.get('view') === 'week' ? 'week' : 'month';
  const day = dayFrom(query.get('day')) ?? today;
  const { from, until } = spanOf(view, day);
  const { data, error, refetch } = useMeetings({ from: startOf(from), until: endOf(until), limit: 200 });
  const meetings = data?.meetings ?? [];
  const clashing = roomClashes(meetings).size;
  const show = (next: { readonly view?: View; readonly day?: Day }) =>
    setQuery({ view: next.view ?? view, day: isoDay(next.day ?? day) });
  const title =
    view === 'month'
      ? formats.month(startOf(day))
      : words.weekOf(formats.shortDay(startOf(from)), formats.shortDay(startOf(until)));
  const weeks =
    view === 'month'
      ? monthGrid(day.year, day.month)
      : [Array.from({ length: 7 }, (_, place) => laterBy(from, place))];

  return (
    <Page
      title={words.calendarTitle}
      lead={title}
      actions={
        <>
          <NewHearing />
          <NewConference />
        </>
      }
    >
      <div className={styles.bar}>
        <fieldset className={styles.group}>
          <legend className={styles.hidden}>{words.viewLabel}</legend>
          {(['month', 'week'] as const).map((one) => (
            <Button key={one} pressed={view === one} onPress={() => show({ view: one })}>
              {words.views[one]}
            </Button>
          ))}
        </fieldset>
        <div className={styles.group}>
          <Button
            label={view === 'month' ? words.previousMonth : words.previousWeek}
            onPress={() => show({ day: turned(view, day, -1) })}
          >
            ‹
          </Button>
          <Button onPress={() => show({ day: today })}>{words.toToday}</Button>
          <Button
            label={view === 'month' ? words.nextMonth : words.nextWeek}
            onPress={() => show({ day: turned(view, day, 1) })}
          >
            ›
          </Button>
        </div>
        <span role="status">{data ? words.hearingsOnDay(data.total) : common.loading}</span>
      </div>
      {error && <Unreached code={refusedCode(error)} onRetry={refetch} />}
      {clashing > 0 && <Notice tone="look">{words.clashes(clashing)}</Notice>}
      <CalendarGrid weeks={weeks} today={today} meetings={meetings} look={view} />
      {data?.total === 0 && <EmptyHint title={words.noneInSpan} />}
    </Page>
  );
}
