/**
 * The procedure as a table (rule Arts. 14–15; for conferences 2013 civil rule Art. 53 and practice): in each step, of
 * either kind of meeting, which seat roles hold which right. The step grants the right; nothing else does.
 */
import { seatOf } from './seats.ts';
import type { Meeting } from './state.ts';
import {
  type ConferenceStep,
  conferenceSteps,
  type HearingStep,
  hearingSteps,
  isHearingStep,
  isStep,
  type MeetingStep,
  partyRoles,
  type SeatRole,
  type Stage,
} from './terms.ts';

const meetingRights = [
  'speak',
  'state',
  'question',
  'answer',
  'show',
  'deliberate',
  'sumUp',
  'giveView',
] as const;
export type MeetingRight = (typeof meetingRights)[number];

const everyoneHeard = [
  'presider',
  'handler',
  'officer',
  ...partyRoles,
  'caseOfficer',
  'witness',
  'appraiser',
  'interpreter',
  'supervisor',
  'specialAssistant',
] as const satisfies readonly SeatRole[];

/** Heard in a conference without a vote: experts first of all. */
const attending = ['specialAssistant', 'attendee'] as const satisfies readonly SeatRole[];

const showing = ['presider', 'handler', 'clerk'] as const satisfies readonly SeatRole[];

type Holders = Partial<Record<MeetingRight, readonly SeatRole[]>>;

export const rights: Readonly<Record<HearingStep, Holders>> = {
  introduction: { speak: ['presider', 'handler'], state: ['presider', 'handler'], show: showing },
  statements: {
    speak: [
      'presider',
      'handler',
      ...partyRoles,
      'caseOfficer',
      'witness',
      'appraiser',
      'interpreter',
      'specialAssistant',
    ],
    state: ['handler', ...partyRoles, 'caseOfficer', 'witness', 'appraiser', 'specialAssistant'],
    show: [...showing, ...partyRoles],
  },
  questions: {
    speak: everyoneHeard,
    state: ['specialAssistant', 'supervisor'],
    question: ['officer', 'presider'],
    answer: everyoneHeard,
    show: [...showing, ...partyRoles],
  },
  deliberation: { deliberate: ['officer'] },
  opinions: { speak: ['presider', 'officer', 'supervisor'], state: ['supervisor'] },
  finalStatements: { speak: ['presider', ...partyRoles], state: partyRoles },
  summary: { speak: ['presider'], sumUp: ['presider'] },
};

const conferenceRights: Readonly<Record<ConferenceStep, Holders>> = {
  report: { speak: ['presider', 'handler'], state: ['presider', 'handler'], show: showing },
  supplement: {
    speak: ['presider', 'handler', ...attending],
    state: ['handler', ...attending],
    show: showing,
  },
  inquiry: {
    speak: ['presider', 'handler', 'member', ...attending],
    state: ['handler', ...attending],
    question: ['presider', 'member'],
    answer: ['handler', ...attending],
    show: showing,
  },
  views: {
    speak: ['presider', 'member'],
    state: ['presider', 'member'],
    giveView: ['member'],
    show: showing,
  },
  conclusion: { speak: ['presider', 'member'], sumUp: ['presider'], show: showing },
};

/** Who holds which right in a step, of whichever kind of meeting. */
export const rightsIn: Readonly<Record<MeetingStep, Holders>> = { ...rights, ...conferenceRights };

/** May this person, in this step, do that? Needs to be in the room and the meeting not suspended. */
export const may = (meeting: Meeting, personId: string, right: MeetingRight): boolean => {
  if (!isStep(meeting.stage) || meeting.suspension) return false;
  const seat = seatOf(meeting, personId);
  if (seat?.whereabouts !== 'admitted') return false;
  return rightsIn[meeting.stage][right]?.some((role) => seat.roles.includes(role)) ?? false;
};

/** The steps of the kind of meeting that this step belongs to. */
const listOf = (step: MeetingStep): readonly MeetingStep[] =>
  isHearingStep(step) ? hearingSteps : conferenceSteps;

export const stepNumber = (step: MeetingStep): number => listOf(step).indexOf(step) + 1;

/** The step after this stage, or null at the end or outside the hearing. A conference is convened into its first. */
export const nextStep = (stage: Stage): MeetingStep | null => {
  if (stage === 'checkIn') return hearingSteps[0];
  if (!isStep(stage)) return null;
  return listOf(stage)[stepNumber(stage)] ?? null;
};

/** The steps passed over when going from one stage to a later step. */
export const stepsBetween = (stage: Stage, to: MeetingStep): readonly MeetingStep[] => {
  const from = isStep(stage) ? stepNumber(stage) : 0;
  return listOf(to).slice(from, stepNumber(to) - 1);
};

/** Before the room opens, while it is open, and after. */
export const isUnderWay = (stage: Stage): boolean => stage === 'checkIn' || isStep(stage);
export const isOver = (stage: Stage): boolean =>
  stage === 'closed' ||
  stage === 'signing' ||
  stage === 'sealed' ||
  stage === 'decided' ||
  stage === 'archived';
