/**
 * Recusal (CPL Arts. 29–32; rules of procedure Arts. 24–37): each is asked; one raised suspends the hearing until the
 * chief prosecutor has decided; one granted changes seats, panel, rooms and rights from one act.
 */
import { refuse } from '#shared/kernel/decider.ts';
import type { Seated } from './events.ts';
import { endFloorOf, withoutRequest } from './floor.ts';
import { officerFlaw } from './panel.ts';
import { isUnderWay } from './procedure.ts';
import type { MeetingContext, RulesFor, StepsFor } from './rules.ts';
import { endStay, isChief, isClerk, isOnDuty, newSeat, seatOf, takesPart, withSeat } from './seats.ts';
import type { Meeting, Seat } from './state.ts';

const replacementFor = (
  meeting: Meeting,
  seat: Seat,
  personId: string,
  { office }: MeetingContext,
): Seated | null => {
  if (seat.roles.includes('officer')) {
    const officer = office.officers[personId];
    if (!officer || officerFlaw(meeting, office, personId) || meeting.seats[personId]) return null;
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
  const person = office.people[personId];
  const taken = seatOf(meeting, personId);
  if (
    !person ||
    person.retired ||
    (taken && !taken.roles.every((role) => role === 'handler' || role === 'presider'))
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
  if (seat.roles.includes('clerk') ? !clerkly : !prosecuting) return null;
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
  /** R2 A recusal raised suspends the hearing. R3 It names a person and gives reasons. */
  raiseRecusal(meeting, { participantId, againstId, reason }, { by, at, newId }) {
    const seat = seatOf(meeting, participantId);
    const against = seatOf(meeting, againstId);
    if (!seat || !takesPart(seat) || !against || !takesPart(against)) return refuse('participantUnknown');
    if (by.id !== participantId && !isClerk(meeting, by)) return refuse('notYours');
    if (!isUnderWay(meeting.stage)) return refuse('wrongStage');
    if (seat.whereabouts !== 'waiting' && seat.whereabouts !== 'admitted') return refuse('notHere');
    if (pendingRecusal(meeting)) return refuse('recusalPending');
    const recusalId = newId();
    const raised = { type: 'recusalRaised', recusalId, participantId, againstId, reason } as const;
    if (meeting.suspension) return [raised];
    return [...endFloorOf(meeting, null, at), raised, { type: 'hearingSuspended', reason, recusalId }];
  },
  /** R4 The chief prosecutor decides, never on himself. R5 Presider, handler and clerk are replaced in the same act. */
  decideRecusal(meeting, { recusalId, granted, reason, replacementId }, context) {
    const recusal = Object.hasOwn(meeting.recusals, recusalId) ? meeting.recusals[recusalId] : undefined;
    if (!recusal) return refuse('recusalUnknown');
    if (recusal.decision) return refuse('recusalDecided');
    if (recusal.againstId === context.by.id) return refuse('ownRecusal');
    if (!isChief(context.by)) return refuse('notChief');
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
    if (!replacementId)
      return isOnDuty(seat) ? refuse('replacementNeeded') : [{ ...decided, replacement: null }];
    const replacement = replacementFor(meeting, seat, replacementId, context);
    return replacement ? [{ ...decided, replacement }] : refuse('replacementUnfit');
  },
};

export const pendingRecusal = (meeting: Meeting) =>
  Object.values(meeting.recusals).find((recusal) => recusal.decision === null);

export const recusalSteps: StepsFor<'recusalAnswered' | 'recusalRaised' | 'recusalDecided'> = {
  recusalAnswered: (meeting, { participantId }) =>
    withSeat(meeting, participantId, () => ({ recusal: 'none' })),
  recusalRaised: (meeting, { recusalId, participantId, againstId, reason }, { at }) => ({
    ...withSeat(meeting, participantId, () => ({ recusal: 'raised' })),
    recusals: {
      ...meeting.recusals,
      [recusalId]: { id: recusalId, byId: participantId, againstId, reason, at, decision: null },
    },
  }),
  recusalDecided: (meeting, { recusalId, againstId, granted, reason, replacement }, { seq, at }) => {
    const recusal = meeting.recusals[recusalId];
    const decided: Meeting = recusal
      ? {
          ...meeting,
          recusals: { ...meeting.recusals, [recusalId]: { ...recusal, decision: { granted, reason, at } } },
        }
      : meeting;
    if (!granted) return decided;
    const gone = withSeat(withoutRequest(decided, againstId), againstId, (seat) => ({
      whereabouts: 'recused',
      stays: endStay(seat, seq, at),
    }));
    const without: Meeting = {
      ...gone,
      spokespersonId: gone.spokespersonId === againstId ? null : gone.spokespersonId,
      sealedOpinions: Object.fromEntries(
        Object.entries(gone.sealedOpinions).filter(([id]) => id !== againstId),
      ),
    };
    if (!replacement) return without;
    const present = without.seats[replacement.participantId];
    const seat = present ? { ...present, roles: replacement.roles } : newSeat(replacement);
    return { ...without, seats: { ...without.seats, [replacement.participantId]: seat } };
  },
};
