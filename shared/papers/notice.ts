/** 听证通知书, one for each: cause, time, place, who presides and sits, and what he may and must (rule Art. 10). */
import { isParty } from '#shared/meeting/seats.ts';
import type { Seat } from '#shared/meeting/state.ts';
import type { Block, Paper } from './paper.ts';
import {
  caseName,
  framed,
  holdWords,
  label,
  listed,
  type PlannedSource,
  paragraph,
  placeWithAddress,
  section,
  timed,
} from './paperFrame.ts';
import { nameOf, rolesText, seatsOf, standingOf } from './paperPeople.ts';

export function notice(source: PlannedSource, seat: Seat): Paper {
  const { office, plan, words } = source;
  const { notice: names, blankDate, date } = words.paper;
  return framed(source, {
    kind: 'notice',
    name: names.name,
    at: seat.noticeAt ?? plan.startsAt,
    blocks: [
      { block: 'addressee', text: names.addressee(seat.name, isGuest(seat)) },
      paragraph(names.lead(caseName(plan), holdWords(source))),
      ...chapters(source, seat).flatMap(([name, blocks], index) => [section(source, index, name), ...blocks]),
      { block: 'closing', text: names.closing },
      {
        block: 'dateline',
        issuer: office.name,
        date: timed(seat.noticeAt, date) || blankDate,
        sealed: true,
      },
      { block: 'note', text: names.contact(nameOf(source, plan.clerkId), office.phone) },
      { block: 'pageBreak' },
      ...receipt(source, seat),
    ],
  });
}

/** Asked for his service rather than for his case. */
const isGuest = (seat: Seat): boolean =>
  !isParty(seat) && !seat.roles.some((role) => role === 'witness' || role === 'caseOfficer');

const chapters = (
  source: PlannedSource,
  seat: Seat,
): readonly (readonly [name: string, blocks: readonly Block[]])[] => {
  const { plan, words } = source;
  const { notice: names, heads, appointment, labelled, sentence } = words.paper;
  const rights = [...new Set(seat.roles.flatMap((role) => names.rightsOf[role]))];
  return [
    [
      names.causeAndIssues,
      [
        paragraph(names.cause(plan.cause, plan.caseNo)),
        ...listed(
          source,
          plan.issues.map(({ text }) => text),
        ),
      ],
    ],
    [
      names.timeAndPlace,
      [
        paragraph(sentence(labelled(heads.time, timed(plan.startsAt, appointment)))),
        paragraph(sentence(labelled(heads.place, placeWithAddress(source)))),
        ...(seat.remote ? [paragraph(names.byLink)] : []),
      ],
    ],
    [names.members, members(source)],
    [
      names.rights,
      [
        paragraph(names.asRole(rolesText(source, seat), seat.side) + (rights.length > 0 ? names.youMay : '')),
        ...listed(source, rights.map(sentence)),
      ],
    ],
    [names.mind, listed(source, reminders(source))],
  ];
};

const members = (source: PlannedSource): readonly Block[] => {
  const { heads, labelled, person, and, sentence } = source.words.paper;
  const rows = [
    [heads.presider, seatsOf(source, 'presider')],
    [heads.handler, seatsOf(source, 'handler')],
    [heads.officers, seatsOf(source, 'officer')],
    [heads.clerk, seatsOf(source, 'clerk')],
  ] as const;
  return rows
    .filter(([, seats]) => seats.length > 0)
    .map(([name, seats]) => {
      const named = seats.map((seat) => withStanding(seat.name, standingOf(source, seat), source));
      return paragraph(sentence(labelled(name, and(named.map((one) => person(one, ''))))));
    });
};

const withStanding = (name: string, standing: string, { words }: PlannedSource): string =>
  standing === '' ? name : name + words.paper.inBrackets(standing.replaceAll('　', ''));

const reminders = ({ plan, words }: PlannedSource): readonly string[] => {
  const { card, discipline, absence, closed } = words.paper.notice.reminders;
  return [card, discipline, absence, ...(plan.openness === 'closed' ? [closed] : [])];
};

/** 送达回证: filled in by whoever hands the notice over, and signed by whoever takes it. */
const receipt = (source: PlannedSource, seat: Seat): readonly Block[] => {
  const { meeting, words } = source;
  const { notice: names, heads } = words.paper;
  return [
    { block: 'paragraph', align: 'center', text: [{ text: names.receipt, bold: true }] },
    {
      block: 'table',
      size: 'large',
      columns: [{ share: 2.4 }, { share: 4 }, { share: 2.4 }, { share: 4 }],
      rows: [
        { height: 14, cells: [label(heads.caseName), { text: meeting.plan?.title ?? '', span: 3 }] },
        {
          height: 14,
          cells: [label(names.receiptFor), { text: names.name }, label(names.receiver), { text: seat.name }],
        },
        { height: 14, cells: [label(names.served), {}, label(names.servedHow), {}] },
        { height: 14, cells: [label(names.servedAt), { span: 3 }] },
        { height: 30, cells: [label(names.received), {}, label(names.receivedFor), {}] },
        { height: 22, cells: [label(names.server), { span: 3 }] },
        { height: 30, cells: [label(heads.remarks), { span: 3 }] },
      ],
    },
  ];
};
