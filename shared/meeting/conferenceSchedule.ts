/** A head schedules the conference that was asked for, or orders one himself: time, place, chair, members, who attends. */
import { refuse } from '#shared/kernel/decider.ts';
import type { Plan } from './commands.ts';
import type { ConferenceSchedule } from './conferenceCommands.ts';
import { askedOf, planOfRequest, requestFlaw, reviewBy } from './conferenceRequest.ts';
import { arrangementFlaw, seatsOfArrangement, speakingOrder } from './conferenceSeats.ts';
import type { MeetingEvent, Seated } from './events.ts';
import { isInKnownRoom } from './planning.ts';
import { headsConferences } from './ranks.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { MeetingContext, RulesFor, StepsFor } from './rules.ts';
import { isPresider, seatOf, takesPart } from './seats.ts';
import type { Meeting } from './state.ts';
import { type ConferenceDeparture, isStep } from './terms.ts';

const scheduleFlaw = (
  meeting: Meeting,
  plan: Plan,
  schedule: ConferenceSchedule,
  { office, at }: MeetingContext,
): MeetingRefusal | null => {
  if (schedule.startsAt <= at) return 'inThePast';
  if (!isInKnownRoom(office, schedule.place)) return 'roomUnknown';
  const arrangement = { ...schedule, handlerId: plan.handlerId };
  const flaw = arrangementFlaw(meeting, arrangement, office, schedule.startsAt);
  if (flaw) return flaw;
  const wanted = seatsOfArrangement(arrangement, office).map(({ participantId }) => participantId);
  // K18 Nobody removes a voice: who sat in it before the adjournment stays.
  const hasSat = Object.values(meeting.seats).some(
    (seat) => takesPart(seat) && seat.stays.length > 0 && !wanted.includes(seat.id),
  );
  return hasSat ? 'hasSat' : null;
};

/** K29 Where the office or the chair departs from the default, the schedule says so. Asked before it is sent, it warns. */
const departuresOf = (
  due: number,
  { attendeesLeave, attendeeIds, assistantIds }: ConferenceSchedule,
  { office, at }: Pick<MeetingContext, 'office' | 'at'>,
): readonly ConferenceDeparture[] => {
  const { atLeast, oneIn, sealed, handlerGivesView } = office.policy.conference;
  const found: Readonly<Record<ConferenceDeparture, boolean>> = {
    reviewedLate: at > due,
    attendeesStay: !attendeesLeave && attendeeIds.length + assistantIds.length > 0,
    openViews: !sealed,
    lowQuorum: atLeast < 3 || oneIn === 0 || oneIn > 3,
    handlerSilent: !handlerGivesView,
  };
  return Object.entries(found).flatMap(([departure, is]) => (is ? [departure as ConferenceDeparture] : []));
};

const withSchedule = (plan: Plan, schedule: ConferenceSchedule): Plan => ({
  ...plan,
  startsAt: schedule.startsAt,
  place: schedule.place,
  minutesPerStep: { ...plan.minutesPerStep, ...schedule.minutesPerStep },
  presiderId: schedule.chairId,
  clerkId: schedule.clerkId,
});

/** Who is no longer wanted leaves, who comes new or as something else is seated; all others keep their seats. */
const reseated = (meeting: Meeting, wanted: readonly Seated[], reason: string): readonly MeetingEvent[] => {
  const gone = Object.values(meeting.seats).filter(
    (seat) => takesPart(seat) && !wanted.some(({ participantId }) => participantId === seat.id),
  );
  const isSeatedSame = ({ participantId, roles }: Seated) => {
    const seat = seatOf(meeting, participantId);
    return seat !== undefined && takesPart(seat) && seat.roles.join() === roles.join();
  };
  return [
    ...gone.map(({ id }) => ({ type: 'participantWithdrawn', participantId: id, reason }) as const),
    ...wanted
      .filter((seated) => !isSeatedSame(seated))
      .map((seated) => ({ type: 'participantSeated', ...seated }) as const),
  ];
};

const scheduled = (
  meeting: Meeting,
  plan: Plan,
  due: number,
  schedule: ConferenceSchedule,
  context: MeetingContext,
): readonly MeetingEvent[] => {
  const arrangement = { ...schedule, handlerId: plan.handlerId };
  return [
    {
      type: 'conferenceScheduled',
      plan: withSchedule(plan, schedule),
      order: speakingOrder(arrangement, context.office),
      attendeesLeave: schedule.attendeesLeave,
      note: schedule.note,
      departures: departuresOf(due, schedule, context),
    },
    ...reseated(meeting, seatsOfArrangement(arrangement, context.office), schedule.note),
  ];
};

export const conferenceScheduleRules: RulesFor<'scheduleConference' | 'orderConference' | 'settleAttendees'> =
  {
    /** K2 A head decides that it is held, when, where and with whom, and may arrange it anew until it is convened. */
    scheduleConference(meeting, { type: _, ...schedule }, context) {
      if (!meeting.plan || !meeting.conference) return refuse('hearingUnknown');
      if (meeting.stage !== 'awaitingApproval' && meeting.stage !== 'preparing') return refuse('wrongStage');
      if (!headsConferences(meeting, context)) return refuse('notHead');
      const flaw = scheduleFlaw(meeting, meeting.plan, schedule, context);
      if (flaw) return refuse(flaw);
      const due = meeting.stage === 'awaitingApproval' ? meeting.conference.reviewBy : context.at;
      return scheduled(meeting, meeting.plan, due, schedule, context);
    },
    /** K3 A head, a deputy or the chief prosecutor may order a conference without a request. */
    orderConference(meeting, { request, schedule }, context) {
      if (meeting.stage !== 'none') return refuse('hearingExists');
      if (!headsConferences(meeting, context)) return refuse('notHead');
      const plan = planOfRequest(request);
      const flaw = requestFlaw(meeting, request, context) ?? scheduleFlaw(meeting, plan, schedule, context);
      if (flaw) return refuse(flaw);
      return [
        {
          type: 'conferenceRequested',
          meetingId: context.meetingId,
          plan,
          asked: askedOf(request),
          reviewBy: reviewBy(context),
          ordered: true,
        },
        ...scheduled(meeting, plan, reviewBy(context), schedule, context),
      ];
    },
    /** K9 The chair settles, before the views, whether those without a vote leave; to let them stay needs a reason. */
    settleAttendees(meeting, { leave, reason }, { by }) {
      if (!meeting.conference) return refuse('otherKind');
      if (!isPresider(meeting, by)) return refuse('notPresider');
      const early = meeting.stage === 'preparing' || meeting.stage === 'checkIn' || isStep(meeting.stage);
      if (!early || meeting.stage === 'views' || meeting.stage === 'conclusion') return refuse('wrongStage');
      if (meeting.conference.attendeesLeave === leave) return [];
      if (!leave && reason === '') return refuse('reasonsMissing');
      return [{ type: 'attendeesSettled', leave, reason }];
    },
  };

export const conferenceScheduleSteps: StepsFor<'conferenceScheduled' | 'attendeesSettled'> = {
  conferenceScheduled: (meeting, { plan, order, attendeesLeave, note, departures }, { by, at }) => ({
    ...meeting,
    plan,
    stage: 'preparing',
    enteredAt: { ...meeting.enteredAt, preparing: at },
    conference: meeting.conference && {
      ...meeting.conference,
      review: { kind: 'scheduled', by, note, at },
      order,
      attendeesLeave,
      departures: [...new Set([...meeting.conference.departures, ...departures])],
    },
  }),
  attendeesSettled: (meeting, { leave }) => ({
    ...meeting,
    conference: meeting.conference && {
      ...meeting.conference,
      attendeesLeave: leave,
      departures: leave
        ? meeting.conference.departures.filter((departure) => departure !== 'attendeesStay')
        : [...new Set([...meeting.conference.departures, 'attendeesStay' as const])],
    },
  }),
};
