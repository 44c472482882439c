import type { Plan } from './commands.ts';
import type { Conference } from './conferenceState.ts';
import { withoutRequest } from './floor.ts';
import { withoutForm } from './paperForms.ts';
import type { StepsFor } from './rules.ts';
import { endStay, newSeat, seatOf, takesPart, withSeat } from './seats.ts';
import type { Meeting } from './state.ts';

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
      sealedOpinions: withoutForm(gone.sealedOpinions, againstId),
      paperForms: withoutForm(gone.paperForms, againstId),
      conference: gone.conference && withoutMember(gone.conference, againstId, replacement?.participantId),
    };
    if (!replacement) return without;
    const { participantId, roles } = replacement;
    const present = seatOf(without, participantId);
    const seat = present && takesPart(present) ? { ...present, roles } : newSeat(replacement);
    return {
      ...without,
      plan: without.plan && planWith(without.plan, againstId, participantId),
      seats: { ...without.seats, [participantId]: seat },
    };
  },
};

/**
 * K28 A recused member's sealed view is taken out, and quorum and majority are of those who are left. Whoever takes his
 * place speaks in his place, as chair last.
 */
const withoutMember = (conference: Conference, goneId: string, newId: string | undefined): Conference => ({
  ...conference,
  order: conference.order
    .filter((id) => id !== newId)
    .flatMap((id) => (id !== goneId ? [id] : newId === undefined ? [] : [newId])),
  rounds: conference.rounds.map((round) =>
    round.revealed
      ? round
      : { ...round, views: Object.fromEntries(Object.entries(round.views).filter(([id]) => id !== goneId)) },
  ),
});

/** The plan with everything one person held in it given to another. */
export const planWith = (plan: Plan, goneId: string, newId: string): Plan => {
  const instead = (id: string) => (id === goneId ? newId : id);
  return {
    ...plan,
    presiderId: instead(plan.presiderId),
    handlerId: instead(plan.handlerId),
    clerkId: instead(plan.clerkId),
    secondClerkId: plan.secondClerkId && instead(plan.secondClerkId),
  };
};
