/** A joint conference is asked for by the prosecutor who handles the case (rules of procedure Art. 6), and may be declined. */
import { refuse } from '#shared/kernel/decider.ts';
import { endOfDay } from './calendar.ts';
import type { Plan } from './commands.ts';
import type { ConferenceRequest } from './conferenceCommands.ts';
import type { Asked } from './conferenceEvents.ts';
import { arrangementFlaw } from './conferenceSeats.ts';
import type { Conference } from './conferenceState.ts';
import { headsConferences, isProsecutor } from './ranks.ts';
import type { MeetingRefusal } from './refusals.ts';
import type { MeetingContext, RulesFor, StepsFor } from './rules.ts';
import type { Meeting } from './state.ts';

export const requestFlaw = (
  meeting: Meeting,
  request: ConferenceRequest,
  { office, at }: MeetingContext,
): MeetingRefusal | null => {
  if (request.startsAt <= at) return 'inThePast';
  if (new Set(request.issues.map(({ id }) => id)).size < request.issues.length) return 'issueTwice';
  return arrangementFlaw(meeting, request, office, request.startsAt);
};

/** What of the request is a plan like any meeting's: never public, and no hearing's steps. */
export const planOfRequest = (request: ConferenceRequest): Plan => ({
  title: request.title,
  caseNo: request.caseNo,
  cause: request.cause,
  caseType: request.caseType,
  minorParty: false,
  digest: request.digest,
  ...(request.supervisedOrgan && { supervisedOrgan: request.supervisedOrgan }),
  issues: request.issues,
  openness: 'closed',
  opennessReason: '',
  place: { mode: 'room', room: '' },
  startsAt: request.startsAt,
  minutesPerStep: noMinutes,
  presiderId: request.chairId,
  handlerId: request.handlerId,
  clerkId: request.clerkId,
  secondClerkId: null,
});

const noMinutes: Plan['minutesPerStep'] = {
  introduction: 0,
  statements: 0,
  questions: 0,
  deliberation: 0,
  opinions: 0,
  finalStatements: 0,
  summary: 0,
};

export const askedOf = ({
  proposal,
  grounds,
  groundsNote,
  memberIds,
  attendeeIds,
  assistantIds,
}: ConferenceRequest): Asked => ({
  proposal,
  grounds: [...new Set(grounds)],
  groundsNote,
  memberIds,
  attendeeIds,
  assistantIds,
});

/** K2 The last moment of the last day on which a head decides in time. */
export const reviewBy = ({ office, at }: MeetingContext): number =>
  endOfDay(at, office.policy.conference.reviewDays);

export const conferenceRequestRules: RulesFor<
  'requestConference' | 'reviseConference' | 'declineConference'
> = {
  /** K1 A prosecutor asks for a conference on the case he handles, with its questions, his proposal and the grounds. */
  requestConference(meeting, { request }, context) {
    if (meeting.stage !== 'none') return refuse('hearingExists');
    if (!isProsecutor(context.office, context.by.id)) return refuse('notStaff');
    if (request.handlerId !== context.by.id) return refuse('notHandler');
    const flaw = requestFlaw(meeting, request, context);
    if (flaw) return refuse(flaw);
    return [
      {
        type: 'conferenceRequested',
        meetingId: context.meetingId,
        plan: planOfRequest(request),
        asked: askedOf(request),
        reviewBy: reviewBy(context),
        ordered: false,
      },
    ];
  },
  /** K1 He may revise it until it is decided on, and ask again when it was declined. */
  reviseConference(meeting, { request }, context) {
    if (!meeting.plan || !meeting.conference) return refuse('hearingUnknown');
    if (meeting.plan.handlerId !== context.by.id) return refuse('notHandler');
    if (meeting.stage !== 'awaitingApproval' && meeting.stage !== 'refused') return refuse('wrongStage');
    if (request.handlerId !== context.by.id) return refuse('notHandler');
    const flaw = requestFlaw(meeting, request, context);
    if (flaw) return refuse(flaw);
    return [
      {
        type: 'conferenceRevised',
        plan: planOfRequest(request),
        asked: askedOf(request),
        reviewBy: reviewBy(context),
      },
    ];
  },
  /** K2 A head of department, a deputy or the chief prosecutor declines it with reasons. */
  declineConference(meeting, { reason }, context) {
    if (meeting.stage !== 'awaitingApproval') return refuse('nothingToApprove');
    if (!headsConferences(meeting, context)) return refuse('notHead');
    return [{ type: 'conferenceDeclined', reason }];
  },
};

const newConference = (asked: Asked, reviewed: number, ordered: boolean, at: number): Conference => ({
  asked,
  requestedAt: at,
  reviewBy: reviewed,
  ordered,
  review: null,
  order: [],
  attendeesLeave: true,
  departures: [],
  material: {},
  sittings: [],
  adjournments: [],
  showingOpinion: null,
  opinionsShown: [],
  rounds: [],
  results: null,
  confirmedWords: {},
  position: null,
  escalation: null,
  filed: null,
});

export const conferenceRequestSteps: StepsFor<
  'conferenceRequested' | 'conferenceRevised' | 'conferenceDeclined'
> = {
  conferenceRequested: (meeting, { meetingId, plan, asked, reviewBy: due, ordered }, { by, at }) => ({
    ...meeting,
    id: meetingId,
    kind: 'conference',
    plan,
    plannedBy: by,
    stage: 'awaitingApproval',
    enteredAt: { awaitingApproval: at },
    conference: newConference(asked, due, ordered, at),
  }),
  conferenceRevised: (meeting, { plan, asked, reviewBy: due }, { at }) => ({
    ...meeting,
    plan,
    stage: 'awaitingApproval',
    enteredAt: { ...meeting.enteredAt, awaitingApproval: at },
    conference: meeting.conference && {
      ...meeting.conference,
      asked,
      requestedAt: at,
      reviewBy: due,
      review: null,
    },
  }),
  conferenceDeclined: (meeting, { reason }, { by, at }) => ({
    ...meeting,
    stage: 'refused',
    enteredAt: { ...meeting.enteredAt, refused: at },
    conference: meeting.conference && {
      ...meeting.conference,
      review: { kind: 'declined', by, reason, at },
    },
  }),
};
