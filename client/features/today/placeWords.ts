/** Where a hearing is held, in one breath: the room by its name, and whether people join from afar. */
import type { MeetingSummary } from '#shared/http.ts';
import type { Words } from '#shared/i18n/zh.ts';

export const placeWords = ({ terms }: Words, { mode, room }: MeetingSummary['place']): string => {
  if (room === '') return terms.placeModes[mode];
  return mode === 'room' || mode === 'elsewhere' ? room : terms.roomWith(room, terms.placeModes[mode]);
};
