/**
 * A hearing folded without what is only a conference's: all that the public page needs, which follows hearings alone. The
 * events of a conference it passes over, as those of a later version.
 */
import { createFold } from '#shared/kernel/decider.ts';
import { approvalSteps } from './approval.ts';
import { attendanceSteps } from './attendance.ts';
import type { ConferenceEvent } from './conferenceEvents.ts';
import { decisionSteps } from './decision.ts';
import { deliberationSteps } from './deliberation.ts';
import type { MeetingEvent } from './events.ts';
import { evidenceSteps } from './evidence.ts';
import { floorSteps } from './floor.ts';
import { invitationSteps } from './invitations.ts';
import { minutesSteps } from './minutes.ts';
import { notedCorrectionSteps } from './notedCorrections.ts';
import { noticeSteps } from './notices.ts';
import { observerSteps } from './observers.ts';
import { orderSteps } from './order.ts';
import { panelSteps } from './panel.ts';
import { paperFormSteps } from './paperForms.ts';
import { participantSteps } from './participants.ts';
import { planningSteps } from './planning.ts';
import { recusalSteps } from './recused.ts';
import type { StepsFor } from './rules.ts';
import { signingSteps } from './signing.ts';
import { type Meeting, noMeeting } from './state.ts';
import { statementSteps } from './statements.ts';
import { stepSteps } from './steps.ts';
import { voteSteps } from './vote.ts';

export const stepsOfHearing: StepsFor<Exclude<MeetingEvent['type'], ConferenceEvent['type']>> = {
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
};

export const hearingFold = createFold<Meeting, MeetingEvent>(noMeeting, stepsOfHearing);
