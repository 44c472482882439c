/** Papers over HTTP, from the demonstration's own hearings: for whom they are, and that nothing is lost on the page. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HearingPaperKind, paperKinds } from '#shared/papers/hearingPapers.ts';
import { isPersonal } from '#shared/papers/paperAccess.ts';
import { api } from '#shared/paths.ts';
import { readConfig } from '../../server/config.ts';
import { DEMO_PASSWORD } from '../../server/demo/people.ts';
import { seedDemo } from '../../server/demo/seed.ts';
import { createLog } from '../../server/log.ts';
import { startServer } from '../../server/server.ts';
import { openDatabase } from '../../server/store/database.ts';
import { directory } from '../support/directory.ts';
import { readPdf, textOf } from '../support/papers/readPdf.ts';

const LAND = 'demo-land-hearing';
let address = '';
let close: () => Promise<void> = async () => {};
const cookies = new Map<string, string>();

beforeAll(async () => {
  const dataDir = directory();
  const read = readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' });
  if ('complaint' in read) throw new Error(read.complaint);
  const { config } = read;
  const log = createLog({ level: 'silent' });
  const now = () => Date.now();
  const database = openDatabase(dataDir);
  await seedDemo({ database, config, now, log });
  const clientDir = directory();
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Tingyi</title>');
  const server = await startServer({
    ...{ config, database, log, now, demo: null },
    clientDir,
  });
  address = server.address;
  close = async () => {
    await server.close();
    database.close();
  };
  for (const loginName of ['bai', 'gao', 'ding']) await signIn(loginName);
}, 120_000);
afterAll(() => close());

async function signIn(loginName: string): Promise<void> {
  const answer = await fetch(address + api.session(), {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json' },
    body: JSON.stringify({ loginName, password: DEMO_PASSWORD }),
  });
  expect(answer.status).toBe(200);
  const given = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  cookies.set(loginName, given.join('; '));
}

type Wanted = {
  readonly who?: string;
  readonly person?: string;
  readonly language?: 'zh' | 'en';
  readonly meeting?: string;
};

const get = (
  kind: HearingPaperKind,
  format: 'pdf' | 'docx',
  { who, person, language, meeting }: Wanted = {},
) =>
  fetch(address + api.paper(meeting ?? LAND, kind, format, language, person), {
    headers: who ? { cookie: cookies.get(who) ?? '' } : {},
  });

const bytesOf = async (response: Response): Promise<Uint8Array> => {
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
};

const tight = (text: string) => text.replace(/\s/g, '');

const pdfText = async (kind: HearingPaperKind, wanted: Wanted) =>
  tight(textOf(await readPdf(await bytesOf(await get(kind, 'pdf', wanted)))));

const docxParts = async (kind: HearingPaperKind, wanted: Wanted) =>
  unzipSync(await bytesOf(await get(kind, 'docx', wanted)));

const docxText = (parts: Record<string, Uint8Array>): string =>
  tight(
    Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .flatMap(([, xml]) => [...strFromU8(xml).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)])
      .map(([, said]) => said)
      .join(''),
  );

const participants = ['林若彤', '白雪莹', '田穗禾', '蒋一帆', '包图雅', '郭振兴', '武建业', '杜青林'];

describe('the minutes of the held hearing', () => {
  test('PDF: everybody, every step, the hash of the text', async () => {
    const said = await pdfText('minutes', { who: 'bai' });
    for (const name of participants) expect(said).toContain(name);
    for (const part of ['第一步：介绍案情', '第七步：总结', '多数意见：不同意', '拒绝签名', '见证人：包图雅'])
      expect(said).toContain(part);
    expect(said).toMatch(/SHA-256[0-9a-f]{64}/);
  });

  test('PDF: pictures of the signatures stand on it', async () => {
    const bytes = await bytesOf(await get('minutes', 'pdf', { who: 'bai' }));
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Subtype\s*\/Image/g)?.length ?? 0,
    ).toBeGreaterThanOrEqual(7);
  });

  test('DOCX: the same words and the same hash, with the pictures', async () => {
    const parts = await docxParts('minutes', { who: 'bai' });
    const said = docxText(parts);
    for (const name of participants) expect(said).toContain(name);
    expect(said.match(/SHA-256([0-9a-f]{64})/)?.[1]).toBe(
      (await pdfText('minutes', { who: 'bai' })).match(/SHA-256([0-9a-f]{64})/)?.[1],
    );
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/')).length).toBeGreaterThanOrEqual(
      7,
    );
  });

  test('the same record gives the same bytes', async () => {
    const [one, two] = [
      await get('minutes', 'pdf', { who: 'bai' }),
      await get('minutes', 'pdf', { who: 'bai' }),
    ];
    expect(Buffer.from(await bytesOf(one)).equals(Buffer.from(await bytesOf(two)))).toBe(true);
  });
});

describe('every paper', () => {
  test.each(paperKinds)('%s: both formats, both languages', async (kind) => {
    const person = isPersonal(kind) ? { person: 'tian' } : {};
    for (const language of ['zh', 'en'] as const) {
      const wanted = { who: 'bai', language, ...person };
      expect(await pdfText(kind, wanted)).toContain('赤峰市松山区人民检察院');
      expect(docxText(await docxParts(kind, wanted))).toContain('赤峰市松山区人民检察院');
    }
  });

  test('rare characters of names survive on the page', async () => {
    // Drawn from the whole bank, in which there is a 石喆堃.
    const wanted = { who: 'bai', meeting: 'demo-driving-hearing' };
    expect((await get('panel', 'pdf', wanted)).status).toBe(404);
    expect(await pdfText('panel', { ...wanted, who: 'gao' })).toContain('石喆堃');
    expect(docxText(await docxParts('panel', { ...wanted, who: 'gao' }))).toContain('石喆堃');
  });

  test('attendance lists everybody', async () => {
    const said = await pdfText('attendance', { who: 'bai' });
    for (const name of participants) expect(said).toContain(name);
  });
});

describe('strangers', () => {
  test.each(['ding', undefined])('%s gets the announcement and nothing else', async (who) => {
    for (const kind of paperKinds) {
      const person = isPersonal(kind) ? { person: 'tian' } : {};
      const answer = await get(kind, 'pdf', { ...(who ? { who } : {}), ...person });
      expect([kind, answer.status]).toEqual([kind, kind === 'announcement' ? 200 : 404]);
    }
  });
  test('somebody unknown, a kind unknown, a paper not ready', async () => {
    expect((await get('notice', 'pdf', { who: 'bai', person: 'nobody' })).status).toBe(409);
    const unknown = await fetch(`${address}/api/meetings/${LAND}/papers/secret.pdf`);
    expect(unknown.status).toBe(404);
  });
});
