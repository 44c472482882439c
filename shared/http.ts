/** What the HTTP interface answers with. */
import type { ColumnKey, ImportList } from './imports/columns.ts';
import type { PlannedRow } from './imports/plan.ts';
import type { Entry } from './ledger/entries.ts';
import type { Ledger, LedgerRow } from './ledger/ledger.ts';
import type { CaseType, MeetingKind, Openness, PlaceMode, SeatRole, Stage } from './meeting/terms.ts';
import type { OfficeRole } from './office/roles.ts';
import type { Office } from './office/state.ts';

/** GET api.session(): who is asking. */
export type SessionAnswer = {
  readonly office: { readonly name: string; readonly demo: readonly DemoPerson[] | null };
  readonly who:
    | {
        readonly kind: 'staff';
        readonly personId: string;
        readonly name: string;
        readonly roles: readonly OfficeRole[];
      }
    /** A specially-invited assistant by his own account. */
    | {
        readonly kind: 'assistant';
        readonly personId: string;
        readonly name: string;
        readonly organ: string;
      }
    | { readonly kind: 'guest'; readonly personId: string; readonly name: string; readonly meetingId: string }
    | null;
};

/** Listed on the sign-in page of a demo office, never of a real one. */
export type DemoPerson = {
  readonly loginName: string;
  readonly password: string;
  readonly name: string;
  readonly duty: string;
};

/** GET api.invitation(token): what the page before "enter" shows. */
export type InvitationAnswer = {
  readonly meetingId: string;
  readonly name: string;
  readonly roles: readonly SeatRole[];
  readonly title: string;
  readonly startsAt: number;
  readonly officeName: string;
  readonly stage: Stage;
  /** Somebody is already in under this link with another browser. */
  readonly taken: boolean;
};

/** A hearing or conference in a list. */
export type MeetingSummary = {
  readonly meetingId: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly caseNo: string;
  readonly cause: string;
  readonly caseType: CaseType;
  readonly openness: Openness;
  readonly place: { readonly mode: PlaceMode; readonly room: string };
  readonly startsAt: number;
  /** How long it is planned to last. */
  readonly minutes: number;
  readonly stage: Stage;
  readonly suspended: boolean;
  readonly presider: string;
  readonly handler: string;
  readonly officers: number;
  readonly observers: number;
  /** My seat roles in it; empty when I have none. */
  readonly mine: readonly SeatRole[];
  /** What waits to be done, in order; `mine` when it waits for me. */
  readonly todo: readonly MeetingTask[];
};

/** Something that waits to be done in a hearing, by whom, until when (epoch ms; null: no legal deadline). */
export type MeetingTask = {
  readonly kind: TaskKind;
  readonly count: number;
  readonly due: number | null;
  readonly mine: boolean;
};

const taskKinds = [
  'askApproval',
  'approve',
  'reviseRefused',
  'composePanel',
  'briefPanel',
  'serveNotices',
  'announce',
  'invite',
  'openCheckIn',
  'hold',
  'transcribeForms',
  'decideRecusal',
  'answerCorrections',
  'circulateMinutes',
  'sign',
  'seal',
  'answerNoted',
  'consentDeparture',
  'decide',
  'tell',
  'archive',
  'reviewConference',
  'reviseDeclined',
  'sendMaterial',
  'readMaterial',
  'convene',
  'holdConference',
  'sealView',
  'revealViews',
  'confirmWords',
  'takePosition',
  'escalate',
  'decideEscalation',
  'recordCommittee',
  'fileConference',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export type MeetingsAnswer = { readonly meetings: readonly MeetingSummary[]; readonly total: number };

/** GET api.office(): the whole office for staff, its name and policy for others. */
export type OfficeAnswer = { readonly office: Office; readonly seq: number };

/** GET api.publicOffice(): whose hearings these are. */
export type PublicOfficeAnswer = { readonly name: string };

/** POST api.invite: the link, told once. */
export type InviteAnswer = { readonly url: string; readonly expiresAt: number };

export type ErrorAnswer = { readonly refused: string; readonly retryAfterMs?: number };

/** Why a file cannot be taken over. */
export type ImportRefusal =
  | 'importTooManyRows'
  | 'importTooHeavy'
  | 'importOldExcel'
  | 'importUnknown'
  | 'importOutdated';

/** POST api.imports(list): what taking the file over would do. */
export type ImportAnswer = {
  /** Null where there is nothing that could be confirmed. */
  readonly importId: string | null;
  readonly list: ImportList;
  readonly rows: readonly PlannedRow[];
  /** Headings that name no column. */
  readonly ignored: readonly string[];
  /** Columns that must be there and are not: no heading was found. */
  readonly missing: readonly ColumnKey[];
};

/** POST api.confirmImport(importId). */
export type ImportDone = { readonly imported: number; readonly seq: number };

/** GET api.ledger(year): everybody's figures. */
export type LedgerAnswer = { readonly ledger: Ledger; readonly years: readonly number[] };

/** GET api.ledgerOf(assistantId, year): one assistant's figures and what they were counted from. */
export type PersonLedgerAnswer = {
  readonly year: number;
  readonly row: LedgerRow;
  readonly entries: readonly Entry[];
  readonly years: readonly number[];
};

/** Why an earlier version of a document is not brought back. */
export type DocumentRefusal = 'documentFrozen' | 'notRestored';
