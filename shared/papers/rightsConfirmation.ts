/** 权利义务和听证纪律告知书: the text each confirmed, when, and what he said about recusal. */
import type { Seat } from '#shared/meeting/state.ts';
import type { Fact, Paper } from './paper.ts';
import {
  caseName,
  framed,
  holdWords,
  listed,
  type PlannedSource,
  paragraph,
  recordCheck,
  timed,
} from './paperFrame.ts';
import { nameOf, rolesText } from './paperPeople.ts';

export function rightsConfirmation(source: PlannedSource, seat: Seat): Paper {
  const { plan, words } = source;
  const { rights: names } = words.paper;
  const time = timed(plan.startsAt, words.paper.moment);
  const { number: _, ...form } = framed(source, {
    kind: 'rightsConfirmation',
    name: names.name,
    at: seat.rightsAt ?? plan.startsAt,
    blocks: [
      { block: 'addressee', text: names.addressee(seat.name) },
      paragraph(names.lead(caseName(plan), holdWords(source), time, rolesText(source, seat))),
      // The very text that was on his screen when he confirmed it.
      ...listed(source, words.room.waiting.rights),
      { block: 'facts', look: 'ruled', rows: confirmation(source, seat) },
      {
        block: 'signatures',
        statement: names.understood,
        rows: [{ role: names.signer, name: seat.name, at: timed(seat.rightsAt, words.paper.stamp) }],
      },
    ],
  });
  return { ...form, subtitle: names.version, ...recordCheck(source) };
}

const confirmation = (source: PlannedSource, seat: Seat): readonly (readonly Fact[])[] => {
  const { words } = source;
  const { rights: names, stamp } = words.paper;
  const checked = seat.identity
    ? words.terms.identityMethods[seat.identity.method] +
      words.paper.inBrackets(timed(seat.identity.at, stamp))
    : words.paper.attendance.unchecked;
  return [
    [
      { label: names.confirmedAt, value: timed(seat.rightsAt, stamp) || names.notConfirmed },
      { label: names.recusal, value: recusalOf(source, seat) },
    ],
    [{ label: names.identity, value: checked }],
  ];
};

const recusalOf = (source: PlannedSource, seat: Seat): string => {
  const { rights: names, clauses } = source.words.paper;
  const raised = Object.values(source.meeting.recusals).filter(({ byId }) => byId === seat.id);
  if (raised.length === 0) return names.recusals[seat.recusal];
  return clauses(raised.map(({ againstId, reason }) => names.raised(nameOf(source, againstId), reason)));
};
