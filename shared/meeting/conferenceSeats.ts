/** Who sits where in a joint conference: chair, handler, clerk, members with a view, and those who attend without one. */

import type { ConferencePolicy } from '#shared/office/conferencePolicy.ts';
import type { OfficeRole } from '#shared/office/roles.ts';
import type { Office } from '#shared/office/state.ts';
import type { ConferenceSchedule } from './conferenceCommands.ts';
import type { Seated } from './events.ts';
import { isProsecutor, personOf, ranks } from './ranks.ts';
import type { MeetingRefusal } from './refusals.ts';
import { isRecused } from './seats.ts';
import type { Meeting } from './state.ts';
import type { SeatRole } from './terms.ts';

const clerks: readonly OfficeRole[] = ['clerk', 'prosecutorAssistant'];

export type Arrangement = Pick<
  ConferenceSchedule,
  'chairId' | 'clerkId' | 'memberIds' | 'attendeeIds' | 'assistantIds'
> & { readonly handlerId: string };

const isClerkly = (office: Office, personId: string) =>
  personOf(office, personId)?.roles.some((role) => clerks.includes(role)) ?? false;

/** Members in whatever way: as named, as chair, and the handler where the office lets him state a view. */
export const membersOf = (
  { chairId, handlerId, memberIds }: Arrangement,
  policy: ConferencePolicy,
): readonly string[] => [
  ...new Set([...memberIds, ...(policy.handlerGivesView ? [handlerId] : []), chairId]),
];

/** K4 Chair, handler and members are prosecutors, the clerk is not one of them, each sits once, and nobody recused sits again. */
export const arrangementFlaw = (
  meeting: Meeting,
  arrangement: Arrangement,
  office: Office,
  heldAt: number,
): MeetingRefusal | null => {
  const { chairId, handlerId, clerkId, memberIds, attendeeIds, assistantIds } = arrangement;
  const isFree = (personId: string) => !isRecused(meeting, personId);
  if (!isProsecutor(office, chairId) || !isFree(chairId)) return 'presiderUnfit';
  if (!isProsecutor(office, handlerId) || !isFree(handlerId)) return 'handlerUnfit';
  if (!isClerkly(office, clerkId) || !isFree(clerkId)) return 'clerkUnfit';
  if (!memberIds.every((id) => isProsecutor(office, id) && isFree(id))) return 'memberUnfit';
  if (!attendeeIds.every((id) => personOf(office, id) && isFree(id))) return 'personUnknown';
  const apart = [clerkId, ...attendeeIds, ...assistantIds];
  const voting = [chairId, handlerId, ...memberIds];
  if (new Set(memberIds).size < memberIds.length || new Set(apart).size < apart.length) return 'seatedTwice';
  if (apart.some((id) => voting.includes(id))) return 'seatedTwice';
  for (const assistantId of assistantIds) {
    const assistant = Object.hasOwn(office.assistants, assistantId)
      ? office.assistants[assistantId]
      : undefined;
    if (!assistant || !isFree(assistantId)) return 'assistantUnknown';
    if (assistant.ended !== null || assistant.from > heldAt || assistant.until < heldAt)
      return 'assistantTermOver';
  }
  return null;
};

/** Everybody the arrangement seats, each once with all they are. */
export const seatsOfArrangement = (arrangement: Arrangement, office: Office): readonly Seated[] => {
  const rolesOf = new Map<string, SeatRole[]>();
  const add = (role: SeatRole) => (personId: string) =>
    rolesOf.set(personId, [...(rolesOf.get(personId) ?? []), role]);
  add('presider')(arrangement.chairId);
  add('handler')(arrangement.handlerId);
  add('clerk')(arrangement.clerkId);
  membersOf(arrangement, office.policy.conference).forEach(add('member'));
  arrangement.assistantIds.forEach(add('specialAssistant'));
  [...arrangement.attendeeIds, ...arrangement.assistantIds].forEach(add('attendee'));
  return [...rolesOf].map(([participantId, roles]) => {
    const person = personOf(office, participantId);
    const assistant = Object.hasOwn(office.assistants, participantId)
      ? office.assistants[participantId]
      : undefined;
    return {
      participantId,
      roles,
      name: person?.name ?? assistant?.name ?? '',
      unit: person ? person.department || office.name : (assistant?.organ ?? ''),
      side: '',
      phone: '',
      remote: false,
      protectedAs: null,
    };
  });
};

const rankOf = (office: Office, personId: string): number =>
  Math.max(...(personOf(office, personId)?.roles.map((role) => ranks.indexOf(role)) ?? [-1]));

/** K5 Members speak in the order of the office's policy, among equals as they were listed; the chair is always last. */
export const speakingOrder = (arrangement: Arrangement, office: Office): readonly string[] => {
  const { order } = office.policy.conference;
  const others = membersOf(arrangement, office.policy.conference).filter((id) => id !== arrangement.chairId);
  const direction = order === 'juniorFirst' ? 1 : order === 'seniorFirst' ? -1 : 0;
  const sorted = [...others].sort((one, other) => direction * (rankOf(office, one) - rankOf(office, other)));
  return [...sorted, arrangement.chairId];
};
