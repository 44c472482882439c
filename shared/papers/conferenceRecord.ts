/** 检察官联席会议记录 (讨论案件笔录): head, the discussion in speaking order, each view, what was found, and who signs. */
import { wordsOf } from '#shared/meeting/conclusion.ts';
import { unreadMaterial } from '#shared/meeting/conferenceMaterial.ts';
import { afterwards } from './conferenceAfterwards.ts';
import { attendees, linesOf, membersExcused, membersPresent } from './conferencePeople.ts';
import { resultsTable, viewsTables } from './conferenceTables.ts';
import { conferenceTime } from './conferenceTime.ts';
import { correctionNote } from './correctionNote.ts';
import { minutesBody } from './minutesBody.ts';
import { exhibitsTable, pageSigners, signatureRows } from './minutesEnd.ts';
import { votesTable } from './opinionTables.ts';
import type { Block, Fact, Paper } from './paper.ts';
import {
  cellsOf,
  framed,
  heldUntil,
  type PlannedSource,
  paragraph,
  placeWords,
  recordCheck,
  section,
  timed,
} from './paperFrame.ts';
import { nameOf, namesOf, personLine, seatsOf } from './paperPeople.ts';

export function conferenceRecord(source: PlannedSource): Paper {
  const { meeting, plan, words, head } = source;
  const { conference: names, checkMinutes } = words.paper;
  const bound = meeting.minutes;
  return {
    ...framed(source, {
      kind: 'conferenceRecord',
      name: names.record,
      at: meeting.enteredAt.archived ?? meeting.enteredAt.sealed ?? heldUntil(meeting) ?? plan.startsAt,
      blocks: [
        { block: 'facts', look: 'ruled', rows: facts(source) },
        ...chapters(source).flatMap(([name, blocks], index) => [section(source, index, name), ...blocks]),
        { block: 'signatures', statement: names.declaration, rows: signatureRows(source) },
        ...afterwards(source),
        { block: 'note', text: words.paper.inBrackets(names.filed) },
      ],
    }),
    ...(bound ? {} : { subtitle: names.draft }),
    secrecy: [names.inside],
    ...correctionNote(source),
    pageSigning: pageSigners(source),
    ...(bound ? { check: { text: checkMinutes(bound.sha256, head.slice(0, 16)) } } : recordCheck(source)),
  };
}

type Chapter = readonly [name: string, blocks: readonly Block[]];

const chapters = (source: PlannedSource): readonly Chapter[] => {
  const { meeting, words } = source;
  const { conference: names } = words.paper;
  const parts: readonly Chapter[] = [
    [names.course, minutesBody(source)],
    [names.views, viewsTables(source)],
    [names.results, resultsTable(source)],
    [names.votes, votesTable(source)],
    [names.exhibits, exhibitsTable(source)],
    [names.conclusion, meeting.summary ? [paragraph(meeting.summary.text)] : []],
    [names.attended, attended(source)],
  ];
  return parts.filter(([, blocks]) => blocks.length > 0);
};

const facts = (source: PlannedSource): readonly (readonly Fact[])[] => {
  const { meeting, plan, words } = source;
  const { heads, conference: names, numbered } = words.paper;
  const one = (label: string, value: string): readonly (readonly Fact[])[] =>
    value === '' ? [] : [[{ label, value }]];
  const asked = meeting.conference?.asked;
  const grounds = asked?.grounds.map((ground) => words.conference.grounds[ground]) ?? [];
  const departures = meeting.conference?.departures.map((one_) => words.conference.departures[one_]) ?? [];
  const people = (...roles: Parameters<typeof seatsOf>[1][]) =>
    seatsOf(source, ...roles)
      .map((seat) => personLine(source, seat))
      .join('\n');
  return [
    ...one(heads.caseName, plan.title),
    [
      { label: heads.caseNo, value: plan.caseNo },
      { label: heads.cause, value: plan.cause },
    ],
    ...one(names.heads.time, conferenceTime(source)),
    ...one(names.heads.place, placeWords(source)),
    ...one(names.heads.chair, people('presider')),
    ...one(names.heads.handler, people('handler')),
    ...one(names.heads.clerk, people('clerk')),
    ...one(names.heads.present, linesOf(source, membersPresent(source))),
    ...one(names.heads.absent, linesOf(source, membersExcused(source))),
    ...one(names.heads.attending, linesOf(source, attendees(source))),
    ...one(names.heads.quorum, quorumText(source)),
    ...one(names.heads.grounds, words.paper.clauses([...grounds, asked?.groundsNote ?? ''].filter(Boolean))),
    ...one(names.heads.issues, plan.issues.map(({ text }, index) => numbered(index, text)).join('\n')),
    ...one(names.heads.proposal, asked?.proposal ?? ''),
    ...one(names.heads.material, materialText(source)),
    ...one(
      names.heads.opinions,
      meeting.conference?.opinionsShown.map(({ title }) => title).join('\n') ?? '',
    ),
    ...one(names.heads.departures, words.paper.clauses(departures)),
  ];
};

const quorumText = ({ meeting, words }: PlannedSource): string => {
  const last = meeting.conference?.sittings.at(-1);
  if (!last) return '';
  const { present, ofDepartment, department, atLeast, share } = last;
  return words.paper.conference.quorum(present.length, ofDepartment, department, atLeast, share);
};

const materialText = (source: PlannedSource): string => {
  const { meeting, words } = source;
  const { conference: names } = words.paper;
  const sent = Object.values(meeting.conference?.material ?? {});
  if (sent.length === 0) return '';
  const read = sent.filter(({ readAt }) => readAt !== null).length;
  const unread = unreadMaterial(meeting);
  return names.material(sent.length, read) + (unread.length > 0 ? names.unread(namesOf(source, unread)) : '');
};

/** K20 They do not sign; what they confirmed of their own words is said. */
const attended = (source: PlannedSource): readonly Block[] => {
  const { meeting, words } = source;
  const { conference: names, stamp } = words.paper;
  const seats = attendees(source);
  if (seats.length === 0) return [];
  return [
    {
      block: 'table',
      columns: [
        { share: 2, align: 'center' },
        { share: 4 },
        { share: 2, align: 'center' },
        { share: 4, align: 'center' },
      ],
      head: [{ cells: cellsOf(names.attendedHeads) }],
      rows: seats.map((seat) => {
        const spoke = wordsOf(meeting, seat.id).length;
        const confirmed = meeting.conference?.confirmedWords[seat.id];
        const said = confirmed ? names.confirmed(timed(confirmed.at, stamp)) : names.unconfirmed;
        return {
          cells: cellsOf([
            nameOf(source, seat.id),
            seat.unit,
            names.spoke(spoke),
            spoke > 0 ? said : words.paper.none,
          ]),
        };
      }),
    },
  ];
};
