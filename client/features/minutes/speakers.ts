/** The order in which people answer to the function keys: those who lead first, then those in the room. */
import type { Meeting, Seat } from '#shared/meeting/state.ts';
import type { SeatRole } from '#shared/meeting/terms.ts';

const leading: readonly SeatRole[] = ['presider', 'handler'];

export function speakersFirst(meeting: Meeting): readonly Seat[] {
  const place = (seat: Seat) => {
    const index = leading.findIndex((role) => seat.roles.includes(role));
    if (index >= 0) return index;
    return seat.roles.includes('clerk') ? 9 : seat.whereabouts === 'admitted' ? 2 : 3;
  };
  return Object.values(meeting.seats)
    .filter((seat) => seat.whereabouts !== 'withdrawn' && seat.whereabouts !== 'recused')
    .toSorted((one, other) => place(one) - place(other));
}
