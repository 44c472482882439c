/** Which acts the gallery tells, in their order; turning pages of one exhibit is told once. */
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { isToldOpenly } from '#shared/record/openTelling.ts';

export function publicRecord(records: readonly Recorded<MeetingEvent>[]): readonly Recorded<MeetingEvent>[] {
  let shown: string | null = null;
  return records.filter(({ event }) => {
    if (event.type === 'exhibitHidden') shown = null;
    if (!isToldOpenly(event)) return false;
    if (event.type !== 'exhibitShown') return true;
    const isSame = event.exhibitId === shown;
    shown = event.exhibitId;
    return !isSame;
  });
}
