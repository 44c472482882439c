/** 听证方案: questions, people, programme, evidence and precautions (rule Art. 10 (1)). */
import { seatsWith } from '#shared/meeting/seats.ts';
import { hearingSteps } from '#shared/meeting/terms.ts';
import type { Block, Paper } from './paper.ts';
import {
  caseName,
  cellsOf,
  framed,
  holdWords,
  label,
  listed,
  type PlannedSource,
  paragraph,
  placeWords,
  section,
  timed,
} from './paperFrame.ts';
import { nameOf, rolesText, seatsInOrder, standingOf } from './paperPeople.ts';

export function hearingPlan(source: PlannedSource): Paper {
  const { meeting, plan, words } = source;
  const { paper } = words;
  const chapters: readonly (readonly [name: string, blocks: readonly Block[]])[] = [
    [paper.plan.theCase, theCase(source)],
    [
      paper.plan.issues,
      listed(
        source,
        plan.issues.map(({ text }) => text),
      ),
    ],
    [paper.plan.arrangement, arrangement(source)],
    [paper.plan.participants, participants(source)],
    [paper.plan.programme, programme(source)],
    [paper.plan.evidence, evidence(source)],
    [paper.plan.safeguards, listed(source, safeguards(source))],
  ];
  return framed(source, {
    kind: 'hearingPlan',
    name: paper.plan.name,
    at: meeting.enteredAt.draft ?? plan.startsAt,
    blocks: [
      paragraph(paper.plan.lead(caseName(plan), holdWords(source))),
      ...chapters.flatMap(([name, blocks], index) => [section(source, index, name), ...blocks]),
      {
        block: 'dateline',
        issuer: paper.person(paper.heads.handler, nameOf(source, plan.handlerId)),
        date: timed(meeting.approval?.requestedAt ?? meeting.enteredAt.draft, paper.date),
        sealed: false,
      },
    ],
  });
}

const theCase = ({ plan, words }: PlannedSource): readonly Block[] => {
  const { heads, labelled, clauses } = words.paper;
  const facts = clauses([
    labelled(heads.caseNo, plan.caseNo),
    labelled(heads.cause, plan.cause),
    labelled(heads.caseType, words.terms.caseTypes[plan.caseType]),
  ]);
  return [paragraph(words.paper.sentence(facts)), ...(plan.digest === '' ? [] : [paragraph(plan.digest)])];
};

const arrangement = (source: PlannedSource): readonly Block[] => {
  const { plan, words } = source;
  const { heads, labelled, appointment, sentence, approval } = words.paper;
  return [
    paragraph(sentence(labelled(heads.time, timed(plan.startsAt, appointment)))),
    paragraph(sentence(labelled(heads.place, placeWords(source)))),
    paragraph(
      sentence(
        labelled(
          heads.openness,
          approval.openness(words.terms.opennesses[plan.openness], plan.opennessReason),
        ),
      ),
    ),
  ];
};

const participants = (source: PlannedSource): readonly Block[] => {
  const { meeting, words, office } = source;
  const { heads, remote, onSite } = words.paper;
  const rows = seatsInOrder(source).map((seat) => ({
    cells: cellsOf([
      rolesText(source, seat) + (seat.side ? words.paper.inBrackets(seat.side) : ''),
      seat.name,
      standingOf(source, seat),
      seat.remote ? remote : onSite,
    ]),
  }));
  const { panelAtLeast, panelAtMost } = office.policy;
  return [
    {
      block: 'table',
      columns: [
        { share: 3, align: 'center' },
        { share: 2, align: 'center' },
        { share: 4.4 },
        { share: 1.6, align: 'center' },
      ],
      head: [{ cells: cellsOf([heads.role, heads.name, heads.standing, heads.attends]) }],
      rows,
    },
    ...(seatsWith(meeting, 'officer').length > 0
      ? []
      : [paragraph(words.paper.plan.officersToCome(panelAtLeast, panelAtMost))]),
  ];
};

const programme = ({ plan, words }: PlannedSource): readonly Block[] => {
  const { heads, plan: names, lasting, time } = words.paper;
  const lengths = hearingSteps.map((step) => plan.minutesPerStep[step] ?? 0);
  const startOf = (index: number) =>
    plan.startsAt + lengths.slice(0, index).reduce((sum, length) => sum + length, 0) * 60_000;
  return [
    {
      block: 'table',
      columns: [
        { share: 1, align: 'center' },
        { share: 2, align: 'center' },
        { share: 5.4 },
        { share: 1.6, align: 'center' },
        { share: 1.5, align: 'center' },
      ],
      head: [{ cells: cellsOf([heads.number, names.step, names.contents, names.length, names.begins]) }],
      rows: hearingSteps.map((step, index) => ({
        cells: [
          { text: String(index + 1) },
          label(words.terms.stages[step]),
          { text: names.stepContents[step] },
          { text: lasting(lengths[index] ?? 0) },
          { text: timed(startOf(index), time) },
        ],
      })),
    },
    paragraph(names.total(lengths.reduce((sum, length) => sum + length, 0))),
  ];
};

const evidence = ({ meeting, words }: PlannedSource): readonly Block[] => {
  const { heads, plan: names } = words.paper;
  const exhibits = Object.values(meeting.exhibits)
    .filter(({ withdrawn }) => withdrawn === null)
    .sort((one, other) => one.number - other.number);
  if (exhibits.length === 0) return [paragraph(names.noExhibits)];
  return [
    {
      block: 'table',
      columns: [{ share: 1, align: 'center' }, { share: 4.6 }, { share: 3 }, { share: 2.4, align: 'center' }],
      head: [{ cells: cellsOf([heads.number, names.exhibit, names.source, names.audience]) }],
      rows: exhibits.map(({ number, title, source, audience }) => ({
        cells: cellsOf([String(number), title, source, words.terms.exhibitAudiences[audience]]),
      })),
    },
  ];
};

const safeguards = ({ meeting, plan, words }: PlannedSource): readonly string[] => {
  const { order, recusal, remote, record, secrecy, closed, minor } = words.paper.plan.measures;
  const isRemote =
    plan.place.mode === 'online' ||
    plan.place.mode === 'mixed' ||
    Object.values(meeting.seats).some((seat) => seat.remote);
  return [
    order,
    recusal,
    ...(isRemote ? [remote] : []),
    record,
    secrecy,
    ...(plan.openness === 'closed' ? [closed] : []),
    ...(plan.minorParty ? [minor] : []),
  ];
};
