/** Everything a person can ask of a meeting, on one page (of a conference alone: the next). Parsed at the border; who asks comes from the session. */
import { z } from 'zod';
import { id, line, moment, optionalProse, prose, sha256Hex, signatureImage } from '#shared/kernel/fields.ts';
import { conferenceCommands } from './conferenceCommands.ts';
import { planSchema } from './planFields.ts';
import {
  answers,
  exhibitAudiences,
  galleryDelays,
  identityMethods,
  majorityBases,
  majorityRules,
  meetingSteps,
  outsideRoles,
  treatments,
} from './terms.ts';

const reason = prose(1000);

const outsider = {
  role: z.enum(outsideRoles),
  name: line(40),
  unit: optionalProse(80),
  side: optionalProse(60),
  phone: optionalProse(30),
  remote: z.boolean(),
  /** What outsiders to the case see in place of the name (minors, witnesses). */
  protectedAs: line(40).nullable(),
};

const opinionAnswer = z.object({ issueId: id, answer: z.enum(answers), reasons: optionalProse(3000) });

export const meetingCommand = z.discriminatedUnion('type', [
  // planning.ts
  z.object({ type: z.literal('planHearing'), plan: planSchema }),
  z.object({ type: z.literal('revisePlan'), plan: planSchema }),
  // approval.ts
  z.object({ type: z.literal('requestApproval'), opinion: optionalProse(1000) }),
  z.object({ type: z.literal('approveHearing'), note: optionalProse(1000) }),
  z.object({ type: z.literal('refuseHearing'), reason }),
  // participants.ts
  z.object({ type: z.literal('nameParticipant'), ...outsider }),
  z.object({ type: z.literal('correctParticipant'), participantId: id, ...outsider }),
  z.object({
    type: z.literal('inviteAssistant'),
    assistantId: id,
    remote: z.boolean(),
  }),
  z.object({ type: z.literal('withdrawParticipant'), participantId: id, reason }),
  // panel.ts
  z.object({
    type: z.literal('choosePanel'),
    officerIds: z.array(id).min(1).max(15),
    reason: optionalProse(500),
  }),
  z.object({
    type: z.literal('drawPanel'),
    count: z.number().int().min(1).max(15),
    fields: z.array(line(80)).max(12),
  }),
  z.object({ type: z.literal('declareConflict'), conflict: z.boolean(), statement: optionalProse(500) }),
  z.object({ type: z.literal('replaceOfficer'), participantId: id, officerId: id, reason }),
  z.object({ type: z.literal('briefPanel'), note: optionalProse(1000) }),
  // notices.ts
  z.object({
    type: z.literal('serveNotices'),
    participantIds: z.array(id).min(1).max(60),
    method: line(60),
    lateReason: optionalProse(500),
  }),
  z.object({
    type: z.literal('announce'),
    contact: line(120),
    observersUntil: moment,
    observerPlaces: z.number().int().min(0).max(100_000),
    /** Minutes by which the public is shown later what happens; left out, at once. */
    delay: z.literal(galleryDelays).optional(),
  }),
  z.object({ type: z.literal('postpone'), startsAt: moment, reason }),
  z.object({ type: z.literal('cancelHearing'), reason }),
  // invitations.ts
  z.object({ type: z.literal('issueInvitation'), participantId: id, expiresAt: moment }),
  z.object({ type: z.literal('revokeInvitation'), participantId: id, reason: optionalProse(300) }),
  // observers.ts
  z.object({ type: z.literal('registerObserver'), observerId: id, name: line(40), contact: line(60) }),
  // attendance.ts
  z.object({ type: z.literal('openCheckIn') }),
  z.object({ type: z.literal('enterWaitingRoom'), remote: z.boolean(), deviceChecked: z.boolean() }),
  z.object({ type: z.literal('markPresent'), participantId: id }),
  z.object({ type: z.literal('admit'), participantId: id }),
  z.object({ type: z.literal('sendBack'), participantId: id, reason: optionalProse(300) }),
  z.object({ type: z.literal('noteDeparture'), participantId: id, reason }),
  z.object({
    type: z.literal('confirmIdentity'),
    participantId: id,
    method: z.enum(identityMethods),
    note: optionalProse(200),
  }),
  z.object({ type: z.literal('confirmRights'), participantId: id }),
  z.object({ type: z.literal('notePresence'), participantId: id, online: z.boolean() }),
  // recusal.ts
  z.object({ type: z.literal('answerRecusal'), participantId: id, raises: z.literal(false) }),
  z.object({ type: z.literal('raiseRecusal'), participantId: id, againstId: id, reason }),
  z.object({
    type: z.literal('decideRecusal'),
    recusalId: id,
    granted: z.boolean(),
    reason,
    replacementId: id.nullable(),
  }),
  // steps.ts
  z.object({ type: z.literal('advance'), to: z.enum(meetingSteps), skipReason: optionalProse(1000) }),
  z.object({ type: z.literal('suspendHearing'), reason }),
  z.object({ type: z.literal('resumeHearing') }),
  z.object({ type: z.literal('closeHearing') }),
  z.object({ type: z.literal('convertOffline'), reason }),
  // floor.ts
  z.object({ type: z.literal('askFloor') }),
  z.object({ type: z.literal('withdrawRequest'), participantId: id }),
  z.object({
    type: z.literal('giveFloor'),
    participantId: id,
    seconds: z.number().int().min(0).max(7200),
    issueId: id.nullable(),
  }),
  z.object({ type: z.literal('extendFloor'), seconds: z.number().int().min(10).max(3600) }),
  z.object({ type: z.literal('endFloor') }),
  // statements.ts
  z.object({ type: z.literal('makeStatement'), text: prose(5000), issueId: id.nullable() }),
  z.object({ type: z.literal('askQuestion'), text: prose(2000), toId: id, issueId: id.nullable() }),
  z.object({ type: z.literal('answerQuestion'), questionId: id, text: prose(5000) }),
  z.object({ type: z.literal('sumUp'), text: prose(6000), announcedDecision: optionalProse(2000) }),
  z.object({ type: z.literal('turnToIssue'), issueId: id }),
  // evidence.ts
  z.object({
    type: z.literal('addExhibit'),
    exhibitId: id,
    title: line(120),
    source: optionalProse(120),
    fileName: line(200),
    sha256: sha256Hex,
    mime: line(80),
    bytes: z.number().int().min(1),
    pages: z.number().int().min(1).max(5000),
    audience: z.enum(exhibitAudiences),
  }),
  z.object({ type: z.literal('withdrawExhibit'), exhibitId: id, reason }),
  z.object({ type: z.literal('showExhibit'), exhibitId: id, page: z.number().int().min(1).max(5000) }),
  z.object({ type: z.literal('hideExhibit') }),
  // deliberation.ts
  z.object({ type: z.literal('noteDeliberation'), text: prose(3000) }),
  z.object({ type: z.literal('chooseSpokesperson'), participantId: id }),
  z.object({
    type: z.literal('submitOpinion'),
    answers: z.array(opinionAnswer).min(1).max(12),
    overall: optionalProse(3000),
  }),
  z.object({ type: z.literal('announceOpinions'), spokenBy: id.nullable() }),
  // paperForms.ts
  z.object({ type: z.literal('receivePaperForm'), participantId: id }),
  z.object({ type: z.literal('returnPaperForm'), participantId: id, reason }),
  z.object({
    type: z.literal('transcribePaperForm'),
    participantId: id,
    answers: z.array(opinionAnswer).min(1).max(12),
    overall: optionalProse(3000),
  }),
  // vote.ts
  z.object({
    type: z.literal('openVote'),
    voteId: id,
    question: line(300),
    options: z
      .array(z.object({ id, text: line(80) }))
      .min(2)
      .max(12),
    secret: z.boolean(),
    electorate: z.array(id).min(1).max(60),
    quorum: z.number().int().min(1).max(60),
    majority: z.enum(majorityRules),
    base: z.enum(majorityBases),
    disclosureSeen: z.boolean(),
  }),
  z.object({ type: z.literal('castBallot'), voteId: id, choice: id }),
  z.object({ type: z.literal('closeVote'), voteId: id }),
  z.object({ type: z.literal('cancelVote'), voteId: id, reason }),
  // order.ts
  z.object({ type: z.literal('admonish'), participantId: id, reason }),
  z.object({ type: z.literal('orderOut'), participantId: id, reason }),
  // minutes.ts
  z.object({ type: z.literal('requestCorrection'), quote: optionalProse(1000), text: prose(2000) }),
  z.object({ type: z.literal('acceptCorrection'), correctionId: id, note: optionalProse(500) }),
  z.object({ type: z.literal('declineCorrection'), correctionId: id, reason }),
  z.object({ type: z.literal('circulateMinutes') }),
  z.object({ type: z.literal('bindMinutes'), sha256: sha256Hex, generation: z.number().int().min(0) }),
  z.object({ type: z.literal('reopenMinutes'), reason }),
  // signing.ts
  z.object({ type: z.literal('signMinutes'), sha256: sha256Hex, image: signatureImage }),
  z.object({
    type: z.literal('refuseToSign'),
    participantId: id,
    sha256: sha256Hex,
    reason,
    witnessId: id.nullable(),
  }),
  z.object({ type: z.literal('sealHearing') }),
  // notedCorrections.ts
  z.object({ type: z.literal('noteCorrection'), stands: prose(1000), shouldSay: prose(1000), reason }),
  z.object({
    type: z.literal('answerNotedCorrection'),
    correctionId: id,
    agrees: z.boolean(),
    words: optionalProse(1000),
  }),
  // decision.ts
  z.object({ type: z.literal('requestDeparture'), intended: prose(3000), reasons: prose(3000) }),
  z.object({ type: z.literal('consentToDeparture'), note: optionalProse(1000) }),
  z.object({ type: z.literal('declineDeparture'), reason }),
  z.object({
    type: z.literal('recordDecision'),
    text: prose(5000),
    reasons: prose(5000),
    followsMajority: z.boolean(),
  }),
  z.object({
    type: z.literal('tellTreatment'),
    participantId: id,
    treatment: z.enum(treatments),
    reasons: prose(2000),
  }),
  z.object({ type: z.literal('archiveHearing') }),
  ...conferenceCommands,
]);
export type MeetingCommand = z.infer<typeof meetingCommand>;
export type { Issue, Plan } from './planFields.ts';
export { planSchema } from './planFields.ts';
export type CommandOf<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { readonly type: Type }>;
