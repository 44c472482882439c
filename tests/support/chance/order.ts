/** What must hold of a hearing at every moment. */
import { expect } from 'vitest';
import { isKeptApart } from '#shared/meeting/attendance.ts';
import { hasMajority } from '#shared/meeting/deliberation.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { isStep, type Stage } from '#shared/meeting/terms.ts';

export const isSealed = (stage: Stage) => stage === 'sealed' || stage === 'decided' || stage === 'archived';

/** All that the minutes are about and bound to. */
export const minutesOf = ({
  minutes,
  statements,
  questions,
  corrections,
  votes,
  announcedOpinions,
  summary,
  seats,
  unsigned,
  conference,
}: Meeting): string =>
  JSON.stringify([
    minutes,
    statements,
    questions,
    corrections,
    votes,
    announcedOpinions,
    summary,
    unsigned,
    conference?.rounds,
    conference?.results,
    Object.values(seats).map(({ id, roles, name, stays, signature, identity }) => [
      id,
      roles,
      name,
      stays,
      signature,
      identity,
    ]),
  ]);

export const expectOrder = (meeting: Meeting): void => {
  const seats = Object.values(meeting.seats);
  for (const seat of seats) {
    const open = seat.stays.filter((stay) => stay.to === null);
    expect([seat.id, open.length]).toEqual([seat.id, seat.whereabouts === 'admitted' ? 1 : 0]);
    expect(
      seat.stays.every(
        (stay, index) => stay.from > (seat.stays[index - 1]?.to ?? 0) && (stay.to ?? stay.from) >= stay.from,
      ),
    ).toBe(true);
    if (seat.whereabouts === 'admitted' && isStep(meeting.stage))
      expect(isKeptApart(meeting, meeting.stage, seat)).toBe(false);
    if (seat.whereabouts === 'recused' && meeting.plan) {
      const { presiderId, handlerId, clerkId, secondClerkId } = meeting.plan;
      expect([presiderId, handlerId, clerkId, secondClerkId]).not.toContain(seat.id);
    }
  }
  const here = (id: string) => meeting.seats[id]?.whereabouts === 'admitted';
  const { speaker, queue } = meeting.floor;
  if (speaker)
    expect([here(speaker.participantId), isStep(meeting.stage), meeting.suspension]).toEqual([
      true,
      true,
      null,
    ]);
  expect(queue.every(({ participantId }) => here(participantId))).toBe(true);
  expect(new Set(queue.map(({ participantId }) => participantId)).size).toBe(queue.length);
  // A conference that is only asked for has no seats yet.
  if (meeting.plan && meeting.conference?.order.length !== 0)
    for (const role of ['presider', 'handler', 'clerk'] as const)
      expect(
        seats.some(
          (seat) =>
            seat.roles.includes(role) && !['withdrawn', 'recused', 'orderedOut'].includes(seat.whereabouts),
        ),
      ).toBe(true);
  expect(
    Object.values(meeting.recusals).filter(({ decision }) => decision === null).length,
  ).toBeLessThanOrEqual(1);
  expect(
    Object.values(meeting.votes).filter((vote) => vote.counts === null && vote.cancelled === null).length,
  ).toBeLessThanOrEqual(1);
  for (const officerId of [...Object.keys(meeting.paperForms), ...Object.keys(meeting.sealedOpinions)])
    expect([officerId, meeting.seats[officerId]?.whereabouts === 'recused']).toEqual([officerId, false]);
  if (isSealed(meeting.stage))
    expect(Object.values(meeting.corrections).every(({ answer }) => answer !== null)).toBe(true);
  const { conference } = meeting;
  if (
    conference &&
    isSealed(meeting.stage) &&
    meeting.stage !== 'sealed' &&
    conference.position?.position === 'departs'
  )
    expect(conference.escalation?.decision).toBeTruthy();
  if (conference && conference.order.length > 0 && meeting.plan)
    expect(conference.order.at(-1)).toBe(meeting.plan.presiderId);
  if (meeting.decision && !meeting.decision.followsMajority && hasMajority(meeting))
    expect(meeting.departure?.answer?.consented).toBe(true);
};
