import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Paper } from '#shared/papers/paper.ts';
import { createPress, type Press } from '../../server/exports/press.ts';
import { directory } from '../support/directory.ts';
import { annexSample } from '../support/papers/annexSample.ts';
import { englishSample } from '../support/papers/englishSample.ts';
import { approvalSample, attendanceSample, opinionFormSample } from '../support/papers/formSamples.ts';
import { minutesSample } from '../support/papers/minutesSample.ts';
import { announcementSample, noticeSample } from '../support/papers/noticeSamples.ts';
import { lostCharacters, wordsOf } from '../support/papers/wordsOf.ts';

let press: Press;
const cacheDir = directory();
beforeAll(() => {
  press = createPress({ cacheDir });
});
afterAll(() => press.close());

const partsOf = async (paper: Paper): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await press.docx(paper))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const part = (parts: Readonly<Record<string, string>>, name: string): string => parts[name] ?? '';

const readable = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

const samples: readonly (readonly [string, Paper])[] = [
  ['minutes', minutesSample],
  ['minutes with an annex', annexSample],
  ['announcement', announcementSample],
  ['notice', noticeSample],
  ['attendance sheet', attendanceSample],
  ['opinion form', opinionFormSample],
  ['approval form', approvalSample],
  ['English minutes', englishSample],
];

describe('DOCX', () => {
  test.each(samples)('%s: well formed, no character lost', async (_, paper) => {
    const parts = await partsOf(paper);
    for (const [name, xml] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(name)) expect(unclosed(xml)).toBe('');
    const found = Object.entries(parts)
      .filter(([name]) => /^word\/(document|footer\d)\.xml$/.test(name))
      .map(([, xml]) => readable(xml))
      .join('');
    const numbers = paper.blocks.some(({ block }) => block === 'attachments') ? '12' : '';
    expect(lostCharacters(wordsOf(paper).join(''), found + numbers)).toEqual([]);
  });

  test('a table that ends a paper leaves no page behind: the line after it has no height and no grid', async () => {
    for (const paper of [minutesSample, attendanceSample, approvalSample]) {
      const body = part(await partsOf(paper), 'word/document.xml');
      const last = /<w:p>(?:(?!<w:p>).)*<\/w:p><w:sectPr/s.exec(body)?.[0] ?? '';
      expect(last).toContain('<w:pStyle w:val="OffGrid"/>');
      expect(last).toMatch(/w:line="20" w:lineRule="exact"/);
    }
  });

  test('an annex is a section of its own, without the places to sign in its foot', async () => {
    const parts = await partsOf(annexSample);
    expect(part(parts, 'word/document.xml').match(/<w:sectPr/g)).toHaveLength(2);
    const feet = Object.entries(parts).filter(([name]) => /^word\/footer\d\.xml$/.test(name));
    expect(feet.map(([, xml]) => readable(xml).includes('申诉人签名')).sort()).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test('A4 with the margins, grid, lines and letters of GB/T 9704', async () => {
    const parts = await partsOf(announcementSample);
    const document = part(parts, 'word/document.xml');
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toContain(
      'w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="1134" w:footer="1417"',
    );
    expect(document).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    const normal =
      part(parts, 'word/styles.xml').match(/<w:style [^>]*w:styleId="Normal".*?<\/w:style>/s)?.[0] ?? '';
    expect(normal).toContain('w:default="1"');
    expect(normal).toContain('w:line="579" w:lineRule="exact"');
    expect(normal).toContain('<w:sz w:val="32"/>');
    expect(normal).toContain('<w:spacing w:val="-4"/>');
    expect(normal).toContain('w:eastAsia="仿宋_GB2312"');
    expect(normal).toContain('w:ascii="Times New Roman"');
    expect(document).toContain('w:firstLineChars="200"');
    expect(part(parts, 'word/settings.xml')).toMatch(
      /<w:evenAndOddHeaders\/>.*compressPunctuation.*<w:compat>/s,
    );
  });

  test('headings are told apart by their face; titles are in 小标宋', async () => {
    const document = part(await partsOf(announcementSample), 'word/document.xml');
    const faceOf = (words: string): string | undefined =>
      [...document.matchAll(/<w:r>.*?<\/w:r>/gs)]
        .find(([run]) => run.includes(words))?.[0]
        .match(/w:eastAsia="(.*?)"/)?.[1];
    expect(faceOf('听证会公告')).toBe('方正小标宋简体');
    expect(faceOf('一、听证时间')).toBe('黑体');
    expect(faceOf('（一）报名方式')).toBe('楷体_GB2312');
    expect(faceOf('特此公告')).toBe('仿宋_GB2312');
  });

  test('page numbers stand outside: right on odd pages, left on even ones', async () => {
    const parts = await partsOf(minutesSample);
    const document = part(parts, 'word/document.xml');
    const relations = part(parts, 'word/_rels/document.xml.rels');
    const footerOf = (type: string): string => {
      const id = document.match(new RegExp(`<w:footerReference w:type="${type}" r:id="(.*?)"`))?.[1];
      const relation = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([tag]) =>
        tag.includes(`Id="${id}"`),
      )?.[0];
      return part(parts, `word/${relation?.match(/Target="(.*?)"/)?.[1]}`);
    };
    expect(footerOf('default')).toMatch(/<w:jc w:val="right"\/>.*— .*PAGE.* —/s);
    expect(footerOf('even')).toMatch(/<w:jc w:val="left"\/>.*— .*PAGE.* —/s);
    // Places to sign and the check stand under it, on both sides.
    for (const side of ['default', 'even']) {
      expect(readable(footerOf(side))).toContain('申诉人签名：');
      expect(readable(footerOf(side))).toContain('SHA-256');
    }
  });

  test('signatures carry words for those who do not see them; a refusal carries its reason instead', async () => {
    const parts = await partsOf(minutesSample);
    const document = part(parts, 'word/document.xml');
    const described = [...document.matchAll(/<wp:docPr [^>]*descr="(.*?)"/g)].map(([, words]) => words);
    expect(described).toEqual(
      ['沈静仪', '李慕白', '买买提·艾力', '欧阳懋骐', '周珩', '赵喆堃', '孙琰'].map(
        (name) => `${name}的签名`,
      ),
    );
    const ids = [...document.matchAll(/<wp:docPr [^>]*\bid="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(readable(document)).toContain('拒绝签名。理由：认为后续治疗费用部分记录过简。');
    const pictures = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    // One and the same picture is stored once.
    expect(pictures.length).toBe(7);
  });

  test('the head of a table repeats, its rows are not parted; cells span as asked', async () => {
    const attendance = part(await partsOf(attendanceSample), 'word/document.xml');
    expect(attendance.match(/<w:tblHeader\/>/g)?.length).toBe(1);
    expect(attendance.match(/<w:cantSplit\/>/g)?.length).toBe(9);
    expect(attendance).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    const approval = part(await partsOf(approvalSample), 'word/document.xml');
    expect(approval).toContain('<w:gridSpan w:val="3"/>');
    expect(approval.match(/<w:vMerge w:val="restart"\/>/g)?.length).toBe(1);
  });

  test('text is data: markup comes out as written, control characters are left out', async () => {
    const hostile: Paper = {
      ...announcementSample,
      blocks: [{ block: 'paragraph', text: '</w:t><w:br/>&amp; "引号" \u0000\u0008\ud800 完' }],
    };
    const parts = await partsOf(hostile);
    expect(unclosed(part(parts, 'word/document.xml'))).toBe('');
    expect(readable(part(parts, 'word/document.xml'))).toContain('</w:t><w:br/>&amp; "引号" \ufffd 完');
  });

  test('the same paper gives the same bytes and carries its own time', async () => {
    const first = Buffer.from(await press.docx(minutesSample));
    await press.docx(announcementSample);
    expect(Buffer.from(await press.docx(minutesSample)).equals(first)).toBe(true);
    const core = part(await partsOf(minutesSample), 'docProps/core.xml');
    expect(core.match(/2025-07-04T03:33:20Z/g)?.length).toBe(2);
  });

  test('an office writes its own names of faces', async () => {
    const own = createPress({ cacheDir, wordFaces: { fang: '仿宋', heavy: '华文中宋' } });
    try {
      const styles = strFromU8(
        unzipSync(await own.docx(announcementSample))['word/styles.xml'] ?? new Uint8Array(),
      );
      expect(styles).toContain('w:eastAsia="仿宋"');
      expect(styles).not.toContain('仿宋_GB2312');
    } finally {
      await own.close();
    }
  });
});

/** The first tag that is closed wrongly or not at all, or nothing. */
function unclosed(xml: string): string {
  const open: string[] = [];
  for (const [tag, slash, name, end] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)(?:[^<>"]|"[^"<]*")*?(\/?)>/g,
  )) {
    if (slash && open.pop() !== name) return tag;
    if (!slash && !end && name) open.push(name);
  }
  return open.join(' ');
}
