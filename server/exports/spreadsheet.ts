/** Tables as XLSX: bold head that stays in sight, columns as wide as they need, no text that a spreadsheet would run. */
import writeExcelFile from 'write-excel-file/node';
import { plainCell } from '#shared/ledger/cells.ts';

export type SheetTable = {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

const WIDEST = 46;

export async function spreadsheet(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, head, rows }) => ({
    sheet: name.slice(0, 31),
    data: [
      head.map((text) => ({
        value: plainCell(text),
        type: String,
        fontWeight: 'bold' as const,
        align: 'center' as const,
        wrap: true,
        backgroundColor: '#eeeae0',
      })),
      ...rows.map((cells) => cells.map(cellOf)),
    ],
    columns: head.map((text, at) => ({
      width: widthOf([text, ...rows.map((cells) => String(cells[at] ?? ''))]),
    })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }));
  return new Uint8Array(await writeExcelFile(sheets, { fontFamily: '宋体', fontSize: 11 }).toBuffer());
}

const cellOf = (value: string | number | null) => {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value: plainCell(value), type: String };
};

/** A Chinese character is as wide as two of the widths a spreadsheet counts in. */
const widthOf = (texts: readonly string[]): number =>
  Math.min(
    WIDEST,
    Math.max(6, ...texts.map((text) => [...text].reduce((sum, one) => sum + (one > 'ÿ' ? 2.1 : 1.1), 1.5))),
  );
