/** Who was present at a conference, excused, or attended without a vote, as its papers list them. */
import { isAttendee } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import type { PlannedSource } from './paperFrame.ts';
import { personLine, seatsInOrder } from './paperPeople.ts';

const wasThere = (seat: Seat): boolean => seat.stays.length > 0;
const isMember = (seat: Seat): boolean => seat.roles.includes('member');

/** Members in the order of speaking, the chair first as on every list of names. */
const membersInOrder = (source: PlannedSource): readonly Seat[] => {
  const order = source.meeting.conference?.order ?? [];
  const placeOf = (seat: Seat) => (seat.roles.includes('presider') ? -1 : order.indexOf(seat.id));
  return seatsInOrder(source)
    .filter((seat) => isMember(seat) && seat.whereabouts !== 'recused')
    .sort((one, other) => placeOf(one) - placeOf(other));
};

export const membersPresent = (source: PlannedSource): readonly Seat[] =>
  membersInOrder(source).filter(wasThere);
export const membersExcused = (source: PlannedSource): readonly Seat[] =>
  membersInOrder(source).filter((seat) => !wasThere(seat));
export const attendees = (source: PlannedSource): readonly Seat[] =>
  seatsInOrder(source).filter((seat) => isAttendee(seat) && wasThere(seat));
export const recusedMembers = (source: PlannedSource): readonly Seat[] =>
  seatsInOrder(source).filter((seat) => isMember(seat) && seat.whereabouts === 'recused');

/** One to a line, with what each is in the office or where he comes from. */
export const linesOf = (source: PlannedSource, seats: readonly Seat[]): string =>
  seats.map((seat) => personLine(source, seat)).join('\n');

/** Unit before name, those of one unit together: `第一检察部周明远、郑国栋，松山区林业和草原局杜青林`. */
export const namesByUnit = ({ words }: PlannedSource, seats: readonly Seat[]): string => {
  const units = [...new Set(seats.map(({ unit }) => unit))];
  return words.paper.conference.units(
    units.map((unit) => {
      const names = seats.filter((seat) => seat.unit === unit).map(({ name }) => name);
      return words.paper.conference.ofUnit(unit, words.paper.and(names));
    }),
  );
};
