/** Puts the abilities together: one decider for every meeting. The compiler names a command without a rule, an event without a step. */
import { createDecider, refuse } from '#shared/kernel/decider.ts';
import { approvalRules } from './approval.ts';
import { attendanceRules } from './attendance.ts';
import type { MeetingCommand } from './commands.ts';
import { conclusionRules, conclusionSteps } from './conclusion.ts';
import { conferenceMaterialRules, conferenceMaterialSteps } from './conferenceMaterial.ts';
import { conferenceRequestRules, conferenceRequestSteps } from './conferenceRequest.ts';
import { conferenceScheduleRules, conferenceScheduleSteps } from './conferenceSchedule.ts';
import { conferenceSittingRules, conferenceSittingSteps } from './conferenceSitting.ts';
import { decisionRules } from './decision.ts';
import { deliberationRules } from './deliberation.ts';
import type { MeetingEvent } from './events.ts';
import { evidenceRules } from './evidence.ts';
import { floorRules } from './floor.ts';
import { stepsOfHearing } from './hearingFold.ts';
import { invitationRules } from './invitations.ts';
import { isOfOtherKind } from './kinds.ts';
import { minutesRules } from './minutes.ts';
import { notedCorrectionRules } from './notedCorrections.ts';
import { noticeRules } from './notices.ts';
import { observerRules } from './observers.ts';
import { orderRules } from './order.ts';
import { panelRules } from './panel.ts';
import { paperFormRules } from './paperForms.ts';
import { participantRules } from './participants.ts';
import { planningRules } from './planning.ts';
import { positionRules, positionSteps } from './position.ts';
import { recusalRules } from './recusal.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { MeetingContext } from './rules.ts';
import { signingRules } from './signing.ts';
import { type Meeting, noMeeting } from './state.ts';
import { statementRules } from './statements.ts';
import { stepRules } from './steps.ts';
import { viewRules, viewSteps } from './views.ts';
import { voteRules } from './vote.ts';

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
    ...stepsOfHearing,
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
