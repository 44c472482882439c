/** 特邀检察官助理履职台账: the figures of a year, on a landscape page. */
import type { Words } from '#shared/i18n/zh.ts';
import type { Figures, Ledger } from '#shared/ledger/ledger.ts';
import type { Block, Cell, Column, Paper, Row } from './paper.ts';

export type LedgerSource = {
  readonly office: string;
  readonly words: Words;
  readonly language: 'zh' | 'en';
  /** When it is made, epoch ms. */
  readonly at: number;
};

const WIDE: readonly Column[] = [
  { share: 1.1 },
  { share: 1.7 },
  { share: 4.6, align: 'left' },
  { share: 1.8 },
];
const NUMBER: Column = { share: 1 };

export function ledgerPaper(ledger: Ledger, source: LedgerSource): Paper {
  const { paper, figures } = source.words.ledger;
  const { year, rows, total } = ledger;
  const commended = rows.filter((row) => row.commended).map(({ name }) => name);
  const text = (words: string): Block => ({ block: 'paragraph', text: words });
  const blocks: readonly Block[] = [
    text(paper.summary(rows.length, total.cases, total.participations, year)),
    text(paper.opinions(total.asked, total.delivered, total.adopted, total.partly, total.notAdopted)),
    ...(commended.length > 0 ? [text(paper.commended(source.words.terms.list(commended)))] : []),
    {
      block: 'table',
      size: 'small',
      columns: paper.heads.map((_, at): Column => ({ align: 'center', ...(WIDE[at] ?? NUMBER) })),
      head: [{ cells: paper.heads.map((head): Cell => ({ text: head, label: true })) }],
      rows: [
        ...rows.map((row, at) =>
          rowOf([String(at + 1), row.name, row.organ, row.field], row.figures, figures.none),
        ),
        rowOf(['', source.words.ledger.total, '', ''], total, figures.none),
      ],
    },
    { block: 'note', text: paper.note },
    { block: 'paragraph', text: paper.madeBy, align: 'right' },
  ];
  return {
    kind: 'ledger',
    language: source.language,
    title: paper.registerOf(source.office, year),
    office: source.office,
    generatedAt: source.at,
    orientation: 'landscape',
    blocks,
  };
}

const rowOf = (head: readonly string[], figures: Figures, none: string): Row => ({
  height: 7.5,
  cells: [...head, ...figureCells(figures).map((figure) => (figure === null ? none : String(figure)))].map(
    (text): Cell => ({ text }),
  ),
});

/** The figures in the order of the paper's columns; those of the sheet are the same. */
export const figureCells = (figures: Figures): readonly (number | null)[] => {
  const { byKind } = figures;
  const { campaign, siteVisit, liaison, data, other } = byKind;
  return [
    figures.cases,
    figures.participations,
    byKind.conference,
    byKind.hearing,
    byKind.consultation,
    byKind.lecture,
    campaign + siteVisit + liaison + data + other,
    figures.invitations,
    figures.accepted,
    figures.delivered,
    figures.adopted,
    figures.partly,
    figures.notAdopted,
    figures.meanDays,
  ];
};
