/** Entering (rule Art. 14): waiting room, admission, identity, rights; leaving and dropping out. */
import { refuse } from '#shared/kernel/decider.ts';
import { endFloorOf, withoutRequest } from './floor.ts';
import { isUnderWay, rightsIn } from './procedure.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { MeetingContext, RulesFor, StepsFor } from './rules.ts';
import {
  beginStay,
  endStay,
  isAttendee,
  isClerk,
  isIsolated,
  isOnDuty,
  isParty,
  isPresider,
  isSystem,
  seatOf,
  takesPart,
  withSeat,
} from './seats.ts';
import type { Meeting, Seat } from './state.ts';
import { isStep, type MeetingStep } from './terms.ts';

/** The waiting room opens two hours before the hour of the hearing. */
const WAITING_OPENS_BEFORE = 2 * 3_600_000;

/** A10 Once the hearing has opened, nobody from outside comes in unchecked: who he is, his rights, recusal, interest. */
const entryFlaw = (meeting: Meeting, seat: Seat): MeetingRefusal | null => {
  if (!isStep(meeting.stage)) return null;
  if (isOnDuty(seat)) return isKeptApart(meeting, meeting.stage, seat) ? 'noRightInThisStep' : null;
  if (seat.roles.includes('officer') && seat.conflict?.conflict) return 'conflictOutstanding';
  if (seat.identity === null) return 'identityOutstanding';
  if (seat.rightsAt === null) return 'rightsOutstanding';
  if (isParty(seat) && seat.recusal === 'notAsked') return 'recusalOutstanding';
  return isKeptApart(meeting, meeting.stage, seat) ? 'noRightInThisStep' : null;
};

/**
 * A11 A witness or appraiser is in the room only in the steps in which he may be heard (online-litigation rules Art. 26).
 * K9 Who attends a conference without a vote leaves before the views, where the chair has settled it so.
 */
export const isKeptApart = ({ conference }: Meeting, step: MeetingStep, seat: Seat): boolean => {
  if (isAttendee(seat))
    return (step === 'views' || step === 'conclusion') && (conference?.attendeesLeave ?? true);
  return isIsolated(seat) && !(rightsIn[step].speak ?? []).some((role) => seat.roles.includes(role));
};

const keepsDoor = (meeting: Meeting, { by }: MeetingContext): MeetingRefusal | null => {
  if (!isClerk(meeting, by) && !isPresider(meeting, by)) return 'notClerk';
  return isUnderWay(meeting.stage) ? null : 'wrongStage';
};

export const attendanceRules: RulesFor<
  | 'openCheckIn'
  | 'enterWaitingRoom'
  | 'markPresent'
  | 'admit'
  | 'sendBack'
  | 'noteDeparture'
  | 'confirmIdentity'
  | 'confirmRights'
  | 'notePresence'
> = {
  /** A1 The clerk or presider opens check-in once there is a panel, everybody on it has notice, and an open hearing is announced. */
  openCheckIn(meeting, _, { by }) {
    if (meeting.stage !== 'preparing') return refuse('wrongStage');
    if (!isClerk(meeting, by) && !isPresider(meeting, by)) return refuse('notClerk');
    const officers = Object.values(meeting.seats).filter(
      (seat) => seat.roles.includes('officer') && takesPart(seat),
    );
    if (meeting.kind === 'hearing' && officers.length === 0) return refuse('panelMissing');
    if (officers.some((seat) => seat.noticeAt === null)) return refuse('notNoticed');
    if (meeting.plan?.openness === 'open' && !meeting.announcement) return refuse('notAnnounced');
    return [{ type: 'checkInOpened' }];
  },
  /** A2 Whoever has a seat may come in; a second coming changes nothing, so that nobody is lost by a reload. */
  enterWaitingRoom(meeting, { remote, deviceChecked }, { by, at }) {
    const seat = seatOf(meeting, by.id);
    if (!seat) return refuse('participantUnknown');
    if (!takesPart(seat)) return refuse('excluded');
    if (!isUnderWay(meeting.stage)) {
      if (meeting.stage !== 'preparing' || !meeting.plan) return refuse('wrongStage');
      if (at < meeting.plan.startsAt - WAITING_OPENS_BEFORE) return refuse('tooEarly');
    }
    if (seat.whereabouts === 'admitted' || seat.whereabouts === 'waiting') return [];
    const arrived = { type: 'arrived', participantId: by.id, remote, deviceChecked } as const;
    return isOnDuty(seat) && !entryFlaw(meeting, seat)
      ? [arrived, { type: 'admitted', participantId: by.id }]
      : [arrived];
  },
  /** A3 Somebody in the hearing room without a device is marked present by the clerk; coming late, he waits until he is checked. */
  markPresent(meeting, { participantId }, context) {
    const flaw = keepsDoor(meeting, context);
    if (flaw) return refuse(flaw);
    const seat = seatOf(meeting, participantId);
    if (!seat) return refuse('participantUnknown');
    if (!takesPart(seat)) return refuse('excluded');
    if (seat.whereabouts === 'admitted') return refuse('inRoomAlready');
    const unready = entryFlaw(meeting, seat);
    if (seat.whereabouts === 'waiting')
      return unready ? refuse(unready) : [{ type: 'admitted', participantId }];
    const arrived = { type: 'arrived', participantId, remote: false, deviceChecked: false } as const;
    return unready ? [arrived] : [arrived, { type: 'admitted', participantId }];
  },
  /** A4 The clerk admits from the waiting room. */
  admit(meeting, { participantId }, context) {
    const flaw = keepsDoor(meeting, context);
    if (flaw) return refuse(flaw);
    const seat = seatOf(meeting, participantId);
    if (!seat) return refuse('participantUnknown');
    if (!takesPart(seat)) return refuse('excluded');
    if (seat.whereabouts === 'admitted') return [];
    if (seat.whereabouts !== 'waiting') return refuse('notHere');
    const unready = entryFlaw(meeting, seat);
    return unready ? refuse(unready) : [{ type: 'admitted', participantId }];
  },
  /** A5 A witness waits outside before and after being heard; others may be sent back too, an officer not once it has opened. */
  sendBack(meeting, { participantId, reason }, context) {
    const flaw = keepsDoor(meeting, context);
    if (flaw) return refuse(flaw);
    const seat = seatOf(meeting, participantId);
    if (!seat || isOnDuty(seat)) return refuse('participantUnknown');
    if (seat.whereabouts !== 'admitted') return refuse('notHere');
    if (isStep(meeting.stage) && seat.roles.includes('officer')) return refuse('noRightInThisStep');
    return [...endFloorOf(meeting, participantId, context.at), { type: 'sentBack', participantId, reason }];
  },
  /** A6 Absence or leaving does not stop the hearing; it is noted (2013 civil rule Art. 60). */
  noteDeparture(meeting, { participantId, reason }, context) {
    const flaw = keepsDoor(meeting, context);
    if (flaw) return refuse(flaw);
    const seat = seatOf(meeting, participantId);
    if (!seat || isPresider(meeting, { id: participantId, roles: [] })) return refuse('participantUnknown');
    if (seat.whereabouts !== 'admitted' && seat.whereabouts !== 'waiting') return refuse('notHere');
    return [
      ...endFloorOf(meeting, participantId, context.at),
      { type: 'departureNoted', participantId, reason },
    ];
  },
  /** A7 Identity is checked anew at this hearing, by somebody else (online-litigation rules Art. 7). */
  confirmIdentity(meeting, { participantId, method, note }, context) {
    const flaw = keepsDoor(meeting, context);
    if (flaw) return refuse(flaw);
    const seat = seatOf(meeting, participantId);
    if (!seat || !takesPart(seat)) return refuse('participantUnknown');
    if (participantId === context.by.id) return refuse('selfCheck');
    if (seat.whereabouts !== 'waiting' && seat.whereabouts !== 'admitted') return refuse('notHere');
    return [{ type: 'identityConfirmed', participantId, method, note }];
  },
  /** A8 Discipline and rights are read and confirmed by each; the clerk records it for somebody without a device. */
  confirmRights(meeting, { participantId }, { by }) {
    const seat = seatOf(meeting, participantId);
    if (!seat || !takesPart(seat)) return refuse('participantUnknown');
    if (by.id !== participantId && !isClerk(meeting, by)) return refuse('notYours');
    if (!isUnderWay(meeting.stage) && meeting.stage !== 'preparing') return refuse('wrongStage');
    if (seat.whereabouts !== 'waiting' && seat.whereabouts !== 'admitted') return refuse('notHere');
    return seat.rightsAt === null ? [{ type: 'rightsConfirmed', participantId, recordedBy: by.id }] : [];
  },
  /** A9 Only the server notes who is connected; a dropped line is no departure (online-litigation rules Art. 25). */
  notePresence(meeting, { participantId, online }, { by }) {
    if (!isSystem(by)) return refuse('notSystem');
    const seat = seatOf(meeting, participantId);
    if (!seat) return refuse('participantUnknown');
    if (!isUnderWay(meeting.stage) || seat.online === online) return [];
    // Somebody's first connection is his arrival; only a line lost, and found again, is a fact of its own.
    if (online && seat.online === null) return [];
    return [{ type: 'presenceNoted', participantId, online }];
  },
};

export const attendanceSteps: StepsFor<
  | 'checkInOpened'
  | 'arrived'
  | 'admitted'
  | 'sentBack'
  | 'departureNoted'
  | 'identityConfirmed'
  | 'rightsConfirmed'
  | 'presenceNoted'
> = {
  checkInOpened: (meeting, _, { at }) => ({
    ...meeting,
    stage: 'checkIn',
    enteredAt: { ...meeting.enteredAt, checkIn: at },
  }),
  arrived: (meeting, { participantId, remote, deviceChecked }, { at }) =>
    withSeat(meeting, participantId, () => ({
      whereabouts: 'waiting',
      remote,
      deviceChecked,
      arrivedAt: at,
    })),
  admitted: (meeting, { participantId }, { seq, at }) =>
    withSeat(meeting, participantId, (seat) => ({
      whereabouts: 'admitted',
      stays: beginStay(seat, seq, at),
    })),
  sentBack: (meeting, { participantId }, { seq, at }) =>
    withSeat(withoutRequest(meeting, participantId), participantId, (seat) => ({
      whereabouts: 'waiting',
      stays: endStay(seat, seq, at),
    })),
  departureNoted: (meeting, { participantId }, { seq, at }) =>
    withSeat(withoutRequest(meeting, participantId), participantId, (seat) => ({
      whereabouts: 'left',
      stays: endStay(seat, seq, at),
    })),
  identityConfirmed: (meeting, { participantId, method, note }, { at }) =>
    withSeat(meeting, participantId, () => ({ identity: { method, note, at } })),
  rightsConfirmed: (meeting, { participantId }, { at }) =>
    withSeat(meeting, participantId, () => ({ rightsAt: at })),
  presenceNoted: (meeting, { participantId, online }) => withSeat(meeting, participantId, () => ({ online })),
};
