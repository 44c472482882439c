/** A day of the calendar, without time or zone: 2024-12-18 is { year: 2024, month: 12, day: 18 }. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

/** As ISO 8601 writes it: 2024-12-18. Also the key by which days are marked. */
export const isoDay = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const utc = ({ year, month, day }: Day): Date => new Date(Date.UTC(year, month - 1, day));

export const daysIn = (year: number, month: number): number =>
  utc({ year, month: month + 1, day: 0 }).getUTCDate();

/** The weeks of a month, each of seven places beginning on Monday; null where the day belongs to another month. */
export function monthGrid(year: number, month: number): readonly (readonly (Day | null)[])[] {
  const lead = (utc({ year, month, day: 1 }).getUTCDay() + 6) % 7;
  const count = daysIn(year, month);
  const weeks = Math.ceil((lead + count) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => {
      const day = week * 7 + place - lead + 1;
      return day >= 1 && day <= count ? { year, month, day } : null;
    }),
  );
}

/** The day `days` later, or earlier if negative. */
export function laterBy(from: Day, days: number): Day {
  const date = utc({ ...from, day: from.day + days });
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same month `months` later, as its first day. */
export function monthLater(year: number, month: number, months: number): Day {
  const date = utc({ year, month: month + months, day: 1 });
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: 1 };
}
