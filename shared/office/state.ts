import type { AccountChange, Policy } from './commands.ts';
import { legalConference } from './legalConference.ts';
import type {
  DismissalKind,
  OfficeRole,
  OfficerKind,
  OrganKind,
  ParticipationKind,
  RemovalKind,
} from './roles.ts';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly OfficeRole[];
  readonly department: string;
  readonly title: string;
  readonly retired: boolean;
};

/** A hearing officer in the bank (听证员库). */
export type BankOfficer = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly occupation: string;
  readonly kind: OfficerKind;
  readonly field: string;
  /** Birthday, epoch ms. */
  readonly bornAt: number;
  readonly phone: string;
  readonly removed: string | null;
  readonly removedFor: RemovalKind | null;
};

/** A partner organ (合作单位): who sends assistants, and whom to call there. */
export type Organ = {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganKind;
  readonly contact: string;
  readonly phone: string;
  readonly note: string;
  readonly removed: string | null;
};

/** One appointment: a renewal makes another. `agreed`: when the assistant and his organ agreed to be asked again. */
export type Term = {
  readonly from: number;
  readonly until: number;
  readonly appointmentNo: string;
  readonly agreed: { readonly assistantOn: number; readonly organOn: number } | null;
};

/** A specially-invited prosecutor's assistant (特邀检察官助理) with his term. */
export type SpecialAssistant = {
  readonly id: string;
  readonly name: string;
  readonly organ: string;
  readonly organId: string | null;
  readonly field: string;
  readonly expertise: readonly string[];
  readonly title: string;
  readonly phone: string;
  /** Of the terms that follow one another without a gap up to the last: the first day, the last moment. */
  readonly from: number;
  readonly until: number;
  readonly terms: readonly Term[];
  readonly undertaking: {
    readonly on: number;
    readonly file: { readonly name: string; readonly sha256: string } | null;
  } | null;
  readonly ended: string | null;
  readonly endedFor: DismissalKind | null;
  readonly endedAt: number | null;
};

/** What an assistant did for the office outside of the meetings and opinions kept here. */
export type Participation = {
  readonly id: string;
  readonly assistantId: string;
  readonly kind: ParticipationKind;
  readonly on: number;
  readonly title: string;
  readonly hours: number | null;
  readonly caseNo: string;
  readonly note: string;
  readonly retracted: string | null;
};

export type Commendation = {
  readonly id: string;
  readonly assistantId: string;
  readonly year: number;
  readonly reason: string;
  readonly at: number;
  readonly retracted: string | null;
};

export type Room = { readonly id: string; readonly name: string; readonly seats: number };

/** What was done to somebody's sign-in account, for administrators to read. */
export type AccountRecord = {
  readonly personId: string;
  readonly change: AccountChange | 'disabled' | 'enabled';
  readonly by: string;
  readonly at: number;
  readonly reason: string;
};

export type Office = {
  readonly founded: boolean;
  readonly name: string;
  /** What stands before 〔year〕 in document numbers, e.g. 松检听. */
  readonly number: string;
  readonly address: string;
  readonly phone: string;
  readonly policy: Policy;
  readonly people: Readonly<Record<string, Person>>;
  readonly officers: Readonly<Record<string, BankOfficer>>;
  readonly organs: Readonly<Record<string, Organ>>;
  readonly assistants: Readonly<Record<string, SpecialAssistant>>;
  readonly participations: Readonly<Record<string, Participation>>;
  readonly commendations: Readonly<Record<string, Commendation>>;
  readonly rooms: Readonly<Record<string, Room>>;
  readonly accountRecords: readonly AccountRecord[];
};

/** The legal defaults; an office may depart from them, and a departure is recorded. */
export const legalPolicy: Policy = {
  panelAtLeast: 3,
  panelAtMost: 7,
  noticeDays: 3,
  officerAge: 23,
  retentionYears: 60,
  conference: legalConference,
};

export const noOffice: Office = {
  founded: false,
  name: '',
  number: '',
  address: '',
  phone: '',
  policy: legalPolicy,
  people: {},
  officers: {},
  organs: {},
  assistants: {},
  participations: {},
  commendations: {},
  rooms: {},
  accountRecords: [],
};
