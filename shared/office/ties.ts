/** What whoever invites an assistant is warned about: not a ban, but to be disclosed and weighed by the chair. */
import { plainName } from './organs.ts';
import { under } from './rules.ts';
import type { BankOfficer, Office, SpecialAssistant } from './state.ts';

export type Tie =
  | { readonly tie: 'organSupervised'; readonly organ: string }
  /** P3 forbids both in one case; here it is said before anybody is invited. */
  | { readonly tie: 'alsoOfficer'; readonly officerId: string }
  | { readonly tie: 'noUndertaking' };

/** One organ, or a part of the other: 某区税务局 and 某区税务局第二税务分局, with or without the city before it. */
export const isOrganOf = (one: string, other: string): boolean => {
  const [a, b] = [plainName(one), plainName(other)];
  if (Math.min(a.length, b.length) < 4) return a !== '' && a === b;
  return a.includes(b) || b.includes(a);
};

/** The same person in the officer bank: by name, and by where he comes from. */
const asOfficer = (
  assistant: Pick<SpecialAssistant, 'name' | 'organ'>,
  office: Pick<Office, 'officers'>,
): BankOfficer | undefined =>
  Object.values(office.officers).find(
    (officer) =>
      officer.removed === null &&
      plainName(officer.name) === plainName(assistant.name) &&
      isOrganOf(officer.unit, assistant.organ),
  );

/**
 * O20 An assistant whose organ is the one a case supervises, who is in the officer bank too, or who has signed no
 * undertaking, is pointed out to whoever invites. `supervisedOrgan` is empty where a case supervises none.
 */
export function tiesOf(assistant: SpecialAssistant, office: Office, supervisedOrgan = ''): readonly Tie[] {
  const listed = assistant.organId === null ? undefined : under(office.organs, assistant.organId);
  const own = [assistant.organ, ...(listed ? [listed.name] : [])];
  const isSupervised = supervisedOrgan !== '' && own.some((name) => isOrganOf(name, supervisedOrgan));
  const officer = asOfficer(assistant, office);
  return [
    ...(isSupervised ? [{ tie: 'organSupervised', organ: supervisedOrgan } as const] : []),
    ...(officer ? [{ tie: 'alsoOfficer', officerId: officer.id } as const] : []),
    ...(assistant.undertaking === null ? [{ tie: 'noUndertaking' } as const] : []),
  ];
}
