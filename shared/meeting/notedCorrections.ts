/** After sealing nothing of the minutes changes; what is wrong in them is noted beside them, openly. */
import { refuse } from '#shared/kernel/decider.ts';
import type { NotedCorrection } from './noted.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { isClerk, isPresider, mustSign, seatOf } from './seats.ts';
import type { Meeting, Seat } from './state.ts';

const notedCorrectionOf = (meeting: Meeting, correctionId: string): NotedCorrection | undefined =>
  Object.hasOwn(meeting.notedCorrections, correctionId) ? meeting.notedCorrections[correctionId] : undefined;

/** In the order in which they were noted. */
export const notedCorrections = (meeting: Meeting): readonly NotedCorrection[] =>
  Object.values(meeting.notedCorrections).sort((one, other) => one.at - other.at);

/** Those who are told of a correction and may answer it: all who sign, but for the one who noted it. */
export const toldOf = (meeting: Meeting, { notedBy }: NotedCorrection): readonly Seat[] =>
  Object.values(meeting.seats).filter((seat) => mustSign(seat) && seat.id !== notedBy);

/** Noted corrections that somebody has not answered yet. */
export const unansweredBy = (meeting: Meeting, personId: string): readonly NotedCorrection[] =>
  meeting.stage === 'sealed' || meeting.stage === 'decided'
    ? notedCorrections(meeting).filter(
        (correction) =>
          !Object.hasOwn(correction.answers, personId) &&
          toldOf(meeting, correction).some((seat) => seat.id === personId),
      )
    : [];

export const notedCorrectionRules: RulesFor<'noteCorrection' | 'answerNotedCorrection'> = {
  /**
   * G8 Between sealing and archiving the clerk or the presider may note a correction: what stands, what it should say
   * and why. The signed text and its hash stay as they are.
   */
  noteCorrection(meeting, { stands, shouldSay, reason }, { by, newId }) {
    if (meeting.stage !== 'sealed' && meeting.stage !== 'decided') return refuse('wrongStage');
    if (!isClerk(meeting, by) && !isPresider(meeting, by)) return refuse('notClerk');
    return [{ type: 'correctionNoted', correctionId: newId(), stands, shouldSay, reason, notedBy: by.id }];
  },
  /** G9 Whoever signs is told of it and may once acknowledge it, or object with a word; who noted it does not answer it. */
  answerNotedCorrection(meeting, { correctionId, agrees, words }, { by }) {
    const correction = notedCorrectionOf(meeting, correctionId);
    if (!correction) return refuse('correctionUnknown');
    if (meeting.stage !== 'sealed' && meeting.stage !== 'decided') return refuse('wrongStage');
    const seat = seatOf(meeting, by.id);
    if (!seat || !mustSign(seat)) return refuse('needNotSign');
    if (correction.notedBy === by.id) return refuse('ownCorrection');
    if (Object.hasOwn(correction.answers, by.id)) return refuse('notedAnswered');
    if (!agrees && words === '') return refuse('objectionWithoutWords');
    return [{ type: 'notedCorrectionAnswered', correctionId, participantId: by.id, agrees, words }];
  },
};

export const notedCorrectionSteps: StepsFor<'correctionNoted' | 'notedCorrectionAnswered'> = {
  correctionNoted: (meeting, { correctionId, stands, shouldSay, reason, notedBy }, { at }) => ({
    ...meeting,
    notedCorrections: {
      ...meeting.notedCorrections,
      [correctionId]: { id: correctionId, stands, shouldSay, reason, notedBy, at, answers: {} },
    },
  }),
  notedCorrectionAnswered: (meeting, { correctionId, participantId, agrees, words }, { at }) => {
    const correction = notedCorrectionOf(meeting, correctionId);
    if (!correction) return meeting;
    const answers = { ...correction.answers, [participantId]: { agrees, words, at } };
    return {
      ...meeting,
      notedCorrections: { ...meeting.notedCorrections, [correctionId]: { ...correction, answers } },
    };
  },
};
