/** Puts the abilities together: one decider for every meeting. The compiler names a command without a rule, an event without a step. */
import { createDecider, refuse } from '#shared/kernel/decider.ts';
import { approvalRules, approvalSteps } from './approval.ts';
import { attendanceRules, attendanceSteps } from './attendance.ts';
import type { MeetingCommand } from './commands.ts';
import { conclusionRules, conclusionSteps } from './conclusion.ts';
import { conferenceMaterialRules, conferenceMaterialSteps } from './conferenceMaterial.ts';
import { conferenceRequestRules, conferenceRequestSteps } from './conferenceRequest.ts';
import { conferenceScheduleRules, conferenceScheduleSteps } from './conferenceSchedule.ts';
import { conferenceSittingRules, conferenceSittingSteps } from './conferenceSitting.ts';
import { decisionRules, decisionSteps } from './decision.ts';
import { deliberationRules, deliberationSteps } from './deliberation.ts';
import type { MeetingEvent } from './events.ts';
import { evidenceRules, evidenceSteps } from './evidence.ts';
import { floorRules, floorSteps } from './floor.ts';
import { invitationRules, invitationSteps } from './invitations.ts';
import { isOfOtherKind } from './kinds.ts';
import { minutesRules, minutesSteps } from './minutes.ts';
import { notedCorrectionRules, notedCorrectionSteps } from './notedCorrections.ts';
import { noticeRules, noticeSteps } from './notices.ts';
import { observerRules, observerSteps } from './observers.ts';
import { orderRules, orderSteps } from './order.ts';
import { panelRules, panelSteps } from './panel.ts';
import { paperFormRules, paperFormSteps } from './paperForms.ts';
import { participantRules, participantSteps } from './participants.ts';
import { planningRules, planningSteps } from './planning.ts';
import { positionRules, positionSteps } from './position.ts';
import { recusalRules, recusalSteps } from './recusal.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { MeetingContext } from './rules.ts';
import { signingRules, signingSteps } from './signing.ts';
import { type Meeting, noMeeting } from './state.ts';
import { statementRules, statementSteps } from './statements.ts';
import { stepRules, stepSteps } from './steps.ts';
import { viewRules, viewSteps } from './views.ts';
import { voteRules, voteSteps } from './vote.ts';

const decider = createDecider<Meeting, MeetingCommand, MeetingEvent, MeetingRefusal, MeetingContext>(
  noMeeting,
  {
    ...planningRules,
    ...approvalRules,
    ...participantRules,
    ...panelRules,
    ...noticeRules,
    ...invitationRules,
    ...observerRules,
    ...attendanceRules,
    ...recusalRules,
    ...stepRules,
    ...floorRules,
    ...statementRules,
    ...evidenceRules,
    ...deliberationRules,
    ...paperFormRules,
    ...voteRules,
    ...orderRules,
    ...minutesRules,
    ...signingRules,
    ...notedCorrectionRules,
    ...decisionRules,
    ...conferenceRequestRules,
    ...conferenceScheduleRules,
    ...conferenceMaterialRules,
    ...conferenceSittingRules,
    ...viewRules,
    ...conclusionRules,
    ...positionRules,
  },
  {
    ...planningSteps,
    ...approvalSteps,
    ...participantSteps,
    ...panelSteps,
    ...noticeSteps,
    ...invitationSteps,
    ...observerSteps,
    ...attendanceSteps,
    ...recusalSteps,
    ...stepSteps,
    ...floorSteps,
    ...statementSteps,
    ...evidenceSteps,
    ...deliberationSteps,
    ...paperFormSteps,
    ...voteSteps,
    ...orderSteps,
    ...minutesSteps,
    ...signingSteps,
    ...notedCorrectionSteps,
    ...decisionSteps,
    ...conferenceRequestSteps,
    ...conferenceScheduleSteps,
    ...conferenceMaterialSteps,
    ...conferenceSittingSteps,
    ...viewSteps,
    ...conclusionSteps,
    ...positionSteps,
  },
);

export const meetingDecider: typeof decider = {
  ...decider,
  decide: (meeting, command, context) =>
    isOfOtherKind(meeting, command.type) ? refuse('otherKind') : decider.decide(meeting, command, context),
};
