/** The closed lists of the rules, each value once. Words for them stand in i18n. */

/** What kind of meeting a record tells of; one that says nothing of it is a hearing. */
export const meetingKinds = ['hearing', 'conference'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

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

/** The steps of a joint conference: report, experts' supplement, questions, views, conclusion. */
export const conferenceSteps = ['report', 'supplement', 'inquiry', 'views', 'conclusion'] as const;
export type ConferenceStep = (typeof conferenceSteps)[number];

export const meetingSteps = [...hearingSteps, ...conferenceSteps] as const;
export type MeetingStep = (typeof meetingSteps)[number];

/** The steps of each kind of meeting, in their order. */
export const stepsOf: Readonly<Record<MeetingKind, readonly MeetingStep[]>> = {
  hearing: hearingSteps,
  conference: conferenceSteps,
};

/** The whole life of a meeting, of either kind. */
export const stages = [
  'none',
  'draft',
  'awaitingApproval',
  'refused',
  'preparing',
  'checkIn',
  ...hearingSteps,
  ...conferenceSteps,
  'closed',
  'signing',
  'sealed',
  'decided',
  'archived',
  'cancelled',
] as const;
export type Stage = (typeof stages)[number];

/**
 * Who somebody is in this meeting (rule Arts. 6, 7, 13). One person may hold several, as a handler who presides. In a
 * conference those who state a view are members; whoever attends without a vote is an attendee, an assistant too.
 */
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
  'member',
  'attendee',
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

/** There is no public at a conference. */
export const audiencesOf: Readonly<Record<MeetingKind, readonly ExhibitAudience[]>> = {
  hearing: exhibitAudiences,
  conference: ['room', 'officers'],
};

/** How an opinion was treated in the decision (rule Arts. 16–17). */
export const treatments = ['adopted', 'partly', 'notAdopted'] as const;
export type Treatment = (typeof treatments)[number];

/** What a prosecutor concludes on an issue: with the handler's proposal, against it, kept open, or in words of his own. */
export const viewAnswers = [...answers, 'other'] as const;
export type ViewAnswer = (typeof viewAnswers)[number];

/** Why a case is put to a conference: it must (the first seven), or it may. */
export const conferenceGrounds = [
  'committee',
  'instruction',
  'withdrawal',
  'majorChange',
  'sensitive',
  'gangCrime',
  'ordered',
  'difficult',
  'teamSplit',
  'headConsents',
] as const;
export type ConferenceGround = (typeof conferenceGrounds)[number];
export const mustGrounds: readonly ConferenceGround[] = conferenceGrounds.slice(0, 7);

/** Where a conference was arranged otherwise than the law's or the office's default. */
const conferenceDepartures = [
  'reviewedLate',
  'attendeesStay',
  'openViews',
  'lowQuorum',
  'handlerSilent',
] as const;
export type ConferenceDeparture = (typeof conferenceDepartures)[number];

/** How the handler stands to what the conference found; without a majority there is none to follow. */
export const positions = ['follows', 'departs', 'noMajority'] as const;
export type Position = (typeof positions)[number];

export const isHearingStep = (stage: Stage): stage is HearingStep =>
  (hearingSteps as readonly Stage[]).includes(stage);
export const isConferenceStep = (stage: Stage): stage is ConferenceStep =>
  (conferenceSteps as readonly Stage[]).includes(stage);
export const isStep = (stage: Stage): stage is MeetingStep =>
  (meetingSteps as readonly Stage[]).includes(stage);
