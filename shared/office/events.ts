/** Everything that can happen in the office itself, on one page. Events are for ever: add, never rename. */
import type { OfficeCommand, Policy } from './commands.ts';

type Told<Type extends OfficeCommand['type'], As extends string> = Omit<
  Extract<OfficeCommand, { type: Type }>,
  'type'
> & {
  readonly type: As;
};

/** What events of the first years do not say yet; the fold takes what stands for "nothing known". */
type Later<Event, Key extends keyof Event> = Omit<Event, Key> & Partial<Pick<Event, Key>>;

export type OfficeEvent =
  | Told<'foundOffice', 'officeFounded'>
  | Told<'correctOffice', 'officeCorrected'>
  | { readonly type: 'policySet'; readonly policy: Policy }
  | Told<'addPerson', 'personAdded'>
  | Told<'changePerson', 'personChanged'>
  | Told<'retirePerson', 'personRetired'>
  | Told<'noteAccount', 'accountNoted'>
  | Told<'disableAccount', 'accountDisabled'>
  | Told<'enableAccount', 'accountEnabled'>
  | Told<'addOfficer', 'officerAdded'>
  | Told<'changeOfficer', 'officerChanged'>
  | Later<Told<'removeOfficer', 'officerRemoved'>, 'kind'>
  | Told<'addOrgan', 'organAdded'>
  | Told<'changeOrgan', 'organChanged'>
  | Told<'removeOrgan', 'organRemoved'>
  | Later<Told<'appointAssistant', 'assistantAppointed'>, 'organId' | 'expertise' | 'phone' | 'appointmentNo'>
  | Told<'changeAssistant', 'assistantChanged'>
  | Told<'renewAppointment', 'appointmentRenewed'>
  | Told<'recordUndertaking', 'undertakingRecorded'>
  | Later<Told<'endAppointment', 'appointmentEnded'>, 'kind'>
  | Told<'recordParticipation', 'participationRecorded'>
  | Told<'correctParticipation', 'participationCorrected'>
  | Told<'retractParticipation', 'participationRetracted'>
  | Told<'commend', 'assistantCommended'>
  | Told<'retractCommendation', 'commendationRetracted'>
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
  | 'organUnknown'
  | 'organListed'
  | 'assistantUnknown'
  | 'appointmentIsOver'
  | 'termsOverlap'
  | 'notYetHappened'
  | 'undertakingTooEarly'
  | 'participationUnknown'
  | 'commendedAlready'
  | 'commendationUnknown'
  | 'nothingToImport'
  | 'roomUnknown'
  | 'policyContradicts'
  | 'termEndsBeforeItBegins';
