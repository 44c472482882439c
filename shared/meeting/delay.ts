/** How much later the public is shown what happens; apart from how it is judged, for the public's own page. */
import type { Meeting } from './state.ts';

/** B2 By how much the public is behind, ms. */
export const delayOf = ({ announcement }: Meeting): number => (announcement?.delay ?? 0) * 60_000;

/** B2 May the public know of it yet? Only what happens from check-in on is held back, not how it was prepared. */
export const isReleased = (at: number, meeting: Meeting, now: number): boolean => {
  const opened = meeting.stage === 'preparing' ? undefined : meeting.enteredAt.checkIn;
  return opened === undefined || at < opened || at + delayOf(meeting) <= now;
};
