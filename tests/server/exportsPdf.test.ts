import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Paper } from '#shared/papers/paper.ts';
import { createPress, type Press } from '../../server/exports/press.ts';
import { directory } from '../support/directory.ts';
import { annexSample } from '../support/papers/annexSample.ts';
import { englishSample } from '../support/papers/englishSample.ts';
import { approvalSample, attendanceSample, opinionFormSample } from '../support/papers/formSamples.ts';
import { denseProse } from '../support/papers/longMinutes.ts';
import { minutesSample } from '../support/papers/minutesSample.ts';
import { announcementSample, noticeSample } from '../support/papers/noticeSamples.ts';
import { readPdf, textOf } from '../support/papers/readPdf.ts';
import { renamedFont } from '../support/papers/renamedFont.ts';
import { lostCharacters, wordsOf } from '../support/papers/wordsOf.ts';

const points = (mm: number): number => (mm * 72) / 25.4;
const PITCH = points(225 / 22);
const LEFT = points(28);
const RIGHT = points(210 - 26);
/** Page numbers and what stands under them are below this line. */
const FOOT = points(35 - 5);

const samples: readonly (readonly [string, Paper, number])[] = [
  ['minutes', minutesSample, 4],
  ['minutes with an annex', annexSample, 5],
  ['announcement', announcementSample, 2],
  ['notice', noticeSample, 2],
  ['attendance sheet', attendanceSample, 2],
  ['opinion form', opinionFormSample, 1],
  ['approval form', approvalSample, 1],
  ['English minutes', englishSample, 1],
];

let press: Press;
const cacheDir = directory();
beforeAll(() => {
  press = createPress({ cacheDir });
});
afterAll(() => press.close());

const bodyOf = (page: Awaited<ReturnType<typeof readPdf>>[number]) =>
  page.lines.filter(({ baseline }) => baseline > FOOT);

const prose = (text: string): Paper => ({ ...denseProse(1, 0), blocks: [{ block: 'paragraph', text }] });

describe('an annex', () => {
  test('is a page of its own that nobody’s signature in the foot reaches, and changes no page before it', async () => {
    const [with_, without] = [
      await readPdf(await press.pdf(annexSample)),
      await readPdf(await press.pdf(minutesSample)),
    ];
    expect(with_.slice(0, -1).map(({ lines }) => lines)).toEqual(without.map(({ lines }) => lines));
    expect(textOf(with_.slice(0, 1))).toContain('申诉人签名');
    const annex = textOf(with_.slice(-1));
    expect([annex.includes('更正说明'), annex.includes('签名：')]).toEqual([true, false]);
  });
});

describe('every kind of paper', () => {
  test.each(samples)('%s: A4, as many pages as before, no character lost', async (_, paper, pages) => {
    const read = await readPdf(await press.pdf(paper));
    expect(read.length).toBe(pages);
    const sides = [points(210), points(297)];
    const [width, height] = paper.orientation === 'landscape' ? sides.toReversed() : sides;
    for (const page of read) {
      expect(page.width).toBeCloseTo(width ?? 0, 0);
      expect(page.height).toBeCloseTo(height ?? 0, 0);
    }
    const found = textOf(read);
    // A box to tick is drawn from □, a ticked one with √ on it.
    const written = wordsOf(paper).join('').replaceAll('☑', '√□').replaceAll('☐', '□');
    expect(lostCharacters(written, found)).toEqual([]);
  });

  test('the same paper gives the same bytes, another paper others', async () => {
    const hash = async (paper: Paper): Promise<string> =>
      createHash('sha256')
        .update(await press.pdf(paper))
        .digest('hex');
    const first = await hash(minutesSample);
    await press.pdf(announcementSample);
    expect(await hash(minutesSample)).toBe(first);
    expect(await hash({ ...minutesSample, generatedAt: minutesSample.generatedAt + 1_000 })).not.toBe(first);
  });

  test('says of itself that it is PDF/A-2a and tagged, and whose it is', async () => {
    const file = Buffer.from(await press.pdf(minutesSample)).toString('latin1');
    expect(file).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(file).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(file).toMatch(/\/MarkInfo/);
    expect(file).toMatch(/\/Lang\s*\(zh-CN\)/);
  });
});

describe('GB/T 9704: the body', () => {
  test('22 lines to a page and 28 characters to a line, on the type area to the point', async () => {
    const pages = await readPdf(await press.pdf(prose('检察听证'.repeat(800))));
    const page = pages[1];
    if (!page) throw new Error('a second page is missing');
    const lines = bodyOf(page);
    expect(lines.length).toBe(22);
    for (const [index, { text, left, right, baseline }] of lines.entries()) {
      expect([...text].length).toBe(28);
      expect(left).toBeCloseTo(LEFT, 0);
      expect(right).toBeCloseTo(RIGHT, 0);
      expect(baseline).toBeCloseTo((lines[0]?.baseline ?? 0) - index * PITCH, 1);
    }
    expect(lines[0]?.baseline).toBeCloseTo(points(297 - 37) - 0.88 * points(156 / 28), 0);
  });

  test('22 lines on every full page whatever the punctuation; both edges flush; no line begins or ends wrongly', async () => {
    const pages = await readPdf(await press.pdf(denseProse(20_250_704, 60)));
    expect(pages.length).toBeGreaterThan(12);
    let full = 0;
    for (const page of pages.slice(1, -1)) {
      const lines = bodyOf(page);
      expect(lines.length).toBe(22);
      for (const [index, { text, right }] of lines.entries()) {
        expect(text).not.toMatch(/^[，。、；：！？》〉）〕”’…·％%]/u);
        expect(text).not.toMatch(/^—(?!—)/u);
        expect(text).not.toMatch(/[《〈（〔“‘]$/u);
        const nextBegins = (lines[index + 1]?.left ?? LEFT) > LEFT + 20;
        if (nextBegins || index === lines.length - 1) continue;
        // The white half of a mark at the end of a line is given up; ink never leaves the type area.
        const white = /[，。、；：！？》）〕”]$/u.test(text) ? points(156 / 28) / 2 : 0;
        expect(right).toBeGreaterThan(RIGHT - 1.5);
        expect(right).toBeLessThan(RIGHT + white + 0.5);
        full += 1;
      }
    }
    expect(full).toBeGreaterThan(100);
  });

  test('the page number stands one character in, right on odd pages, left on even ones', async () => {
    const pages = await readPdf(await press.pdf(announcementSample));
    const numbers = pages.map((page) => page.lines.find(({ text }) => /^— ?\d+ ?—$/.test(text)));
    expect(numbers.map((number) => number?.text.replaceAll(' ', ''))).toEqual(['—1—', '—2—']);
    expect(numbers[0]?.right).toBeCloseTo(RIGHT - 14, 0);
    expect(numbers[1]?.left).toBeCloseTo(LEFT + 14, 0);
    for (const number of numbers) {
      // 7 mm from the type area to the top of the figures.
      expect(number?.baseline).toBeLessThan(points(35 - 7));
      expect(number?.baseline).toBeGreaterThan(points(35 - 7) - 16);
    }
  });

  test('the date stands four characters in and the issuer over its middle', async () => {
    const pages = await readPdf(await press.pdf(announcementSample));
    const lines = pages.flatMap(({ lines }) => lines);
    const date = lines.findLast(({ text }) => text.replaceAll(' ', '') === '2025年6月27日');
    const issuer = lines.findLast(({ text }) => text === '江城市清河区人民检察院');
    if (!date || !issuer) throw new Error('issuer or date is missing');
    expect(date.right).toBeCloseTo(RIGHT - 4 * points(156 / 28), 0);
    expect((issuer.left + issuer.right) / 2).toBeCloseTo((date.left + date.right) / 2, 0);
    expect(issuer.baseline - date.baseline).toBeCloseTo(PITCH, 1);
  });
});

describe('text is data', () => {
  test('what looks like markup or code is printed as it is', async () => {
    const hostile =
      '#read("/etc/passwd") *粗* _斜_ #include "x.typ" $x^2$ = 标题 // 注 \\u{41} <标签> @引用 [x](y)';
    const found = textOf(
      await readPdf(await press.pdf({ ...prose(hostile), title: '#panic()', number: '#eval("1")' })),
    );
    for (const part of [
      '#read("/etc/passwd")',
      '*粗*',
      '_斜_',
      '$x^2$',
      '<标签>',
      '\\u{41}',
      '#panic()',
      '#eval("1")',
    ])
      expect(found.replace(/\s/g, '')).toContain(part);
  });

  test('rare characters of names survive, characters without any shape are printed as their code', async () => {
    const found = textOf(await readPdf(await press.pdf(prose('喆堃赟㻏𠮷𰻝〇㊞𬭳𫓧 ok👍\u{E000}😀'))));
    for (const character of '喆堃赟㻏𠮷𰻝〇㊞') expect(found).toContain(character);
    expect(found).toContain('〔U+1F44D〕');
    expect(found).toContain('〔U+E000〕');
  });

  test('control characters, half characters and direction overrides do no harm', async () => {
    const found = textOf(await readPdf(await press.pdf(prose('甲\u0000乙\u0007丙\ud800丁\u202e戊\r\n己'))));
    expect(found.replace(/[\s\ufffd]|〔U\+FFFD〕/g, '')).toContain('甲乙丙丁戊己');
  });
});

describe('an office with its own fonts', () => {
  test.each(['FangSong', '仿宋'])('prints the body with its %s, not with the stand-in', async (family) => {
    const serif = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    );
    const fontDir = directory();
    writeFileSync(join(fontDir, 'own.ttf'), renamedFont(readFileSync(serif), family));
    const own = createPress({ cacheDir, fontDir });
    try {
      const facesIn = async (printing: Promise<Uint8Array>): Promise<string> =>
        Buffer.from(await printing).toString('latin1');
      expect(await facesIn(press.pdf(prose('检察听证')))).toContain('LXGWWenKai-Light');
      const printed = await facesIn(own.pdf(prose('检察听证')));
      expect(printed).not.toContain('LXGWWenKai-Light');
      expect(printed).toContain('NotoSerifSC-Regular');
    } finally {
      await own.close();
    }
  });
});
