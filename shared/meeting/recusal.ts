/**
 * Recusal (CPL Arts. 29–32; rules of procedure Arts. 24–37): each is asked; one raised suspends the hearing until the
 * chief prosecutor has decided; one granted changes seats, panel, rooms and rights from one act.
 */
import { refuse } from '#shared/kernel/decider.ts';
import { dayOf } from './calendar.ts';
import type { Seated } from './events.ts';
import { endFloorOf } from './floor.ts';
import { officerFlaw } from './panel.ts';
import { mustPreside } from './planning.ts';
import { isUnderWay } from './procedure.ts';
import { pendingRecusal, planWith } from './recused.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { MeetingContext, RulesFor } from './rules.ts';
import { holdsMeeting, isClerk, isOnDuty, isParty, rulesAsChief, seatOf, sits, takesPart } from './seats.ts';
import type { Meeting, Seat } from './state.ts';
import type { SeatRole } from './terms.ts';
import { isOpen } from './vote.ts';

const replacementFor = (
  meeting: Meeting,
  seat: Seat,
  personId: string,
  { office }: MeetingContext,
): Seated | null => {
  if (seat.roles.includes('officer')) {
    const officer = Object.hasOwn(office.officers, personId) ? office.officers[personId] : undefined;
    if (!officer || officerFlaw(meeting, office, personId) || sits(meeting, personId, 'officer')) return null;
    return {
      participantId: officer.id,
      roles: ['officer'],
      name: officer.name,
      unit: officer.unit,
      side: '',
      phone: officer.phone,
      remote: false,
      protectedAs: null,
    };
  }
  const person = Object.hasOwn(office.people, personId) ? office.people[personId] : undefined;
  const held = seatOf(meeting, personId);
  const taken = held && held.whereabouts !== 'withdrawn' ? held : undefined;
  if (!person || person.retired || !isOnDuty(seat)) return null;
  if (
    taken &&
    (!takesPart(taken) ||
      !taken.roles.every((role) => role === 'handler' || role === 'presider' || role === 'member'))
  )
    return null;
  const clerkly = person.roles.some((role) => role === 'clerk' || role === 'prosecutorAssistant');
  const prosecuting = person.roles.some(
    (role) =>
      role === 'prosecutor' ||
      role === 'departmentHead' ||
      role === 'deputyChief' ||
      role === 'chiefProsecutor',
  );
  if (seat.roles.includes('clerk') ? !clerkly || taken : !prosecuting) return null;
  if (
    meeting.kind === 'hearing' &&
    meeting.plan &&
    mustPreside(office, planWith(meeting.plan, seat.id, personId))
  )
    return null;
  const roles = [...new Set([...(taken?.roles ?? []), ...seat.roles])];
  return {
    participantId: person.id,
    roles,
    name: person.name,
    unit: person.department || office.name,
    side: '',
    phone: '',
    remote: false,
    protectedAs: null,
  };
};

/** Those in whose impartiality the hearing rests (CPL Arts. 29, 32; rules of procedure Art. 37; rule Art. 7). */
const recusable: readonly SeatRole[] = [
  'presider',
  'handler',
  'clerk',
  'bailiff',
  'officer',
  'appraiser',
  'interpreter',
  'specialAssistant',
  'supervisor',
  'member',
  'attendee',
];

/** Days within which one who was refused may ask for reconsideration (rules of procedure Art. 35). */
const RECONSIDERATION_DAYS = 5;

/** R7 Refused once, a recusal of the same person may be asked for once more, within five days. */
const repeatFlaw = (meeting: Meeting, byId: string, againstId: string, at: number): MeetingRefusal | null => {
  const earlier = Object.values(meeting.recusals).filter(
    (recusal) => recusal.byId === byId && recusal.againstId === againstId && recusal.decision !== null,
  );
  if (earlier.length > 1) return 'recusalDecided';
  const refusedAt = earlier[0]?.decision?.at;
  return refusedAt !== undefined && dayOf(at) - dayOf(refusedAt) > RECONSIDERATION_DAYS ? 'tooLate' : null;
};

export const recusalRules: RulesFor<'answerRecusal' | 'raiseRecusal' | 'decideRecusal'> = {
  /** R1 Each party is asked whether he raises a recusal; his answer stands in the record. */
  answerRecusal(meeting, { participantId }, { by }) {
    const seat = seatOf(meeting, participantId);
    if (!seat || !takesPart(seat)) return refuse('participantUnknown');
    if (by.id !== participantId && !isClerk(meeting, by)) return refuse('notYours');
    if (!isUnderWay(meeting.stage)) return refuse('wrongStage');
    if (seat.whereabouts !== 'waiting' && seat.whereabouts !== 'admitted') return refuse('notHere');
    return seat.recusal === 'notAsked'
      ? [{ type: 'recusalAnswered', participantId }]
      : refuse('recusalAnswered');
  },
  /**
   * R2 A recusal raised suspends the hearing. R3 It names a person whose impartiality matters and gives reasons.
   * R6 It is raised by a party or those beside him, or by anybody against himself; K28 in a conference, where no party is,
   * by a member.
   */
  raiseRecusal(meeting, { participantId, againstId, reason }, { by, at, newId }) {
    const seat = seatOf(meeting, participantId);
    const against = seatOf(meeting, againstId);
    if (!seat || !takesPart(seat) || !against || !takesPart(against)) return refuse('participantUnknown');
    if (by.id !== participantId && !isClerk(meeting, by)) return refuse('notYours');
    if (!isUnderWay(meeting.stage)) return refuse('wrongStage');
    if (!against.roles.some((role) => recusable.includes(role))) return refuse('notRecusable');
    if (participantId !== againstId && !isParty(seat) && !seat.roles.includes('member'))
      return refuse('notParty');
    if (seat.whereabouts !== 'waiting' && seat.whereabouts !== 'admitted' && !isOnDuty(seat))
      return refuse('notHere');
    const repeated = repeatFlaw(meeting, participantId, againstId, at);
    if (repeated) return refuse(repeated);
    if (pendingRecusal(meeting)) return refuse('recusalPending');
    const recusalId = newId();
    const raised = { type: 'recusalRaised', recusalId, participantId, againstId, reason } as const;
    if (meeting.suspension) return [raised];
    return [...endFloorOf(meeting, null, at), raised, { type: 'hearingSuspended', reason, recusalId }];
  },
  /**
   * R4 The chief prosecutor decides, never on himself. R5 Presider, handler and clerk are replaced in the same act.
   * R9 An open vote in which the recused has a ballot is cancelled: its electorate is no longer the right one.
   */
  decideRecusal(meeting, { recusalId, granted, reason, replacementId }, context) {
    const recusal = Object.hasOwn(meeting.recusals, recusalId) ? meeting.recusals[recusalId] : undefined;
    if (!recusal) return refuse('recusalUnknown');
    if (recusal.decision) return refuse('recusalDecided');
    if (meeting.stage === 'cancelled') return refuse('wrongStage');
    if (recusal.againstId === context.by.id) return refuse('ownRecusal');
    if (!rulesAsChief(meeting, context.office, context.by, recusal.againstId)) return refuse('notChief');
    const seat = seatOf(meeting, recusal.againstId);
    if (!seat) return refuse('participantUnknown');
    const decided = {
      type: 'recusalDecided',
      recusalId,
      againstId: recusal.againstId,
      granted,
      reason,
    } as const;
    if (!granted) return [{ ...decided, replacement: null }];
    const ended = votesWith(meeting, seat.id).map(
      (vote) => ({ type: 'voteCancelled', voteId: vote.id, reason }) as const,
    );
    if (!replacementId)
      return holdsMeeting(seat) ? refuse('replacementNeeded') : [{ ...decided, replacement: null }, ...ended];
    if (!isKnown(context, replacementId)) return refuse('personUnknown');
    const replacement = replacementFor(meeting, seat, replacementId, context);
    return replacement ? [{ ...decided, replacement }, ...ended] : refuse('replacementUnfit');
  },
};

const isKnown = ({ office }: MeetingContext, personId: string) =>
  Object.hasOwn(office.people, personId) || Object.hasOwn(office.officers, personId);

const votesWith = (meeting: Meeting, personId: string) =>
  Object.values(meeting.votes).filter((vote) => isOpen(vote) && vote.electorate.includes(personId));
