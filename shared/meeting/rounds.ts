/** Rounds of views in a conference: whose view is awaited, who speaks next. */
import type { Conference, ViewsRound } from './conferenceState.ts';
import type { MeetingRefusal } from './refusals.ts';
import { votersPresent } from './seats.ts';
import type { Meeting } from './state.ts';

export const lastRound = ({ conference }: Meeting): ViewsRound | undefined => conference?.rounds.at(-1);

/** The round in which somebody's view is still to be revealed. */
export const unrevealedRound = (meeting: Meeting): ViewsRound | undefined => {
  const round = lastRound(meeting);
  return round && !round.revealed && Object.keys(round.views).length > 0 ? round : undefined;
};

export const hasGivenView = (meeting: Meeting, personId: string): boolean =>
  Object.hasOwn(lastRound(meeting)?.views ?? {}, personId);

/** Members in the room who have not given a view in this round. */
export const viewsAwaited = (meeting: Meeting): readonly string[] =>
  inOrder(
    meeting,
    votersPresent(meeting)
      .map((seat) => seat.id)
      .filter((id) => !hasGivenView(meeting, id)),
  );

/** K5 In the order of speaking; whoever is not in it, in front. */
export const inOrder = ({ conference }: Meeting, ids: readonly string[]): readonly string[] => {
  const order = conference?.order ?? [];
  return [...ids].sort((one, other) => order.indexOf(one) - order.indexOf(other));
};

/** K13 Who speaks next in this round of views: in order, those in the room, each once; null when all have. */
export const nextToSpeak = (meeting: Meeting): string | null => {
  const round = lastRound(meeting);
  if (!round) return null;
  const present = votersPresent(meeting).map((seat) => seat.id);
  return inOrder(meeting, present).find((id) => !round.spoken.includes(id)) ?? null;
};

/** K13 Views are spoken once they are revealed, in order; then the discussion is free. K14 Stated openly, they are spoken at once. */
export const turnFlaw = (meeting: Meeting, participantId: string): MeetingRefusal | null => {
  const round = lastRound(meeting);
  if (meeting.stage !== 'views' || !round) return null;
  if (round.sealed && !round.revealed) return 'viewsUnrevealed';
  const next = nextToSpeak(meeting);
  return next === null || next === participantId ? null : 'outOfTurn';
};

/** The last round whose views are revealed. */
export const foundRound = ({ conference }: Meeting): ViewsRound | undefined =>
  conference?.rounds.findLast((round) => round.revealed !== null);

export const withRounds = (meeting: Meeting, rounds: Conference['rounds']): Meeting => ({
  ...meeting,
  conference: meeting.conference && { ...meeting.conference, rounds },
});

/** The meeting with one round of views changed. */
export const withRound = (
  meeting: Meeting,
  number: number,
  change: (round: ViewsRound) => Partial<ViewsRound>,
): Meeting =>
  withRounds(
    meeting,
    meeting.conference?.rounds.map((round) =>
      round.number === number ? { ...round, ...change(round) } : round,
    ) ?? [],
  );

/** K13 Whoever is given the floor while views are spoken has had his turn. */
export const spokenInRound = (meeting: Meeting, personId: string): Meeting => {
  const round = lastRound(meeting);
  if (meeting.stage !== 'views' || !round || round.spoken.includes(personId)) return meeting;
  return withRound(meeting, round.number, ({ spoken }) => ({ spoken: [...spoken, personId] }));
};
