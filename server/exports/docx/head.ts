import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import type { Colophon } from '#shared/papers/paper.ts';
import { cellsOf, titleLines } from '#shared/papers/titleLines.ts';
import type { Ink } from './ink.ts';
import { pageOf, twips } from './measure.ts';
import { blank, line } from './prose.ts';
import { NO_LINES } from './signing.ts';
import { OFF_GRID } from './styles.ts';

const RED = 'E60012';

/** Secrecy, red head and title, down to where the text begins. */
export function head(ink: Ink): readonly Paragraph[] {
  const { paper } = ink;
  const secrecy = (paper.secrecy ?? []).map((text) => line(ink, [ink.words(text, { face: 'hei' })]));
  const under = [
    ...(paper.subtitle === undefined
      ? []
      : [line(ink, [ink.words(paper.subtitle, { face: 'kai' })], { alignment: AlignmentType.CENTER })]),
    ...(paper.number === undefined || paper.redHead
      ? []
      : [line(ink, [ink.words(paper.number)], { alignment: AlignmentType.RIGHT })]),
  ];
  const first = paper.blocks[0]?.block;
  const isTable = first === 'facts' || first === 'table';
  const gap = isTable ? [line(ink, [], { style: OFF_GRID, spacing: { line: 160 } })] : [blank(ink)];
  return [...secrecy, ...redHead(ink, secrecy.length), title(ink, paper.title), ...under, ...gap];
}

export const title = (ink: Ink, text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    spacing: { line: ink.measure.titleLine, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: titleLines(text, ink.isChinese ? 20 : 27).map((line, index) =>
      // A break inside one title keeps it one heading.
      index === 0 ? ink.words(line, titleLook(ink)) : ink.brokenWords(line, titleLook(ink)),
    ),
  });

const titleLook = ({ measure }: Ink) => ({ face: 'heavy' as const, size: measure.title });

/** The mark's top edge 35 mm under the type area's; its rule 4 mm under the number. */
function redHead(ink: Ink, linesAbove: number): readonly Paragraph[] {
  const { paper, measure } = ink;
  if (!paper.redHead) return [];
  const points = Math.min(48, Math.floor(436 / Math.max(1, cellsOf(paper.redHead.mark))));
  const { signer } = paper.redHead;
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: {
        line: Math.round(points * 24),
        lineRule: LineRuleType.EXACT,
        before: Math.max(0, twips(35) - linesAbove * measure.line),
        after: 0,
      },
      children: [ink.words(paper.redHead.mark, { face: 'heavy', size: points * 2, color: RED })],
    }),
    blank(ink),
    blank(ink),
    line(ink, [ink.words(signer === undefined ? (paper.number ?? '') : `${paper.number ?? ''}\t${signer}`)], {
      alignment: signer === undefined ? AlignmentType.CENTER : AlignmentType.LEFT,
      ...(signer === undefined
        ? {}
        : {
            indent: { left: measure.character, right: measure.character },
            tabStops: [{ type: TabStopType.RIGHT, position: pageOf(paper).text - measure.character }],
          }),
      border: { bottom: { style: BorderStyle.SINGLE, size: 20, space: 11, color: RED } },
    }),
    blank(ink),
    blank(ink),
  ];
}

/** 版记 at the foot of the last page: a table held to the bottom of the type area. */
export function colophon(ink: Ink, { copies = [], printedBy, printedOn }: Colophon): readonly Table[] {
  const { text } = pageOf(ink.paper);
  const size = ink.isChinese ? 28 : 21;
  const edge = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' }) as const;
  const row = (paragraphs: readonly Paragraph[], top: number, bottom: number): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          width: { size: text, type: WidthType.DXA },
          borders: { ...NO_LINES, top: edge(top), bottom: edge(bottom) },
          margins: { top: 40, bottom: 40, left: 280, right: 280 },
          children: [...paragraphs],
        }),
      ],
    });
  const spacing = { line: 420, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  const printed = new Paragraph({
    style: OFF_GRID,
    spacing,
    tabStops: [{ type: TabStopType.RIGHT, position: text - 560 }],
    children: [ink.words(`${printedBy}\t${printedOn}`, { size })],
  });
  const copied = copies.map(
    (copy) =>
      new Paragraph({
        style: OFF_GRID,
        spacing,
        indent: { left: 840, hanging: 840 },
        children: [ink.words(copy, { size })],
      }),
  );
  return [
    new Table({
      columnWidths: [text],
      width: { size: text, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
      // 0.35 mm outside, 0.25 mm inside, in eighths of a point.
      rows: copied.length > 0 ? [row(copied, 8, 6), row([printed], 6, 8)] : [row([printed], 8, 8)],
    }),
  ];
}
