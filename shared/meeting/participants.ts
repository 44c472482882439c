/** Those named to the case and the invited assistants (rule Art. 6). */
import { refuse } from '#shared/kernel/decider.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { endStay, holdsMeeting, isOnDuty, prepares, seatOf, seatsWith, withSeat } from './seats.ts';
import type { Stage } from './terms.ts';
import { isStep } from './terms.ts';

const takesNames = (stage: Stage) =>
  stage === 'draft' || stage === 'refused' || stage === 'preparing' || stage === 'checkIn' || isStep(stage);

export const participantRules: RulesFor<
  'nameParticipant' | 'correctParticipant' | 'inviteAssistant' | 'withdrawParticipant'
> = {
  /** P1 Parties, agents, witnesses and others are named to the case by those who prepare it. */
  nameParticipant(meeting, { type: _, role, ...person }, { by, newId }) {
    if (!meeting.plan) return refuse('hearingUnknown');
    if (!prepares(meeting, by)) return refuse('notPreparing');
    if (!takesNames(meeting.stage)) return refuse('wrongStage');
    return [{ type: 'participantSeated', participantId: newId(), roles: [role], ...person }];
  },
  correctParticipant(meeting, { type: _, role: __, ...person }, { by }) {
    const seat = seatOf(meeting, person.participantId);
    if (!seat || isOnDuty(seat) || seat.roles.includes('officer')) return refuse('participantUnknown');
    if (!prepares(meeting, by)) return refuse('notPreparing');
    if (!takesNames(meeting.stage)) return refuse('wrongStage');
    return [{ type: 'participantCorrected', ...person }];
  },
  /** P2 An assistant is invited within his term; P3 nobody is officer and assistant in one hearing. */
  inviteAssistant(meeting, { assistantId, remote }, { by, at, office }) {
    if (!meeting.plan) return refuse('hearingUnknown');
    if (!prepares(meeting, by)) return refuse('notPreparing');
    if (!takesNames(meeting.stage)) return refuse('wrongStage');
    const assistant = Object.hasOwn(office.assistants, assistantId)
      ? office.assistants[assistantId]
      : undefined;
    if (!assistant) return refuse('assistantUnknown');
    const heldAt = Math.max(at, meeting.plan.startsAt);
    if (assistant.ended !== null || assistant.until < heldAt || assistant.from > heldAt)
      return refuse('assistantTermOver');
    const seat = seatOf(meeting, assistantId);
    if (seat && seat.whereabouts !== 'withdrawn') return refuse('participantSeated');
    if (seatsWith(meeting, 'officer').some((officer) => officer.name === assistant.name))
      return refuse('officerSeatedElsewhere');
    return [
      {
        type: 'participantSeated',
        participantId: assistantId,
        roles: meeting.kind === 'conference' ? ['specialAssistant', 'attendee'] : ['specialAssistant'],
        name: assistant.name,
        unit: assistant.organ,
        side: '',
        phone: '',
        remote,
        protectedAs: null,
      },
    ];
  },
  /**
   * P4 A seat is withdrawn with a reason; the presider, handler and clerk only by a new plan.
   * P5 Once the hearing has opened, no officer is withdrawn, nor anybody who was in the room: nobody removes a voice.
   */
  withdrawParticipant(meeting, { participantId, reason }, { by }) {
    const seat = seatOf(meeting, participantId);
    if (!seat || seat.whereabouts === 'withdrawn' || holdsMeeting(seat)) return refuse('participantUnknown');
    if (!prepares(meeting, by)) return refuse('notPreparing');
    if (!takesNames(meeting.stage)) return refuse('wrongStage');
    const isVoice = seat.roles.some((role) => role === 'officer' || role === 'member');
    if (isStep(meeting.stage) && (isVoice || seat.stays.length > 0)) return refuse('wrongStage');
    if (meeting.kind === 'conference' && seat.stays.length > 0) return refuse('hasSat');
    return [{ type: 'participantWithdrawn', participantId, reason }];
  },
};

export const participantSteps: StepsFor<'participantCorrected' | 'participantWithdrawn'> = {
  participantCorrected: (meeting, { type: _, participantId, ...person }) =>
    withSeat(meeting, participantId, (seat) => ({
      ...person,
      formerNames:
        seat.name === person.name || seat.formerNames.includes(seat.name)
          ? seat.formerNames
          : [...seat.formerNames, seat.name],
    })),
  participantWithdrawn: (meeting, { participantId }, { seq, at }) =>
    withSeat(meeting, participantId, (seat) => ({ whereabouts: 'withdrawn', stays: endStay(seat, seq, at) })),
};
