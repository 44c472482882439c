import type { Policy } from './commands.ts';
import type { OfficeRole, OfficerKind } from './roles.ts';

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
};

/** A specially-invited prosecutor's assistant (特邀检察官助理) with his term. */
export type SpecialAssistant = {
  readonly id: string;
  readonly name: string;
  readonly organ: string;
  readonly field: string;
  readonly title: string;
  readonly from: number;
  readonly until: number;
  readonly ended: string | null;
};

export type Room = { readonly id: string; readonly name: string; readonly seats: number };

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
  readonly assistants: Readonly<Record<string, SpecialAssistant>>;
  readonly rooms: Readonly<Record<string, Room>>;
};

/** The legal defaults; an office may depart from them, and a departure is recorded. */
export const legalPolicy: Policy = {
  panelAtLeast: 3,
  panelAtMost: 7,
  noticeDays: 3,
  officerAge: 23,
  retentionYears: 60,
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
  assistants: {},
  rooms: {},
};
