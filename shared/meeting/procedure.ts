/**
 * The procedure as a table (rule Arts. 14–15): in each step, which seat roles hold which right.
 * The step grants the right; nothing else does.
 */
import { seatOf } from './seats.ts';
import type { Meeting } from './state.ts';
import {
  type HearingStep,
  hearingSteps,
  isHearingStep,
  partyRoles,
  type SeatRole,
  type Stage,
} from './terms.ts';

export const meetingRights = ['speak', 'state', 'question', 'answer', 'show', 'deliberate', 'sumUp'] as const;
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

const showing = ['presider', 'handler', 'clerk'] as const satisfies readonly SeatRole[];

export const rights: Readonly<Record<HearingStep, Partial<Record<MeetingRight, readonly SeatRole[]>>>> = {
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

/** May this person, in this step, do that? Needs to be in the room and the hearing not suspended. */
export const may = (meeting: Meeting, personId: string, right: MeetingRight): boolean => {
  if (!isHearingStep(meeting.stage) || meeting.suspension) return false;
  const seat = seatOf(meeting, personId);
  if (seat?.whereabouts !== 'admitted') return false;
  return rights[meeting.stage][right]?.some((role) => seat.roles.includes(role)) ?? false;
};

export const stepNumber = (step: HearingStep): number => hearingSteps.indexOf(step) + 1;

/** The step after this stage, or null at the end or outside the hearing. */
export const nextStep = (stage: Stage): HearingStep | null => {
  if (stage === 'checkIn') return hearingSteps[0];
  if (!isHearingStep(stage)) return null;
  return hearingSteps[hearingSteps.indexOf(stage) + 1] ?? null;
};

/** The steps passed over when going from one stage to a later step. */
export const stepsBetween = (stage: Stage, to: HearingStep): readonly HearingStep[] => {
  const from = isHearingStep(stage) ? hearingSteps.indexOf(stage) : -1;
  return hearingSteps.slice(from + 1, hearingSteps.indexOf(to));
};

/** Before the room opens, while it is open, and after. */
export const isUnderWay = (stage: Stage): boolean => stage === 'checkIn' || isHearingStep(stage);
export const isOver = (stage: Stage): boolean =>
  stage === 'closed' ||
  stage === 'signing' ||
  stage === 'sealed' ||
  stage === 'decided' ||
  stage === 'archived';
