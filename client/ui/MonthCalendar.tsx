import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { Button as Pressable } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './MonthCalendar.module.css';
import { type Day, daysIn, isoDay, laterBy, monthGrid, monthLater } from './monthGrid.ts';

export type MonthCalendarProps = {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly today: Day;
  /** What a day holds, by isoDay ("2024-12-18"), in words for those who hear it: "2 场听证". */
  readonly marks: ReadonlyMap<string, string>;
  readonly locale: string;
  readonly onSelect: (day: Day) => void;
  /** With it the month can be turned; gives the month to show. */
  readonly onTurn?: ((year: number, month: number) => void) | undefined;
  readonly words: { readonly previous: string; readonly next: string };
  readonly selected?: Day | null | undefined;
};

const asDate = (day: Day): Date => new Date(Date.UTC(day.year, day.month - 1, day.day));
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
// Any Monday will do to name the seven days.
const MONDAY: Day = { year: 2024, month: 1, day: 1 };

/** One month at a glance: marked days, today, and one day to go to. Arrow keys walk the days, weeks begin on Monday. */
export function MonthCalendar(props: MonthCalendarProps) {
  const { year, month, today, marks, locale, onSelect, onTurn, words, selected } = props;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const title = format({ year: 'numeric', month: 'long' }).format(asDate({ year, month, day: 1 }));
  const weekday = format({ weekday: 'narrow' });
  const weekdayName = format({ weekday: 'long' });
  const fullDate = format({ dateStyle: 'full' });
  const home = [selected, today].find((day) => day?.year === year && day.month === month)?.day ?? 1;
  const [walked, setWalked] = useState<number | null>(null);
  const stop = Math.min(walked ?? home, daysIn(year, month));
  const grid = useRef<HTMLTableElement>(null);
  const follows = useRef(false);
  // After a step the focus goes to the new day, which may stand in a month that was only now drawn.
  useLayoutEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${String(stop)}"]`)?.focus();
  });

  const walk = (event: KeyboardEvent, from: Day) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = laterBy(from, step);
    const leavesMonth = to.month !== month || to.year !== year;
    if (leavesMonth && !onTurn) return;
    if (leavesMonth) onTurn?.(to.year, to.month);
    setWalked(to.day);
    follows.current = true;
  };
  const turn = (months: number) => {
    const to = monthLater(year, month, months);
    setWalked(null);
    onTurn?.(to.year, to.month);
  };

  return (
    <div>
      <header className={styles.head}>
        <h2 className={styles.title} aria-live="polite">
          {title}
        </h2>
        {onTurn && (
          <div className={styles.turns}>
            <Pressable className={classes(styles.turn)} aria-label={words.previous} onPress={() => turn(-1)}>
              <ChevronLeft aria-hidden="true" />
            </Pressable>
            <Pressable className={classes(styles.turn)} aria-label={words.next} onPress={() => turn(1)}>
              <ChevronRight aria-hidden="true" />
            </Pressable>
          </div>
        )}
      </header>
      <table ref={grid} className={styles.grid} aria-label={title}>
        <thead>
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map((place) => {
              const date = asDate(laterBy(MONDAY, place));
              return (
                <th key={place} scope="col" abbr={weekdayName.format(date)}>
                  {weekday.format(date)}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {monthGrid(year, month).map((week) => (
            <tr key={week.map((day) => day?.day ?? '').join()}>
              {week.map((day, place) => {
                if (!day) return <td key={`empty-${String(place)}`} />;
                const mark = marks.get(isoDay(day));
                const isToday = isoDay(day) === isoDay(today);
                const isSelected = selected && isoDay(day) === isoDay(selected);
                return (
                  <td key={day.day}>
                    <button
                      type="button"
                      data-day={day.day}
                      className={classes(styles.day, mark && styles.marked, isToday && styles.today)}
                      aria-label={[fullDate.format(asDate(day)), mark].filter(Boolean).join(', ')}
                      {...(isToday && { 'aria-current': 'date' as const })}
                      {...(isSelected && { 'aria-pressed': true })}
                      tabIndex={day.day === stop ? 0 : -1}
                      onKeyDown={(event) => walk(event, day)}
                      onClick={() => onSelect(day)}
                    >
                      {day.day}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
