/** Days as the law counts them, in Beijing time (UTC+8, no daylight saving), and how long a hearing is planned to last. */
import type { Plan } from './commands.ts';
import { meetingSteps } from './terms.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;

export const dayOf = (at: number): number => Math.floor((at + BEIJING) / DAY);

/** The last millisecond in Beijing of the day so many days after this moment. */
export const endOfDay = (at: number, daysLater: number): number =>
  (dayOf(at) + daysLater + 1) * DAY - BEIJING - 1;

/** L2 Art. 10 with CPL Art. 105: whole days between notice and hearing, the day of notice not counted. */
export const clearDays = (noticeAt: number, startsAt: number): number => dayOf(startsAt) - dayOf(noticeAt);

/** All steps of a plan together, in minutes. */
export const plannedMinutes = ({ minutesPerStep }: Pick<Plan, 'minutesPerStep'>): number =>
  meetingSteps.reduce((sum, step) => sum + (minutesPerStep[step] || 0), 0);

/** When something takes place: `startsAt` in epoch ms. */
export type Span = { readonly startsAt: number; readonly minutes: number };

/** Whether one begins before the other has ended. One right after the other is no overlap. */
export const overlap = (one: Span, other: Span): boolean =>
  one.startsAt < other.startsAt + other.minutes * MINUTE &&
  other.startsAt < one.startsAt + one.minutes * MINUTE;

/** Full years of age at a moment. Both in epoch ms. */
export const ageAt = (bornAt: number, at: number): number => {
  const [born, now] = [civil(bornAt), civil(at)];
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (hadBirthday ? 0 : 1);
};

/** Year, month (1–12) and day in Beijing, without a clock: days since the epoch → civil date (Hinnant). */
export const civil = (
  at: number,
): { readonly year: number; readonly month: number; readonly day: number } => {
  const shifted = dayOf(at) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
};
