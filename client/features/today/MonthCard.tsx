/** This month at a glance; a day leads to the calendar. */
import { useState } from 'react';
import { paths } from '#shared/paths.ts';
import { useNavigate } from '../../address.tsx';
import { dayAt, endOf, startOf } from '../../beijing.ts';
import { useLanguage, useWords } from '../../i18n.tsx';
import { useMeetings } from '../../live/useMeetings.ts';
import { Card } from '../../ui/Card.tsx';
import { MonthCalendar } from '../../ui/MonthCalendar.tsx';
import { type Day, daysIn, isoDay } from '../../ui/monthGrid.ts';

export function MonthCard({ today: day }: { readonly today: Day }) {
  const { today } = useWords();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [{ year, month }, setShown] = useState({ year: day.year, month: day.month });
  const { data } = useMeetings({
    from: startOf({ year, month, day: 1 }),
    until: endOf({ year, month, day: daysIn(year, month) }),
    limit: 200,
  });
  const counts = new Map<string, number>();
  for (const meeting of data?.meetings ?? []) {
    if (meeting.stage === 'cancelled') continue;
    const key = isoDay(dayAt(meeting.startsAt));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const marks = new Map([...counts].map(([key, count]) => [key, today.hearingsOnDay(count)]));
  return (
    <Card>
      <MonthCalendar
        year={year}
        month={month}
        today={day}
        marks={marks}
        locale={language === 'zh' ? 'zh-CN' : 'en-GB'}
        onSelect={(selected) => navigate(`${paths.calendar()}?view=week&day=${isoDay(selected)}`)}
        onTurn={(nextYear, nextMonth) => setShown({ year: nextYear, month: nextMonth })}
        words={{ previous: today.previousMonth, next: today.nextMonth }}
      />
    </Card>
  );
}
