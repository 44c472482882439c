/** Hearings planned for the same room at the same time. */
import type { MeetingSummary } from '#shared/http.ts';
import { overlap } from '#shared/meeting/calendar.ts';

const takesRoom = ({ stage, place }: MeetingSummary): boolean =>
  place.room !== '' &&
  (place.mode === 'room' || place.mode === 'mixed') &&
  stage !== 'cancelled' &&
  stage !== 'refused';

/** For each hearing concerned, the others that are planned to be in its room while it lasts. */
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
        overlap(other, meeting),
    );
    if (others.length > 0) clashes.set(meeting.meetingId, others);
  }
  return clashes;
};
