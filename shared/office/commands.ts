/** Everything a person can ask of the office itself, on one page. */
import { z } from 'zod';
import { id, line, moment, optionalProse, prose } from '#shared/kernel/fields.ts';
import { officeRoles, officerKinds } from './roles.ts';

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

const assistant = {
  name: line(40),
  organ: line(80),
  field: line(80),
  title: optionalProse(60),
  from: moment,
  until: moment,
};

export const policySchema = z.object({
  /** Hearing officers on a panel (rule Art. 7): at least, at most. */
  panelAtLeast: z.number().int().min(1).max(15),
  panelAtMost: z.number().int().min(1).max(15),
  /** Clear days between notice and hearing (rule Art. 10). */
  noticeDays: z.number().int().min(0).max(30),
  /** Years of age a hearing officer must have (rule Art. 7). */
  officerAge: z.number().int().min(18).max(99),
  /** Years a seal keeps the archive (1986 list: long-term = 60). */
  retentionYears: z.number().int().min(10).max(1000),
});

/** What the office's papers and notices say of it. */
const officeFacts = {
  name: line(60),
  number: line(30),
  address: optionalProse(120),
  phone: optionalProse(40),
};

export const officeCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('foundOffice'), ...officeFacts }),
  z.object({ type: z.literal('correctOffice'), ...officeFacts }),
  z.object({ type: z.literal('setPolicy'), policy: policySchema }),
  z.object({ type: z.literal('addPerson'), personId: id, ...person }),
  z.object({ type: z.literal('changePerson'), personId: id, ...person }),
  z.object({ type: z.literal('retirePerson'), personId: id, reason: prose(200) }),
  z.object({ type: z.literal('addOfficer'), officerId: id, ...bankOfficer }),
  z.object({ type: z.literal('changeOfficer'), officerId: id, ...bankOfficer }),
  z.object({ type: z.literal('removeOfficer'), officerId: id, reason: prose(200) }),
  z.object({ type: z.literal('appointAssistant'), assistantId: id, ...assistant }),
  z.object({ type: z.literal('endAppointment'), assistantId: id, reason: prose(200) }),
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
