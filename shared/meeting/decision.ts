/** The decision after the hearing (rule Arts. 16–17): following the majority, or departing with consent; everybody told. */
import { refuse } from '#shared/kernel/decider.ts';
import { hasMajority } from './deliberation.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { MeetingContext, RulesFor, StepsFor } from './rules.ts';
import { isClerk, isHandler, prepares, rulesAsChief, seatOf, seatsWith, withSeat } from './seats.ts';
import type { Meeting } from './state.ts';

/** Officers, people's supervisors and assistants who took part are told how their opinion was treated. */
export const toBeTold = (meeting: Meeting) =>
  seatsWith(meeting, 'officer', 'supervisor', 'specialAssistant').filter((seat) => seat.stays.length > 0);

const answerFlaw = (meeting: Meeting, { by, office }: MeetingContext): MeetingRefusal | null => {
  if (!meeting.departure) return 'noDepartureAsked';
  if (!rulesAsChief(meeting, office, by)) return 'notChief';
  if (meeting.stage !== 'sealed') return 'decidedAlready';
  return meeting.departure.answer ? 'departureAnswered' : null;
};

export const decisionRules: RulesFor<
  | 'requestDeparture'
  | 'consentToDeparture'
  | 'declineDeparture'
  | 'recordDecision'
  | 'tellTreatment'
  | 'archiveHearing'
> = {
  /** J1 The handler who intends to depart from the majority says what he intends and why. */
  requestDeparture(meeting, { intended, reasons }, { by }) {
    if (meeting.stage !== 'sealed') return refuse('wrongStage');
    if (!isHandler(meeting, by)) return refuse('notHandler');
    if (!hasMajority(meeting)) return refuse('noMajority');
    if (meeting.departure && meeting.departure.answer === null) return refuse('departurePending');
    return [{ type: 'departureRequested', intended, reasons }];
  },
  /** J2 The chief prosecutor consents, J3 or declines with reasons. */
  consentToDeparture(meeting, { note }, context) {
    const flaw = answerFlaw(meeting, context);
    if (flaw) return refuse(flaw);
    return [{ type: 'departureConsented', note }];
  },
  declineDeparture(meeting, { reason }, context) {
    const flaw = answerFlaw(meeting, context);
    if (flaw) return refuse(flaw);
    return [{ type: 'departureDeclined', reason }];
  },
  /**
   * J4 The handler records the decision with reasons; J5 departing from the majority only with the chief prosecutor's
   * consent. J8 Where there is no majority, none is said to be followed.
   */
  recordDecision(meeting, { type: _, ...decision }, { by }) {
    if (meeting.stage === 'decided' || meeting.stage === 'archived') return refuse('decidedAlready');
    if (meeting.stage !== 'sealed') return refuse('wrongStage');
    if (!isHandler(meeting, by)) return refuse('notHandler');
    if (!decision.followsMajority && hasMajority(meeting) && !meeting.departure?.answer?.consented)
      return refuse('departureConsentNeeded');
    if (decision.followsMajority && !hasMajority(meeting)) return refuse('followsUnclear');
    return [{ type: 'decisionRecorded', ...decision }];
  },
  /** J6 Officers, supervisors and assistants are told the decision and how their opinion was treated. */
  tellTreatment(meeting, { participantId, treatment, reasons }, { by }) {
    if (meeting.stage !== 'decided') return refuse('undecided');
    if (!isHandler(meeting, by) && !isClerk(meeting, by)) return refuse('notHandler');
    const seat = seatOf(meeting, participantId);
    if (!seat || !toBeTold(meeting).some(({ id }) => id === participantId)) return refuse('gaveNoOpinion');
    if (seat.treatment) return refuse('toldAlready');
    return [{ type: 'treatmentTold', participantId, treatment, reasons }];
  },
  /** J7 The hearing goes to the archive when everybody to be told has been told. */
  archiveHearing(meeting, _, { by }) {
    if (meeting.stage !== 'decided') return refuse('undecided');
    if (!prepares(meeting, by)) return refuse('notPreparing');
    if (toBeTold(meeting).some((seat) => seat.treatment === null)) return refuse('notAllTold');
    return [{ type: 'hearingArchived' }];
  },
};

export const decisionSteps: StepsFor<
  | 'departureRequested'
  | 'departureConsented'
  | 'departureDeclined'
  | 'decisionRecorded'
  | 'treatmentTold'
  | 'hearingArchived'
> = {
  departureRequested: (meeting, { intended, reasons }) => ({
    ...meeting,
    departure: { intended, reasons, answer: null },
  }),
  departureConsented: (meeting, { note }, { at, by }) => ({
    ...meeting,
    departure: meeting.departure && {
      ...meeting.departure,
      answer: { consented: true, words: note, at, by },
    },
  }),
  departureDeclined: (meeting, { reason }, { at, by }) => ({
    ...meeting,
    departure: meeting.departure && {
      ...meeting.departure,
      answer: { consented: false, words: reason, at, by },
    },
  }),
  decisionRecorded: (meeting, { text, reasons, followsMajority }, { at }) => ({
    ...meeting,
    stage: 'decided',
    enteredAt: { ...meeting.enteredAt, decided: at },
    decision: { text, reasons, followsMajority, at },
  }),
  treatmentTold: (meeting, { participantId, treatment, reasons }, { at }) =>
    withSeat(meeting, participantId, () => ({ treatment: { treatment, reasons, at } })),
  hearingArchived: (meeting, _, { at }) => ({
    ...meeting,
    stage: 'archived',
    enteredAt: { ...meeting.enteredAt, archived: at },
  }),
};
