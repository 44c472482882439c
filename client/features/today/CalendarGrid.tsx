/** Days in weeks, each with its hearings; on a phone the days that hold something, one under the other. */
import { Link } from 'react-aria-components';
import type { MeetingSummary } from '#shared/http.ts';
import { paths } from '#shared/paths.ts';
import { dayAt, startOf } from '../../beijing.ts';
import { useFormats, useLanguage, useWords } from '../../i18n.tsx';
import { classes } from '../../ui/classes.ts';
import { type Day, isoDay } from '../../ui/monthGrid.ts';
import styles from './CalendarGrid.module.css';
import { roomClashes } from './roomClashes.ts';
import { KindMark } from './Titled.tsx';

export function CalendarGrid({
  weeks,
  today,
  meetings,
  look,
}: {
  /** Weeks of seven days from Monday on; null where a day belongs to another month. */
  readonly weeks: readonly (readonly (Day | null)[])[];
  readonly today: Day;
  readonly meetings: readonly MeetingSummary[];
  /** week: all there is to say. month: one line each. */
  readonly look: 'month' | 'week';
}) {
  const { today: words } = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const weekday = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    weekday: 'short',
    timeZone: 'Asia/Shanghai',
  });
  const clashes = roomClashes(meetings);
  const held = new Map<string, MeetingSummary[]>();
  for (const meeting of meetings.toSorted((one, other) => one.startsAt - other.startsAt)) {
    const key = isoDay(dayAt(meeting.startsAt));
    held.set(key, [...(held.get(key) ?? []), meeting]);
  }
  return (
    <table className={classes(styles.grid, styles[look])} aria-label={words.calendarCaption}>
      {look === 'month' && (
        <thead>
          <tr>
            {(weeks[1] ?? []).map(
              (day) =>
                day && (
                  <th key={isoDay(day)} scope="col">
                    {weekday.format(startOf(day))}
                  </th>
                ),
            )}
          </tr>
        </thead>
      )}
      <tbody>
        {weeks.map((week) => (
          <tr key={week.map((day) => (day ? isoDay(day) : '')).join()}>
            {week.map((day, place) => {
              if (!day) return <td key={`empty-${String(place)}`} className={styles.outside} />;
              const those = held.get(isoDay(day)) ?? [];
              const isToday = isoDay(day) === isoDay(today);
              return (
                <td
                  key={isoDay(day)}
                  className={classes(styles.day, isToday && styles.today, those.length === 0 && styles.free)}
                >
                  <h2 className={styles.date}>
                    <span className={styles.short} aria-hidden="true">
                      {day.day}
                    </span>
                    <time dateTime={isoDay(day)} className={styles.full}>
                      {formats.day(startOf(day))}
                    </time>
                    {isToday && <span>{words.todayMark}</span>}
                  </h2>
                  <ul className={styles.list}>
                    {those.map((meeting) => (
                      <Entry
                        key={meeting.meetingId}
                        meeting={meeting}
                        others={clashes.get(meeting.meetingId) ?? []}
                      />
                    ))}
                  </ul>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry({
  meeting,
  others,
}: {
  readonly meeting: MeetingSummary;
  readonly others: readonly MeetingSummary[];
}) {
  const { terms, today } = useWords();
  const formats = useFormats();
  const isOff = meeting.stage === 'cancelled';
  return (
    <li className={classes(styles.entry, others.length > 0 && styles.clash, isOff && styles.off)}>
      <Link href={paths.hearing(meeting.meetingId)} className={styles.link ?? ''}>
        <span className={styles.time}>{formats.time(meeting.startsAt)}</span>{' '}
        <span className={styles.title}>{meeting.title}</span> <KindMark kind={meeting.kind} />
        <span className={styles.more}>
          {isOff ? terms.stages.cancelled : meeting.place.room || terms.placeModes[meeting.place.mode]}
        </span>
        {others.length > 0 && (
          <span className={styles.warning}>
            {today.clash(terms.list(others.map(({ startsAt }) => formats.time(startsAt))))}
          </span>
        )}
      </Link>
    </li>
  );
}
