/** 听证会签到表: who came, as what, how his identity was checked, and when he was in the room. */
import { isOnDuty } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import { beijingClock } from './beijingClock.ts';
import type { Block, Cell, Paper, Row } from './paper.ts';
import {
  caseName,
  cellsOf,
  framed,
  hearingTime,
  heldFrom,
  heldUntil,
  type PlannedSource,
  paragraph,
  placeWords,
  recordCheck,
  timed,
} from './paperFrame.ts';
import { namesOf, rolesText, seatsInOrder, standingOf } from './paperPeople.ts';

export function attendanceSheet(source: PlannedSource): Paper {
  const { meeting, plan, words } = source;
  const { attendance: names, heads, labelled, and } = words.paper;
  const blocks: readonly Block[] = [
    {
      block: 'facts',
      look: 'plain',
      rows: [
        [{ label: labelled(heads.caseName, ''), value: caseName(plan) }],
        [{ label: labelled(names.when, ''), value: and([hearingTime(source), placeWords(source)]) }],
      ],
    },
    {
      block: 'table',
      size: 'small',
      columns: [
        { share: 1.3, align: 'center' },
        { share: 2.1, align: 'center' },
        { share: 2.6, align: 'center' },
        { share: 4.2 },
        { share: 1.5, align: 'center' },
        { share: 2.8, align: 'center' },
        { share: 1.5, align: 'center' },
        { share: 2.8, align: 'center' },
        { share: 3, align: 'center' },
      ],
      head: [{ cells: cellsOf(names.heads) }],
      rows: seatsInOrder(source).map((seat, index) => rowOf(source, seat, index)),
    },
    ...(Object.keys(meeting.observers).length === 0
      ? []
      : [
          paragraph(labelled(names.observers, and(Object.values(meeting.observers).map(({ name }) => name)))),
        ]),
    paragraph(names.note),
    { block: 'signatures', rows: [{ role: names.checkedBy, name: namesOf(source, clerks(source)) }] },
  ];
  return {
    ...framed(source, {
      kind: 'attendanceSheet',
      name: names.name,
      at: heldFrom(meeting) ?? plan.startsAt,
      blocks,
    }),
    orientation: 'landscape',
    ...recordCheck(source),
  };
}

const clerks = ({ plan }: PlannedSource): readonly string[] => [
  plan.clerkId,
  ...(plan.secondClerkId === null ? [] : [plan.secondClerkId]),
];

const rowOf = (source: PlannedSource, seat: Seat, index: number): Row => {
  const { paper } = source.words;
  const came = seat.arrivedAt !== null || seat.stays.length > 0;
  return {
    height: 9.5,
    cells: [
      ...cellsOf([
        String(index + 1),
        seat.name,
        rolesText(source, seat),
        standingOf(source, seat),
        came ? (seat.remote ? paper.remote : paper.onSite) : '',
        identityOf(source, seat),
        came ? timed(seat.arrivedAt, paper.time) : paper.attendance.notCome,
        staysOf(source, seat),
      ]),
      {} satisfies Cell,
    ],
  };
};

const identityOf = ({ words }: PlannedSource, seat: Seat): string => {
  const { attendance } = words.paper;
  if (seat.identity) {
    const method = words.terms.identityMethods[seat.identity.method];
    return seat.identity.note === '' ? method : `${method}\n${seat.identity.note}`;
  }
  if (isOnDuty(seat)) return attendance.onDuty;
  return seat.arrivedAt === null ? '' : attendance.unchecked;
};

/** Whoever was still in the room left it when the hearing closed. */
const staysOf = ({ meeting, words }: PlannedSource, seat: Seat): string => {
  const { attendance, time } = words.paper;
  const stays = seat.stays.map(({ at, until }) =>
    attendance.stay(time(beijingClock(at)), timed(until ?? heldUntil(meeting), time)),
  );
  const end = {
    orderedOut: attendance.orderedOut,
    recused: attendance.recused,
    left: attendance.left,
    expected: '',
    waiting: '',
    admitted: '',
    withdrawn: '',
  }[seat.whereabouts];
  return [...stays, ...(end === '' ? [] : [end])].join('\n');
};
