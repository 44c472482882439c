/** Closing the text, binding it, signing it, locking it. */
import { refuse } from '#shared/kernel/decider.ts';
import type { OpinionEvent } from './events.ts';
import { authorsOf, isAsker, isAuthor, isSystem, withExpert } from './people.ts';
import type { OpinionRefusal } from './refusals.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import type { Expert, Opinion } from './state.ts';
import { openSuggestions } from './suggestions.ts';
import { openTextCorrections } from './versions.ts';

export const unsignedAuthors = (opinion: Opinion): readonly Expert[] =>
  authorsOf(opinion).filter(({ signature }) => signature === null);

export const signersOf = (opinion: Opinion): readonly Expert[] =>
  authorsOf(opinion).filter(({ signature }) => signature?.kind === 'signed');

const signingFlaw = (opinion: Opinion, personId: string, sha256: string): OpinionRefusal | null => {
  if (!isAuthor(opinion, personId)) return 'notAuthor';
  if (opinion.stage !== 'signing') return 'opinionStageWrong';
  if (!opinion.text) return 'textUnbound';
  if (opinion.text.sha256 !== sha256) return 'textChanged';
  return opinion.experts[personId]?.signature ? 'opinionSignedAlready' : null;
};

/** U25 The last signature locks, unless nobody signed or a correction waits for its answer. */
const lockIfLast = (opinion: Opinion, personId: string, isSigning: boolean): readonly OpinionEvent[] => {
  const others = unsignedAuthors(opinion).filter(({ id }) => id !== personId);
  const signedBy = [...signersOf(opinion).map(({ id }) => id), ...(isSigning ? [personId] : [])];
  if (others.length > 0 || signedBy.length === 0 || openTextCorrections(opinion).length > 0) return [];
  return [{ type: 'opinionLocked', signedBy, unsigned: [] }];
};

export const signingRules: RulesFor<
  'closeText' | 'bindText' | 'reopenText' | 'signOpinion' | 'refuseSignature' | 'lockOpinion'
> = {
  /** U22 Who asked closes the text once it is handed in and nothing on it is open; the server binds it by its hash. */
  closeText(opinion, _, { by }) {
    if (!isAsker(opinion, by)) return refuse('notAsker');
    if (opinion.stage !== 'submitted') return refuse('opinionStageWrong');
    if (openSuggestions(opinion).length > 0) return refuse('suggestionsOpen');
    if (openTextCorrections(opinion).length > 0) return refuse('textCorrectionsOpen');
    return [{ type: 'textClosed' }];
  },
  bindText(opinion, { sha256, authorshipSha256, generation }, { by }) {
    if (!isSystem(by)) return refuse('notOpinionSystem');
    if (opinion.stage !== 'signing') return refuse('opinionStageWrong');
    if (opinion.text) return refuse('textBoundAlready');
    const authors = authorshipSha256 === undefined ? {} : { authorshipSha256 };
    return [{ type: 'textBound', sha256, ...authors, generation }];
  },
  /** U23 Reopening needs a reason and voids every signature on the old text. */
  reopenText(opinion, { reason }, { by }) {
    if (!isAsker(opinion, by) && !isAuthor(opinion, by.id)) return refuse('mayNotRemark');
    if (opinion.stage !== 'signing') return refuse('opinionStageWrong');
    if (!opinion.text) return refuse('textUnbound');
    return [{ type: 'textReopened', reason }];
  },
  /** U24 Each author signs for himself, once, exactly the text he read; or refuses with a reason, and his view is kept. */
  signOpinion(opinion, { sha256, image }, { by }) {
    const flaw = signingFlaw(opinion, by.id, sha256);
    if (flaw) return refuse(flaw);
    return [
      { type: 'opinionSigned', assistantId: by.id, sha256, image },
      ...lockIfLast(opinion, by.id, true),
    ];
  },
  refuseSignature(opinion, { sha256, reason, minorityView }, { by }) {
    const flaw = signingFlaw(opinion, by.id, sha256);
    if (flaw) return refuse(flaw);
    return [
      { type: 'opinionSignatureRefused', assistantId: by.id, sha256, reason, minorityView },
      ...lockIfLast(opinion, by.id, false),
    ];
  },
  /** U26 Who asked may end the signing once somebody has signed; who has not is named. */
  lockOpinion(opinion, _, { by }) {
    if (!isAsker(opinion, by)) return refuse('notAsker');
    if (opinion.stage !== 'signing') return refuse('opinionStageWrong');
    const signedBy = signersOf(opinion).map(({ id }) => id);
    if (signedBy.length === 0) return refuse('nobodySigned');
    if (openTextCorrections(opinion).length > 0) return refuse('textCorrectionsOpen');
    return [{ type: 'opinionLocked', signedBy, unsigned: unsignedAuthors(opinion).map(({ id }) => id) }];
  },
};

export const signingSteps: StepsFor<
  'textClosed' | 'textBound' | 'textReopened' | 'opinionSigned' | 'opinionSignatureRefused' | 'opinionLocked'
> = {
  textClosed: (opinion) => ({ ...opinion, stage: 'signing' }),
  textBound: (opinion, { sha256, authorshipSha256 = null, generation }, { at }) => ({
    ...opinion,
    text: { sha256, authorshipSha256, generation, boundAt: at },
  }),
  textReopened: (opinion) => ({
    ...opinion,
    stage: 'drafting',
    text: null,
    experts: Object.fromEntries(
      Object.entries(opinion.experts).map(([id, expert]) => [id, { ...expert, signature: null }]),
    ),
  }),
  opinionSigned: (opinion, { assistantId, sha256, image }, { at }) =>
    withExpert(opinion, assistantId, { signature: { kind: 'signed', sha256, image, at } }),
  opinionSignatureRefused: (opinion, { assistantId, sha256, reason, minorityView }, { at }) =>
    withExpert(opinion, assistantId, { signature: { kind: 'refused', sha256, reason, minorityView, at } }),
  opinionLocked: (opinion, { unsigned }, { at }) => ({
    ...opinion,
    stage: 'signed',
    signedAt: at,
    unsigned,
  }),
};
