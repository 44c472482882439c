/** What can be asked of a joint conference alone; floor, questions, votes, minutes and signing are those of every meeting. */
import { z } from 'zod';
import { id, line, moment, optionalProse, prose } from '#shared/kernel/fields.ts';
import { issueSchema, placeSchema, stepMinutes } from './planFields.ts';
import { caseTypes, conferenceGrounds, conferenceSteps, positions, viewAnswers } from './terms.ts';

const reason = prose(1000);

const conferenceRequestSchema = z.object({
  title: line(120),
  caseNo: line(60),
  cause: line(120),
  caseType: z.enum(caseTypes),
  digest: optionalProse(6000),
  /** The organ whose acts the case supervises; absent where there is none. */
  supervisedOrgan: optionalProse(80).optional(),
  /** The questions to discuss. */
  issues: z.array(issueSchema).min(1).max(12),
  /** What the handler proposes to do, and why: what members agree or disagree with. */
  proposal: prose(6000),
  grounds: z.array(z.enum(conferenceGrounds)).min(1).max(conferenceGrounds.length),
  groundsNote: optionalProse(1000),
  /** When the handler would like it held. */
  startsAt: moment,
  handlerId: id,
  chairId: id,
  clerkId: id,
  memberIds: z.array(id).max(40),
  /** Staff who attend without a vote. */
  attendeeIds: z.array(id).max(40),
  assistantIds: z.array(id).max(20),
});

const schedule = {
  startsAt: moment,
  place: placeSchema,
  minutesPerStep: z.record(z.enum(conferenceSteps), stepMinutes),
  chairId: id,
  clerkId: id,
  memberIds: z.array(id).min(1).max(40),
  attendeeIds: z.array(id).max(40),
  assistantIds: z.array(id).max(20),
  /** Those without a vote leave before the views. */
  attendeesLeave: z.boolean(),
  note: optionalProse(1000),
};
const conferenceScheduleSchema = z.object(schedule);

const viewAnswer = z.object({
  issueId: id,
  answer: z.enum(viewAnswers),
  /** His own conclusion, where he neither agrees nor disagrees. */
  conclusion: optionalProse(2000),
  reasons: prose(3000),
});

export const conferenceCommands = [
  // conferenceRequest.ts
  z.object({ type: z.literal('requestConference'), request: conferenceRequestSchema }),
  z.object({ type: z.literal('reviseConference'), request: conferenceRequestSchema }),
  z.object({ type: z.literal('declineConference'), reason }),
  // conferenceSchedule.ts
  z.object({
    type: z.literal('orderConference'),
    request: conferenceRequestSchema,
    schedule: conferenceScheduleSchema,
  }),
  z.object({ type: z.literal('scheduleConference'), ...schedule }),
  z.object({ type: z.literal('settleAttendees'), leave: z.boolean(), reason: optionalProse(500) }),
  // conferenceMaterial.ts
  z.object({
    type: z.literal('sendMaterial'),
    participantIds: z.array(id).min(1).max(80),
    exhibitIds: z.array(id).max(60),
    note: optionalProse(1000),
  }),
  z.object({ type: z.literal('noteMaterialRead') }),
  // conferenceSitting.ts
  z.object({ type: z.literal('convene') }),
  z.object({ type: z.literal('adjournConference'), reason, startsAt: moment }),
  z.object({ type: z.literal('showOpinion'), opinionId: id, title: line(120) }),
  z.object({ type: z.literal('hideOpinion') }),
  // views.ts
  z.object({ type: z.literal('sealView'), answers: z.array(viewAnswer).min(1).max(12) }),
  z.object({ type: z.literal('revealViews'), missingReason: optionalProse(1000) }),
  z.object({ type: z.literal('openViewsRound'), reason }),
  // conclusion.ts
  z.object({ type: z.literal('concludeConference'), text: prose(6000) }),
  z.object({ type: z.literal('confirmWords'), count: z.number().int().min(1).max(100_000) }),
  // position.ts
  z.object({
    type: z.literal('takePosition'),
    position: z.enum(positions),
    intended: prose(3000),
    reasons: optionalProse(3000),
  }),
  z.object({ type: z.literal('escalate'), reasons: prose(3000) }),
  z.object({
    type: z.literal('decideEscalation'),
    way: z.enum(['decided', 'toCommittee']),
    text: prose(3000),
  }),
  z.object({ type: z.literal('recordCommitteeResult'), text: prose(3000), heldAt: moment }),
  z.object({ type: z.literal('fileConference'), note: optionalProse(500) }),
] as const;

export type ConferenceRequest = z.infer<typeof conferenceRequestSchema>;
export type ConferenceSchedule = z.infer<typeof conferenceScheduleSchema>;
export type ViewAnswerGiven = z.infer<typeof viewAnswer>;
