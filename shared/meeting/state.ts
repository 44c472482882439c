/** What a meeting is at any moment: the fold of its events, which never contradicts itself (Y4). `null` means "not yet". */
import type { Issue, Plan } from './commands.ts';
import type { Conference } from './conferenceState.ts';
import type { OfficerOpinion } from './events.ts';
import type { NotedCorrection, PaperForm } from './noted.ts';
import type {
  ExhibitAudience,
  GalleryDelay,
  IdentityMethod,
  MajorityBase,
  MajorityRule,
  MeetingKind,
  MeetingStep,
  SeatRole,
  Stage,
  Treatment,
} from './terms.ts';

/** Where a participant is: not yet come, in the waiting room, in the room, gone, or out for good. */
export type Whereabouts =
  | 'expected'
  | 'waiting'
  | 'admitted'
  | 'left'
  | 'orderedOut'
  | 'recused'
  | 'withdrawn';

export type Seat = {
  readonly id: string;
  readonly roles: readonly SeatRole[];
  readonly name: string;
  /** Names that stood here before they were corrected: covered like the name itself. */
  readonly formerNames: readonly string[];
  readonly unit: string;
  readonly side: string;
  readonly phone: string;
  readonly remote: boolean;
  readonly protectedAs: string | null;
  readonly whereabouts: Whereabouts;
  readonly online: boolean | null;
  readonly arrivedAt: number | null;
  /** Stays in the room, by record number: from (inclusive) to (exclusive; null while inside). A witness hears only these. */
  readonly stays: readonly {
    readonly from: number;
    readonly to: number | null;
    readonly at: number;
    readonly until: number | null;
  }[];
  readonly deviceChecked: boolean;
  readonly identity: { readonly method: IdentityMethod; readonly note: string; readonly at: number } | null;
  readonly rightsAt: number | null;
  readonly recusal: 'notAsked' | 'none' | 'raised';
  readonly conflict: { readonly conflict: boolean; readonly statement: string } | null;
  readonly noticeAt: number | null;
  readonly invitation: { readonly expiresAt: number; readonly revoked: boolean } | null;
  readonly spokenMs: number;
  readonly admonished: number;
  readonly signature:
    | { readonly kind: 'signed'; readonly sha256: string; readonly image: string; readonly at: number }
    | {
        readonly kind: 'refused';
        readonly sha256: string;
        readonly reason: string;
        readonly witnessId: string | null;
        readonly at: number;
      }
    | null;
  readonly treatment: { readonly treatment: Treatment; readonly reasons: string; readonly at: number } | null;
};

export type Exhibit = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly source: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
  readonly pages: number;
  readonly audience: ExhibitAudience;
  readonly addedBy: string;
  readonly withdrawn: string | null;
  readonly shownAt: number | null;
};

export type Floor = {
  readonly queue: readonly { readonly participantId: string; readonly at: number }[];
  readonly speaker: {
    readonly participantId: string;
    readonly since: number;
    readonly seconds: number;
    readonly issueId: string | null;
  } | null;
};

export type Question = {
  readonly id: string;
  readonly byId: string;
  readonly toId: string;
  readonly text: string;
  readonly issueId: string | null;
  readonly at: number;
  readonly answer: { readonly text: string; readonly at: number } | null;
};

export type Statement = {
  readonly seq: number;
  readonly at: number;
  readonly byId: string;
  readonly text: string;
  readonly issueId: string | null;
};

export type Vote = {
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly secret: boolean;
  readonly electorate: readonly string[];
  readonly quorum: number;
  readonly majority: MajorityRule;
  readonly base: MajorityBase;
  readonly inDeliberation: boolean;
  readonly openedAt: number;
  /** Voter → choice; null where the choice is secret or not for this reader. */
  readonly ballots: Readonly<Record<string, string | null>>;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly cancelled: string | null;
};

export type Recusal = {
  readonly id: string;
  readonly byId: string;
  readonly againstId: string;
  readonly reason: string;
  readonly at: number;
  readonly decision: { readonly granted: boolean; readonly reason: string; readonly at: number } | null;
};

export type Correction = {
  readonly id: string;
  readonly byId: string;
  readonly quote: string;
  readonly text: string;
  readonly at: number;
  readonly answer: { readonly accepted: boolean; readonly words: string; readonly at: number } | null;
};

export type Meeting = {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly stage: Stage;
  readonly plan: Plan | null;
  readonly plannedBy: string;
  readonly approval: {
    readonly requestedAt: number;
    readonly opinion: string;
    readonly decision: {
      readonly approved: boolean;
      readonly words: string;
      readonly at: number;
      readonly by: string;
    } | null;
  } | null;
  readonly seats: Readonly<Record<string, Seat>>;
  readonly panel: {
    readonly method: 'chosen' | 'drawn';
    readonly seed: string;
    readonly candidates: readonly string[];
    readonly excluded: readonly { readonly officerId: string; readonly why: string }[];
    readonly reason: string;
    readonly at: number;
  } | null;
  readonly briefedAt: number | null;
  readonly announcement: {
    readonly contact: string;
    readonly observersUntil: number;
    readonly observerPlaces: number;
    readonly delay: GalleryDelay;
    readonly at: number;
  } | null;
  readonly postponements: readonly {
    readonly from: number;
    readonly to: number;
    readonly reason: string;
    readonly at: number;
  }[];
  readonly observers: Readonly<
    Record<
      string,
      { readonly id: string; readonly name: string; readonly contact: string; readonly at: number }
    >
  >;
  /** When each stage was entered (epoch ms); skipped steps are absent. */
  readonly enteredAt: Partial<Record<Stage, number>>;
  readonly skipped: Partial<Record<MeetingStep, string>>;
  readonly suspension: {
    readonly reason: string;
    readonly at: number;
    readonly recusalId: string | null;
  } | null;
  readonly offline: string | null;
  readonly recusals: Readonly<Record<string, Recusal>>;
  readonly floor: Floor;
  readonly issueId: string | null;
  readonly statements: readonly Statement[];
  readonly questions: Readonly<Record<string, Question>>;
  readonly exhibits: Readonly<Record<string, Exhibit>>;
  readonly showing: {
    readonly exhibitId: string;
    readonly page: number;
    readonly byId: string;
    readonly at: number;
  } | null;
  readonly notes: readonly {
    readonly id: string;
    readonly byId: string;
    readonly text: string;
    readonly at: number;
  }[];
  readonly spokespersonId: string | null;
  readonly sealedOpinions: Readonly<Record<string, OfficerOpinion>>;
  readonly paperForms: Readonly<Record<string, PaperForm>>;
  readonly announcedOpinions: {
    readonly opinions: readonly OfficerOpinion[];
    readonly spokenBy: string | null;
    readonly missing: readonly string[];
    readonly at: number;
  } | null;
  readonly votes: Readonly<Record<string, Vote>>;
  readonly summary: { readonly text: string; readonly announcedDecision: string; readonly at: number } | null;
  readonly corrections: Readonly<Record<string, Correction>>;
  readonly minutes: { readonly sha256: string; readonly generation: number; readonly boundAt: number } | null;
  readonly unsigned: readonly string[];
  readonly notedCorrections: Readonly<Record<string, NotedCorrection>>;
  readonly departure: {
    readonly intended: string;
    readonly reasons: string;
    readonly answer: {
      readonly consented: boolean;
      readonly words: string;
      readonly at: number;
      readonly by: string;
    } | null;
  } | null;
  readonly decision: {
    readonly text: string;
    readonly reasons: string;
    readonly followsMajority: boolean;
    readonly at: number;
  } | null;
  readonly cancelled: string | null;
  readonly conference: Conference | null;
};

export const noMeeting: Meeting = {
  id: '',
  kind: 'hearing',
  stage: 'none',
  plan: null,
  plannedBy: '',
  approval: null,
  seats: {},
  panel: null,
  briefedAt: null,
  announcement: null,
  postponements: [],
  observers: {},
  enteredAt: {},
  skipped: {},
  suspension: null,
  offline: null,
  recusals: {},
  floor: { queue: [], speaker: null },
  issueId: null,
  statements: [],
  questions: {},
  exhibits: {},
  showing: null,
  notes: [],
  spokespersonId: null,
  sealedOpinions: {},
  paperForms: {},
  announcedOpinions: null,
  votes: {},
  summary: null,
  corrections: {},
  minutes: null,
  unsigned: [],
  notedCorrections: {},
  departure: null,
  decision: null,
  cancelled: null,
  conference: null,
};

export const issueOf = (meeting: Meeting, issueId: string | null): Issue | undefined =>
  meeting.plan?.issues.find((issue) => issue.id === issueId);
