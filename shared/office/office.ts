/** The office: its people, officer bank, assistants, rooms and policy, on the same kernel as a meeting. */
import { createDecider, refuse } from '#shared/kernel/decider.ts';
import { accountRules, accountSteps, wouldLoseLastAdministrator } from './accounts.ts';
import { assistantRules, assistantSteps } from './assistants.ts';
import type { OfficeCommand } from './commands.ts';
import { commendationRules, commendationSteps } from './commendations.ts';
import type { OfficeEvent, OfficeRefusal } from './events.ts';
import { importRules } from './importing.ts';
import { officerRules, officerSteps } from './officers.ts';
import { organRules, organSteps } from './organs.ts';
import { participationRules, participationSteps } from './participations.ts';
import {
  administers,
  has,
  isTaken,
  type OfficeContext,
  type OfficeRules,
  type OfficeSteps,
  under,
} from './rules.ts';
import { legalPolicy, noOffice, type Office } from './state.ts';

export type { OfficeContext };

const rules: OfficeRules = {
  ...accountRules,
  ...officerRules,
  ...organRules,
  ...assistantRules,
  ...participationRules,
  ...commendationRules,
  ...importRules,
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

const steps: OfficeSteps = {
  ...accountSteps,
  ...officerSteps,
  ...organSteps,
  ...assistantSteps,
  ...participationSteps,
  ...commendationSteps,
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
  // A policy set before a number was known keeps that number's legal default.
  policySet: (office, { policy }) => ({
    ...office,
    policy: {
      ...legalPolicy,
      ...policy,
      conference: { ...legalPolicy.conference, ...policy.conference },
    },
  }),
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
  roomAdded: (office, { roomId, name, seats }) => ({
    ...office,
    rooms: { ...office.rooms, [roomId]: { id: roomId, name, seats } },
  }),
  roomRemoved: (office, { roomId }) => ({
    ...office,
    rooms: Object.fromEntries(Object.entries(office.rooms).filter(([id]) => id !== roomId)),
  }),
};

export const officeDecider = createDecider<Office, OfficeCommand, OfficeEvent, OfficeRefusal, OfficeContext>(
  noOffice,
  rules,
  steps,
);
