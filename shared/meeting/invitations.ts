/** Invitation links for those from outside: one person, one meeting, expiring, revocable. The secret is never in the record. */
import { refuse } from '#shared/kernel/decider.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { isOnDuty, prepares, seatOf, takesPart, withSeat } from './seats.ts';

export const invitationRules: RulesFor<'issueInvitation' | 'revokeInvitation'> = {
  /** I1 Whoever comes from outside is given a link of his own; a new one ends the old. */
  issueInvitation(meeting, { participantId, expiresAt }, { by, at }) {
    const seat = seatOf(meeting, participantId);
    if (!seat || !takesPart(seat)) return refuse('participantUnknown');
    if (!prepares(meeting, by)) return refuse('notPreparing');
    if (isOnDuty(seat)) return refuse('invitationNotNeeded');
    if (meeting.stage === 'cancelled' || meeting.stage === 'archived') return refuse('wrongStage');
    if (expiresAt <= at) return refuse('inThePast');
    return [{ type: 'invitationIssued', participantId, expiresAt }];
  },
  /** I2 A link may be revoked by those who prepare. */
  revokeInvitation(meeting, { participantId, reason }, { by }) {
    const seat = seatOf(meeting, participantId);
    if (!seat) return refuse('participantUnknown');
    if (!prepares(meeting, by)) return refuse('notPreparing');
    if (!seat.invitation || seat.invitation.revoked) return refuse('notInvited');
    return [{ type: 'invitationRevoked', participantId, reason }];
  },
};

export const invitationSteps: StepsFor<'invitationIssued' | 'invitationRevoked'> = {
  invitationIssued: (meeting, { participantId, expiresAt }) =>
    withSeat(meeting, participantId, () => ({ invitation: { expiresAt, revoked: false } })),
  invitationRevoked: (meeting, { participantId }) =>
    withSeat(meeting, participantId, (seat) => ({
      invitation: seat.invitation && { ...seat.invitation, revoked: true },
    })),
};
