import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, printable } from '#shared/papers/printable.ts';
import { cellsOf, titleLines } from '#shared/papers/titleLines.ts';

describe('printable text', () => {
  test('keeps every character that has a shape, rare ones and lookalikes included', () => {
    const names = '喆堃赟㻏𠮷𰻝〇豈更車·－—“”〔〕　';
    expect(printable(names)).toBe(names);
  });

  test('turns every line end into one, tabs into spaces, and leaves out what has no shape', () => {
    expect(printable('甲\r\n乙\r丙\u2028丁\u0085戊')).toBe('甲\n乙\n丙\n丁\n戊');
    expect(printable('甲\t乙\u0000\u001b\ufeff\u202e\u2060丙')).toBe('甲 乙丙');
    expect(printable('甲\ud800乙')).toBe('甲\ufffd乙');
  });

  test('is settled after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });
});

describe('paragraphs', () => {
  test('a line break parts runs and keeps their look', () => {
    expect(paragraphsOf([{ text: '甲\n乙', bold: true }, { text: '丙\n' }])).toEqual([
      [{ text: '甲', bold: true }],
      [{ text: '乙', bold: true }, { text: '丙' }],
      [],
    ]);
    expect(paragraphsOf('')).toEqual([[]]);
  });
});

describe('titles', () => {
  test('a short one stays whole; given breaks stay', () => {
    expect(titleLines('听证笔录', 20)).toEqual(['听证笔录']);
    expect(titleLines('清河区人民检察院\n听证笔录', 20)).toEqual(['清河区人民检察院', '听证笔录']);
  });

  test('a long one breaks into lines of like length, no word or book title mark torn', () => {
    const lines = titleLines('关于邀请参加赵喆堃不服法院生效刑事判决申诉案公开听证会的通知', 20);
    expect(lines.length).toBe(2);
    expect(Math.abs(cellsOf(lines[0] ?? '') - cellsOf(lines[1] ?? ''))).toBeLessThanOrEqual(4);
    expect(lines.join('')).toBe('关于邀请参加赵喆堃不服法院生效刑事判决申诉案公开听证会的通知');
    for (const line of titleLines('关于印发《清河区人民检察院公开听证工作实施细则（试行）》的通知', 20))
      expect(line).not.toMatch(/^[》）的]|[《（]$/);
  });

  test('a title of absurd length is broken as fast as any', () => {
    const text = '关于公开听证会的通知'.repeat(100);
    expect(titleLines(text, 20).join('')).toBe(text);
  }, 2_000);

  test('nothing is lost, no line is too long', () => {
    const title = fc.string({
      unit: fc.constantFrom(...'关于听证会的通知人民检察院《》（）A1 '),
      maxLength: 60,
    });
    fc.assert(
      fc.property(title, (text) => {
        const lines = titleLines(text, 20);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(20);
      }),
      { numRuns: 200 },
    );
  });
});
