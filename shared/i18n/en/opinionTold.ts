import type { opinionTold as zh } from '../zh/opinionTold.ts';

const withReason = (reason: string) => (reason === '' ? '.' : `: ${reason}`);

export const opinionTold: typeof zh = {
  opinionRequested: (title) => `An opinion is asked on “${title}”.`,
  requestRevised: 'What is asked has been put otherwise.',
  deadlineExtended: (until, reason) => `The deadline is moved to ${until}: ${reason}`,
  opinionCancelled: (reason) => `The request is called off${withReason(reason)}`,
  materialAdded: (number, title) => `Material ${number} is handed over: ${title}.`,
  materialWithdrawn: (number, reason) => `Material ${number} is withdrawn: ${reason}`,
  expertInvited: (who, organ, disclosure) =>
    `${who} (${organ}) is invited${disclosure === '' ? '.' : `. Note: ${disclosure}`}`,
  expertWithdrawn: (who, reason) => `${who} is no longer invited${withReason(reason)}`,
  expertReminded: (who, note) => `${who} is reminded${note === '' ? '.' : `: ${note}`}`,
  noConflict: (who) => `${who} declares no interest in the case.`,
  conflict: (who, statement) => `${who} declares an interest: ${statement}`,
  conflictCleared: (who, reason) => `${who} may go on: ${reason}`,
  invitationAccepted: (who) => `${who} accepts and promises secrecy.`,
  invitationDeclined: (who, reason) => `${who} declines${withReason(reason)}`,
  draftingBegun: 'The drafting begins.',
  opinionSubmitted: (round, names) =>
    `The opinion is handed in${round > 1 ? ` (round ${round})` : ''}; authors: ${names}.`,
  revisionAsked: (count) => `Given back with ${count} ${count === 1 ? 'question' : 'questions'}.`,
  pointAnswered: (text) => `Answer: ${text}`,
  notedInternally: (text) => `Internal note: ${text}`,
  commentAdded: (text, quote) => (quote === '' ? `Comment: ${text}` : `Comment on “${quote}”: ${text}`),
  commentReplied: (text) => `Reply: ${text}`,
  commentResolved: 'A comment is settled.',
  insertSuggested: (proposed) => `Suggests adding “${proposed}”.`,
  deleteSuggested: (quote) => `Suggests deleting “${quote}”.`,
  replaceSuggested: (quote, proposed) => `Suggests “${proposed}” for “${quote}”.`,
  suggestionAccepted: 'A suggestion is taken up.',
  suggestionDeclined: (reason) => `A suggestion is declined: ${reason}`,
  suggestionWithdrawn: 'A suggestion is taken back.',
  versionLabelled: (seq, label) => `Version ${seq} is labelled “${label}”.`,
  versionRestored: (from) => `Version ${from} is restored.`,
  textCorrectionRequested: (text) => `A correction is asked after closing: ${text}`,
  textCorrectionAccepted: 'The correction is agreed to; the experts change the text.',
  textCorrectionDeclined: (reason) => `The correction is declined: ${reason}`,
  textClosed: 'The text is closed and goes to the experts for signing.',
  textBound: (sha256) => `The text is bound by its hash ${sha256.slice(0, 16)}….`,
  textReopened: (reason) => `The text is reopened and signatures are void: ${reason}`,
  opinionSigned: (who) => `${who} signs.`,
  signatureRefused: (who, reason, minorityView) =>
    `${who} does not sign: ${reason}${minorityView === '' ? '' : `. Dissenting view: ${minorityView}`}`,
  opinionLocked: (signed, unsigned) =>
    `Signed and locked by ${signed}${unsigned === '' ? '' : `; not signed: ${unsigned}`}.`,
  opinionAdopted: (treatment, reasons) =>
    `${{ adopted: 'Adopted', partly: 'Adopted in part', notAdopted: 'Not adopted' }[treatment]}${withReason(reasons)}`,
  feedbackAcknowledged: (who, remark) =>
    `${who} acknowledges the feedback${remark === '' ? '.' : `: ${remark}`}`,
  opinionArchived: 'The opinion is filed.',
};
