/** Days of the calendar in Beijing time, which knows no summer time. */
import { type Day, laterBy } from './ui/monthGrid.ts';

const AHEAD = 8 * 3_600_000;

export const dayAt = (epochMs: number): Day => {
  const date = new Date(epochMs + AHEAD);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** Epoch ms of the midnight that begins the day. */
export const startOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) - AHEAD;

export const endOf = (day: Day): number => startOf(laterBy(day, 1)) - 1;

/** The Monday of the week. */
export const mondayOf = (day: Day): Day =>
  laterBy(day, -((new Date(startOf(day) + AHEAD).getUTCDay() + 6) % 7));

/** From "2024-12-18", or null. */
export const dayFrom = (text: string | null): Day | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '');
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number);
  if (!year || !month || !day) return null;
  return dayAt(startOf({ year, month, day }));
};
