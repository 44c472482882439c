import { lastRound, nextToSpeak } from '#shared/meeting/rounds.ts';
import type { Meeting } from '#shared/meeting/state.ts';

/** Whom the presider gives the floor next: whose turn it is while views are spoken, else who has waited longest. */
export const nextSpeaker = (meeting: Meeting): string | null => {
  const turn = meeting.stage === 'views' && lastRound(meeting)?.revealed ? nextToSpeak(meeting) : null;
  return turn ?? meeting.floor.queue[0]?.participantId ?? null;
};
