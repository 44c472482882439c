/** What is asked, until when, and calling it off. */
import { refuse } from '#shared/kernel/decider.ts';
import type { Brief } from './commands.ts';
import { isAsker, mayAsk } from './people.ts';
import type { OpinionRefusal } from './refusals.ts';
import type { OpinionContext, RulesFor, StepsFor } from './rules.ts';
import type { OpinionStage } from './terms.ts';

const briefFlaw = (
  { questions, deadline, origin }: Brief,
  { at, by, originAskers }: OpinionContext,
): OpinionRefusal | null => {
  if (new Set(questions.map(({ id }) => id)).size < questions.length) return 'questionTwice';
  if (deadline <= at) return 'deadlinePast';
  // U2 What is asked in a meeting is asked by who presides over or handles it; a browser does not know and leaves it to the server.
  if (origin.kind !== 'consultation' && originAskers && !originAskers.includes(by.id)) return 'originUnknown';
  return null;
};

const early: readonly OpinionStage[] = ['requested', 'drafting'];
const unsigned: readonly OpinionStage[] = [...early, 'submitted', 'signing'];

export const requestRules: RulesFor<'requestOpinion' | 'reviseRequest' | 'extendDeadline' | 'cancelOpinion'> =
  {
    /** U1 An opinion is asked once, with questions each once and a deadline to come. */
    requestOpinion(opinion, { brief }, context) {
      const { by, opinionId, office } = context;
      if (opinion.stage !== 'none') return refuse('opinionExists');
      if (!mayAsk(by)) return refuse('notAsker');
      const flaw = briefFlaw(brief, context);
      if (flaw) return refuse(flaw);
      const requester = Object.hasOwn(office.people, by.id) ? (office.people[by.id]?.name ?? '') : '';
      return [{ type: 'opinionRequested', opinionId, brief, requesterId: by.id, requester }];
    },
    /** U3 What is asked may be put otherwise until somebody has accepted it. */
    reviseRequest(opinion, { brief }, context) {
      if (opinion.stage === 'none') return refuse('opinionUnknown');
      if (!isAsker(opinion, context.by)) return refuse('notAsker');
      if (opinion.stage !== 'requested') return refuse('opinionStageWrong');
      const flaw = briefFlaw(brief, context);
      return flaw ? refuse(flaw) : [{ type: 'requestRevised', brief }];
    },
    /** U4 A deadline only moves later, with a reason. */
    extendDeadline(opinion, { deadline, reason }, { by, at }) {
      if (!opinion.brief) return refuse('opinionUnknown');
      if (!isAsker(opinion, by)) return refuse('notAsker');
      if (!early.includes(opinion.stage)) return refuse('opinionStageWrong');
      if (deadline <= at) return refuse('deadlinePast');
      if (deadline <= opinion.brief.deadline) return refuse('deadlineNotLater');
      return [{ type: 'deadlineExtended', deadline, from: opinion.brief.deadline, reason }];
    },
    /** U5 It is called off with a reason until it is signed and locked. */
    cancelOpinion(opinion, { reason }, { by }) {
      if (opinion.stage === 'none') return refuse('opinionUnknown');
      if (!isAsker(opinion, by)) return refuse('notAsker');
      if (!unsigned.includes(opinion.stage)) return refuse('opinionStageWrong');
      return [{ type: 'opinionCancelled', reason }];
    },
  };

export const requestSteps: StepsFor<
  'opinionRequested' | 'requestRevised' | 'deadlineExtended' | 'opinionCancelled'
> = {
  opinionRequested: (opinion, { opinionId, brief, requesterId, requester }, { at }) => ({
    ...opinion,
    ...{ id: opinionId, stage: 'requested', brief, requesterId, requester, requestedAt: at },
  }),
  requestRevised: (opinion, { brief }) => ({ ...opinion, brief }),
  deadlineExtended: (opinion, { deadline, from, reason }, { at }) => ({
    ...opinion,
    brief: opinion.brief && { ...opinion.brief, deadline },
    extensions: [...opinion.extensions, { from, reason, at }],
  }),
  opinionCancelled: (opinion, { reason }) => ({ ...opinion, stage: 'cancelled', cancelled: reason }),
};
