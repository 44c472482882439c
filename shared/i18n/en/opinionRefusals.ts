import type { opinionRefusals as zh } from '../zh/opinionRefusals.ts';

export const opinionRefusals: typeof zh = {
  // Who
  notAsker: 'For the prosecutor who asked for the opinion',
  notExpert: 'You are not among the experts asked',
  notAuthor: 'For the experts who accepted',
  notAdopter: 'Answered by the prosecutor who asked, or by the chief prosecutor',
  notOpinionSystem: 'Recorded by the system, never by hand',
  mayNotRemark: 'Comments and suggestions are for the prosecutor who asked and the experts who write',
  // When
  opinionExists: 'This opinion has already been asked for',
  opinionUnknown: 'This request for an opinion was not found',
  opinionStageWrong: 'The opinion is not at this stage yet, or is past it',
  deadlinePast: 'The deadline must be in the future',
  deadlineNotLater: 'The new deadline must be later than the old one',
  // Request and materials
  questionTwice: 'A question stands there twice',
  questionUnasked: 'This question was not asked',
  originUnknown: 'The hearing or conference was not found, or you do not handle it',
  materialTaken: 'This material is already listed',
  materialUnknown: 'This material was not found, or was withdrawn',
  // Experts
  expertUnknown: 'This assistant was not found, or is no longer asked',
  expertTermOver: 'The appointment does not cover the time until the deadline',
  expertInvitedAlready: 'This expert has already been invited',
  expertIsOfficer: 'This person is a hearing officer in the same case and cannot give an expert opinion',
  disclosureNeeded:
    'The expert comes from the organ under supervision, or bears the name of a hearing officer: say how that is and why he is invited all the same',
  conflictUndeclared: 'Declare first whether you have an interest in the case',
  conflictStatementMissing: 'Say what the interest is',
  conflictDeclaredAlready: 'Already declared',
  conflictUncleared: 'An interest was declared: the prosecutor decides whether to go on',
  noConflictToClear: 'No declared interest waits for a decision',
  answeredAlready: 'The invitation has been answered',
  remindedToday: 'Already reminded today',
  lastAuthor: 'The only author left: replace the expert, or cancel the request',
  // Drafting
  certaintyMissing: 'Say for every question whether the conclusion is definite, leaning or cannot be given',
  conclusionEmpty: 'A question has no conclusion yet',
  pointsUnanswered: 'The prosecutor’s questions are not all answered',
  pointUnknown: 'This question was not found',
  pointAnswered: 'This question has been answered',
  suggestionsOpen: 'Suggestions are still open: accept, decline or withdraw each',
  // Comments, suggestions, versions
  commentUnknown: 'This comment was not found',
  commentResolved: 'This comment is settled',
  suggestionUnknown: 'This suggestion was not found',
  suggestionAnswered: 'This suggestion is settled',
  proposalMissing: 'Write the words you propose',
  versionLabelled: 'This version already bears that label',
  textCorrectionUnknown: 'This correction was not found',
  textCorrectionAnswered: 'This correction has been answered',
  textCorrectionsOpen: 'Corrections are still unanswered: answer each',
  textOpen: 'The text is open and can be edited directly',
  // Signing
  textUnbound: 'The text is not final yet; one moment',
  textBoundAlready: 'The text is already final',
  textChanged: 'The text has changed since you read it: read again, then sign',
  opinionSignedAlready: 'Already signed, or refused on record',
  nobodySigned: 'Nobody has signed yet, so it cannot be locked',
  // Adoption
  adoptionReasonsMissing: 'Say why it is adopted only in part, or not',
  adoptionIncomplete: 'Say for every question how the opinion was treated',
  adoptionContradicts: 'The treatment as a whole does not fit that of the questions',
  feedbackSeen: 'Already acknowledged',
  feedbackUnseen: 'Some experts have not yet acknowledged the feedback',
};
