/** The secrecy of a joint conference once more, in other words than the table of who sees what. */
import { expect } from 'vitest';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { everybody } from '../people.ts';
import { secret } from './asking.ts';

const gone = ['withdrawn', 'recused', 'orderedOut'];
const answering = ['han', 'deng', 'tan'];

/** Fails when what somebody is shown of a conference holds what is not for him. */
export const expectNoConferenceSecret = (
  who: string,
  records: readonly Recorded<MeetingEvent>[],
  meeting: Meeting,
): void => {
  const text = JSON.stringify(records);
  const hides = (what: string) => expect([who, what, text.includes(what)]).toEqual([who, what, false]);
  for (const round of meeting.conference?.rounds ?? [])
    if (round.sealed && !round.revealed)
      for (const author of everybody) if (author !== who) hides(secret(`view${round.number}:`, author));
  for (const { event } of records)
    if (event.type === 'ballotCast' && event.voterId !== who) expect(event.choice).toBeNull();
  const seat = Object.hasOwn(meeting.seats, who) ? meeting.seats[who] : undefined;
  const isRecused = seat?.whereabouts === 'recused';
  const holds = seat?.roles.some((role) => ['presider', 'handler', 'clerk', 'member'].includes(role));
  const isInside =
    !isRecused &&
    (answering.includes(who) ||
      meeting.plannedBy === who ||
      (holds === true && !gone.includes(seat?.whereabouts ?? '')));
  if (isInside) return;
  if (!seat || seat.whereabouts === 'withdrawn' || isRecused) {
    expect([who, records.length]).toEqual([who, 0]);
    return;
  }
  hides(secret('inside'));
  if (!Object.hasOwn(meeting.conference?.material ?? {}, who)) {
    hides(secret('digest'));
    hides('案情摘要');
  }
  hides(secret('officers'));
  const mayHaveStayed = records.some(
    ({ event }) =>
      (event.type === 'attendeesSettled' && !event.leave) ||
      (event.type === 'conferenceScheduled' && !event.attendeesLeave),
  );
  if (mayHaveStayed || seat.roles.includes('member')) return;
  hides(secret('finding'));
  for (const author of everybody)
    for (const round of meeting.conference?.rounds ?? []) hides(secret(`view${round.number}:`, author));
  for (const { event } of records)
    expect([
      'viewSealed',
      'viewsRevealed',
      'conferenceConcluded',
      'voteClosed',
      'positionTaken',
    ]).not.toContain(event.type);
};
