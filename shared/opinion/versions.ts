/** Named versions, restored versions, and what reached us after the text was closed. */
import { type Refusal, refuse } from '#shared/kernel/decider.ts';
import { isAsker, isAuthor } from './people.ts';
import type { OpinionRefusal } from './refusals.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import type { Opinion, TextCorrection } from './state.ts';
import type { OpinionStage } from './terms.ts';

const written: readonly OpinionStage[] = ['drafting', 'submitted', 'signing', 'signed', 'adopted'];
/** The text stands still: what an author's device brings now cannot enter it. */
const still: readonly OpinionStage[] = ['submitted', 'signing', 'signed'];

const correctionOf = (opinion: Opinion, correctionId: string): TextCorrection | undefined =>
  Object.hasOwn(opinion.corrections, correctionId) ? opinion.corrections[correctionId] : undefined;

export const openTextCorrections = (opinion: Opinion): readonly TextCorrection[] =>
  Object.values(opinion.corrections).filter(({ answer }) => answer === null);

const openCorrection = (opinion: Opinion, correctionId: string): TextCorrection | Refusal<OpinionRefusal> => {
  const correction = correctionOf(opinion, correctionId);
  if (!correction) return refuse('textCorrectionUnknown');
  return correction.answer ? refuse('textCorrectionAnswered') : correction;
};

export const versionRules: RulesFor<
  'labelVersion' | 'noteRestore' | 'requestTextCorrection' | 'acceptTextCorrection' | 'declineTextCorrection'
> = {
  /** U20 A version that exists is named by an author or who asked; a restored one is recorded, and the text goes on from there. */
  labelVersion(opinion, { generation, seq, label }, { by, newId, text }) {
    if (!isAuthor(opinion, by.id) && !isAsker(opinion, by)) return refuse('mayNotRemark');
    if (!written.includes(opinion.stage)) return refuse('opinionStageWrong');
    const isAhead =
      text && (generation > text.generation || (generation === text.generation && seq > text.seq));
    if (isAhead) return refuse('versionUnknown');
    const isSame = opinion.labels.some(
      (one) => one.generation === generation && one.seq === seq && one.label === label,
    );
    if (isSame) return refuse('versionLabelled');
    return [{ type: 'versionLabelled', labelId: newId(), generation, seq, label }];
  },
  noteRestore(opinion, { generation, from, seq }, { by }) {
    if (!isAuthor(opinion, by.id)) return refuse('notAuthor');
    if (opinion.stage !== 'drafting') return refuse('opinionStageWrong');
    return [{ type: 'versionRestored', generation, from, seq }];
  },
  /** U21 What an author's device brings after the text was closed is a request of his, which who asked answers; it never enters by itself. */
  requestTextCorrection(opinion, { generation, quote, text }, { by, newId }) {
    if (!isAuthor(opinion, by.id)) return refuse('notAuthor');
    if (opinion.stage === 'drafting') return refuse('textOpen');
    if (!still.includes(opinion.stage)) return refuse('opinionStageWrong');
    return [{ type: 'textCorrectionRequested', correctionId: newId(), generation, quote, text }];
  },
  acceptTextCorrection(opinion, { correctionId, note }, { by }) {
    if (!isAsker(opinion, by)) return refuse('notAsker');
    const correction = openCorrection(opinion, correctionId);
    if ('refused' in correction) return correction;
    if (opinion.stage !== 'drafting') return refuse('opinionStageWrong');
    return [{ type: 'textCorrectionAccepted', correctionId, note }];
  },
  declineTextCorrection(opinion, { correctionId, reason }, { by }) {
    if (!isAsker(opinion, by)) return refuse('notAsker');
    const correction = openCorrection(opinion, correctionId);
    if ('refused' in correction) return correction;
    if (opinion.stage === 'archived' || opinion.stage === 'cancelled') return refuse('opinionStageWrong');
    return [{ type: 'textCorrectionDeclined', correctionId, reason }];
  },
};

const answered = (
  opinion: Opinion,
  correctionId: string,
  answer: NonNullable<TextCorrection['answer']>,
): Opinion => {
  const correction = correctionOf(opinion, correctionId);
  return correction
    ? { ...opinion, corrections: { ...opinion.corrections, [correctionId]: { ...correction, answer } } }
    : opinion;
};

export const versionSteps: StepsFor<
  | 'versionLabelled'
  | 'versionRestored'
  | 'textCorrectionRequested'
  | 'textCorrectionAccepted'
  | 'textCorrectionDeclined'
> = {
  versionLabelled: (opinion, { type: _, labelId, ...version }, { at, by }) => ({
    ...opinion,
    labels: [...opinion.labels, { id: labelId, ...version, byId: by, at }],
  }),
  versionRestored: (opinion, { type: _, ...restore }, { at, by }) => ({
    ...opinion,
    restores: [...opinion.restores, { ...restore, byId: by, at }],
  }),
  textCorrectionRequested: (opinion, { type: _, correctionId, ...asked }, { at, by }) => ({
    ...opinion,
    corrections: {
      ...opinion.corrections,
      [correctionId]: { id: correctionId, byId: by, at, ...asked, answer: null },
    },
  }),
  textCorrectionAccepted: (opinion, { correctionId, note }, { at }) =>
    answered(opinion, correctionId, { accepted: true, words: note, at }),
  textCorrectionDeclined: (opinion, { correctionId, reason }, { at }) =>
    answered(opinion, correctionId, { accepted: false, words: reason, at }),
};
