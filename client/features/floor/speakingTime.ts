/** How long a speaker is usually given, in seconds, unless the presider says otherwise. */
import { isParty, seatOf } from '#shared/meeting/seats.ts';
import type { Meeting } from '#shared/meeting/state.ts';

export const offeredSeconds = [60, 180, 300, 600, 0] as const;

export function usualSeconds(meeting: Meeting, personId: string): number {
  const seat = seatOf(meeting, personId);
  if (!seat || seat.roles.includes('handler')) return 600;
  if (isParty(seat)) return meeting.stage === 'finalStatements' ? 300 : 600;
  return 180;
}
