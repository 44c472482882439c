/** Notices, announcement, postponing and cancelling (rule Art. 10). */
import { refuse } from '#shared/kernel/decider.ts';
import { clearDays } from './calendar.ts';
import type { CommandOf } from './commands.ts';
import { headsConferences } from './ranks.ts';
import type { RulesFor, StepsFor } from './rules.ts';
import {
  comingAgain,
  comingAnew,
  prepares,
  rulesAsChief,
  seatOf,
  seatsWith,
  takesPart,
  withSeat,
} from './seats.ts';
import type { Meeting } from './state.ts';

export const noticeRules: RulesFor<'serveNotices' | 'announce' | 'postpone' | 'cancelHearing'> = {
  /** N1 Cause, time and place are told three days before; N2 later only with a reason, which is recorded. */
  serveNotices(meeting, { participantIds, method, lateReason }, { by, at, office }) {
    if (!meeting.plan || meeting.stage !== 'preparing') return refuse('wrongStage');
    if (!prepares(meeting, by)) return refuse('notPreparing');
    if (seatsWith(meeting, 'officer').length === 0) return refuse('panelMissing');
    if (participantIds.some((id) => !takesPartIn(seatOf(meeting, id)))) return refuse('participantUnknown');
    const days = clearDays(at, meeting.plan.startsAt);
    if (days < office.policy.noticeDays && lateReason === '') return refuse('noticeTooLate');
    return [{ type: 'noticesServed', participantIds, method, lateReason, clearDays: days }];
  },
  /**
   * N3 An open hearing is announced to the public before it is held; a closed one never.
   * N6 With a minor among the parties, not before a protected name stands for him (minors-protection law Art. 103).
   */
  announce(meeting, { type: _, ...announcement }, { by, at }) {
    if (!meeting.plan || meeting.stage !== 'preparing') return refuse('wrongStage');
    if (!prepares(meeting, by)) return refuse('notPreparing');
    if (meeting.plan.openness !== 'open') return refuse('notOpen');
    const hasProtected = Object.values(meeting.seats).some((seat) => seat.protectedAs !== null);
    if (meeting.plan.minorParty && !hasProtected) return refuse('protectedNameMissing');
    if (isSameAnnouncement(meeting, announcement)) return refuse('announcedAlready');
    if (announcement.observersUntil > meeting.plan.startsAt || announcement.observersUntil <= at)
      return refuse('inThePast');
    return [{ type: 'hearingAnnounced', ...announcement }];
  },
  /** N4 Postponing needs a reason and makes new notices, new checks and a new announcement necessary. */
  postpone(meeting, { startsAt, reason }, { by, at }) {
    if (!meeting.plan) return refuse('hearingUnknown');
    if (meeting.stage !== 'preparing' && meeting.stage !== 'checkIn') return refuse('wrongStage');
    if (!prepares(meeting, by)) return refuse('notPreparing');
    if (startsAt <= at) return refuse('inThePast');
    return [{ type: 'hearingPostponed', startsAt, from: meeting.plan.startsAt, reason }];
  },
  /** N5 A hearing not yet begun may be cancelled by those who prepare it or the chief prosecutor (a conference by any head), with a reason. */
  cancelHearing(meeting, { reason }, context) {
    if (!meeting.plan) return refuse('hearingUnknown');
    const early = ['draft', 'awaitingApproval', 'refused', 'preparing', 'checkIn'] as const;
    if (!early.some((stage) => stage === meeting.stage)) return refuse('wrongStage');
    const isHead =
      meeting.kind === 'conference'
        ? headsConferences(meeting, context)
        : rulesAsChief(meeting, context.office, context.by);
    if (!prepares(meeting, context.by) && !isHead) return refuse('notPreparing');
    return [{ type: 'hearingCancelled', reason }];
  },
};

const isSameAnnouncement = (
  { announcement }: Meeting,
  { contact, observersUntil, observerPlaces, delay = 0 }: Omit<CommandOf<'announce'>, 'type'>,
) =>
  announcement?.contact === contact &&
  announcement.delay === delay &&
  announcement.observersUntil === observersUntil &&
  announcement.observerPlaces === observerPlaces;

const takesPartIn = (seat: ReturnType<typeof seatOf>) => seat !== undefined && takesPart(seat);

export const noticeSteps: StepsFor<
  'noticesServed' | 'hearingAnnounced' | 'hearingPostponed' | 'hearingCancelled'
> = {
  noticesServed: (meeting, { participantIds }, { at }) =>
    participantIds.reduce(
      (state, participantId) => withSeat(state, participantId, () => ({ noticeAt: at })),
      meeting,
    ),
  // B2 An announcement from before there was a delay has none.
  hearingAnnounced: (meeting, { contact, observersUntil, observerPlaces, delay = 0 }, { at }) => ({
    ...meeting,
    announcement: { contact, observersUntil, observerPlaces, delay, at },
  }),
  hearingPostponed: (meeting, { startsAt, from, reason }, { seq, at }) => ({
    ...meeting,
    stage: 'preparing',
    plan: meeting.plan && { ...meeting.plan, startsAt },
    announcement: null,
    suspension: null,
    postponements: [...meeting.postponements, { from, to: startsAt, reason, at }],
    seats: Object.fromEntries(
      Object.entries(meeting.seats).map(([id, seat]) => [
        id,
        takesPart(seat)
          ? { ...seat, ...(meeting.kind === 'conference' ? comingAgain(seat, seq, at) : comingAnew) }
          : seat,
      ]),
    ),
  }),
  hearingCancelled: (meeting, { reason }, { at }) => ({
    ...meeting,
    stage: 'cancelled',
    enteredAt: { ...meeting.enteredAt, cancelled: at },
    cancelled: reason,
  }),
};
