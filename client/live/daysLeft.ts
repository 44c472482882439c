/** Whole days in Beijing from now to a moment: 0 today, 1 tomorrow, −1 yesterday. */
import { dayAt, startOf } from '../beijing.ts';

const DAY = 86_400_000;

export const daysLeft = (until: number, now: number): number =>
  Math.round((startOf(dayAt(until)) - startOf(dayAt(now))) / DAY);
