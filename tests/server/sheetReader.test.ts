/** Sheets are read whatever encoding they came in, and hostile ones cost nothing but a refusal. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createSheetReader } from '../../server/imports/readSheet.ts';
import { docx, PNG } from '../support/sampleFiles.ts';
import { bomb, csv, inGbk, inUtf16, lying, xlsx, xlsxSheet, xlsxWith } from '../support/sheets.ts';

const read = createSheetReader();
const utf8 = (text: string) => new TextEncoder().encode(text);
const rows = [
  ['姓名', '推荐单位', '专长'],
  ['张三', '税务局', '增值税、"虚开"'],
  ['李四', '林草局', '植被, 恢复'],
];

describe('a sheet', () => {
  test('reads the same in XLSX and in CSV of every encoding', async () => {
    const wanted = { rows, formulas: [] };
    expect(await read(await xlsx(rows))).toEqual(wanted);
    for (const bytes of [
      utf8(csv(rows)),
      utf8(`\uFEFF${csv(rows)}`),
      inGbk(csv(rows)),
      inUtf16(csv(rows), 'little'),
      inUtf16(csv(rows), 'big'),
      utf8(csv(rows, '\t')),
      utf8(csv(rows, ';')),
    ])
      expect(await read(bytes)).toEqual(wanted);
  });
  test('keeps telephone numbers and days as they are written', async () => {
    const sheet = await read(
      await xlsx([
        ['电话', '日期'],
        [13_900_001_234, new Date(Date.UTC(2025, 5, 1))],
      ]),
    );
    expect(sheet).toMatchObject({
      rows: [
        ['电话', '日期'],
        ['13900001234', '2025-06-01'],
      ],
    });
  });
  test('says which cells hold formulas', async () => {
    const bytes = await xlsxSheet(
      [
        ['姓名', '单位'],
        ['a', 'b'],
      ],
      (xml) => xml.replace(/(<c r="B2"[^>]*?>)/, '$1<f>HYPERLINK("http://x","y")</f>'),
    );
    expect(await read(bytes)).toMatchObject({ formulas: ['B2'] });
  });
});

describe('a hostile sheet', () => {
  test('of another kind is refused by what it is, not by its name', async () => {
    expect(await read(new Uint8Array())).toEqual({ refused: 'fileEmpty' });
    expect(await read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3))).toEqual({ refused: 'importOldExcel' });
    expect(await read(docx())).toEqual({ refused: 'fileTypeUnknown' });
    expect(await read(zipSync({ 'a.txt': utf8('x') }))).toEqual({ refused: 'fileTypeUnknown' });
    expect(await read(PNG)).toHaveProperty('refused');
    expect(await read(utf8('a\0b'))).toEqual({ refused: 'fileTypeUnknown' });
  });
  test('with macros, tricks or entities is refused', async () => {
    const more = (name: string) => xlsxWith(rows, (parts) => ({ ...parts, [name]: utf8('x') }));
    expect(await read(await more('xl/vbaProject.bin'))).toEqual({ refused: 'documentHasMacros' });
    expect(await read(await more('../evil.xml'))).toEqual({ refused: 'archiveSuspicious' });
    const entities = await xlsxSheet(rows, (xml) =>
      xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
    );
    expect(await read(entities)).toEqual({ refused: 'archiveSuspicious' });
  });
  test('that unfolds without end is refused before and, where its contents lie, while it unfolds', async () => {
    const big = await bomb(40_000_000);
    expect(big.length).toBeLessThan(200_000);
    expect(await read(big)).toHaveProperty('refused');
    const started = performance.now();
    expect(await read(lying(big, 1000))).toHaveProperty('refused');
    expect(performance.now() - started).toBeLessThan(9000);
  });
  test('broken anywhere is refused, and the next one is read', async () => {
    const whole = await xlsx(rows);
    for (const part of [0.2, 0.5, 0.9]) {
      const cut = whole.slice(0, Math.floor(whole.length * part));
      expect(await read(cut)).toHaveProperty('refused');
    }
    expect(await read(whole)).toMatchObject({ rows });
  });
  test('too long, too wide or too slow is refused', async () => {
    expect(await read(utf8('a,b\n'.repeat(2000)))).toEqual({ refused: 'importTooManyRows' });
    expect(await read(utf8('a,'.repeat(200)))).toEqual({ refused: 'importTooManyRows' });
    const hurried = createSheetReader({ timeoutMs: 1, memoryMb: 64, unpacked: 1e6, rows: 100, columns: 10 });
    expect(await hurried(await xlsx(rows))).toEqual({ refused: 'importTooHeavy' });
  });
});
