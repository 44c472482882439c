/** The experts: asked from the roster, free of interest or cleared, willing or not, withdrawn, replaced, reminded. */
import { type Refusal, refuse } from '#shared/kernel/decider.ts';
import { dayOf } from '#shared/meeting/calendar.ts';
import { isOrganOf } from '#shared/office/ties.ts';
import type { OpinionEventOf } from './events.ts';
import { authorsOf, expertOf, isActive, isAsker, isSystem, withExpert } from './people.ts';
import type { OpinionRefusal } from './refusals.ts';
import type { OpinionContext, RulesFor, StepsFor } from './rules.ts';
import type { Expert, Opinion } from './state.ts';
import type { OpinionStage } from './terms.ts';

const open: readonly OpinionStage[] = ['requested', 'drafting'];

/** An expert asked, or why not. */
const asked = (
  opinion: Opinion,
  assistantId: string,
  disclosure: string,
  { at, office, caseOfficers }: OpinionContext,
): OpinionEventOf<'expertInvited'> | Refusal<OpinionRefusal> => {
  const { brief } = opinion;
  if (!brief) return refuse('opinionUnknown');
  const assistant = Object.hasOwn(office.assistants, assistantId)
    ? office.assistants[assistantId]
    : undefined;
  if (!assistant) return refuse('expertUnknown');
  const known = expertOf(opinion, assistantId);
  if (known && isActive(known)) return refuse('expertInvitedAlready');
  // U7 The appointment covers the time from now to the deadline.
  const until = Math.max(at, brief.deadline);
  if (assistant.ended !== null || assistant.from > at || assistant.until < until)
    return refuse('expertTermOver');
  // U8 A hearing officer in the same case gives no expert opinion in it; a name alone may be another's, and is explained.
  const namesakes = caseOfficers.filter(({ id, name }) => id === assistantId || name === assistant.name);
  if (namesakes.some(({ id, unit }) => id === assistantId || isOrganOf(unit, assistant.organ)))
    return refuse('expertIsOfficer');
  // U9 Whose own organ is under supervision is asked only with an acknowledged reason.
  const ofSupervisedOrgan = brief.supervisedOrgan !== '' && isOrganOf(brief.supervisedOrgan, assistant.organ);
  if ((ofSupervisedOrgan || namesakes.length > 0) && disclosure === '') return refuse('disclosureNeeded');
  const { name, organ, field, title, terms } = assistant;
  const appointmentNo = terms.at(-1)?.appointmentNo ?? '';
  return {
    type: 'expertInvited',
    ...{ assistantId, name, organ, field, title, appointmentNo, disclosure, ofSupervisedOrgan },
  };
};

const invitedSelf = (opinion: Opinion, personId: string): Expert | Refusal<OpinionRefusal> => {
  const expert = expertOf(opinion, personId);
  if (!expert) return refuse('notExpert');
  if (!open.includes(opinion.stage)) return refuse('opinionStageWrong');
  return expert.standing === 'invited' ? expert : refuse('answeredAlready');
};

const removalFlaw = (opinion: Opinion, assistantId: string): OpinionRefusal | null => {
  if (!open.includes(opinion.stage)) return 'opinionStageWrong';
  const expert = expertOf(opinion, assistantId);
  return expert && isActive(expert) ? null : 'expertUnknown';
};

const isLastAuthor = (opinion: Opinion, assistantId: string) =>
  authorsOf(opinion).every(({ id }) => id === assistantId) && authorsOf(opinion).length > 0;

export const expertRules: RulesFor<
  | 'inviteExpert'
  | 'withdrawExpert'
  | 'replaceExpert'
  | 'remindExpert'
  | 'declareConflict'
  | 'clearConflict'
  | 'acceptInvitation'
  | 'declineInvitation'
> = {
  inviteExpert(opinion, { assistantId, disclosure }, context) {
    if (opinion.stage === 'none') return refuse('opinionUnknown');
    if (!isAsker(opinion, context.by)) return refuse('notAsker');
    if (!open.includes(opinion.stage)) return refuse('opinionStageWrong');
    const invited = asked(opinion, assistantId, disclosure, context);
    return 'refused' in invited ? invited : [invited];
  },
  /** U10 Until the opinion is handed in, an expert is withdrawn or replaced with a reason; the last author only replaced. */
  withdrawExpert(opinion, { assistantId, reason }, { by }) {
    if (!isAsker(opinion, by)) return refuse('notAsker');
    const flaw = removalFlaw(opinion, assistantId);
    if (flaw) return refuse(flaw);
    if (isLastAuthor(opinion, assistantId)) return refuse('lastAuthor');
    return [{ type: 'expertWithdrawn', assistantId, reason }];
  },
  replaceExpert(opinion, { assistantId, replacementId, reason, disclosure }, context) {
    if (!isAsker(opinion, context.by)) return refuse('notAsker');
    const flaw = removalFlaw(opinion, assistantId);
    if (flaw) return refuse(flaw);
    const invited = asked(opinion, replacementId, disclosure, context);
    return 'refused' in invited ? invited : [{ type: 'expertWithdrawn', assistantId, reason }, invited];
  },
  /** U11 Whoever has not delivered is reminded once a day at most. */
  remindExpert(opinion, { assistantId, note }, { by, at }) {
    if (!isAsker(opinion, by) && !isSystem(by)) return refuse('notAsker');
    if (opinion.stage !== 'requested' && opinion.stage !== 'drafting' && opinion.stage !== 'signing')
      return refuse('opinionStageWrong');
    const expert = expertOf(opinion, assistantId);
    if (!expert || !isActive(expert)) return refuse('expertUnknown');
    if (expert.remindedAt !== null && dayOf(expert.remindedAt) === dayOf(at)) return refuse('remindedToday');
    return [{ type: 'expertReminded', assistantId, note }];
  },
  /** U12 Before he accepts, an expert says whether he has an interest in the case; if so, who asked decides, with a reason. */
  declareConflict(opinion, { conflict, statement }, { by }) {
    const expert = invitedSelf(opinion, by.id);
    if ('refused' in expert) return expert;
    if (expert.conflict) return refuse('conflictDeclaredAlready');
    if (conflict && statement === '') return refuse('conflictStatementMissing');
    return [{ type: 'expertConflictDeclared', assistantId: by.id, conflict, statement }];
  },
  clearConflict(opinion, { assistantId, reason }, { by }) {
    if (!isAsker(opinion, by)) return refuse('notAsker');
    if (!open.includes(opinion.stage)) return refuse('opinionStageWrong');
    const expert = expertOf(opinion, assistantId);
    if (!expert || !isActive(expert)) return refuse('expertUnknown');
    if (!expert.conflict?.conflict || expert.conflict.cleared !== null) return refuse('noConflictToClear');
    return [{ type: 'conflictCleared', assistantId, reason }];
  },
  /** U13 He accepts with the promise of secrecy, or declines with a reason; the first to accept opens the text. */
  acceptInvitation(opinion, _, { by }) {
    const expert = invitedSelf(opinion, by.id);
    if ('refused' in expert) return expert;
    if (!expert.conflict) return refuse('conflictUndeclared');
    if (expert.conflict.conflict && expert.conflict.cleared === null) return refuse('conflictUncleared');
    const accepted = { type: 'invitationAccepted', assistantId: by.id } as const;
    return opinion.stage === 'requested' ? [accepted, { type: 'draftingBegun' }] : [accepted];
  },
  declineInvitation(opinion, { reason }, { by }) {
    const expert = invitedSelf(opinion, by.id);
    if ('refused' in expert) return expert;
    return [{ type: 'invitationDeclined', assistantId: by.id, reason }];
  },
};

export const expertSteps: StepsFor<
  | 'expertInvited'
  | 'expertWithdrawn'
  | 'expertReminded'
  | 'expertConflictDeclared'
  | 'conflictCleared'
  | 'invitationAccepted'
  | 'invitationDeclined'
  | 'draftingBegun'
> = {
  expertInvited: (opinion, { type: _, assistantId, ...named }, { at }) => ({
    ...opinion,
    experts: {
      ...opinion.experts,
      [assistantId]: {
        id: assistantId,
        ...named,
        standing: 'invited',
        invitedAt: at,
        settledAt: null,
        why: '',
        conflict: null,
        remindedAt: null,
        signature: null,
        feedback: null,
      },
    },
  }),
  expertWithdrawn: (opinion, { assistantId, reason }, { at }) =>
    withExpert(opinion, assistantId, { standing: 'withdrawn', settledAt: at, why: reason }),
  expertReminded: (opinion, { assistantId }, { at }) => withExpert(opinion, assistantId, { remindedAt: at }),
  expertConflictDeclared: (opinion, { assistantId, conflict, statement }, { at }) =>
    withExpert(opinion, assistantId, { conflict: { conflict, statement, at, cleared: null } }),
  conflictCleared: (opinion, { assistantId, reason }) => {
    const conflict = expertOf(opinion, assistantId)?.conflict;
    return conflict
      ? withExpert(opinion, assistantId, { conflict: { ...conflict, cleared: reason } })
      : opinion;
  },
  invitationAccepted: (opinion, { assistantId }, { at }) =>
    withExpert(opinion, assistantId, { standing: 'accepted', settledAt: at }),
  invitationDeclined: (opinion, { assistantId, reason }, { at }) =>
    withExpert(opinion, assistantId, { standing: 'declined', settledAt: at, why: reason }),
  draftingBegun: (opinion, _, { at }) => ({ ...opinion, stage: 'drafting', draftingSince: at }),
};
