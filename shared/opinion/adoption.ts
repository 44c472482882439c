/** What the office did with it, told to the experts (after the pattern of the people's supervisors' rules). */
import { refuse } from '#shared/kernel/decider.ts';
import type { OpinionCommandOf } from './commands.ts';
import { authorsOf, isAsker, isAuthor, withExpert } from './people.ts';
import type { OpinionRefusal } from './refusals.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import type { Expert, Opinion } from './state.ts';

const DAY = 86_400_000;
/** Who has not said within this time that he has read it need not be waited for. */
const ACKNOWLEDGED_WITHIN = 10 * DAY;

export const unacknowledged = (opinion: Opinion): readonly Expert[] =>
  authorsOf(opinion).filter(({ feedback }) => feedback === null);

const adoptionFlaw = (
  { brief }: Opinion,
  { treatment, reasons, perQuestion }: OpinionCommandOf<'adoptOpinion'>,
): OpinionRefusal | null => {
  const answered = new Set(perQuestion.map(({ questionId }) => questionId));
  const asked = brief?.questions ?? [];
  if (answered.size < perQuestion.length) return 'questionTwice';
  if (perQuestion.some(({ questionId }) => !asked.some(({ id }) => id === questionId)))
    return 'questionUnasked';
  if (asked.some(({ id }) => !answered.has(id))) return 'adoptionIncomplete';
  // U28 The whole is what the parts make it.
  const all = (kind: typeof treatment) => perQuestion.every((one) => one.treatment === kind);
  const whole = all('adopted') ? 'adopted' : all('notAdopted') ? 'notAdopted' : 'partly';
  if (whole !== treatment) return 'adoptionContradicts';
  // U29 What is not adopted, in whole or in part, is answered with reasons.
  const parts = [{ treatment, reasons }, ...perQuestion];
  return parts.some((one) => one.treatment !== 'adopted' && one.reasons === '')
    ? 'adoptionReasonsMissing'
    : null;
};

export const adoptionRules: RulesFor<'adoptOpinion' | 'acknowledgeFeedback' | 'archiveOpinion'> = {
  /** U27 Who asked, or the chief prosecutor, answers once for a signed opinion, as a whole and question by question. */
  adoptOpinion(opinion, command, { by, office }) {
    if (!isAsker(opinion, by) && !by.roles.includes('chiefProsecutor')) return refuse('notAdopter');
    if (opinion.stage !== 'signed') return refuse('opinionStageWrong');
    const flaw = adoptionFlaw(opinion, command);
    if (flaw) return refuse(flaw);
    const decidedBy = Object.hasOwn(office.people, by.id) ? (office.people[by.id]?.name ?? '') : '';
    const { type: _, ...adoption } = command;
    return [{ type: 'opinionAdopted', ...adoption, decidedBy }];
  },
  /** U30 Every author is told, and says once that he has read it; filed when all have, or ten days after. */
  acknowledgeFeedback(opinion, { remark }, { by }) {
    if (!isAuthor(opinion, by.id)) return refuse('notAuthor');
    if (opinion.stage !== 'adopted') return refuse('opinionStageWrong');
    if (opinion.experts[by.id]?.feedback) return refuse('feedbackSeen');
    return [{ type: 'feedbackAcknowledged', assistantId: by.id, remark }];
  },
  archiveOpinion(opinion, _, { by, at }) {
    if (!isAsker(opinion, by)) return refuse('notAsker');
    if (opinion.stage !== 'adopted') return refuse('opinionStageWrong');
    const waited = at - (opinion.adoption?.at ?? at) >= ACKNOWLEDGED_WITHIN;
    if (!waited && unacknowledged(opinion).length > 0) return refuse('feedbackUnseen');
    return [{ type: 'opinionArchived' }];
  },
};

export const adoptionSteps: StepsFor<'opinionAdopted' | 'feedbackAcknowledged' | 'opinionArchived'> = {
  opinionAdopted: (opinion, { type: _, ...adoption }, { at, by }) => ({
    ...opinion,
    stage: 'adopted',
    adoption: { ...adoption, byId: by, at },
  }),
  feedbackAcknowledged: (opinion, { assistantId, remark }, { at }) =>
    withExpert(opinion, assistantId, { feedback: { remark, at } }),
  opinionArchived: (opinion) => ({ ...opinion, stage: 'archived' }),
};
