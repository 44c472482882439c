/** Who decides cases in the office, and who decides on conferences. */
import type { OfficeRole } from '#shared/office/roles.ts';
import type { Office } from '#shared/office/state.ts';
import type { MeetingContext } from './rules.ts';
import { isRecused } from './seats.ts';
import type { Meeting } from './state.ts';

/** Who decides cases, from the youngest office to the highest. */
export const ranks: readonly OfficeRole[] = [
  'prosecutor',
  'departmentHead',
  'deputyChief',
  'chiefProsecutor',
];
/** Who decides on requests for conferences. */
export const headRoles: readonly OfficeRole[] = ['departmentHead', 'deputyChief', 'chiefProsecutor'];

/** Decides on requests: a head of department, a deputy or the chief prosecutor, not recused from the case. */
export const headsConferences = (meeting: Meeting, { by }: Pick<MeetingContext, 'by'>): boolean =>
  by.roles.some((role) => (headRoles as readonly string[]).includes(role)) && !isRecused(meeting, by.id);

export const personOf = (office: Office, personId: string) => {
  const person = Object.hasOwn(office.people, personId) ? office.people[personId] : undefined;
  return person && !person.retired ? person : undefined;
};

export const isProsecutor = (office: Office, personId: string): boolean =>
  personOf(office, personId)?.roles.some((role) => ranks.includes(role)) ?? false;
