/** The minutes after the hearing (rule Art. 18; rules of procedure Art. 188): read, corrected, circulated, bound by their hash. */
import { refuse } from '#shared/kernel/decider.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { isClerk, isPresider, isSystem, seatOf, tookPart } from './seats.ts';
import type { Correction, Meeting } from './state.ts';

const correctionOf = (meeting: Meeting, correctionId: string): Correction | undefined =>
  Object.hasOwn(meeting.corrections, correctionId) ? meeting.corrections[correctionId] : undefined;

export const openCorrections = (meeting: Meeting): readonly Correction[] =>
  Object.values(meeting.corrections).filter((correction) => correction.answer === null);

export const minutesRules: RulesFor<
  | 'requestCorrection'
  | 'acceptCorrection'
  | 'declineCorrection'
  | 'circulateMinutes'
  | 'bindMinutes'
  | 'reopenMinutes'
> = {
  /** M1 Whoever took part may ask for a correction before the minutes are sealed. */
  requestCorrection(meeting, { quote, text }, { by, newId }) {
    if (meeting.stage !== 'closed' && meeting.stage !== 'signing') return refuse('wrongStage');
    const seat = seatOf(meeting, by.id);
    if (!seat || !tookPart(seat)) return refuse('needNotSign');
    return [{ type: 'correctionRequested', correctionId: newId(), participantId: by.id, quote, text }];
  },
  /** M2 The clerk accepts a correction, in minutes still open; M3 or declines it with a reason. */
  acceptCorrection(meeting, { correctionId, note }, { by }) {
    const correction = correctionOf(meeting, correctionId);
    if (!correction) return refuse('correctionUnknown');
    if (!isClerk(meeting, by)) return refuse('notClerk');
    if (correction.answer) return refuse('correctionAnswered');
    if (meeting.stage === 'signing') return refuse('reopenFirst');
    if (meeting.stage !== 'closed') return refuse('wrongStage');
    return [{ type: 'correctionAccepted', correctionId, note }];
  },
  declineCorrection(meeting, { correctionId, reason }, { by }) {
    const correction = correctionOf(meeting, correctionId);
    if (!correction) return refuse('correctionUnknown');
    if (!isClerk(meeting, by)) return refuse('notClerk');
    if (correction.answer) return refuse('correctionAnswered');
    if (meeting.stage !== 'closed' && meeting.stage !== 'signing') return refuse('wrongStage');
    return [{ type: 'correctionDeclined', correctionId, reason }];
  },
  /** M4 The clerk circulates the minutes for signing once every correction is answered; from then on nobody edits them. */
  circulateMinutes(meeting, _, { by }) {
    if (meeting.stage !== 'closed') return refuse('wrongStage');
    if (!isClerk(meeting, by)) return refuse('notClerk');
    if (openCorrections(meeting).length > 0) return refuse('correctionsOutstanding');
    return [{ type: 'minutesCirculated' }];
  },
  /** M5 The server binds the frozen text by its hash; only what is bound can be signed. */
  bindMinutes(meeting, { sha256, generation }, { by }) {
    if (!isSystem(by)) return refuse('notSystem');
    if (meeting.stage !== 'signing') return refuse('wrongStage');
    if (meeting.minutes) return refuse('minutesBound');
    return [{ type: 'minutesBound', sha256, generation }];
  },
  /** M6 Reopening needs a reason and voids every signature on the old text. */
  reopenMinutes(meeting, { reason }, { by }) {
    if (meeting.stage !== 'signing') return refuse('wrongStage');
    if (!isClerk(meeting, by) && !isPresider(meeting, by)) return refuse('notClerk');
    if (!meeting.minutes) return refuse('minutesUnbound');
    return [{ type: 'minutesReopened', reason }];
  },
};

const answered = (
  meeting: Meeting,
  correctionId: string,
  accepted: boolean,
  words: string,
  at: number,
): Meeting => {
  const correction = correctionOf(meeting, correctionId);
  return correction
    ? {
        ...meeting,
        corrections: {
          ...meeting.corrections,
          [correctionId]: { ...correction, answer: { accepted, words, at } },
        },
      }
    : meeting;
};

export const minutesSteps: StepsFor<
  | 'correctionRequested'
  | 'correctionAccepted'
  | 'correctionDeclined'
  | 'minutesCirculated'
  | 'minutesBound'
  | 'minutesReopened'
> = {
  correctionRequested: (meeting, { correctionId, participantId, quote, text }, { at }) => ({
    ...meeting,
    corrections: {
      ...meeting.corrections,
      [correctionId]: { id: correctionId, byId: participantId, quote, text, at, answer: null },
    },
  }),
  correctionAccepted: (meeting, { correctionId, note }, { at }) =>
    answered(meeting, correctionId, true, note, at),
  correctionDeclined: (meeting, { correctionId, reason }, { at }) =>
    answered(meeting, correctionId, false, reason, at),
  minutesCirculated: (meeting, _, { at }) => ({
    ...meeting,
    stage: 'signing',
    enteredAt: { ...meeting.enteredAt, signing: at },
  }),
  minutesBound: (meeting, { sha256, generation }, { at }) => ({
    ...meeting,
    minutes: { sha256, generation, boundAt: at },
  }),
  minutesReopened: (meeting) => ({
    ...meeting,
    stage: 'closed',
    minutes: null,
    seats: Object.fromEntries(
      Object.entries(meeting.seats).map(([id, seat]) => [id, { ...seat, signature: null }]),
    ),
  }),
};
