/** Everything that can happen in the office itself, on one page. Events are for ever: add, never rename. */
import type { OfficeCommand, Policy } from './commands.ts';

type Told<Type extends OfficeCommand['type'], As extends string> = Omit<
  Extract<OfficeCommand, { type: Type }>,
  'type'
> & {
  readonly type: As;
};

export type OfficeEvent =
  | Told<'foundOffice', 'officeFounded'>
  | Told<'correctOffice', 'officeCorrected'>
  | { readonly type: 'policySet'; readonly policy: Policy }
  | Told<'addPerson', 'personAdded'>
  | Told<'changePerson', 'personChanged'>
  | Told<'retirePerson', 'personRetired'>
  | Told<'addOfficer', 'officerAdded'>
  | Told<'changeOfficer', 'officerChanged'>
  | Told<'removeOfficer', 'officerRemoved'>
  | Told<'appointAssistant', 'assistantAppointed'>
  | Told<'endAppointment', 'appointmentEnded'>
  | Told<'addRoom', 'roomAdded'>
  | Told<'removeRoom', 'roomRemoved'>;

export type OfficeRefusal =
  | 'officeExists'
  | 'officeUnknown'
  | 'notAdministrator'
  | 'notCaseManagement'
  | 'idTaken'
  | 'personUnknown'
  | 'lastAdministrator'
  | 'officerUnknown'
  | 'assistantUnknown'
  | 'roomUnknown'
  | 'policyContradicts'
  | 'termEndsBeforeItBegins';
