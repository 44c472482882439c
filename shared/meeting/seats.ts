/** Questions about who somebody is in this hearing. */
import type { Actor } from '#shared/kernel/decider.ts';
import type { OfficeRole } from '#shared/office/roles.ts';
import type { Office } from '#shared/office/state.ts';
import type { Seated } from './events.ts';
import type { Meeting, Seat } from './state.ts';
import { partyRoles, type SeatRole } from './terms.ts';

type Asker = Actor<OfficeRole | 'system'>;

export const seatOf = (meeting: Meeting, personId: string): Seat | undefined =>
  Object.hasOwn(meeting.seats, personId) ? meeting.seats[personId] : undefined;

/** Still of the hearing: not withdrawn, recused or sent out for good. */
export const takesPart = (seat: Seat): boolean =>
  seat.whereabouts !== 'withdrawn' && seat.whereabouts !== 'recused' && seat.whereabouts !== 'orderedOut';

export const sits = (meeting: Meeting, personId: string, ...roles: readonly SeatRole[]): boolean => {
  const seat = seatOf(meeting, personId);
  return seat !== undefined && takesPart(seat) && roles.some((role) => seat.roles.includes(role));
};

/** Out for good because somebody's doubt in him was found right. */
export const isRecused = (meeting: Meeting, personId: string): boolean =>
  seatOf(meeting, personId)?.whereabouts === 'recused';

export const isPresider = (meeting: Meeting, by: Asker): boolean => sits(meeting, by.id, 'presider');
export const isHandler = (meeting: Meeting, by: Asker): boolean => sits(meeting, by.id, 'handler');
export const isClerk = (meeting: Meeting, by: Asker): boolean => sits(meeting, by.id, 'clerk');
export const isOfficer = (meeting: Meeting, by: Asker): boolean => sits(meeting, by.id, 'officer');
export const isChief = (by: Asker): boolean => by.roles.includes('chiefProsecutor');
export const isSystem = (by: Asker): boolean => by.roles.includes('system');

/**
 * R8 The chief prosecutor rules; where he himself is challenged or recused, a deputy records what the procuratorial
 * committee decided (CPL Art. 31; rules of procedure Art. 29).
 */
export const rulesAsChief = (
  meeting: Meeting,
  office: Pick<Office, 'people'>,
  by: Asker,
  challengedId: string | null = null,
): boolean => {
  if (isChief(by)) return !isRecused(meeting, by.id);
  if (!by.roles.includes('deputyChief') || isRecused(meeting, by.id)) return false;
  return Object.values(office.people).some(
    ({ id, roles }) => roles.includes('chiefProsecutor') && (id === challengedId || isRecused(meeting, id)),
  );
};

/** Prepares the hearing: handler, clerk, presider, or the one who planned it. */
export const prepares = (meeting: Meeting, by: Asker): boolean =>
  sits(meeting, by.id, 'handler', 'clerk', 'presider') ||
  (meeting.plannedBy === by.id && by.roles.length > 0 && !isRecused(meeting, by.id));

export const isAdmitted = (meeting: Meeting, personId: string): boolean =>
  seatOf(meeting, personId)?.whereabouts === 'admitted';

export const seatsWith = (meeting: Meeting, ...roles: readonly SeatRole[]): readonly Seat[] =>
  Object.values(meeting.seats).filter(
    (seat) => takesPart(seat) && roles.some((role) => seat.roles.includes(role)),
  );

export const officersPresent = (meeting: Meeting): readonly Seat[] =>
  seatsWith(meeting, 'officer').filter((seat) => seat.whereabouts === 'admitted');

/** Those who vote and give views: the officers of a hearing, the members of a conference. */
export const votersPresent = (meeting: Meeting): readonly Seat[] =>
  seatsWith(meeting, meeting.kind === 'conference' ? 'member' : 'officer').filter(
    (seat) => seat.whereabouts === 'admitted',
  );

/** Attends a conference without a vote: experts, and staff who help with the case. */
export const isAttendee = (seat: Seat): boolean => seat.roles.includes('attendee');

/** Seated by the plan: they hold the meeting and change by a new plan alone. */
export const holdsMeeting = (seat: Seat): boolean =>
  seat.roles.some(
    (role) => role === 'presider' || role === 'handler' || role === 'clerk' || role === 'bailiff',
  );

/** Staff of the office on duty here; they need neither admission nor an identity check. */
export const isOnDuty = (seat: Seat): boolean =>
  holdsMeeting(seat) ||
  seat.roles.includes('member') ||
  (isAttendee(seat) && !seat.roles.includes('specialAssistant'));

export const isParty = (seat: Seat): boolean =>
  seat.roles.some((role) => (partyRoles as readonly SeatRole[]).includes(role));

/** Those who must be free of any interest in the case and say so themselves (C5). */
export const declaresInterests = (seat: Seat): boolean =>
  seat.roles.some(
    (role) =>
      role === 'officer' || role === 'specialAssistant' || role === 'appraiser' || role === 'interpreter',
  );

/** Heard alone: a witness or appraiser hears nothing but his own part (online-litigation rules Art. 26). */
export const isIsolated = (seat: Seat): boolean =>
  seat.roles.some((role) => role === 'witness' || role === 'appraiser');

/**
 * G6 Presider, handler, recorder and participants sign (rule Art. 18): whoever was in the room and still belongs to the
 * hearing, and those who hold it in any case. Who attends a conference without a vote confirms his own words instead.
 */
export const mustSign = (seat: Seat): boolean =>
  (seat.stays.length > 0 || holdsMeeting(seat)) &&
  !isAttendee(seat) &&
  seat.whereabouts !== 'withdrawn' &&
  seat.whereabouts !== 'recused';

export const newSeat = (seated: Seated): Seat => ({
  id: seated.participantId,
  roles: seated.roles,
  name: seated.name,
  formerNames: [],
  unit: seated.unit,
  side: seated.side,
  phone: seated.phone,
  remote: seated.remote,
  protectedAs: seated.protectedAs,
  whereabouts: 'expected',
  online: null,
  arrivedAt: null,
  stays: [],
  deviceChecked: false,
  identity: null,
  rightsAt: null,
  recusal: 'notAsked',
  conflict: null,
  noticeAt: null,
  invitation: null,
  spokenMs: 0,
  admonished: 0,
  signature: null,
  treatment: null,
});

/** What is done at the door is done anew on a new day (online-litigation rules Art. 7). */
export const comingAnew = {
  noticeAt: null,
  whereabouts: 'expected',
  arrivedAt: null,
  deviceChecked: false,
  identity: null,
  rightsAt: null,
  recusal: 'notAsked',
  stays: [],
} as const satisfies Partial<Seat>;

/** The same for a conference that comes back: who sat in it before still did. */
export const comingAgain = (seat: Seat, seq: number, at: number): Partial<Seat> => ({
  ...comingAnew,
  stays: endStay(seat, seq, at),
});

/** Took part, and may ask for what was written of it to be corrected. */
export const tookPart = (seat: Seat): boolean =>
  mustSign(seat) || (isAttendee(seat) && seat.stays.length > 0 && seat.whereabouts !== 'recused');

/** The meeting with one seat changed; an unknown seat changes nothing. */
export const withSeat = (
  meeting: Meeting,
  personId: string,
  change: (seat: Seat) => Partial<Seat>,
): Meeting => {
  const seat = seatOf(meeting, personId);
  return seat
    ? { ...meeting, seats: { ...meeting.seats, [personId]: { ...seat, ...change(seat) } } }
    : meeting;
};

/** Ends the stay somebody is in, at this record number and time. */
export const endStay = (seat: Seat, seq: number, at: number): Seat['stays'] =>
  seat.stays.map((stay) => (stay.to === null ? { ...stay, to: seq, until: at } : stay));

export const beginStay = (seat: Seat, seq: number, at: number): Seat['stays'] =>
  seat.stays.some((stay) => stay.to === null)
    ? seat.stays
    : [...seat.stays, { from: seq, to: null, at, until: null }];
