/** Which officers of the bank are fit for this hearing, and which not, and why: by the very rule the server applies. */
import { officerFlaw } from '#shared/meeting/panel.ts';
import type { MeetingRefusal } from '#shared/meeting/refusals.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { BankOfficer, Office } from '#shared/office/state.ts';

export type Judged = { readonly officer: BankOfficer; readonly why: MeetingRefusal | null };

/** Fit ones first, each group by name. */
export const judgedBank = (meeting: Meeting, office: Office): readonly Judged[] =>
  Object.values(office.officers)
    .filter((officer) => officer.removed === null)
    .map((officer) => ({ officer, why: officerFlaw(meeting, office, officer.id) }))
    .toSorted(
      (one, other) =>
        Number(one.why !== null) - Number(other.why !== null) ||
        one.officer.name.localeCompare(other.officer.name, 'zh'),
    );

export const fieldsOf = (bank: readonly Judged[]): readonly string[] =>
  [...new Set(bank.map(({ officer }) => officer.field).filter((field) => field !== ''))].toSorted();

export const matches = ({ officer }: Judged, asked: string): boolean =>
  asked
    .trim()
    .split(/\s+/)
    .every((part) =>
      [officer.name, officer.unit, officer.field, officer.occupation].some((text) => text.includes(part)),
    );
