import {
  AlignmentType,
  Footer,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { PageSigner } from '#shared/papers/paper.ts';
import type { WordFaces } from './faces.ts';
import { fontOf, type Ink } from './ink.ts';
import { FOOTER, pageOf, twips } from './measure.ts';
import { NO_LINES, WRITING_LINE } from './signing.ts';
import { OFF_GRID } from './styles.ts';

const SIGNING_HEIGHT = twips(9);
const CHECK_HEIGHT = 180;

/** 「— 1 —」 one character in, right on odd pages and left on even ones; under it places to sign and the check. */
export const footer = (ink: Ink, faces: WordFaces, side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [pageNumber(ink, faces, side), ...signing(ink), ...check(ink)],
  });

/** Distance of the foot from the edge, in twips: what stands under the page number pushes it up. */
export const footerDistance = ({ paper }: Ink): number =>
  Math.max(
    227,
    FOOTER[paper.orientation ?? 'portrait'] -
      (paper.pageSigning?.length ? SIGNING_HEIGHT : 0) -
      (paper.check ? CHECK_HEIGHT : 0),
  );

function pageNumber(ink: Ink, faces: WordFaces, side: 'odd' | 'even'): Paragraph {
  const [before, after] = ink.isChinese ? ['— ', ' —'] : ['– ', ' –'];
  const alignment = side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new Paragraph({
    style: OFF_GRID,
    alignment: ink.isChinese ? alignment : AlignmentType.CENTER,
    indent: { left: 280, right: 280 },
    spacing: { line: 320, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [
      new TextRun({
        font: fontOf(faces, 'song'),
        size: ink.measure.foot,
        children: [before, PageNumber.CURRENT, after],
      }),
    ],
  });
}

function signing(ink: Ink): readonly Table[] {
  const signers = ink.paper.pageSigning ?? [];
  if (signers.length === 0) return [];
  const width = Math.floor(pageOf(ink.paper).text / signers.length);
  const label = Math.min(Math.round(width * 0.55), twips(32));
  const cells = (signer: PageSigner): readonly TableCell[] => [
    signingCell(
      new Paragraph({
        style: OFF_GRID,
        ...TIGHT,
        children: [ink.words(signer.label, { size: 19 })],
      }),
      label,
      false,
    ),
    signingCell(
      new Paragraph({
        style: OFF_GRID,
        ...TIGHT,
        alignment: AlignmentType.CENTER,
        children: signer.image ? [ink.picture(signer.image, 7)] : [],
      }),
      width - label,
      true,
    ),
  ];
  return [
    new Table({
      columnWidths: signers.flatMap(() => [label, width - label]),
      width: { size: width * signers.length, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: NO_LINES,
      rows: [
        new TableRow({
          height: { value: SIGNING_HEIGHT, rule: 'exact' },
          children: signers.flatMap(cells),
        }),
      ],
    }),
  ];
}

const TIGHT = { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } };

const signingCell = (paragraph: Paragraph, width: number, isLine: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: isLine ? WRITING_LINE : NO_LINES,
    verticalAlign: VerticalAlignTable.BOTTOM,
    margins: { top: 0, bottom: 0, left: 40, right: 40 },
    children: [paragraph],
  });

// A footer may not end with a table: there is always a last paragraph, small if it has nothing to say.
const check = (ink: Ink): readonly Paragraph[] =>
  ink.paper.check || ink.paper.pageSigning?.length
    ? [
        new Paragraph({
          style: OFF_GRID,
          alignment: AlignmentType.CENTER,
          spacing: { line: CHECK_HEIGHT, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          children: ink.paper.check ? [ink.words(ink.paper.check.text, { size: 13, color: '505050' })] : [],
        }),
      ]
    : [];
