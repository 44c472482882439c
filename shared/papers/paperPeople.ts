/** The people of a hearing as papers name them. */
import { seatOf, takesPart } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { type SeatRole, seatRoles } from '#shared/meeting/terms.ts';
import type { PaperSource } from './paperSource.ts';

export const rolesText = ({ words }: PaperSource, seat: Seat): string =>
  words.paper.and(seat.roles.map((role) => words.terms.seatRoles[role]));

/** Unit and what he is there: from the office's lists for its own people, else as he was named. */
export const standingOf = ({ office, words }: PaperSource, seat: Seat): string => {
  const person = Object.hasOwn(office.people, seat.id) ? office.people[seat.id] : undefined;
  if (person) return words.paper.standing(person.department, person.title) || seat.unit;
  const officer = Object.hasOwn(office.officers, seat.id) ? office.officers[seat.id] : undefined;
  if (officer && seat.roles.includes('officer'))
    return words.paper.origin(seat.unit || officer.unit, officer.occupation);
  const assistant = Object.hasOwn(office.assistants, seat.id) ? office.assistants[seat.id] : undefined;
  if (assistant && seat.roles.includes('specialAssistant'))
    return words.paper.origin(seat.unit || assistant.organ, assistant.title);
  return seat.unit;
};

/** As somebody of the office is called by name, seated here or not. */
export const nameOf = ({ meeting, office, words }: PaperSource, personId: string | null): string => {
  if (personId === null) return words.record.somebody;
  const person = Object.hasOwn(office.people, personId) ? office.people[personId] : undefined;
  return seatOf(meeting, personId)?.name ?? person?.name ?? words.record.somebody;
};

export const namesOf = (source: PaperSource, ids: readonly string[]): string =>
  source.words.paper.and(ids.map((id) => nameOf(source, id)));

/** Name, side and origin on one line, and how he came. */
export const personLine = (source: PaperSource, seat: Seat): string => {
  const { paper } = source.words;
  const name = seat.side === '' ? seat.name : seat.name + paper.inBrackets(seat.side);
  const remote = seat.remote ? paper.inBrackets(paper.remote) : '';
  return paper.person(name, standingOf(source, seat)) + remote;
};

const rank = (seat: Seat): number => Math.min(...seat.roles.map((role) => seatRoles.indexOf(role)));

/** Everybody who was not taken off before the hearing, in the order of their roles. */
export const seatsInOrder = ({ meeting }: PaperSource): readonly Seat[] =>
  Object.values(meeting.seats)
    .filter((seat) => seat.whereabouts !== 'withdrawn')
    .sort((one, other) => rank(one) - rank(other));

export const seatsOf = (source: PaperSource, ...roles: readonly SeatRole[]): readonly Seat[] =>
  seatsInOrder(source).filter((seat) => takesPart(seat) && roles.some((role) => seat.roles.includes(role)));
