/** Where something that waits is done. */
import type { TaskKind } from '#shared/http.ts';
import { paths } from '#shared/paths.ts';
import { placeOfTask } from './hearingParts.ts';

const inRoom: readonly TaskKind[] = [
  'openCheckIn',
  'hold',
  'transcribeForms',
  'decideRecusal',
  'convene',
  'holdConference',
  'sealView',
  'revealViews',
];
const inMinutes: readonly TaskKind[] = ['answerCorrections', 'circulateMinutes', 'sign', 'answerNoted'];

export const taskPath = (kind: TaskKind, meetingId: string): string => {
  if (inRoom.includes(kind)) return paths.room(meetingId);
  if (inMinutes.includes(kind)) return paths.minutes(meetingId);
  if (kind === 'reviseRefused') return paths.editHearing(meetingId);
  const part = placeOfTask[kind];
  return part === null || part === 'overview'
    ? paths.hearing(meetingId)
    : `${paths.hearing(meetingId)}?part=${part}`;
};
