/** What an expert opinion is at any moment: the fold of its events. `null` means "not yet". */
import type { Anchor, Brief, MaterialFile } from './commands.ts';
import type { AdoptionTreatment, Certainty, ExpertStanding, OpinionStage, SuggestionKind } from './terms.ts';

export type ExpertSignature =
  | { readonly kind: 'signed'; readonly sha256: string; readonly image: string; readonly at: number }
  | {
      readonly kind: 'refused';
      readonly sha256: string;
      readonly reason: string;
      readonly minorityView: string;
      readonly at: number;
    };

export type Expert = {
  readonly id: string;
  readonly name: string;
  readonly organ: string;
  readonly field: string;
  readonly title: string;
  readonly appointmentNo: string;
  readonly standing: ExpertStanding;
  readonly invitedAt: number;
  /** When he accepted, declined or was withdrawn. */
  readonly settledAt: number | null;
  /** Why he declined or was withdrawn; empty otherwise. */
  readonly why: string;
  readonly ofSupervisedOrgan: boolean;
  readonly disclosure: string;
  readonly conflict: {
    readonly conflict: boolean;
    readonly statement: string;
    readonly at: number;
    /** Why he may take part all the same. */
    readonly cleared: string | null;
  } | null;
  readonly remindedAt: number | null;
  readonly signature: ExpertSignature | null;
  readonly feedback: { readonly remark: string; readonly at: number } | null;
};

export type Material = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly source: string;
  readonly copies: number;
  readonly file: MaterialFile | null;
  readonly addedAt: number;
  readonly withdrawn: string | null;
};

/** A question of the prosecutor's on what was handed in. */
export type RevisionPoint = {
  readonly id: string;
  readonly round: number;
  readonly questionId: string | null;
  readonly text: string;
  readonly at: number;
  readonly answer: { readonly text: string; readonly byId: string; readonly at: number } | null;
};

export type Submission = {
  readonly round: number;
  readonly byId: string;
  readonly at: number;
  readonly authorIds: readonly string[];
  readonly conclusions: Readonly<Record<string, Certainty>>;
  readonly note: string;
  readonly generation: number;
  readonly seq: number;
};

export type Remark = {
  readonly id: string;
  readonly byId: string;
  readonly at: number;
  readonly text: string;
};

export type Comment = Remark & {
  readonly anchor: Anchor | null;
  readonly questionId: string | null;
  readonly replies: readonly Remark[];
  readonly resolved: { readonly byId: string; readonly at: number } | null;
};

export type Suggestion = {
  readonly id: string;
  readonly byId: string;
  readonly at: number;
  readonly kind: SuggestionKind;
  readonly anchor: Anchor;
  readonly proposed: string;
  readonly reason: string;
  readonly answer: {
    readonly outcome: 'accepted' | 'declined' | 'withdrawn';
    readonly reason: string;
    readonly byId: string;
    readonly at: number;
  } | null;
};

export type VersionLabel = {
  readonly id: string;
  readonly generation: number;
  readonly seq: number;
  readonly label: string;
  readonly byId: string;
  readonly at: number;
};

export type Restore = {
  readonly generation: number;
  readonly from: number;
  readonly seq: number;
  readonly byId: string;
  readonly at: number;
};

/** What an author had typed on a device that slept, handed in after the text was closed. */
export type TextCorrection = {
  readonly id: string;
  readonly byId: string;
  readonly at: number;
  readonly generation: number;
  readonly quote: string;
  readonly text: string;
  readonly answer: { readonly accepted: boolean; readonly words: string; readonly at: number } | null;
};

export type Adoption = {
  readonly treatment: AdoptionTreatment;
  readonly reasons: string;
  readonly perQuestion: readonly {
    readonly questionId: string;
    readonly treatment: AdoptionTreatment;
    readonly reasons: string;
  }[];
  readonly byId: string;
  readonly decidedBy: string;
  readonly at: number;
};

export type Opinion = {
  readonly id: string;
  readonly stage: OpinionStage;
  readonly brief: Brief | null;
  readonly requesterId: string;
  readonly requester: string;
  readonly requestedAt: number;
  readonly extensions: readonly { readonly from: number; readonly reason: string; readonly at: number }[];
  readonly materials: Readonly<Record<string, Material>>;
  readonly experts: Readonly<Record<string, Expert>>;
  readonly draftingSince: number | null;
  readonly submissions: readonly Submission[];
  readonly points: Readonly<Record<string, RevisionPoint>>;
  readonly notes: readonly Remark[];
  readonly comments: Readonly<Record<string, Comment>>;
  readonly suggestions: Readonly<Record<string, Suggestion>>;
  readonly labels: readonly VersionLabel[];
  readonly restores: readonly Restore[];
  readonly corrections: Readonly<Record<string, TextCorrection>>;
  /** The text as bound by its hash; null while it is open or not yet frozen. */
  readonly text: {
    readonly sha256: string;
    /** Of the table of who wrote what. */
    readonly authorshipSha256: string | null;
    readonly generation: number;
    readonly boundAt: number;
  } | null;
  readonly signedAt: number | null;
  readonly unsigned: readonly string[];
  readonly adoption: Adoption | null;
  readonly cancelled: string | null;
};

export const noOpinion: Opinion = {
  id: '',
  stage: 'none',
  brief: null,
  requesterId: '',
  requester: '',
  requestedAt: 0,
  extensions: [],
  materials: {},
  experts: {},
  draftingSince: null,
  submissions: [],
  points: {},
  notes: [],
  comments: {},
  suggestions: {},
  labels: [],
  restores: [],
  corrections: {},
  text: null,
  signedAt: null,
  unsigned: [],
  adoption: null,
  cancelled: null,
};

/** The document an opinion is written in. */
export const opinionDocument = (opinionId: string): string => `opinion:${opinionId}`;
