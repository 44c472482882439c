/** The seven steps of Art. 15: the presider advances; suspended and resumed at the same step; closed. */
import { refuse } from '#shared/kernel/decider.ts';
import { isKeptApart } from './attendance.ts';
import { formsGiven } from './deliberation.ts';
import type { MeetingEvent } from './events.ts';
import { endFloorOf } from './floor.ts';
import { panelNeeds } from './panel.ts';
import { isUnderWay, nextStep, stepNumber, stepsBetween } from './procedure.ts';
import { hasQuorum, quorumOf } from './quorum.ts';
import { pendingRecusal } from './recused.ts';
import type { MeetingRefusal } from './refusals.ts';
import { foundRound, unrevealedRound } from './rounds.ts';
import type { MeetingContext, RulesFor, StepsFor } from './rules.ts';
import { isAdmitted, isClerk, isOnDuty, isParty, isPresider, officersPresent, seatsWith } from './seats.ts';
import type { Meeting, Seat } from './state.ts';
import { isStep, type MeetingKind, type MeetingStep, stepsOf } from './terms.ts';
import { isOpen } from './vote.ts';

const admittedFromOutside = (meeting: Meeting): readonly Seat[] =>
  Object.values(meeting.seats).filter((seat) => seat.whereabouts === 'admitted' && !isOnDuty(seat));

/** S1 The hearing opens when the presider is there, the panel is, and everybody in the room was checked, told and asked. */
const openingFlaw = (meeting: Meeting, { office }: Pick<MeetingContext, 'office'>): MeetingRefusal | null => {
  const flaw = leaderFlaw(meeting);
  if (flaw) return flaw;
  if (officersPresent(meeting).length < Math.max(1, panelNeeds(meeting, office))) return 'panelBelowMinimum';
  if (seatsWith(meeting, 'officer').some((seat) => seat.conflict?.conflict)) return 'conflictOutstanding';
  return doorFlaw(meeting);
};

/** Nobody's impartiality is in doubt, and whoever presides is there. */
export const leaderFlaw = (meeting: Meeting): MeetingRefusal | null => {
  if (pendingRecusal(meeting)) return 'recusalPending';
  const isHere = seatsWith(meeting, 'presider').some((seat) => seat.whereabouts === 'admitted');
  return isHere ? null : 'presiderAbsent';
};

/** Everybody from outside who is in the room was checked, told and asked. */
export const doorFlaw = (meeting: Meeting): MeetingRefusal | null => {
  const here = admittedFromOutside(meeting);
  if (here.some((seat) => seat.identity === null)) return 'identityOutstanding';
  if (here.some((seat) => seat.rightsAt === null)) return 'rightsOutstanding';
  if (here.some((seat) => isParty(seat) && seat.recusal === 'notAsked')) return 'recusalOutstanding';
  return null;
};

const hasPresiderHere = (meeting: Meeting) =>
  seatsWith(meeting, 'presider').some((seat) => seat.whereabouts === 'admitted' && seat.online !== false);

const hasOpenVote = (meeting: Meeting) => Object.values(meeting.votes).some(isOpen);

/** The step in which the officers', or the members', voices are heard. */
const voicesIn: Readonly<Record<MeetingKind, MeetingStep>> = { hearing: 'opinions', conference: 'views' };

const isHeard = (meeting: Meeting): boolean =>
  meeting.kind === 'conference' ? foundRound(meeting) !== undefined : meeting.announcedOpinions !== null;

/** What was given sealed is not passed over. */
const unheardFlaw = (meeting: Meeting): MeetingRefusal | null => {
  if (meeting.kind === 'conference') return unrevealedRound(meeting) ? 'viewsUnrevealed' : null;
  const isGiven = !meeting.announcedOpinions && formsGiven(meeting).length > 0;
  return isGiven ? 'stepsRemain' : null;
};

/** A conference goes back to its discussion until the chair has summed up: each round of views stays as it was. */
const saysWhatStays = (meeting: Meeting): boolean =>
  meeting.kind === 'conference' ? meeting.summary !== null : meeting.announcedOpinions !== null;

const voicesFlaw = (meeting: Meeting, to: MeetingStep, { office }: MeetingContext): MeetingRefusal | null => {
  if (to === 'views') return hasQuorum(quorumOf(meeting, office)) ? null : 'belowQuorum';
  if (to !== 'deliberation' && to !== 'opinions') return null;
  return officersPresent(meeting).length < panelNeeds(meeting, office) ? 'panelBelowMinimum' : null;
};

/** K10 The first round of views opens with their step. */
const firstRound = ({ conference }: Meeting, { office }: MeetingContext): readonly MeetingEvent[] =>
  conference?.rounds.length === 0
    ? [{ type: 'viewsOpened', round: 1, sealed: office.policy.conference.sealed, reason: '' }]
    : [];

export const stepRules: RulesFor<
  'advance' | 'suspendHearing' | 'resumeHearing' | 'closeHearing' | 'convertOffline'
> = {
  /**
   * S2 Only the presider advances. S3 No step is skipped, nor returned to, without a written reason; opinions not
   * announced are skipped. S4 What was announced stays. S9 Opinions once given are announced before the hearing goes on.
   * S10 With fewer officers than the panel needs, deliberation and opinions begin only with a written reason; K7 so do views below the quorum.
   */
  advance(meeting, { to, skipReason }, context) {
    if (!isUnderWay(meeting.stage)) return refuse('wrongStage');
    if (!isPresider(meeting, context.by)) return refuse('notPresider');
    if (meeting.suspension) return refuse('suspended');
    if (meeting.stage === to) return refuse('alreadyInStep');
    if (hasOpenVote(meeting)) return refuse('voteStillOpen');
    if (!stepsOf[meeting.kind].includes(to)) return refuse('otherKind');
    if (meeting.stage === 'checkIn') {
      const flaw = meeting.kind === 'conference' ? 'conveneFirst' : openingFlaw(meeting, context);
      if (flaw) return refuse(flaw);
    }
    const isBack = isStep(meeting.stage) && stepNumber(to) < stepNumber(meeting.stage);
    if (isBack && saysWhatStays(meeting)) return refuse('noWayBack');
    const voices = voicesIn[meeting.kind];
    const passesVoices = !isBack && stepNumber(to) > stepNumber(voices);
    const pending = passesVoices ? unheardFlaw(meeting) : null;
    if (pending) return refuse(pending);
    const isUnheard = passesVoices && !isHeard(meeting);
    const between = isBack ? [] : stepsBetween(meeting.stage, to);
    const skipped = isUnheard && meeting.stage === voices ? [voices, ...between] : between;
    if ((isBack || skipped.length > 0) && skipReason === '') return refuse('skipReasonMissing');
    const lacking = skipReason === '' ? voicesFlaw(meeting, to, context) : null;
    if (lacking) return refuse(lacking);
    const apart = Object.values(meeting.seats).filter(
      (seat) => seat.whereabouts === 'admitted' && isKeptApart(meeting, to, seat),
    );
    return [
      ...endFloorOf(meeting, null, context.at),
      ...apart.map(({ id }) => ({ type: 'sentBack', participantId: id, reason: '' }) as const),
      { type: 'stepEntered', step: to, skipped, skipReason },
      ...(to === 'views' ? firstRound(meeting, context) : []),
    ];
  },
  /**
   * S5 Disorder, illness, a dropped line or a recusal suspends: the presider, or the clerk while no presider is in the
   * room or his line is down. S6 The hearing resumes at the same step, with a presider in the room.
   */
  suspendHearing(meeting, { reason }, { by, at }) {
    if (!isUnderWay(meeting.stage)) return refuse('wrongStage');
    if (!isPresider(meeting, by) && !(isClerk(meeting, by) && !hasPresiderHere(meeting)))
      return refuse('notPresider');
    if (meeting.suspension) return refuse('suspended');
    return [...endFloorOf(meeting, null, at), { type: 'hearingSuspended', reason, recusalId: null }];
  },
  resumeHearing(meeting, _, { by }) {
    if (!meeting.suspension) return refuse('notSuspended');
    if (!isPresider(meeting, by)) return refuse('notPresider');
    if (!isAdmitted(meeting, by.id)) return refuse('presiderAbsent');
    if (pendingRecusal(meeting)) return refuse('recusalPending');
    return [{ type: 'hearingResumed' }];
  },
  /** S7 The presider closes the hearing after his summing-up. */
  closeHearing(meeting, _, { by, at }) {
    if (!isStep(meeting.stage)) return refuse('wrongStage');
    if (!isPresider(meeting, by)) return refuse('notPresider');
    if (meeting.suspension) return refuse('suspended');
    if (nextStep(meeting.stage) !== null || !meeting.summary) return refuse('stepsRemain');
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
    skipped: {
      ...Object.fromEntries(Object.entries(meeting.skipped).filter(([passed]) => passed !== step)),
      ...Object.fromEntries(skipped.map((passed) => [passed, skipReason])),
    },
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
