import { describe, expect, test } from 'vitest';
import { dayWritten } from '#shared/imports/days.ts';
import { columnNamed } from '#shared/imports/lists.ts';
import { planImport } from '#shared/imports/plan.ts';
import { type ReadRow, readSheet } from '#shared/imports/rows.ts';
import { office } from '../support/people.ts';

const heading = ['姓名*', '单位', '专业领域', '专长', '聘期起始（年月日）', '聘期届满', '鞋码'];
const good = ['张三', '税务局', '税务', '发票、退税', '2025-01-01', '2026年12月31日', '42'];
const rowsOf = (
  rows: readonly (readonly string[])[],
  formulas: readonly string[] = [],
): readonly ReadRow[] => {
  const reading = readSheet('assistants', { rows, formulas });
  if ('refused' in reading) throw new Error(reading.missing.join());
  return reading.rows;
};
const flawsOf = (...cells: readonly string[]) =>
  rowsOf([heading, cells]).flatMap(({ flaws }) => flaws.map(({ cell, code }) => `${cell} ${code}`));

describe('a sheet of people', () => {
  test('is read by its headings, in either language, wherever the columns stand', () => {
    const [row] = rowsOf([['二〇二五年名单'], heading, good]);
    expect(row).toMatchObject({
      row: 3,
      flaws: [],
      values: {
        name: '张三',
        organ: '税务局',
        expertise: ['发票', '退税'],
        from: Date.UTC(2024, 11, 31, 16),
      },
    });
    expect(columnNamed('assistants', ' recommended BY ')?.key).toBe('organ');
    expect(columnNamed('officers', '单位')?.key).toBe('unit');
    expect(readSheet('assistants', { rows: [heading, good], formulas: [] })).toMatchObject({
      ignored: ['鞋码'],
    });
  });
  test('without its heading says which columns are missing', () => {
    expect(
      readSheet('organs', {
        rows: [
          ['名称', '联系人'],
          ['甲局', '李'],
        ],
        formulas: [],
      }),
    ).toEqual({
      refused: 'importNoHeading',
      missing: ['organKind'],
    });
    expect(readSheet('organs', { rows: [], formulas: [] })).toHaveProperty('refused');
  });
  test('names each cell that cannot be read, and why', () => {
    expect(flawsOf(...good)).toEqual([]);
    expect(flawsOf('', '税务局', '', '', '2025-02-30', '昨天')).toEqual([
      'A2 missing',
      'C2 missing',
      'E2 notADay',
      'F2 notADay',
    ]);
    expect(flawsOf('张'.repeat(41), ...good.slice(1))).toEqual(['A2 tooLong']);
    expect(flawsOf(...good.slice(0, 4), '2025-01-02', '2025-01-01')).toEqual(['F2 endsBeforeItBegins']);
  });
  test('refuses what a spreadsheet would compute, in XLSX and in CSV', () => {
    expect(flawsOf('=1+1', ...good.slice(1))).toEqual(['A2 formula']);
    expect(flawsOf('@SUM(A1)', ...good.slice(1))).toEqual(['A2 formula']);
    expect(rowsOf([heading, good], ['B2'])[0]?.flaws).toMatchObject([{ cell: 'B2', code: 'formula' }]);
    const phones = readSheet('organs', {
      rows: [
        ['名称', '类别', '电话'],
        ['甲局', '行政机关', '+86 139-0000'],
      ],
      formulas: [],
    });
    expect(phones).toMatchObject({ rows: [{ flaws: [] }] });
  });
  test('knows no kind that is none', () => {
    const sheet = {
      rows: [
        ['单位名称', '类别'],
        ['甲局', 'CPPCC'],
        ['乙局', '火星机关'],
      ],
      formulas: [],
    };
    expect(readSheet('organs', sheet)).toMatchObject({
      rows: [{ values: { organKind: 'cppcc' } }, { flaws: [{ cell: 'B3', code: 'notAKind' }] }],
    });
  });
  test('passes over empty rows and keeps the numbers of the others', () => {
    expect(rowsOf([heading, ['', ' '], good]).map(({ row }) => row)).toEqual([3]);
  });
  test('reads days as people write them, and no day that is none', () => {
    const day = Date.UTC(2024, 1, 28, 16);
    for (const text of [
      '2024-02-29',
      '2024/2/29',
      '2024.2.29',
      '2024年2月29日',
      '20240229',
      '2024-02-29 00:00',
    ])
      expect(dayWritten(text)).toBe(day);
    for (const text of ['2023-02-29', '2024-13-01', '24-2-29', '', '45000'])
      expect(dayWritten(text)).toBeNull();
    expect(dayWritten('1970-01-01')).toBe(-8 * 3_600_000);
  });
});

describe('what taking a file over would do', () => {
  const plan = (...rows: readonly (readonly string[])[]) =>
    planImport('assistants', rowsOf([heading, ...rows]), office);
  const known = ['陈助理', '区林业局', '生态', '植被恢复', '2025-02-22', '2025-09-24'];
  test('somebody new is added; a second time in the file is an error that names the first', () => {
    const { rows, command } = plan(good, ['张 三', ...good.slice(1)]);
    expect(rows.map(({ standing }) => standing)).toEqual(['new', 'bad']);
    expect(rows[1]?.flaws).toMatchObject([{ column: null, code: 'twiceInFile', value: '2' }]);
    expect(command.assistants).toMatchObject([{ id: null, name: '张三' }]);
  });
  test('somebody known is changed, cell by cell, and keeps term and what the file leaves empty', () => {
    const { rows, command } = plan(known);
    expect(rows).toMatchObject([
      {
        standing: 'change',
        termKept: true,
        changes: [{ column: 'expertise', before: [], after: ['植被恢复'] }],
      },
    ]);
    expect(command.assistants).toMatchObject([{ id: 'chen', title: '工程师', expertise: ['植被恢复'] }]);
  });
  test('the same again changes nothing', () => {
    const { rows, command } = plan([...known.slice(0, 3), '', ...known.slice(4)]);
    expect(rows).toMatchObject([{ standing: 'same', changes: [] }]);
    expect(command.assistants).toEqual([]);
  });
  test('bad rows stay out, good ones go in', () => {
    const { rows, command } = plan(good, ['李四', '', '', '', '', '']);
    expect(rows.map(({ standing }) => standing)).toEqual(['new', 'bad']);
    expect(command.assistants).toHaveLength(1);
  });
});
