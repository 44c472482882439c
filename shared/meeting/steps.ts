/** The seven steps of Art. 15: the presider advances; suspended and resumed at the same step; closed. */
import { refuse } from '#shared/kernel/decider.ts';
import { endFloorOf } from './floor.ts';
import { isUnderWay, nextStep, stepsBetween } from './procedure.ts';
import { pendingRecusal } from './recusal.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { MeetingContext, RulesFor, StepsFor } from './rules.ts';
import { isClerk, isOnDuty, isParty, isPresider, officersPresent, seatsWith } from './seats.ts';
import type { Meeting, Seat } from './state.ts';
import { hearingSteps, isHearingStep } from './terms.ts';

const admittedFromOutside = (meeting: Meeting): readonly Seat[] =>
  Object.values(meeting.seats).filter((seat) => seat.whereabouts === 'admitted' && !isOnDuty(seat));

/** S1 The hearing opens when the presider is there, the panel is, and everybody in the room was checked, told and asked. */
export const openingFlaw = (
  meeting: Meeting,
  { office }: Pick<MeetingContext, 'office'>,
): MeetingRefusal | null => {
  const here = admittedFromOutside(meeting);
  if (!seatsWith(meeting, 'presider').some((seat) => seat.whereabouts === 'admitted'))
    return 'presiderAbsent';
  if (
    officersPresent(meeting).length <
    Math.min(office.policy.panelAtLeast, seatsWith(meeting, 'officer').length || 1)
  )
    return 'panelBelowMinimum';
  if (seatsWith(meeting, 'officer').some((seat) => seat.conflict?.conflict)) return 'conflictOutstanding';
  if (here.some((seat) => seat.identity === null)) return 'identityOutstanding';
  if (here.some((seat) => seat.rightsAt === null)) return 'rightsOutstanding';
  if (here.some((seat) => isParty(seat) && seat.recusal === 'notAsked')) return 'recusalOutstanding';
  return null;
};

const hasOpenVote = (meeting: Meeting) =>
  Object.values(meeting.votes).some((vote) => vote.counts === null && vote.cancelled === null);

export const stepRules: RulesFor<
  'advance' | 'suspendHearing' | 'resumeHearing' | 'closeHearing' | 'convertOffline'
> = {
  /** S2 Only the presider advances. S3 No step is skipped, nor returned to, without a written reason. S4 What was announced stays. */
  advance(meeting, { to, skipReason }, context) {
    if (!isUnderWay(meeting.stage)) return refuse('wrongStage');
    if (!isPresider(meeting, context.by)) return refuse('notPresider');
    if (meeting.suspension) return refuse('suspended');
    if (meeting.stage === to) return refuse('alreadyInStep');
    if (hasOpenVote(meeting)) return refuse('voteStillOpen');
    if (meeting.stage === 'checkIn') {
      const flaw = openingFlaw(meeting, context);
      if (flaw) return refuse(flaw);
    }
    const isBack =
      isHearingStep(meeting.stage) && hearingSteps.indexOf(to) < hearingSteps.indexOf(meeting.stage);
    if (isBack && meeting.announcedOpinions) return refuse('noWayBack');
    const skipped = isBack ? [] : stepsBetween(meeting.stage, to);
    if ((isBack || skipped.length > 0) && skipReason === '') return refuse('skipReasonMissing');
    return [...endFloorOf(meeting, null, context.at), { type: 'stepEntered', step: to, skipped, skipReason }];
  },
  /** S5 Disorder, illness, a dropped line or a recusal suspends; S6 the hearing resumes at the same step. */
  suspendHearing(meeting, { reason }, { by, at }) {
    if (!isUnderWay(meeting.stage)) return refuse('wrongStage');
    if (!isPresider(meeting, by)) return refuse('notPresider');
    if (meeting.suspension) return refuse('suspended');
    return [...endFloorOf(meeting, null, at), { type: 'hearingSuspended', reason, recusalId: null }];
  },
  resumeHearing(meeting, _, { by }) {
    if (!meeting.suspension) return refuse('notSuspended');
    if (!isPresider(meeting, by)) return refuse('notPresider');
    if (pendingRecusal(meeting)) return refuse('recusalPending');
    return [{ type: 'hearingResumed' }];
  },
  /** S7 The presider closes the hearing after his summing-up. */
  closeHearing(meeting, _, { by, at }) {
    if (!isHearingStep(meeting.stage)) return refuse('wrongStage');
    if (!isPresider(meeting, by)) return refuse('notPresider');
    if (meeting.suspension) return refuse('suspended');
    if (nextStep(meeting.stage) !== null) return refuse('stepsRemain');
    if (hasOpenVote(meeting)) return refuse('voteStillOpen');
    return [...endFloorOf(meeting, null, at), { type: 'hearingClosed' }];
  },
  /** S8 What was done on-line stays valid when the hearing moves off-line (online-litigation rules Art. 21). */
  convertOffline(meeting, { reason }, { by }) {
    if (!isUnderWay(meeting.stage)) return refuse('wrongStage');
    if (!isPresider(meeting, by) && !isClerk(meeting, by)) return refuse('notPresider');
    return meeting.offline === null ? [{ type: 'convertedOffline', reason }] : [];
  },
};

export const stepSteps: StepsFor<
  'stepEntered' | 'hearingSuspended' | 'hearingResumed' | 'hearingClosed' | 'convertedOffline'
> = {
  stepEntered: (meeting, { step, skipped, skipReason }, { at }) => ({
    ...meeting,
    stage: step,
    enteredAt: { ...meeting.enteredAt, [step]: at },
    skipped: { ...meeting.skipped, ...Object.fromEntries(skipped.map((passed) => [passed, skipReason])) },
    floor: { queue: [], speaker: null },
    showing: step === 'deliberation' ? null : meeting.showing,
  }),
  hearingSuspended: (meeting, { reason, recusalId }, { at }) => ({
    ...meeting,
    suspension: { reason, at, recusalId },
  }),
  hearingResumed: (meeting) => ({ ...meeting, suspension: null }),
  hearingClosed: (meeting, _, { at }) => ({
    ...meeting,
    stage: 'closed',
    enteredAt: { ...meeting.enteredAt, closed: at },
    floor: { queue: [], speaker: null },
    showing: null,
  }),
  convertedOffline: (meeting, { reason }) => ({ ...meeting, offline: reason }),
};
