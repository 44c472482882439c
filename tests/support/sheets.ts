/** Sheets as people make them, and as nobody should: in every encoding, with formulas, lies and bombs. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';

export type Cells = readonly (readonly (string | number | Date | null)[])[];

export const xlsx = async (cells: Cells): Promise<Uint8Array> =>
  new Uint8Array(
    await writeExcelFile(
      cells.map((row) => [...row]),
      { dateFormat: 'yyyy-mm-dd' },
    ).toBuffer(),
  );

/** The same file with parts of it changed. */
export const xlsxWith = async (
  cells: Cells,
  change: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array>,
): Promise<Uint8Array> => zipSync(change(unzipSync(await xlsx(cells))));

/** The first sheet's XML rewritten. */
export const xlsxSheet = (cells: Cells, rewrite: (xml: string) => string): Promise<Uint8Array> =>
  xlsxWith(cells, (parts) => ({
    ...parts,
    'xl/worksheets/sheet1.xml': strToU8(
      rewrite(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())),
    ),
  }));

export const csv = (cells: Cells, mark = ','): string =>
  cells.map((row) => row.map((cell) => quoted(String(cell ?? ''), mark)).join(mark)).join('\r\n');

const quoted = (text: string, mark: string): string =>
  text.includes(mark) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

let gbkBytes: ReadonlyMap<string, readonly [number, number]> | null = null;

/** As Excel in China saves CSV. Node reads GBK but does not write it: the table is read backwards. */
export function inGbk(text: string): Uint8Array {
  gbkBytes ??= tableBackwards();
  const table = gbkBytes;
  return Uint8Array.from(
    [...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : [...(table.get(one) ?? [0x3f])])),
  );
}

function tableBackwards(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return table;
}

export function inUtf16(text: string, end: 'little' | 'big'): Uint8Array {
  const bytes = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))].flatMap(
    (unit) => (end === 'little' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]),
  );
  return Uint8Array.from(bytes);
}

/** A few kilobytes that unfold to as many bytes as asked, all of them spaces inside one sheet. */
export const bomb = async (bytes: number): Promise<Uint8Array> =>
  xlsxSheet([['姓名']], (xml) => xml.replace('<sheetData>', `${' '.repeat(bytes)}<sheetData>`));

/** A table of contents that says every part is small: the sizes in it are written over. */
export function lying(zip: Uint8Array, size: number): Uint8Array {
  const lies = Uint8Array.from(zip);
  const view = new DataView(lies.buffer);
  for (let at = 0; at + 46 < lies.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return lies;
}
