/** An event of an expert opinion told in one sentence, as its reader may know it: for its history. */
import type { Words } from '#shared/i18n/zh.ts';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { OpinionEvent, OpinionEventOf } from '#shared/opinion/events.ts';
import { expertOf } from '#shared/opinion/people.ts';
import type { Opinion } from '#shared/opinion/state.ts';

export type OpinionTeller = {
  readonly opinion: Opinion;
  readonly words: Words;
  /** A day as the reader writes it. */
  readonly dayOf: (at: number) => string;
};

type Tellers = {
  readonly [Type in OpinionEvent['type']]: (event: OpinionEventOf<Type>, teller: OpinionTeller) => string;
};

const nameIn = ({ opinion }: OpinionTeller, assistantId: string) =>
  expertOf(opinion, assistantId)?.name ?? '';
const namesIn = (teller: OpinionTeller, ids: readonly string[]) =>
  teller.words.record.listed(ids.map((id) => nameIn(teller, id)));
const materialNumber = ({ opinion }: OpinionTeller, materialId: string) =>
  Object.hasOwn(opinion.materials, materialId) ? (opinion.materials[materialId]?.number ?? 0) : 0;

const tellers: Tellers = {
  opinionRequested: ({ brief }, { words }) => words.opinion.told.opinionRequested(brief.title),
  requestRevised: (_, { words }) => words.opinion.told.requestRevised,
  deadlineExtended: ({ deadline, reason }, { words, dayOf }) =>
    words.opinion.told.deadlineExtended(dayOf(deadline), reason),
  opinionCancelled: ({ reason }, { words }) => words.opinion.told.opinionCancelled(reason),
  materialAdded: ({ number, title }, { words }) => words.opinion.told.materialAdded(number, title),
  materialWithdrawn: ({ materialId, reason }, teller) =>
    teller.words.opinion.told.materialWithdrawn(materialNumber(teller, materialId), reason),
  expertInvited: ({ name, organ, disclosure }, { words }) =>
    words.opinion.told.expertInvited(name, organ, disclosure),
  expertWithdrawn: ({ assistantId, reason }, teller) =>
    teller.words.opinion.told.expertWithdrawn(nameIn(teller, assistantId), reason),
  expertReminded: ({ assistantId, note }, teller) =>
    teller.words.opinion.told.expertReminded(nameIn(teller, assistantId), note),
  expertConflictDeclared: ({ assistantId, conflict, statement }, teller) =>
    conflict
      ? teller.words.opinion.told.conflict(nameIn(teller, assistantId), statement)
      : teller.words.opinion.told.noConflict(nameIn(teller, assistantId)),
  conflictCleared: ({ assistantId, reason }, teller) =>
    teller.words.opinion.told.conflictCleared(nameIn(teller, assistantId), reason),
  invitationAccepted: ({ assistantId }, teller) =>
    teller.words.opinion.told.invitationAccepted(nameIn(teller, assistantId)),
  invitationDeclined: ({ assistantId, reason }, teller) =>
    teller.words.opinion.told.invitationDeclined(nameIn(teller, assistantId), reason),
  draftingBegun: (_, { words }) => words.opinion.told.draftingBegun,
  opinionSubmitted: ({ round, authorIds }, teller) =>
    teller.words.opinion.told.opinionSubmitted(round, namesIn(teller, authorIds)),
  revisionAsked: ({ points }, { words }) => words.opinion.told.revisionAsked(points.length),
  pointAnswered: ({ text }, { words }) => words.opinion.told.pointAnswered(text),
  notedInternally: ({ text }, { words }) => words.opinion.told.notedInternally(text),
  commentAdded: ({ text, anchor }, { words }) => words.opinion.told.commentAdded(text, anchor?.quote ?? ''),
  commentReplied: ({ text }, { words }) => words.opinion.told.commentReplied(text),
  commentResolved: (_, { words }) => words.opinion.told.commentResolved,
  changeSuggested: ({ kind, anchor, proposed }, { words }) => {
    if (kind === 'insert') return words.opinion.told.insertSuggested(proposed);
    if (kind === 'delete') return words.opinion.told.deleteSuggested(anchor.quote);
    return words.opinion.told.replaceSuggested(anchor.quote, proposed);
  },
  suggestionAccepted: (_, { words }) => words.opinion.told.suggestionAccepted,
  suggestionDeclined: ({ reason }, { words }) => words.opinion.told.suggestionDeclined(reason),
  suggestionWithdrawn: (_, { words }) => words.opinion.told.suggestionWithdrawn,
  versionLabelled: ({ seq, label }, { words }) => words.opinion.told.versionLabelled(seq, label),
  versionRestored: ({ from }, { words }) => words.opinion.told.versionRestored(from),
  textCorrectionRequested: ({ text }, { words }) => words.opinion.told.textCorrectionRequested(text),
  textCorrectionAccepted: (_, { words }) => words.opinion.told.textCorrectionAccepted,
  textCorrectionDeclined: ({ reason }, { words }) => words.opinion.told.textCorrectionDeclined(reason),
  textClosed: (_, { words }) => words.opinion.told.textClosed,
  textBound: ({ sha256 }, { words }) => words.opinion.told.textBound(sha256),
  textReopened: ({ reason }, { words }) => words.opinion.told.textReopened(reason),
  opinionSigned: ({ assistantId }, teller) =>
    teller.words.opinion.told.opinionSigned(nameIn(teller, assistantId)),
  opinionSignatureRefused: ({ assistantId, reason, minorityView }, teller) =>
    teller.words.opinion.told.signatureRefused(nameIn(teller, assistantId), reason, minorityView),
  opinionLocked: ({ signedBy, unsigned }, teller) =>
    teller.words.opinion.told.opinionLocked(namesIn(teller, signedBy), namesIn(teller, unsigned)),
  opinionAdopted: ({ treatment, reasons }, { words }) =>
    words.opinion.told.opinionAdopted(treatment, reasons),
  feedbackAcknowledged: ({ assistantId, remark }, teller) =>
    teller.words.opinion.told.feedbackAcknowledged(nameIn(teller, assistantId), remark),
  opinionArchived: (_, { words }) => words.opinion.told.opinionArchived,
};

export const tellOpinion = ({ event }: Recorded<OpinionEvent>, teller: OpinionTeller): string =>
  (tellers[event.type] as (told: OpinionEvent, by: OpinionTeller) => string)(event, teller);

/** Who did it: an expert or whoever asked, by name; empty where the reader is not told or the system did it. */
export const doerIn = (opinion: Opinion, personId: string): string =>
  personId === opinion.requesterId ? opinion.requester : (expertOf(opinion, personId)?.name ?? '');
