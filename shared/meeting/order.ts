/** Order in the room (2013 civil rule Art. 64): admonishing, then ordering out. */
import { refuse } from '#shared/kernel/decider.ts';
import { endFloorOf, withoutRequest } from './floor.ts';
import { isUnderWay } from './procedure.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { endStay, isOnDuty, isPresider, seatOf, withSeat } from './seats.ts';

export const orderRules: RulesFor<'admonish' | 'orderOut'> = {
  /** Q1 The presider admonishes; Q2 and orders out of the room, with a reason; never an officer of the panel on duty. */
  admonish(meeting, { participantId, reason }, { by }) {
    if (!isPresider(meeting, by)) return refuse('notPresider');
    if (!isUnderWay(meeting.stage)) return refuse('wrongStage');
    if (seatOf(meeting, participantId)?.whereabouts !== 'admitted') return refuse('notHere');
    return [{ type: 'admonished', participantId, reason }];
  },
  orderOut(meeting, { participantId, reason }, { by, at }) {
    if (!isPresider(meeting, by)) return refuse('notPresider');
    if (!isUnderWay(meeting.stage)) return refuse('wrongStage');
    const seat = seatOf(meeting, participantId);
    if (!seat || isOnDuty(seat) || seat.roles.includes('officer')) return refuse('participantUnknown');
    if (seat.whereabouts !== 'admitted' && seat.whereabouts !== 'waiting') return refuse('notHere');
    return [...endFloorOf(meeting, participantId, at), { type: 'orderedOut', participantId, reason }];
  },
};

export const orderSteps: StepsFor<'admonished' | 'orderedOut'> = {
  admonished: (meeting, { participantId }) =>
    withSeat(meeting, participantId, (seat) => ({ admonished: seat.admonished + 1 })),
  orderedOut: (meeting, { participantId }, { seq, at }) =>
    withSeat(withoutRequest(meeting, participantId), participantId, (seat) => ({
      whereabouts: 'orderedOut',
      stays: endStay(seat, seq, at),
    })),
};
