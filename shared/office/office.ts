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
  Object.hasOwn(office.people, id) ||
  Object.hasOwn(office.officers, id) ||
  Object.hasOwn(office.assistants, id);

const administrators = (office: Office) =>
  Object.values(office.people).filter((person) => !person.retired && person.roles.includes('administrator'));

/** O4 An office always keeps one administrator. */
const wouldLoseLastAdministrator = (office: Office, personId: string) => {
  const [only, ...others] = administrators(office);
  return others.length === 0 && only?.id === personId;
};

const rules: Rules<Office, OfficeCommand, OfficeEvent, OfficeRefusal, OfficeContext> = {
  foundOffice(office, command) {
    if (office.founded) return refuse('officeExists');
    return [{ ...command, type: 'officeFounded' }];
  },
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
  changePerson(office, command, context) {
    const refusal = administers(office, context);
    if (refusal) return refusal;
    if (!office.people[command.personId]) return refuse('personUnknown');
    if (!command.roles.includes('administrator') && wouldLoseLastAdministrator(office, command.personId))
      return refuse('lastAdministrator');
    return [{ ...command, type: 'personChanged' }];
  },
  retirePerson(office, command, context) {
    const refusal = administers(office, context);
    if (refusal) return refusal;
    const person = office.people[command.personId];
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
    if (!office.officers[command.officerId]) return refuse('officerUnknown');
    return [{ ...command, type: 'officerChanged' }];
  },
  removeOfficer(office, command, context) {
    const refusal = keepsBank(office, context);
    if (refusal) return refusal;
    if (!office.officers[command.officerId]) return refuse('officerUnknown');
    return [{ ...command, type: 'officerRemoved' }];
  },
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
    if (!office.assistants[command.assistantId]) return refuse('assistantUnknown');
    return [{ ...command, type: 'appointmentEnded' }];
  },
  addRoom(office, command, context) {
    const refusal = administers(office, context);
    if (refusal) return refusal;
    if (office.rooms[command.roomId]) return refuse('idTaken');
    return [{ ...command, type: 'roomAdded' }];
  },
  removeRoom(office, command, context) {
    const refusal = administers(office, context);
    if (refusal) return refusal;
    if (!office.rooms[command.roomId]) return refuse('roomUnknown');
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
    const person = office.people[personId];
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
    const officer = office.officers[officerId];
    return officer
      ? { ...office, officers: { ...office.officers, [officerId]: { ...officer, removed: reason } } }
      : office;
  },
  assistantAppointed: (office, { type: _, assistantId, ...rest }) => ({
    ...office,
    assistants: { ...office.assistants, [assistantId]: { id: assistantId, ended: null, ...rest } },
  }),
  appointmentEnded: (office, { assistantId, reason }) => {
    const assistant = office.assistants[assistantId];
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
