/** What else is held in a room on the day of this hearing, and what of it runs into it. */
import type { MeetingSummary, MeetingsAnswer } from '#shared/http.ts';
import { dayOf, overlap } from '#shared/meeting/calendar.ts';
import { api } from '#shared/paths.ts';
import { useReading } from '../../live/reading.ts';

const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;

export type RoomDay = {
  readonly status: 'none' | 'asking' | 'known';
  readonly others: readonly MeetingSummary[];
  readonly clashes: readonly MeetingSummary[];
};

const nothing: RoomDay = { status: 'none', others: [], clashes: [] };

/** `lasts` in minutes. */
export function useRoomDay(meetingId: string, room: string, startsAt: number | null, lasts: number): RoomDay {
  const from = startsAt === null ? 0 : dayOf(startsAt) * DAY - BEIJING;
  const asks = room !== '' && startsAt !== null;
  const { data } = useReading<MeetingsAnswer>(
    asks ? `${api.meetings()}?from=${from}&until=${from + DAY}` : null,
  );
  if (!asks || startsAt === null) return nothing;
  if (!data) return { ...nothing, status: 'asking' };
  const others = data.meetings.filter(
    (meeting) =>
      meeting.meetingId !== meetingId &&
      meeting.stage !== 'cancelled' &&
      meeting.place.mode !== 'elsewhere' &&
      meeting.place.room === room,
  );
  const clashes = others.filter((meeting) => overlap(meeting, { startsAt, minutes: lasts }));
  return { status: 'known', others, clashes };
}
