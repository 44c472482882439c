/** Where something that waits is done. */
import type { TaskKind } from '#shared/http.ts';
import { paths } from '#shared/paths.ts';

const inRoom: readonly TaskKind[] = ['openCheckIn', 'hold', 'decideRecusal'];
const inMinutes: readonly TaskKind[] = ['answerCorrections', 'circulateMinutes', 'sign', 'seal'];

export const taskPath = (kind: TaskKind, meetingId: string): string => {
  if (inRoom.includes(kind)) return paths.room(meetingId);
  if (inMinutes.includes(kind)) return paths.minutes(meetingId);
  if (kind === 'reviseRefused') return paths.editHearing(meetingId);
  return paths.hearing(meetingId);
};
