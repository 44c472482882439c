/** The papers of a joint conference over HTTP, from the demonstration's own: both formats, and for the inside alone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conferencePaperKinds } from '#shared/papers/conferencePaperAccess.ts';
import { paperKinds } from '#shared/papers/hearingPapers.ts';
import { api } from '#shared/paths.ts';
import { readConfig } from '../../server/config.ts';
import { FORESTRY_CONFERENCE, MEDICINE_CONFERENCE } from '../../server/demo/conferences.ts';
import { DEMO_PASSWORD } from '../../server/demo/people.ts';
import { seedDemo } from '../../server/demo/seed.ts';
import { createLog } from '../../server/log.ts';
import { startServer } from '../../server/server.ts';
import { openDatabase } from '../../server/store/database.ts';
import { directory } from '../support/directory.ts';
import { readPdf, textOf } from '../support/papers/readPdf.ts';

let address = '';
let close: () => Promise<void> = async () => {};
const cookies = new Map<string, string>();

beforeAll(async () => {
  const dataDir = directory();
  const read = readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' });
  if ('complaint' in read) throw new Error(read.complaint);
  const log = createLog({ level: 'silent' });
  const database = openDatabase(dataDir);
  const parts = { database, config: read.config, log, now: () => Date.now() };
  await seedDemo(parts);
  const clientDir = directory();
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html><title>Tingyi</title>');
  const server = await startServer({ ...parts, clientDir, demo: null });
  address = server.address;
  close = async () => {
    await server.close();
    database.close();
  };
  for (const loginName of ['sun', 'yan', 'lin', 'xu', 'gao', 'ding']) await signIn(loginName);
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

const get = (who: string | undefined, path: string) =>
  fetch(address + path, { headers: { cookie: cookies.get(who ?? '') ?? '' } });
const paper = async (kind: string, format: 'pdf' | 'docx', language: 'zh' | 'en' = 'zh') => {
  const answer = await get('yan', api.paper(FORESTRY_CONFERENCE, kind, format, language));
  expect([kind, format, answer.status]).toEqual([kind, format, 200]);
  return new Uint8Array(await answer.arrayBuffer());
};
const pdfText = async (kind: string, language: 'zh' | 'en' = 'zh') =>
  textOf(await readPdf(await paper(kind, 'pdf', language))).replace(/\s/g, '');
const docxText = async (kind: string, language: 'zh' | 'en' = 'zh') =>
  strFromU8(unzipSync(await paper(kind, 'docx', language))['word/document.xml'] ?? new Uint8Array())
    .replace(/<[^>]+>/g, '')
    .replace(/\s/g, '');

describe('the papers of a conference', () => {
  test('the record: who was there, each view with reasons, what was found, who signed, and what came after', async () => {
    for (const text of [await pdfText('conferenceRecord'), await docxText('conferenceRecord')])
      for (const said of [
        '检察官联席会议记录',
        '出席5人，其中本部门4人（本部门检察官共4人）',
        '杜青林松山区林业和草原局',
        '清理枯死木也须许可，扣除缺乏依据。',
        '多数意见为同意承办意见',
        '已确认',
        '以上会议记录经出席检察官核对无误',
        '采纳多数意见',
        '本记录归入检察内卷',
      ])
        expect([said, text.includes(said)]).toEqual([said, true]);
  });

  test('the summary: red mark, majority and minority, and who was present, excused or attending', async () => {
    for (const text of [await pdfText('conferenceSummary'), await docxText('conferenceSummary')])
      for (const said of [
        '赤峰市松山区人民检察院检察官联席会议纪要',
        '关于滥伐林木案的检察官联席会议纪要',
        '多数意见：同意承办意见（严立行、崔书瑶、郑国栋、周明远）。',
        '少数意见：不同意承办意见（林若彤）。',
        '一致意见：同意承办意见',
        '出席：第一检察部周明远、严立行、崔书瑶、郑国栋，第四检察部林若彤',
        '列席：',
      ])
        expect([said, text.includes(said)]).toEqual([said, true]);
  });

  test('both speak English', async () => {
    for (const kind of conferencePaperKinds) {
      expect(await pdfText(kind, 'en')).toContain('赤峰市松山区人民检察院');
      expect(await docxText(kind, 'en')).toContain('赤峰市松山区人民检察院');
    }
  });

  test('[K27] they are for those inside, when there are any; a hearing’s papers are not made of a conference', async () => {
    for (const kind of conferencePaperKinds) {
      for (const who of ['xu', 'gao', 'ding', undefined]) {
        const answer = await get(who, api.paper(FORESTRY_CONFERENCE, kind, 'pdf', 'zh'));
        expect([kind, who, answer.status]).toEqual([kind, who, 404]);
      }
      expect((await get('sun', api.paper(MEDICINE_CONFERENCE, kind, 'pdf', 'zh'))).status).toBe(409);
      expect((await get('sun', api.paper('demo-land-hearing', kind, 'pdf', 'zh'))).status).toBe(404);
    }
    for (const kind of paperKinds)
      expect((await get('sun', api.paper(FORESTRY_CONFERENCE, kind, 'pdf', 'zh', 'yan'))).status).toBe(404);
  });

  test('[K27] lists show a conference to those who have a part in it, with what is theirs to do', async () => {
    const listed = async (who: string) => {
      const { meetings } = await (await get(who, api.meetings())).json();
      return new Map<string, { kind: string; stage: string; todo: { kind: string; mine: boolean }[] }>(
        meetings.map((meeting: { meetingId: string }) => [meeting.meetingId, meeting]),
      );
    };
    expect((await listed('lin')).get(MEDICINE_CONFERENCE)).toMatchObject({
      kind: 'conference',
      stage: 'preparing',
    });
    expect((await listed('lin')).get(MEDICINE_CONFERENCE)?.todo).toContainEqual(
      expect.objectContaining({ kind: 'readMaterial', mine: true }),
    );
    expect((await listed('xu')).get(FORESTRY_CONFERENCE)).toMatchObject({ stage: 'sealed', todo: [] });
    expect((await listed('yan')).get(FORESTRY_CONFERENCE)).toMatchObject({ stage: 'archived' });
    for (const who of ['gao', 'ding']) expect((await listed(who)).has(MEDICINE_CONFERENCE)).toBe(false);
    expect((await get('lin', `/api/meetings/${MEDICINE_CONFERENCE}/hearing.ics`)).status).toBe(200);
    expect((await get('gao', `/api/meetings/${MEDICINE_CONFERENCE}/hearing.ics`)).status).toBe(404);
  });
});
