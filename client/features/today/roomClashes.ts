/** Hearings that may need the same room at the same time. How long one lasts is not known beforehand: half a day is taken. */
import type { MeetingSummary } from '#shared/http.ts';

const HALF_DAY = 3.5 * 3_600_000;

const takesRoom = ({ stage, place }: MeetingSummary): boolean =>
  place.room !== '' && place.mode !== 'online' && stage !== 'cancelled' && stage !== 'refused';

/** For each hearing concerned, the others in its room that begin within half a day of it. */
export const roomClashes = (
  meetings: readonly MeetingSummary[],
): ReadonlyMap<string, readonly MeetingSummary[]> => {
  const clashes = new Map<string, readonly MeetingSummary[]>();
  const inRooms = meetings.filter(takesRoom);
  for (const meeting of inRooms) {
    const others = inRooms.filter(
      (other) =>
        other.meetingId !== meeting.meetingId &&
        other.place.room === meeting.place.room &&
        Math.abs(other.startsAt - meeting.startsAt) < HALF_DAY,
    );
    if (others.length > 0) clashes.set(meeting.meetingId, others);
  }
  return clashes;
};
