/** 权利义务和听证纪律告知书: the text each confirmed, when, and what he said about recusal. */
import type { Seat } from '#shared/meeting/state.ts';
import type { Paper, Row } from './paper.ts';
import { framed, hearingTime, label, type PlannedSource, recordCheck, timed } from './paperFrame.ts';
import { nameOf, rolesText } from './paperPeople.ts';

/** A form of the hearing, told apart by the version of its text rather than by a number. */
export function rightsConfirmation(source: PlannedSource, seat: Seat): Paper {
  const { plan, words } = source;
  const { number: _, ...form } = framed(source, {
    kind: 'rightsConfirmation',
    name: words.paper.rights.name,
    at: seat.rightsAt ?? plan.startsAt,
    blocks: [
      {
        block: 'table',
        size: 'large',
        columns: [{ share: 2.6 }, { share: 3.8 }, { share: 2.6 }, { share: 3.8 }],
        rows: [...rowsOfCase(source, seat), ...rowsOfConfirmation(source, seat)],
      },
    ],
  });
  return { ...form, subtitle: words.paper.rights.version, ...recordCheck(source) };
}

const rowsOfCase = (source: PlannedSource, seat: Seat): readonly Row[] => {
  const { plan, words } = source;
  const { heads, numbered, rights: names } = words.paper;
  // The very text that was on his screen when he confirmed it.
  const told = words.room.waiting.rights.map((text, index) => numbered(index, text)).join('\n');
  return [
    { cells: [label(heads.caseName), { text: plan.title, span: 3 }] },
    { cells: [label(heads.time), { text: hearingTime(source), span: 3 }] },
    {
      cells: [label(heads.name), { text: seat.name }, label(heads.role), { text: rolesText(source, seat) }],
    },
    { cells: [label(names.contents), { text: told, span: 3 }] },
  ];
};

const rowsOfConfirmation = (source: PlannedSource, seat: Seat): readonly Row[] => {
  const { words } = source;
  const { rights: names, stamp, blankDate } = words.paper;
  const checked = seat.identity
    ? words.terms.identityMethods[seat.identity.method] +
      words.paper.inBrackets(timed(seat.identity.at, stamp))
    : words.paper.attendance.unchecked;
  const confirmed = timed(seat.rightsAt, stamp);
  return [
    { cells: [label(names.identity), { text: checked, span: 3 }] },
    { cells: [label(names.recusal), { text: recusalOf(source, seat), span: 3 }] },
    { cells: [label(names.confirmedAt), { text: confirmed || names.notConfirmed, span: 3 }] },
    {
      height: 34,
      cells: [
        label(names.confirmation),
        { text: names.understood, foot: names.signed(confirmed || blankDate), span: 3 },
      ],
    },
  ];
};

const recusalOf = (source: PlannedSource, seat: Seat): string => {
  const { rights: names, clauses } = source.words.paper;
  const raised = Object.values(source.meeting.recusals).filter(({ byId }) => byId === seat.id);
  if (raised.length === 0) return names.recusals[seat.recusal];
  return clauses(raised.map(({ againstId, reason }) => names.raised(nameOf(source, againstId), reason)));
};
