/** What stands at the head of the minutes: the case, when and where, who took part, recusal, recess, recording. */
import { isOnDuty, isParty } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { hearingSteps, type SeatRole, seatRoles } from '#shared/meeting/terms.ts';
import { isInside } from '#shared/meeting/viewer.ts';
import type { Fact } from './paper.ts';
import { hearingTime, type PlannedSource, placeWords, recessTimes, timed } from './paperFrame.ts';
import { nameOf, personLine, seatsInOrder } from './paperPeople.ts';

type Rows = readonly (readonly Fact[])[];

export const minutesFacts = (source: PlannedSource): Rows => [
  ...theCase(source),
  ...holders(source),
  ...others(source),
  ...course(source),
];

const theCase = (source: PlannedSource): Rows => {
  const { meeting, plan, viewer, words } = source;
  const { heads, approval, numbered } = words.paper;
  const openness = words.terms.opennesses[plan.openness];
  // The reason for closing is for those inside alone.
  const why = isInside(meeting, viewer) ? plan.opennessReason : '';
  return [
    [{ label: heads.caseName, value: plan.title }],
    [{ label: heads.cause, value: plan.cause }],
    [{ label: heads.caseNo, value: plan.caseNo }],
    [
      { label: heads.caseType, value: words.terms.caseTypes[plan.caseType] },
      { label: heads.openness, value: approval.openness(openness, why) },
    ],
    [{ label: heads.time, value: hearingTime(source) }],
    [{ label: heads.place, value: placeWords(source) }],
    [
      {
        label: heads.issues,
        value: plan.issues.map(({ text }, index) => numbered(index, text)).join('\n'),
      },
    ],
  ];
};

const isPresent = (seat: Seat): boolean => seat.stays.length > 0 || isOnDuty(seat);

const lineOf = (source: PlannedSource, seat: Seat): string => {
  const { paper } = source.words;
  const line = personLine(source, seat);
  if (seat.whereabouts === 'recused') return line + paper.inBrackets(paper.attendance.recused);
  if (seat.whereabouts === 'orderedOut') return line + paper.inBrackets(paper.attendance.orderedOut);
  return isPresent(seat) ? line : line + paper.inBrackets(paper.absent);
};

const withRole = (source: PlannedSource, role: SeatRole): readonly Seat[] =>
  seatsInOrder(source).filter((seat) => seat.roles.includes(role));

const factOf = (source: PlannedSource, role: SeatRole): readonly Fact[] => {
  const seats = withRole(source, role);
  if (seats.length === 0) return [];
  return [
    {
      label: source.words.terms.seatRoles[role],
      value: seats.map((seat) => lineOf(source, seat)).join('\n'),
    },
  ];
};

const holders = (source: PlannedSource): Rows =>
  (['presider', 'handler', 'clerk', 'officer'] as const)
    .map((role) => factOf(source, role))
    .filter((row) => row.length > 0);

const others = (source: PlannedSource): Rows => {
  const { meeting, words } = source;
  const { minutes: names } = words.paper;
  const rows = seatRoles
    .filter((role) => !['presider', 'handler', 'clerk', 'officer'].includes(role))
    .map((role) => factOf(source, role))
    .filter((row) => row.length > 0);
  const observers = Object.keys(meeting.observers).length;
  return observers === 0 ? rows : [...rows, [{ label: names.observers, value: names.registered(observers) }]];
};

const course = (source: PlannedSource): Rows => {
  const { meeting, words } = source;
  const { minutes: names } = words.paper;
  const recess = recessTimes(source);
  const recording = { label: names.recording, value: names.recordingNumber };
  const sealedAt = timed(meeting.enteredAt.sealed, words.paper.moment);
  const skipped = hearingSteps.flatMap((step) => {
    const reason = meeting.skipped[step];
    return reason === undefined ? [] : [names.skippedStep(words.terms.stages[step], reason)];
  });
  return [
    ...recusals(source),
    ...(skipped.length === 0 ? [] : [[{ label: names.skipped, value: skipped.join('\n') }]]),
    ...(meeting.offline === null ? [] : [[{ label: names.offline, value: meeting.offline }]]),
    recess === '' ? [recording] : [{ label: names.recess, value: recess }, recording],
    ...(sealedAt === '' ? [] : [[{ label: names.sealedAt, value: sealedAt }]]),
  ];
};

const recusals = (source: PlannedSource): Rows => {
  const { meeting, words } = source;
  const { minutes: names } = words.paper;
  const raised = Object.values(meeting.recusals).map(({ byId, againstId, reason, decision }) => {
    const asked = names.raised(nameOf(source, byId), nameOf(source, againstId), reason);
    if (!decision) return asked + names.pending;
    return asked + (decision.granted ? names.granted(decision.reason) : names.denied(decision.reason));
  });
  if (raised.length > 0) return [[{ label: names.recusal, value: raised.join('\n') }]];
  const parties = Object.values(meeting.seats).filter((seat) => isParty(seat) && seat.stays.length > 0);
  const allAsked = parties.length > 0 && parties.every(({ recusal }) => recusal === 'none');
  return allAsked ? [[{ label: names.recusal, value: names.noRecusal }]] : [];
};
