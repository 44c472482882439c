/** The closed lists of the hearing rule, each value once. Words for them stand in i18n. */

/** Case types that may be heard (rule Art. 4, custody-hearing measures 2021). */
export const caseTypes = [
  'nonProsecution',
  'criminalAppeal',
  'civilSupervision',
  'administrativeSupervision',
  'publicInterest',
  'custodyNecessity',
  'arrestReview',
  'custodyExtension',
] as const;
export type CaseType = (typeof caseTypes)[number];

export const opennesses = ['open', 'closed'] as const;
export type Openness = (typeof opennesses)[number];

/** L1 Art. 5: open in general; closed in general for custody and arrest matters and whenever a party is a minor. */
export const defaultOpenness = (caseType: CaseType, minorParty: boolean): Openness =>
  minorParty ||
  caseType === 'custodyNecessity' ||
  caseType === 'arrestReview' ||
  caseType === 'custodyExtension'
    ? 'closed'
    : 'open';

/** By how many minutes the public may be behind (practice of hearings shown on-line). */
export const galleryDelays = [0, 5, 10, 15] as const;
export type GalleryDelay = (typeof galleryDelays)[number];

export const placeModes = ['room', 'online', 'mixed', 'elsewhere'] as const;
export type PlaceMode = (typeof placeModes)[number];

/** The seven steps of rule Art. 15, in their order. */
export const hearingSteps = [
  'introduction',
  'statements',
  'questions',
  'deliberation',
  'opinions',
  'finalStatements',
  'summary',
] as const;
export type HearingStep = (typeof hearingSteps)[number];

/** The whole life of a hearing. */
export const stages = [
  'none',
  'draft',
  'awaitingApproval',
  'refused',
  'preparing',
  'checkIn',
  ...hearingSteps,
  'closed',
  'signing',
  'sealed',
  'decided',
  'archived',
  'cancelled',
] as const;
export type Stage = (typeof stages)[number];

/** Who somebody is in this hearing (rule Arts. 6, 7, 13). One person may hold several, as a handler who presides. */
export const seatRoles = [
  'presider',
  'handler',
  'clerk',
  'bailiff',
  'officer',
  'party',
  'legalRepresentative',
  'litigationAgent',
  'defender',
  'thirdPerson',
  'caseOfficer',
  'witness',
  'appraiser',
  'interpreter',
  'supervisor',
  'specialAssistant',
] as const;
export type SeatRole = (typeof seatRoles)[number];

/** Seats filled by naming people to the case rather than from the office or the bank. */
export const outsideRoles = [
  'party',
  'legalRepresentative',
  'litigationAgent',
  'defender',
  'thirdPerson',
  'caseOfficer',
  'witness',
  'appraiser',
  'interpreter',
  'supervisor',
] as const satisfies readonly SeatRole[];
export type OutsideRole = (typeof outsideRoles)[number];

/** Heard in the first place as those whom the case concerns: they state, and have the last word (Art. 15 (6)). */
export const partyRoles = [
  'party',
  'legalRepresentative',
  'litigationAgent',
  'defender',
  'thirdPerson',
] as const satisfies readonly SeatRole[];

export const answers = ['agree', 'disagree', 'reserve'] as const;
export type OpinionAnswer = (typeof answers)[number];

export const identityMethods = ['idCard', 'workCard', 'knownInPerson', 'videoAndIdCard', 'other'] as const;
export type IdentityMethod = (typeof identityMethods)[number];

export const majorityRules = ['simple', 'absolute', 'twoThirds'] as const;
export type MajorityRule = (typeof majorityRules)[number];
export const majorityBases = ['cast', 'present', 'entitled'] as const;
export type MajorityBase = (typeof majorityBases)[number];

/** Who may see an exhibit once shown. */
export const exhibitAudiences = ['public', 'room', 'officers'] as const;
export type ExhibitAudience = (typeof exhibitAudiences)[number];

/** How an opinion was treated in the decision (rule Arts. 16–17). */
export const treatments = ['adopted', 'partly', 'notAdopted'] as const;
export type Treatment = (typeof treatments)[number];

export const isHearingStep = (stage: Stage): stage is HearingStep =>
  (hearingSteps as readonly Stage[]).includes(stage);
