/** The floor: asking to speak, being given it, clocks, and everybody's total speaking time. */
import { refuse } from '#shared/kernel/decider.ts';
import type { EventOf } from './events.ts';
import { may } from './procedure.ts';
import { spokenInRound, turnFlaw } from './rounds.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { isClerk, isPresider, withSeat } from './seats.ts';
import { issueOf, type Meeting } from './state.ts';

/** The end of the present speaker's floor, if he is this person (or anybody, when no person is named). */
export const endFloorOf = (
  meeting: Meeting,
  participantId: string | null,
  at: number,
): readonly EventOf<'floorEnded'>[] => {
  const speaker = meeting.floor.speaker;
  if (!speaker || (participantId !== null && speaker.participantId !== participantId)) return [];
  return [
    { type: 'floorEnded', participantId: speaker.participantId, spokenMs: Math.max(0, at - speaker.since) },
  ];
};

export const withoutRequest = (meeting: Meeting, participantId: string): Meeting => ({
  ...meeting,
  floor: {
    ...meeting.floor,
    queue: meeting.floor.queue.filter((request) => request.participantId !== participantId),
  },
});

export const floorRules: RulesFor<'askFloor' | 'withdrawRequest' | 'giveFloor' | 'extendFloor' | 'endFloor'> =
  {
    /** F1 Whoever may speak in this step may ask for the floor, once. */
    askFloor(meeting, _, { by }) {
      if (meeting.suspension) return refuse('suspended');
      if (!may(meeting, by.id, 'speak')) return refuse('mayNotSpeakNow');
      if (meeting.floor.speaker?.participantId === by.id) return refuse('speaksAlready');
      if (meeting.floor.queue.some((request) => request.participantId === by.id))
        return refuse('inQueueAlready');
      return [{ type: 'floorAsked', participantId: by.id }];
    },
    /** F5 A request is taken back by its author or the presider. */
    withdrawRequest(meeting, { participantId }, { by }) {
      if (by.id !== participantId && !isPresider(meeting, by)) return refuse('notYours');
      if (!meeting.floor.queue.some((request) => request.participantId === participantId))
        return refuse('notInQueue');
      return [{ type: 'requestWithdrawn', participantId }];
    },
    /** F2 The presider gives the floor, to those alone who may speak in this step; F3 one speaks at a time. K13 Views are spoken in their order. */
    giveFloor(meeting, { type: _, ...given }, { by, at }) {
      if (meeting.suspension) return refuse('suspended');
      if (!isPresider(meeting, by)) return refuse('notPresider');
      if (!may(meeting, given.participantId, 'speak')) return refuse('mayNotSpeakNow');
      if (meeting.floor.speaker?.participantId === given.participantId) return refuse('speaksAlready');
      const outOfTurn = turnFlaw(meeting, given.participantId);
      if (outOfTurn) return refuse(outOfTurn);
      if (given.issueId !== null && !issueOf(meeting, given.issueId)) return refuse('issueUnknown');
      return [...endFloorOf(meeting, null, at), { type: 'floorGiven', ...given }];
    },
    /** F6 The presider alone gives more time. */
    extendFloor(meeting, { seconds }, { by }) {
      if (!isPresider(meeting, by)) return refuse('notPresider');
      if (!meeting.floor.speaker) return refuse('nobodySpeaks');
      return [{ type: 'floorExtended', seconds }];
    },
    /** F4 The presider takes the floor back; the speaker may give it up; the clerk may note that he has ended. */
    endFloor(meeting, _, { by, at }) {
      const speaker = meeting.floor.speaker;
      if (!speaker) return refuse('nobodySpeaks');
      if (speaker.participantId !== by.id && !isPresider(meeting, by) && !isClerk(meeting, by))
        return refuse('notPresider');
      return endFloorOf(meeting, null, at);
    },
  };

export const floorSteps: StepsFor<
  'floorAsked' | 'requestWithdrawn' | 'floorGiven' | 'floorExtended' | 'floorEnded'
> = {
  floorAsked: (meeting, { participantId }, { at }) => ({
    ...meeting,
    floor: { ...meeting.floor, queue: [...meeting.floor.queue, { participantId, at }] },
  }),
  requestWithdrawn: (meeting, { participantId }) => withoutRequest(meeting, participantId),
  floorGiven: (meeting, { participantId, seconds, issueId }, { at }) => ({
    ...spokenInRound(meeting, participantId),
    issueId: issueId ?? meeting.issueId,
    floor: {
      queue: meeting.floor.queue.filter((request) => request.participantId !== participantId),
      speaker: { participantId, since: at, seconds, issueId },
    },
  }),
  floorExtended: (meeting, { seconds }) => ({
    ...meeting,
    floor: {
      ...meeting.floor,
      speaker: meeting.floor.speaker && {
        ...meeting.floor.speaker,
        seconds: meeting.floor.speaker.seconds + seconds,
      },
    },
  }),
  floorEnded: (meeting, { participantId, spokenMs }) =>
    withSeat({ ...meeting, floor: { ...meeting.floor, speaker: null } }, participantId, (seat) => ({
      spokenMs: seat.spokenMs + spokenMs,
    })),
};
