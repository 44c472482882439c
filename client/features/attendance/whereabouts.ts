/** Whether somebody is here, as a dot and in words. */
import type { Words } from '#shared/i18n/zh.ts';
import { isOver } from '#shared/meeting/procedure.ts';
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import type { Presence } from '#shared/protocol.ts';
import type { PersonLineProps } from '../../ui/PersonLine.tsx';

export type Standing = Pick<PersonLineProps, 'dot' | 'state'>;

/** `now` is the server's clock, epoch ms: whoever is not here by the hour of the hearing is late. */
export function standingOf(
  words: Words,
  meeting: Meeting,
  seat: Seat,
  presence: Presence | null,
  now: number,
): Standing {
  const { people, whereabouts } = words.room;
  const isOnline = presence?.online.includes(seat.id) ?? false;
  if (seat.whereabouts === 'admitted') {
    if (isOver(meeting.stage)) return { dot: 'good', state: whereabouts.admitted };
    if (meeting.floor.speaker?.participantId === seat.id && isOnline)
      return { dot: 'good', state: people.speaking };
    if (isOnline) return { dot: 'good', state: people.online };
    return seat.online === false
      ? { dot: 'live', state: people.dropped }
      : { dot: 'good', state: people.present };
  }
  if (seat.whereabouts === 'expected' && meeting.plan && now > meeting.plan.startsAt)
    return { dot: 'look', state: people.late };
  if (seat.whereabouts === 'waiting') return { dot: 'away', state: people.waiting };
  return { dot: 'away', state: whereabouts[seat.whereabouts] };
}

/** Presider first, then those on duty, the panel, those concerned, and the rest. */
export function inOrder(seats: readonly Seat[]): readonly Seat[] {
  const order = ['presider', 'handler', 'clerk', 'bailiff', 'officer', 'member', 'party'];
  const place = (seat: Seat) => {
    const places = seat.roles.map((role) => order.indexOf(role)).filter((index) => index >= 0);
    return places.length > 0 ? Math.min(...places) : order.length;
  };
  return seats
    .filter((seat) => seat.whereabouts !== 'withdrawn')
    .toSorted((one, other) => place(one) - place(other));
}
