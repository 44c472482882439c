/** The types every file of the office is made of, and the questions they all ask. */
import {
  type Actor,
  type Context,
  type Refusal,
  type Rules,
  refuse,
  type Steps,
} from '#shared/kernel/decider.ts';
import type { OfficeCommand } from './commands.ts';
import type { OfficeEvent, OfficeRefusal } from './events.ts';
import type { OfficeRole } from './roles.ts';
import type { Office } from './state.ts';

export type OfficeContext = Context<OfficeRole | 'system'>;
export type OfficeRules = Rules<Office, OfficeCommand, OfficeEvent, OfficeRefusal, OfficeContext>;
export type OfficeSteps = Steps<Office, OfficeEvent>;
export type RulesFor<Type extends OfficeCommand['type']> = Pick<OfficeRules, Type>;
export type StepsFor<Type extends OfficeEvent['type']> = Pick<OfficeSteps, Type>;
export type Ask<Type extends OfficeCommand['type']> = Extract<OfficeCommand, { type: Type }>;

export const has = (actor: Actor<OfficeRole | 'system'>, ...roles: (OfficeRole | 'system')[]): boolean =>
  roles.some((role) => actor.roles.includes(role));

/** O1 Only an administrator changes people, rooms and policy. */
export const administers = (office: Office, { by }: OfficeContext): Refusal<OfficeRefusal> | null => {
  if (!office.founded) return refuse('officeUnknown');
  return has(by, 'administrator', 'system') ? null : refuse('notAdministrator');
};

/** O2 The case-management department keeps the officer bank and the roster of assistants (听证员意见 Art. 3). */
export const keepsBank = (office: Office, { by }: OfficeContext): Refusal<OfficeRefusal> | null => {
  if (!office.founded) return refuse('officeUnknown');
  return has(by, 'caseManagement', 'administrator', 'system') ? null : refuse('notCaseManagement');
};

/** O3 An id belongs to one person only, in whatever list. */
export const isTaken = (office: Office, id: string): boolean =>
  id === 'system' ||
  Object.hasOwn(office.people, id) ||
  Object.hasOwn(office.officers, id) ||
  Object.hasOwn(office.assistants, id);

/** An entry under its own id; a word that every object knows (`constructor`) is nobody. */
export const under = <Entry>(list: Readonly<Record<string, Entry>>, id: string): Entry | undefined =>
  Object.hasOwn(list, id) ? list[id] : undefined;

/** A list with one entry changed; an unknown one changes nothing. */
export const withEntry = <Entry extends object>(
  list: Readonly<Record<string, Entry>>,
  id: string,
  change: Partial<Entry>,
): Readonly<Record<string, Entry>> => {
  const entry = under(list, id);
  return entry ? { ...list, [id]: { ...entry, ...change } } : list;
};
