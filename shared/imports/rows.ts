/** From the cells of a sheet to what they say: each row read whole, or each cell that cannot be read named with why. */

import { type ColumnKey, type ColumnOf, columnsOf, type ImportList } from './columns.ts';
import { dayWritten } from './days.ts';
import { columnNamed, officerKindNamed, organKindNamed } from './lists.ts';

/** A sheet as it was read: its rows of text, and the cells (`C5`) that hold formulas. */
export type Sheet = { readonly rows: readonly (readonly string[])[]; readonly formulas: readonly string[] };

export type FlawCode =
  | 'missing'
  | 'tooLong'
  | 'notADay'
  | 'notAKind'
  | 'formula'
  | 'endsBeforeItBegins'
  | 'twiceInFile'
  | 'severalKnown';

export type Flaw = {
  /** Null: of the whole row. */
  readonly column: ColumnKey | null;
  readonly cell: string;
  readonly code: FlawCode;
  /** What stands there; or, of a row, what it clashes with. */
  readonly value: string;
};

export type Value = string | number | readonly string[];
export type ReadRow = {
  /** As the sheet counts, from 1. */
  readonly row: number;
  readonly values: Readonly<Partial<Record<ColumnKey, Value>>>;
  readonly flaws: readonly Flaw[];
};

export type Reading =
  | { readonly rows: readonly ReadRow[]; readonly ignored: readonly string[] }
  | { readonly refused: 'importNoHeading'; readonly missing: readonly ColumnKey[] };

type Placed = { readonly column: ColumnOf; readonly at: number };

/** The heading stands in the first rows: over it there may be a title. */
const HEADING_WITHIN = 5;

export function readSheet(list: ImportList, { rows, formulas }: Sheet): Reading {
  const heading = rows.slice(0, HEADING_WITHIN).findIndex((cells) => placedIn(list, cells).length >= 2);
  const placed = placedIn(list, rows[heading] ?? []);
  const missing = columnsOf[list].filter(
    ({ key, required }) => required && !placed.some(({ column }) => column.key === key),
  );
  if (heading < 0 || missing.length > 0)
    return { refused: 'importNoHeading', missing: missing.map(({ key }) => key) };
  const computed = new Set(formulas);
  return {
    rows: rows.flatMap((cells, index) =>
      index <= heading || cells.every((cell) => cell.trim() === '')
        ? []
        : [rowOf(index + 1, cells, placed, computed)],
    ),
    ignored: (rows[heading] ?? []).filter((text) => text.trim() !== '' && !columnNamed(list, text)),
  };
}

/** The first column of a name counts. */
const placedIn = (list: ImportList, cells: readonly string[]): readonly Placed[] => {
  const placed: Placed[] = [];
  for (const [at, text] of cells.entries()) {
    const column = text.trim() === '' ? undefined : columnNamed(list, text);
    if (column && !placed.some((other) => other.column.key === column.key)) placed.push({ column, at });
  }
  return placed;
};

function rowOf(
  row: number,
  cells: readonly string[],
  placed: readonly Placed[],
  computed: ReadonlySet<string>,
): ReadRow {
  const values: Partial<Record<ColumnKey, Value>> = {};
  const flaws: Flaw[] = [];
  for (const { column, at } of placed) {
    const cell = cellName(at, row);
    const text = (cells[at] ?? '').replace(/\s+/g, ' ').trim();
    const read = computed.has(cell) || isFormula(text) ? 'formula' : valueIn(column, text);
    if (read === null) continue;
    if (isFlaw(read)) flaws.push({ column: column.key, cell, code: read, value: text.slice(0, 60) });
    else values[column.key] = read.value;
  }
  if (typeof values.from === 'number' && typeof values.until === 'number' && values.until < values.from)
    flaws.push({
      ...{
        column: 'until',
        cell: cellName(placed.find(({ column }) => column.key === 'until')?.at ?? 0, row),
      },
      ...{ code: 'endsBeforeItBegins', value: '' },
    });
  return { row, values, flaws };
}

const isFlaw = (read: FlawCode | { readonly value: Value }): read is FlawCode => typeof read === 'string';

/** What a spreadsheet would compute; a telephone number may begin with a plus. */
const isFormula = (text: string): boolean => /^[=@]/.test(text) || /^[+-](?![\d\s()-]*$)/.test(text);

/** Null: nothing stands there, and nothing need. */
function valueIn(
  { required, holds, most }: ColumnOf,
  text: string,
): FlawCode | { readonly value: Value } | null {
  if (text === '') return required ? 'missing' : null;
  if (text.length > most) return 'tooLong';
  switch (holds) {
    case 'day': {
      const day = dayWritten(text);
      return day === null ? 'notADay' : { value: day };
    }
    case 'tags': {
      const tags = [...new Set(text.split(/[、，,；;|]+/).map((tag) => tag.trim()))].filter(Boolean);
      return tags.length > 20 || tags.some((tag) => tag.length > 20) ? 'tooLong' : { value: tags };
    }
    case 'organKind': {
      const kind = organKindNamed(text);
      return kind ? { value: kind } : 'notAKind';
    }
    case 'officerKind': {
      const kind = officerKindNamed(text);
      return kind ? { value: kind } : 'notAKind';
    }
    case 'line':
      return { value: text };
  }
}

/** `C5`: the third column, the fifth row. */
const cellName = (column: number, row: number): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26
    ? `${letter}${row}`
    : `${String.fromCharCode(64 + Math.floor(column / 26))}${letter}${row}`;
};
