import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Signature, Signatures } from '#shared/papers/paper.ts';
import type { Ink } from './ink.ts';
import { pageOf, twips } from './measure.ts';
import { indentedLine } from './prose.ts';
import { OFF_GRID } from './styles.ts';

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};
export const WRITING_LINE = {
  top: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000' },
} as const;

/** Role and name, the line signed on, the time; under it a note. A person is never parted over two pages. */
export function signatures(ink: Ink, { statement, rows }: Signatures): readonly (Paragraph | Table)[] {
  const text = pageOf(ink.paper).text;
  const widths = [text - twips(46) - twips(44), twips(46), twips(44)] as const;
  const isShort = rows.length <= 3;
  return [
    ...(statement === undefined ? [] : [indentedLine(ink, statement, true)]),
    new Table({
      columnWidths: [...widths],
      width: { size: text, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: NO_LINES,
      rows: rows.flatMap((row, index) => signerRows(ink, row, widths, isShort && index < rows.length - 1)),
    }),
  ];
}

function signerRows(
  ink: Ink,
  row: Signature,
  widths: readonly [number, number, number],
  staysWithNext: boolean,
): readonly TableRow[] {
  const size = ink.isChinese ? 28 : 22;
  const keepNext = staysWithNext || row.note !== undefined;
  const cell = (children: readonly ParagraphChild[], width: number, isLine = false): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: isLine ? WRITING_LINE : NO_LINES,
      verticalAlign: VerticalAlignTable.BOTTOM,
      margins: { top: 0, bottom: 0, left: 57, right: 57 },
      children: [
        new Paragraph({
          style: OFF_GRID,
          alignment: isLine ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
          keepNext,
          children: [...children],
        }),
      ],
    });
  const person = new TableRow({
    cantSplit: true,
    height: { value: twips(12.5), rule: 'atLeast' },
    children: [
      cell(
        [
          ink.words(row.role, { face: 'hei', size }),
          ...(row.name === ''
            ? []
            : [ink.words(ink.isChinese ? `　${row.name}` : `  ${row.name}`, { size })]),
        ],
        widths[0],
      ),
      cell(row.image ? [ink.picture(row.image, 10)] : [], widths[1], true),
      cell(row.at === undefined ? [] : [ink.words(` ${row.at}`, { size: size - 6 })], widths[2]),
    ],
  });
  if (row.note === undefined) return [person];
  return [person, noteRow(ink, row.note, size - 4, staysWithNext)];
}

const noteRow = (ink: Ink, note: string, size: number, keepNext: boolean): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: 3,
        borders: NO_LINES,
        margins: { top: 40, bottom: 0, left: 57, right: 57 },
        children: [
          new Paragraph({
            style: OFF_GRID,
            indent: { left: 560 },
            spacing: { line: 360, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
            keepNext,
            children: [ink.words(note, { face: 'kai', size })],
          }),
        ],
      }),
    ],
  });
