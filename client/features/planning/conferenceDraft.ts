/** A joint conference while it is being asked for or arranged: what has not been chosen yet is null. Kept as JSON. */
import type { ConferenceRequest, ConferenceSchedule } from '#shared/meeting/conferenceCommands.ts';
import { seatsWith } from '#shared/meeting/seats.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import {
  type CaseType,
  type ConferenceGround,
  type ConferenceStep,
  caseTypes,
  conferenceGrounds,
  conferenceSteps,
  placeModes,
} from '#shared/meeting/terms.ts';
import { listOf, number, oneOf, orNull, readerOf, shaped, text, truth } from './draftShapes.ts';

export type ConferenceDraft = {
  readonly meetingId: string;
  /** Asked of the head of department, or ordered by one. */
  readonly way: 'ask' | 'order';
  readonly title: string;
  readonly caseNo: string;
  readonly cause: string;
  readonly caseType: CaseType | null;
  readonly digest: string;
  readonly supervisedOrgan: string;
  readonly issues: ConferenceRequest['issues'];
  readonly proposal: string;
  readonly grounds: readonly ConferenceGround[];
  readonly groundsNote: string;
  readonly startsAt: number | null;
  readonly place: ConferenceSchedule['place'];
  readonly minutesPerStep: Readonly<Record<ConferenceStep, number>>;
  readonly handlerId: string | null;
  readonly chairId: string | null;
  readonly clerkId: string | null;
  readonly memberIds: readonly string[];
  readonly attendeeIds: readonly string[];
  readonly assistantIds: readonly string[];
  readonly attendeesLeave: boolean;
  readonly note: string;
};

/** Minutes usual for each step; an hour and a half in all. */
export const usualConference: Readonly<Record<ConferenceStep, number>> = {
  report: 20,
  supplement: 15,
  inquiry: 20,
  views: 25,
  conclusion: 10,
};

export const emptyConference = (meetingId: string): ConferenceDraft => ({
  meetingId,
  way: 'ask',
  title: '',
  caseNo: '',
  cause: '',
  caseType: null,
  digest: '',
  supervisedOrgan: '',
  issues: [{ id: crypto.randomUUID(), text: '' }],
  proposal: '',
  grounds: [],
  groundsNote: '',
  startsAt: null,
  place: { mode: 'room', room: '' },
  minutesPerStep: { ...usualConference },
  handlerId: null,
  chairId: null,
  clerkId: null,
  memberIds: [],
  attendeeIds: [],
  assistantIds: [],
  attendeesLeave: true,
  note: '',
});

/** What was asked for, or, once it is arranged, as it stands. */
export function draftOfConference(meeting: Meeting): ConferenceDraft {
  const { id, plan, conference } = meeting;
  const blank = emptyConference(id);
  if (!plan || !conference) return blank;
  const { title, caseNo, cause, caseType, digest, issues, startsAt, place } = plan;
  const { asked, attendeesLeave } = conference;
  const isArranged = conference.review?.kind === 'scheduled';
  const ids = (seats: readonly Seat[]) => seats.map((seat) => seat.id);
  const isStaff = ({ roles }: Seat) => !roles.includes('specialAssistant');
  const people = isArranged
    ? {
        memberIds: ids(seatsWith(meeting, 'member')),
        attendeeIds: ids(seatsWith(meeting, 'attendee').filter(isStaff)),
        assistantIds: ids(seatsWith(meeting, 'specialAssistant')),
      }
    : { memberIds: asked.memberIds, attendeeIds: asked.attendeeIds, assistantIds: asked.assistantIds };
  return {
    ...blank,
    ...{ title, caseNo, cause, caseType, digest, issues, startsAt, attendeesLeave },
    supervisedOrgan: plan.supervisedOrgan ?? '',
    ...{ proposal: asked.proposal, grounds: asked.grounds, groundsNote: asked.groundsNote },
    ...{ handlerId: plan.handlerId, chairId: plan.presiderId, clerkId: plan.clerkId },
    ...people,
    ...(isArranged && { place, minutesPerStep: { ...usualConference, ...plan.minutesPerStep } }),
  };
}

const conferenceFields = [
  'title',
  'caseNo',
  'cause',
  'caseType',
  'issues',
  'proposal',
  'grounds',
  'handler',
  'chair',
  'clerk',
  'members',
  'startsAt',
  'room',
] as const;
export type ConferenceField = (typeof conferenceFields)[number];

/** What is still to be filled in, in the order of the form. */
export function missingInConference(draft: ConferenceDraft): readonly ConferenceField[] {
  const given: Readonly<Record<ConferenceField, boolean>> = {
    title: draft.title.trim() !== '',
    caseNo: draft.caseNo.trim() !== '',
    cause: draft.cause.trim() !== '',
    caseType: draft.caseType !== null,
    issues: draft.issues.some((issue) => issue.text.trim() !== ''),
    proposal: draft.proposal.trim() !== '',
    grounds: draft.grounds.length > 0,
    handler: draft.handlerId !== null,
    chair: draft.chairId !== null,
    clerk: draft.clerkId !== null,
    members: votingIn(draft).length > 0,
    startsAt: draft.startsAt !== null,
    room: draft.way === 'ask' || draft.place.mode === 'online' || draft.place.room.trim() !== '',
  };
  return conferenceFields.filter((field) => !given[field]);
}

/** Members besides the chair and the handler, who are members by their seats. */
const votingIn = ({ memberIds, chairId, handlerId }: ConferenceDraft): string[] =>
  memberIds.filter((id) => id !== chairId && id !== handlerId);

/** The request as it would be sent; null while something is missing. */
export function requestOf(draft: ConferenceDraft): ConferenceRequest | null {
  const { caseType, startsAt, handlerId, chairId, clerkId } = draft;
  if (missingInConference({ ...draft, way: 'ask' }).length > 0) return null;
  if (caseType === null || startsAt === null) return null;
  if (handlerId === null || chairId === null || clerkId === null) return null;
  return {
    ...{ caseType, startsAt, handlerId, chairId, clerkId },
    title: draft.title.trim(),
    caseNo: draft.caseNo.trim(),
    cause: draft.cause.trim(),
    digest: draft.digest.trim(),
    ...(draft.supervisedOrgan.trim() !== '' && { supervisedOrgan: draft.supervisedOrgan.trim() }),
    issues: draft.issues
      .map((issue) => ({ id: issue.id, text: issue.text.replace(/\s+/g, ' ').trim() }))
      .filter((issue) => issue.text !== ''),
    proposal: draft.proposal.trim(),
    grounds: [...draft.grounds],
    groundsNote: draft.groundsNote.trim(),
    memberIds: votingIn(draft),
    attendeeIds: [...draft.attendeeIds],
    assistantIds: [...draft.assistantIds],
  };
}

/** The arrangement as it would be sent; null while something is missing. */
export function scheduleOf(draft: ConferenceDraft): ConferenceSchedule | null {
  const { startsAt, chairId, clerkId, place } = draft;
  const needed: readonly ConferenceField[] = ['chair', 'clerk', 'members', 'startsAt', 'room'];
  if (missingInConference({ ...draft, way: 'order' }).some((field) => needed.includes(field))) return null;
  if (startsAt === null || chairId === null || clerkId === null) return null;
  return {
    ...{ startsAt, chairId, clerkId },
    place: { mode: place.mode, room: place.room.trim() },
    minutesPerStep: { ...draft.minutesPerStep },
    memberIds: votingIn(draft),
    attendeeIds: [...draft.attendeeIds],
    assistantIds: [...draft.assistantIds],
    attendeesLeave: draft.attendeesLeave,
    note: draft.note.trim(),
  };
}

export const readConference = readerOf<ConferenceDraft>({
  meetingId: text,
  way: oneOf(['ask', 'order']),
  title: text,
  caseNo: text,
  cause: text,
  caseType: orNull(oneOf(caseTypes)),
  digest: text,
  supervisedOrgan: text,
  issues: listOf(shaped({ id: text, text }), 1),
  proposal: text,
  grounds: listOf(oneOf(conferenceGrounds)),
  groundsNote: text,
  startsAt: orNull(number),
  place: shaped({ mode: oneOf(placeModes), room: text }),
  minutesPerStep: shaped(Object.fromEntries(conferenceSteps.map((step) => [step, number]))),
  handlerId: orNull(text),
  chairId: orNull(text),
  clerkId: orNull(text),
  memberIds: listOf(text),
  attendeeIds: listOf(text),
  assistantIds: listOf(text),
  attendeesLeave: truth,
  note: text,
});
