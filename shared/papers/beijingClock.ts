/** What a clock on the wall and a calendar show in Beijing (UTC+8, no daylight saving). */
import { civil, dayOf } from '#shared/meeting/calendar.ts';

export type Clock = {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
};

const MINUTE = 60_000;
const BEIJING_MINUTES = 8 * 60;

/** `at` in epoch ms. The first of January 1970 was a Thursday. */
export const beijingClock = (at: number): Clock => {
  const minuteOfDay = (((Math.floor(at / MINUTE) + BEIJING_MINUTES) % 1440) + 1440) % 1440;
  return {
    ...civil(at),
    weekday: (((dayOf(at) + 4) % 7) + 7) % 7,
    hour: Math.floor(minuteOfDay / 60),
    minute: minuteOfDay % 60,
  };
};
