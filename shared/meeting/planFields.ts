/** The plan of a hearing, and what a conference's request has in common with it. */
import { z } from 'zod';
import { id, line, moment, optionalProse } from '#shared/kernel/fields.ts';
import { type ConferenceStep, caseTypes, hearingSteps, opennesses, placeModes } from './terms.ts';

export const issueSchema = z.object({ id, text: line(300) });
export const placeSchema = z.object({ mode: z.enum(placeModes), room: optionalProse(80) });
export const stepMinutes = z.number().int().min(0).max(480);

export const planSchema = z.object({
  title: line(120),
  caseNo: line(60),
  cause: line(120),
  caseType: z.enum(caseTypes),
  minorParty: z.boolean(),
  digest: optionalProse(6000),
  /** The organ under supervision in this case, where there is one: its own people are pointed out (O20). */
  supervisedOrgan: optionalProse(80).optional(),
  issues: z.array(issueSchema).min(1).max(12),
  openness: z.enum(opennesses),
  opennessReason: optionalProse(500),
  place: placeSchema,
  startsAt: moment,
  minutesPerStep: z.record(z.enum(hearingSteps), stepMinutes),
  presiderId: id,
  handlerId: id,
  clerkId: id,
  secondClerkId: id.nullable(),
});

/** A hearing's plan, or a conference's, which has minutes for its own steps and none for a hearing's. */
export type Plan = Omit<z.infer<typeof planSchema>, 'minutesPerStep'> & {
  readonly minutesPerStep: z.infer<typeof planSchema>['minutesPerStep'] &
    Readonly<Partial<Record<ConferenceStep, number>>>;
};
export type Issue = z.infer<typeof issueSchema>;
