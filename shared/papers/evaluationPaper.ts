/** 年度评价表: one assistant's year in figures, what they were counted from, and room for those who judge it. */
import type { Entry } from '#shared/ledger/entries.ts';
import { kindsIn, type LedgerRow, participationsIn } from '#shared/ledger/ledger.ts';
import type { SpecialAssistant } from '#shared/office/state.ts';
import { beijingClock } from './beijingClock.ts';
import type { LedgerSource } from './ledgerPaper.ts';
import type { Block, Cell, Paper, Row } from './paper.ts';

export type EvaluationSource = LedgerSource & {
  readonly year: number;
  readonly assistant: SpecialAssistant;
  readonly row: LedgerRow;
  readonly entries: readonly Entry[];
};

export function evaluationPaper(source: EvaluationSource): Paper {
  const { paper } = source.words.ledger;
  return {
    kind: 'ledger',
    language: source.language,
    title: paper.evaluationOf(source.office, source.year),
    office: source.office,
    generatedAt: source.at,
    blocks: [
      {
        block: 'table',
        size: 'body',
        columns: [
          { share: 2.6, align: 'center' },
          { share: 4 },
          { share: 2.6, align: 'center' },
          { share: 4 },
        ],
        rows: [...personRows(source), ...figureRows(source), ...judgedRows(source)],
      },
      ...history(source),
      { block: 'note', text: paper.note },
    ],
  };
}

const pair = (one: string, value: string, other: string, otherValue: string): Row => ({
  height: 9,
  cells: [{ text: one, label: true }, { text: value }, { text: other, label: true }, { text: otherValue }],
});
const whole = (name: string, value: string): Row => ({
  height: 9,
  cells: [
    { text: name, label: true },
    { text: value, span: 3 },
  ],
});

const personRows = ({ words, assistant }: EvaluationSource): readonly Row[] => {
  const { labels, span } = words.ledger.paper;
  const term = assistant.terms.at(-1);
  const day = (at: number) => words.paper.date(beijingClock(at));
  return [
    pair(labels.name, assistant.name, labels.field, assistant.field),
    pair(labels.organ, assistant.organ, labels.titleOf, assistant.title),
    pair(
      ...([labels.term, term ? span(day(term.from), day(term.until)) : ''] as const),
      ...([labels.appointmentNo, term?.appointmentNo ?? ''] as const),
    ),
  ];
};

const figureRows = ({ words, row: { figures, commended } }: EvaluationSource): readonly Row[] => {
  const { paper, kinds, figures: said } = words.ledger;
  const { labels } = paper;
  const ways = kindsIn(figures).map(({ kind, count }) => paper.kindOf(kinds[kind], count));
  return [
    pair(
      ...([labels.cases, said.casesOf(figures.cases)] as const),
      ...([labels.times, said.timesOf(figures.participations)] as const),
    ),
    whole(labels.byKind, ways.length > 0 ? words.terms.list(ways) : said.none),
    pair(
      ...([labels.invitations, paper.pair(figures.invitations, figures.accepted)] as const),
      ...([labels.opinions, paper.opinionPair(figures.asked, figures.delivered)] as const),
    ),
    whole(labels.adoption, paper.adoptionOf(figures.adopted, figures.partly, figures.notAdopted)),
    pair(
      ...([labels.meanDays, figures.meanDays === null ? said.none : said.days(figures.meanDays)] as const),
      ...([labels.hours, figures.hours === 0 ? said.none : said.hoursOf(figures.hours)] as const),
    ),
    whole(labels.commended, commended ? paper.yes : paper.no),
  ];
};

/** Places for the pen. */
const judgedRows = ({ words }: EvaluationSource): readonly Row[] => {
  const { labels, grades, signedOn, sealedOn } = words.ledger.paper;
  const room = (name: string, foot: string, text = ''): Row => ({
    height: 18,
    cells: [
      { text: name, label: true },
      { text, foot, span: 3 },
    ],
  });
  return [
    room(labels.own, signedOn),
    room(labels.organView, sealedOn),
    room(labels.departmentView, signedOn),
    room(labels.officeView, sealedOn, grades),
  ];
};

function history({ words, year, entries }: EvaluationSource): readonly Block[] {
  const { paper, kinds } = words.ledger;
  const took = participationsIn(year, entries).toSorted((one, other) => one.at - other.at);
  if (took.length === 0) return [];
  return [
    { block: 'pageBreak' },
    {
      block: 'table',
      caption: paper.historyTitle,
      size: 'small',
      columns: [
        { share: 1, align: 'center' },
        { share: 2.6, align: 'center' },
        { share: 2.4, align: 'center' },
        { share: 6 },
        { share: 4 },
        { share: 1.2, align: 'center' },
      ],
      head: [{ cells: paper.historyHeads.map((text): Cell => ({ text, label: true })) }],
      rows: took.map(({ at, kind, title, caseNo, hours }, index) => ({
        cells: [
          String(index + 1),
          words.paper.date(beijingClock(at)),
          kinds[kind],
          title,
          caseNo,
          hours === null ? '' : String(hours),
        ].map((text): Cell => ({ text })),
      })),
    },
  ];
}
