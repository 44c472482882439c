/** Approval by the chief prosecutor (rule Arts. 4, 9, 12): without it no hearing; a refusal states reasons. */
import { refuse } from '#shared/kernel/decider.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import { prepares, rulesAsChief } from './seats.ts';

export const approvalRules: RulesFor<'requestApproval' | 'approveHearing' | 'refuseHearing'> = {
  /** H5 Approval is asked for a draft, or again after a refusal. */
  requestApproval(meeting, { opinion }, { by }) {
    if (!meeting.plan) return refuse('hearingUnknown');
    if (!prepares(meeting, by)) return refuse('notPreparing');
    if (meeting.stage !== 'draft' && meeting.stage !== 'refused') return refuse('wrongStage');
    return [{ type: 'approvalRequested', opinion }];
  },
  /** H6 Only the chief prosecutor approves a hearing. */
  approveHearing(meeting, { note }, { by, office }) {
    if (meeting.stage !== 'awaitingApproval') return refuse('nothingToApprove');
    if (!rulesAsChief(meeting, office, by)) return refuse('notChief');
    return [{ type: 'hearingApproved', note }];
  },
  /** H7 A refusal states its reasons. */
  refuseHearing(meeting, { reason }, { by, office }) {
    if (meeting.stage !== 'awaitingApproval') return refuse('nothingToApprove');
    if (!rulesAsChief(meeting, office, by)) return refuse('notChief');
    return [{ type: 'hearingRefused', reason }];
  },
};

export const approvalSteps: StepsFor<'approvalRequested' | 'hearingApproved' | 'hearingRefused'> = {
  approvalRequested: (meeting, { opinion }, { at }) => ({
    ...meeting,
    stage: 'awaitingApproval',
    enteredAt: { ...meeting.enteredAt, awaitingApproval: at },
    approval: { requestedAt: at, opinion, decision: null },
  }),
  hearingApproved: (meeting, { note }, { at, by }) => ({
    ...meeting,
    stage: 'preparing',
    enteredAt: { ...meeting.enteredAt, preparing: at },
    approval: meeting.approval && { ...meeting.approval, decision: { approved: true, words: note, at, by } },
  }),
  hearingRefused: (meeting, { reason }, { at, by }) => ({
    ...meeting,
    stage: 'refused',
    enteredAt: { ...meeting.enteredAt, refused: at },
    approval: meeting.approval && {
      ...meeting.approval,
      decision: { approved: false, words: reason, at, by },
    },
  }),
};
