import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Cell, Fact, Facts, Row, Table, Text } from '#shared/papers/paper.ts';
import { paragraphsOf } from '#shared/papers/printable.ts';
import { cellsOf } from '#shared/papers/titleLines.ts';
import type { Ink } from './ink.ts';
import { pageOf, twips } from './measure.ts';
import { ALIGNMENT, line } from './prose.ts';
import { OFF_GRID } from './styles.ts';

type Type = { readonly size: number; readonly line: number };

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const RULED = { top: THIN, bottom: THIN, left: THIN, right: THIN };
const PADDING = { top: 57, bottom: 57, left: 113, right: 113 };

export function table(ink: Ink, block: Table): readonly (Paragraph | WordTable)[] {
  const type = typeOf(ink, block.size ?? 'body');
  const widths = shares(
    block.columns.map(({ share }) => share),
    pageOf(ink.paper).text,
  );
  const row = (data: Row, starts: readonly number[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(data.height === undefined
        ? {}
        : { height: { value: twips(data.height), rule: 'atLeast' as const } }),
      children: data.cells.map((cell, index) => {
        const start = starts[index] ?? 0;
        const width = widths.slice(start, start + (cell.span ?? 1)).reduce((sum, part) => sum + part, 0);
        const align =
          cell.align ?? (isHead || cell.label ? 'center' : (block.columns[start]?.align ?? 'left'));
        return ruledCell(ink, type, { cell, align, width, isHead, height: data.height });
      }),
    });
  const head = block.head ?? [];
  const starts = columnStarts([...head, ...block.rows], block.columns.length);
  return [
    ...(block.caption === undefined
      ? []
      : [
          line(ink, [ink.words(block.caption, { face: 'hei', size: type.size + 4 })], {
            alignment: AlignmentType.CENTER,
            keepNext: true,
          }),
        ]),
    ruledTable(widths, [
      ...head.map((data, index) => row(data, starts[index] ?? [], true)),
      ...block.rows.map((data, index) => row(data, starts[head.length + index] ?? [], false)),
    ]),
  ];
}

export function facts(ink: Ink, block: Facts): readonly (Paragraph | WordTable)[] {
  if (block.look === 'plain')
    return block.rows.flat().flatMap(({ label, value }) =>
      paragraphsOf(value).map((runs, index) =>
        line(ink, [...(index === 0 ? [ink.words(label, { face: 'hei' })] : []), ...ink.runs(runs)], {
          ...(ink.isChinese ? { indent: { firstLine: 2 * ink.measure.character, firstLineChars: 200 } } : {}),
        }),
      ),
    );
  const type = typeOf(ink, 'body');
  const text = pageOf(ink.paper).text;
  const longest = Math.max(...block.rows.flat().map(({ label }) => cellsOf(label)));
  const label = Math.round(longest * type.size * 10 + 270);
  const isPaired = block.rows.some((row) => row.length > 1);
  const value = isPaired ? Math.round(text / 2) - label : text - label;
  const widths = isPaired ? [label, value, label, text - 2 * label - value] : [label, value];
  const pair = (fact: Fact, isWide: boolean): readonly TableCell[] => [
    ruledCell(ink, type, { cell: { text: fact.label, label: true }, align: 'center', width: label }),
    ruledCell(ink, type, {
      cell: { text: fact.value, ...(isWide ? { span: 3 } : {}) },
      align: 'left',
      width: isWide ? text - label : value,
    }),
  ];
  return [
    ruledTable(
      widths,
      block.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.flatMap((fact) => pair(fact, isPaired && row.length === 1)),
          }),
      ),
    ),
  ];
}

const ruledTable = (widths: readonly number[], rows: readonly TableRow[]): WordTable =>
  new WordTable({
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [...rows],
  });

type Placed = {
  readonly cell: Cell;
  readonly align: 'left' | 'center' | 'right';
  readonly width: number;
  readonly isHead?: boolean;
  readonly height?: number | undefined;
};

function ruledCell(ink: Ink, type: Type, { cell, align, width, isHead, height }: Placed): TableCell {
  const isLabel = cell.label === true || isHead === true;
  const hasFoot = cell.foot !== undefined || cell.image !== undefined;
  const alignment = ALIGNMENT[align];
  const written = cellLines(ink, type, cell.text ?? '', alignment, isLabel);
  const isOnlyImage = cell.image !== undefined && cell.text === undefined && cell.foot === undefined;
  const image =
    cell.image === undefined
      ? []
      : [
          pictureLine(
            [ink.picture(cell.image, isOnlyImage ? 8.5 : 10)],
            isOnlyImage ? alignment : AlignmentType.RIGHT,
            isOnlyImage ? 0 : room(cell, type, width, height),
          ),
        ];
  const foot =
    cell.foot === undefined
      ? []
      : [
          cellLine(
            type,
            [ink.words(cell.foot, { size: type.size })],
            AlignmentType.RIGHT,
            cell.image === undefined ? room(cell, type, width, height) : 0,
          ),
        ];
  return new TableCell({
    children: isOnlyImage ? image : [...written, ...image, ...foot],
    borders: RULED,
    margins: PADDING,
    width: { size: width, type: WidthType.DXA },
    verticalAlign:
      !isLabel && height !== undefined && (hasFoot || height >= 24)
        ? VerticalAlignTable.TOP
        : VerticalAlignTable.CENTER,
    ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
  });
}

const cellLines = (
  ink: Ink,
  type: Type,
  text: Text,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  isLabel: boolean,
): readonly Paragraph[] =>
  paragraphsOf(text).map((runs) =>
    cellLine(
      type,
      ink.runs(runs, { size: type.size, ...(isLabel ? { face: 'hei' as const } : {}) }),
      alignment,
      0,
    ),
  );

const cellLine = (
  type: Type,
  children: readonly ParagraphChild[],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  before: number,
): Paragraph =>
  new Paragraph({
    style: OFF_GRID,
    alignment,
    spacing: { line: type.line, lineRule: LineRuleType.EXACT, before, after: 0 },
    children: [...children],
  });

// An exact line height would cut the picture off.
const pictureLine = (
  children: readonly ParagraphChild[],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  before: number,
): Paragraph =>
  new Paragraph({
    style: OFF_GRID,
    alignment,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before, after: 0 },
    children: [...children],
  });

/** What stays free between text and signature, so that the signature stands at the bottom of a tall cell. */
function room(cell: Cell, type: Type, width: number, height: number | undefined): number {
  if (height === undefined) return 0;
  const perLine = (width - 226) / (type.size * 10);
  const lines = paragraphsOf(cell.text ?? '').reduce((sum, runs) => {
    const cells = cellsOf(runs.map(({ text }) => text).join(''));
    return sum + Math.max(1, Math.ceil(cells / perLine));
  }, 0);
  const used =
    lines * type.line + (cell.image ? twips(11.5) : 0) + (cell.foot === undefined ? 0 : type.line) + 114;
  return Math.max(0, twips(height) - used);
}

const typeOf = ({ measure }: Ink, size: 'large' | 'body' | 'small'): Type =>
  ({
    large: { size: measure.large, line: measure.largeLine },
    body: { size: measure.cell, line: measure.cellLine },
    small: { size: measure.small, line: measure.smallLine },
  })[size];

/** Shares of a width as whole twips that add up to it. */
function shares(parts: readonly number[], width: number): readonly number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  let taken = 0;
  return parts.map((part, index) => {
    const size = index === parts.length - 1 ? width - taken : Math.round((part / whole) * width);
    taken += size;
    return size;
  });
}

/** For each row the column every cell starts in, seen that cells above may reach down. */
function columnStarts(rows: readonly Row[], count: number): readonly (readonly number[])[] {
  const held: number[] = Array.from({ length: count }, () => 0);
  return rows.map(({ cells }) => {
    let column = 0;
    const starts = cells.map(({ span = 1, rowSpan = 1 }) => {
      while (column < count && (held[column] ?? 0) > 0) column += 1;
      const start = column;
      for (; column < start + span; column += 1) held[column] = rowSpan;
      return start;
    });
    for (let index = 0; index < count; index += 1) held[index] = Math.max(0, (held[index] ?? 0) - 1);
    return starts;
  });
}
