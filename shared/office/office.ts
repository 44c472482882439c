/** The office: its people, officer bank, assistants, rooms and policy, on the same kernel as a meeting. */
import {
  type Actor,
  type Context,
  createDecider,
  type Refusal,
  type Rules,
  refuse,
  type Steps,
} from '#shared/kernel/decider.ts';
import type { OfficeCommand } from './commands.ts';
import type { OfficeEvent, OfficeRefusal } from './events.ts';
import type { OfficeRole } from './roles.ts';
import { noOffice, type Office } from './state.ts';

export type OfficeContext = Context<OfficeRole | 'system'>;

const has = (actor: Actor<OfficeRole | 'system'>, ...roles: (OfficeRole | 'system')[]) =>
  roles.some((role) => actor.roles.includes(role));

/** O1 Only an administrator changes people, rooms and policy. */
const administers = (office: Office, { by }: OfficeContext): Refusal<OfficeRefusal> | null => {
  if (!office.founded) return refuse('officeUnknown');
  return has(by, 'administrator', 'system') ? null : refuse('notAdministrator');
};

/** O2 The case-management department keeps the officer bank and the roster of assistants (听证员意见 Art. 3). */
const keepsBank = (office: Office, { by }: OfficeContext): Refusal<OfficeRefusal> | null => {
  if (!office.founded) return refuse('officeUnknown');
  return has(by, 'caseManagement', 'administrator', 'system') ? null : refuse('notCaseManagement');
};

/** O3 An id belongs to one person only, in whatever list. */
const isTaken = (office: Office, id: string) =>
  id === 'system' ||
  Object.hasOwn(office.people, id) ||
  Object.hasOwn(office.officers, id) ||
  Object.hasOwn(office.assistants, id);

/** An entry under its own id; a word that every object knows (`constructor`) is nobody. */
const under = <Entry>(list: Readonly<Record<string, Entry>>, id: string): Entry | undefined =>
  Object.hasOwn(list, id) ? list[id] : undefined;

const administrators = (office: Office) =>
  Object.values(office.people).filter((person) => !person.retired && person.roles.includes('administrator'));

/** O4 An office always keeps one administrator. */
const wouldLoseLastAdministrator = (office: Office, personId: string) => {
  const [only, ...others] = administrators(office);
  return others.length === 0 && only?.id === personId;
};

const rules: Rules<Office, OfficeCommand, OfficeEvent, OfficeRefusal, OfficeContext> = {
  /** O5 An office is founded once, by an administrator. */
  foundOffice(office, command, { by }) {
    if (office.founded) return refuse('officeExists');
    if (!has(by, 'administrator', 'system')) return refuse('notAdministrator');
    return [{ ...command, type: 'officeFounded' }];
  },
  /** O9 What the office is called and where it is reached is corrected by an administrator; papers from then on say so. */
  correctOffice(office, command, context) {
    const refusal = administers(office, context);
    if (refusal) return refusal;
    const { name, number, address, phone } = command;
    const isSame =
      name === office.name &&
      number === office.number &&
      address === office.address &&
      phone === office.phone;
    return isSame ? [] : [{ ...command, type: 'officeCorrected' }];
  },
  /** O6 The policy's numbers do not contradict each other. */
  setPolicy(office, { policy }, context) {
    const refusal = administers(office, context);
    if (refusal) return refusal;
    if (policy.panelAtLeast > policy.panelAtMost) return refuse('policyContradicts');
    return [{ type: 'policySet', policy }];
  },
  addPerson(office, command, context) {
    const refusal = administers(office, context);
    if (refusal) return refusal;
    if (isTaken(office, command.personId)) return refuse('idTaken');
    return [{ ...command, type: 'personAdded' }];
  },
  /** O7 Whoever has retired or was removed stays in the record as he was and is not changed back. */
  changePerson(office, command, context) {
    const refusal = administers(office, context);
    if (refusal) return refusal;
    const person = under(office.people, command.personId);
    if (!person || person.retired) return refuse('personUnknown');
    if (!command.roles.includes('administrator') && wouldLoseLastAdministrator(office, command.personId))
      return refuse('lastAdministrator');
    return [{ ...command, type: 'personChanged' }];
  },
  retirePerson(office, command, context) {
    const refusal = administers(office, context);
    if (refusal) return refusal;
    const person = under(office.people, command.personId);
    if (!person) return refuse('personUnknown');
    if (wouldLoseLastAdministrator(office, command.personId)) return refuse('lastAdministrator');
    return person.retired ? [] : [{ ...command, type: 'personRetired' }];
  },
  addOfficer(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    if (isTaken(office, command.officerId)) return refuse('idTaken');
    return [{ ...command, type: 'officerAdded' }];
  },
  changeOfficer(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    const officer = under(office.officers, command.officerId);
    if (!officer || officer.removed !== null) return refuse('officerUnknown');
    return [{ ...command, type: 'officerChanged' }];
  },
  removeOfficer(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    const officer = under(office.officers, command.officerId);
    if (!officer) return refuse('officerUnknown');
    return officer.removed === null ? [{ ...command, type: 'officerRemoved' }] : [];
  },
  /** O8 An assistant is appointed for a term (two or three years in practice), which may be ended early with a reason. */
  appointAssistant(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    if (isTaken(office, command.assistantId)) return refuse('idTaken');
    if (command.until <= command.from) return refuse('termEndsBeforeItBegins');
    return [{ ...command, type: 'assistantAppointed' }];
  },
  endAppointment(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    const assistant = under(office.assistants, command.assistantId);
    if (!assistant) return refuse('assistantUnknown');
    return assistant.ended === null ? [{ ...command, type: 'appointmentEnded' }] : [];
  },
  addRoom(office, command, context) {
    const refusal = administers(office, context);
    if (refusal) return refusal;
    if (under(office.rooms, command.roomId)) return refuse('idTaken');
    return [{ ...command, type: 'roomAdded' }];
  },
  removeRoom(office, command, context) {
    const refusal = administers(office, context);
    if (refusal) return refusal;
    if (!under(office.rooms, command.roomId)) return refuse('roomUnknown');
    return [{ ...command, type: 'roomRemoved' }];
  },
};

const steps: Steps<Office, OfficeEvent> = {
  officeFounded: (office, { name, number, address, phone }) => ({
    ...office,
    founded: true,
    name,
    number,
    address,
    phone,
  }),
  officeCorrected: (office, { name, number, address, phone }) => ({
    ...office,
    name,
    number,
    address,
    phone,
  }),
  policySet: (office, { policy }) => ({ ...office, policy }),
  personAdded: (office, { type: _, personId, ...rest }) => ({
    ...office,
    people: { ...office.people, [personId]: { id: personId, retired: false, ...rest } },
  }),
  personChanged: (office, { type: _, personId, ...rest }) => ({
    ...office,
    people: { ...office.people, [personId]: { id: personId, retired: false, ...rest } },
  }),
  personRetired: (office, { personId }) => {
    const person = under(office.people, personId);
    return person
      ? { ...office, people: { ...office.people, [personId]: { ...person, retired: true } } }
      : office;
  },
  officerAdded: (office, { type: _, officerId, ...rest }) => ({
    ...office,
    officers: { ...office.officers, [officerId]: { id: officerId, removed: null, ...rest } },
  }),
  officerChanged: (office, { type: _, officerId, ...rest }) => ({
    ...office,
    officers: { ...office.officers, [officerId]: { id: officerId, removed: null, ...rest } },
  }),
  officerRemoved: (office, { officerId, reason }) => {
    const officer = under(office.officers, officerId);
    return officer
      ? { ...office, officers: { ...office.officers, [officerId]: { ...officer, removed: reason } } }
      : office;
  },
  assistantAppointed: (office, { type: _, assistantId, ...rest }) => ({
    ...office,
    assistants: { ...office.assistants, [assistantId]: { id: assistantId, ended: null, ...rest } },
  }),
  appointmentEnded: (office, { assistantId, reason }) => {
    const assistant = under(office.assistants, assistantId);
    return assistant
      ? { ...office, assistants: { ...office.assistants, [assistantId]: { ...assistant, ended: reason } } }
      : office;
  },
  roomAdded: (office, { roomId, name, seats }) => ({
    ...office,
    rooms: { ...office.rooms, [roomId]: { id: roomId, name, seats } },
  }),
  roomRemoved: (office, { roomId }) => ({
    ...office,
    rooms: Object.fromEntries(Object.entries(office.rooms).filter(([id]) => id !== roomId)),
  }),
};

export const officeDecider = createDecider(noOffice, rules, steps);
