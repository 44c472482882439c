/** How an office holds its joint conferences, as it may be set. */
import { z } from 'zod';
import { speakingOrders } from './roles.ts';

export const conferencePolicySchema = z.object({
  /** Prosecutors a conference needs, and one in how many of the department's (0: no share asked). */
  atLeast: z.number().int().min(2).max(40),
  oneIn: z.number().int().min(0).max(20),
  /** Days within which a head decides on a request. */
  reviewDays: z.number().int().min(0).max(30),
  /** In which order members state their views; the chair always last. */
  order: z.enum(speakingOrders),
  /** Views are written sealed and revealed at once, or stated openly one after another. */
  sealed: z.boolean(),
  /** Those who attend without a vote leave before the views. */
  attendeesLeave: z.boolean(),
  /** The handler states a view of his own like every member. */
  handlerGivesView: z.boolean(),
});
export type ConferencePolicy = z.infer<typeof conferencePolicySchema>;
