/** Everything a person can ask of the office itself, on one page. */
import { z } from 'zod';
import { id, line, moment, optionalProse, prose, sha256Hex } from '#shared/kernel/fields.ts';
import { conferencePolicySchema } from './conferencePolicy.ts';
import { legalConference } from './legalConference.ts';
import {
  dismissalKinds,
  officeRoles,
  officerKinds,
  organKinds,
  participationKinds,
  removalKinds,
} from './roles.ts';

const person = {
  name: line(40),
  roles: z.array(z.enum(officeRoles)).min(1).max(6),
  department: optionalProse(60),
  title: optionalProse(60),
};

const bankOfficer = {
  name: line(40),
  unit: line(80),
  occupation: optionalProse(80),
  kind: z.enum(officerKinds),
  field: optionalProse(80),
  bornAt: moment.or(z.number().int().min(-2_208_988_800_000).max(4_102_444_800_000)),
  phone: optionalProse(30),
};

const organ = {
  name: line(80),
  kind: z.enum(organKinds),
  contact: optionalProse(40),
  phone: optionalProse(30),
  note: optionalProse(300),
};

/** What is known of an assistant, whatever his term. */
const assistant = {
  name: line(40),
  organ: line(80),
  /** The partner organ that sent him, where it is on the list. */
  organId: id.nullable().default(null),
  field: line(80),
  expertise: z.array(line(20)).max(20).default([]),
  title: optionalProse(60),
  phone: optionalProse(30).default(''),
};

const term = { from: moment, until: moment, appointmentNo: optionalProse(40).default('') };

const participation = {
  assistantId: id,
  kind: z.enum(participationKinds),
  on: moment,
  title: line(120),
  hours: z.number().min(0.5).max(200).nullable(),
  caseNo: optionalProse(60),
  note: optionalProse(500),
};

/** As many people as one file may bring. */
const MOST_IMPORTED = 1000;
const imported = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.object({ id: id.nullable(), ...shape })).max(MOST_IMPORTED);

const policySchema = z.object({
  /** Hearing officers on a panel (rule Art. 7): at least, at most. */
  panelAtLeast: z.number().int().min(1).max(15),
  panelAtMost: z.number().int().min(1).max(15),
  /** Clear days between notice and hearing (rule Art. 10). */
  noticeDays: z.number().int().min(0).max(30),
  /** Years of age a hearing officer must have (rule Art. 7). */
  officerAge: z.number().int().min(18).max(99),
  /** Years a seal keeps the archive (1986 list: long-term = 60). */
  retentionYears: z.number().int().min(10).max(1000),
  conference: conferencePolicySchema.default(legalConference),
});

/** What the office's papers and notices say of it. */
const officeFacts = {
  name: line(60),
  number: line(30),
  address: optionalProse(120),
  phone: optionalProse(40),
};

/** What the server itself notes of an account. */
const accountChanges = ['opened', 'passwordReset', 'passwordChanged'] as const;
export type AccountChange = (typeof accountChanges)[number];

export const officeCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('foundOffice'), ...officeFacts }),
  z.object({ type: z.literal('correctOffice'), ...officeFacts }),
  z.object({ type: z.literal('setPolicy'), policy: policySchema }),
  z.object({ type: z.literal('addPerson'), personId: id, ...person }),
  z.object({ type: z.literal('changePerson'), personId: id, ...person }),
  z.object({ type: z.literal('retirePerson'), personId: id, reason: prose(200) }),
  z.object({ type: z.literal('noteAccount'), personId: id, change: z.enum(accountChanges) }),
  z.object({ type: z.literal('disableAccount'), personId: id, reason: prose(200) }),
  z.object({ type: z.literal('enableAccount'), personId: id }),
  z.object({ type: z.literal('addOfficer'), officerId: id, ...bankOfficer }),
  z.object({ type: z.literal('changeOfficer'), officerId: id, ...bankOfficer }),
  z.object({
    type: z.literal('removeOfficer'),
    officerId: id,
    kind: z.enum(removalKinds).default('other'),
    reason: prose(200),
  }),
  // organs.ts
  z.object({ type: z.literal('addOrgan'), organId: id, ...organ }),
  z.object({ type: z.literal('changeOrgan'), organId: id, ...organ }),
  z.object({ type: z.literal('removeOrgan'), organId: id, reason: prose(200) }),
  // assistants.ts
  z.object({ type: z.literal('appointAssistant'), assistantId: id, ...assistant, ...term }),
  z.object({ type: z.literal('changeAssistant'), assistantId: id, ...assistant }),
  z.object({
    type: z.literal('renewAppointment'),
    assistantId: id,
    ...term,
    /** When the assistant, and when the organ that sent him, agreed. */
    assistantAgreedOn: moment,
    organAgreedOn: moment,
  }),
  z.object({
    type: z.literal('recordUndertaking'),
    assistantId: id,
    on: moment,
    file: z.object({ name: line(120), sha256: sha256Hex }).nullable(),
  }),
  z.object({
    type: z.literal('endAppointment'),
    assistantId: id,
    kind: z.enum(dismissalKinds).default('other'),
    reason: prose(200),
  }),
  // participations.ts
  z.object({ type: z.literal('recordParticipation'), participationId: id, ...participation }),
  z.object({
    type: z.literal('correctParticipation'),
    participationId: id,
    ...participation,
    reason: prose(200),
  }),
  z.object({ type: z.literal('retractParticipation'), participationId: id, reason: prose(200) }),
  // commendations.ts
  z.object({
    type: z.literal('commend'),
    commendationId: id,
    assistantId: id,
    year: z.number().int().min(2000).max(2100),
    reason: prose(500),
  }),
  z.object({ type: z.literal('retractCommendation'), commendationId: id, reason: prose(200) }),
  // importing.ts: an entry without an id is new; the rule gives it one.
  z.object({
    type: z.literal('importRoster'),
    organs: imported(organ),
    assistants: imported({
      ...assistant,
      ...term,
      undertakingOn: moment.nullable(),
    }),
    officers: imported(bankOfficer),
  }),
  z.object({
    type: z.literal('addRoom'),
    roomId: id,
    name: line(60),
    seats: z.number().int().min(1).max(2000),
  }),
  z.object({ type: z.literal('removeRoom'), roomId: id }),
]);
export type OfficeCommand = z.infer<typeof officeCommand>;
export type Policy = z.infer<typeof policySchema>;
/** What of the policy is a plain number. */
export type PolicyNumber = Exclude<keyof Policy, 'conference'>;
