/** The roster and the ledger over HTTP: files taken over once, figures out in every format, and for nobody else. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ImportAnswer, LedgerAnswer, PersonLedgerAnswer } from '#shared/http.ts';
import type { OfficeCommand } from '#shared/office/commands.ts';
import { api } from '#shared/paths.ts';
import { createSheetReader } from '../../server/imports/readSheet.ts';
import { directory } from '../support/directory.ts';
import { decided, told } from '../support/hearing.ts';
import { beingDrafted, enterByAccount, expert } from '../support/opinionServer.ts';
import { actor, type Name, today } from '../support/people.ts';
import { docx, PNG } from '../support/sampleFiles.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { csv, inGbk, xlsx } from '../support/sheets.ts';

const ask = async (server: TestServer, who: Name | null, address: string, init: RequestInit = {}) => {
  const cookie = who ? { cookie: server.cookieOf(who) } : {};
  const response = await fetch(server.address + address, {
    ...init,
    headers: { origin: server.address, ...cookie, ...init.headers },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    body: isJson ? JSON.parse(strFromU8(bytes)) : null,
  };
};
const send = (server: TestServer, who: Name | null, address: string, bytes: Uint8Array = new Uint8Array()) =>
  ask(server, who, address, { method: 'POST', body: Buffer.from(bytes) });
const office = (server: TestServer, who: Name, command: OfficeCommand) =>
  server.rooms.offices.execute(actor(who), `c-${Math.random()}`, command);
const people = async (server: TestServer) =>
  Object.values((await server.rooms.offices.read()).state.assistants);

const sheet = [
  ['姓名', '推荐单位', '专业领域', '专长', '聘期起始', '聘期届满'],
  ['罗文静', '松山区税务局', '税务', '增值税发票', '2025-01-01', '2026-12-31'],
  ['坏行', '', '税务', '', '明天', '2026-12-31'],
  ['陈助理', '区林业局', '生态', '植被恢复', '2025-01-01', '2026-12-31'],
];

describe('a sheet taken over', () => {
  test('is previewed with each bad cell named, and its good rows go in once, however often it is confirmed', async () => {
    const server = await startTestServer(decided());
    const preview: ImportAnswer = (await send(server, 'cao', api.imports('assistants'), inGbk(csv(sheet))))
      .body;
    expect(preview.rows.map(({ standing }) => standing)).toEqual(['new', 'bad', 'change']);
    expect(preview.rows[1]?.flaws.map(({ cell, code }) => [cell, code])).toEqual([
      ['B3', 'missing'],
      ['E3', 'notADay'],
    ]);
    expect(await people(server)).toHaveLength(1);
    const confirm = api.confirmImport(preview.importId ?? '');
    const [first, second] = await Promise.all([send(server, 'cao', confirm), send(server, 'cao', confirm)]);
    expect(first.body).toMatchObject({ imported: 2 });
    expect(second.body).toEqual(first.body);
    expect((await send(server, 'cao', confirm)).body).toEqual(first.body);
    expect((await people(server)).map(({ name }) => name)).toEqual(['陈助理', '罗文静']);
    const again: ImportAnswer = (await send(server, 'cao', api.imports('assistants'), await xlsx(sheet)))
      .body;
    expect(again.rows.map(({ standing }) => standing)).toEqual(['same', 'bad', 'same']);
    expect(again.importId).toBeNull();
  });

  test('is confirmed by whoever previewed it, as it was shown, and in time', async () => {
    const server = await startTestServer(decided());
    const preview: ImportAnswer = (await send(server, 'cao', api.imports('assistants'), await xlsx(sheet)))
      .body;
    const confirm = api.confirmImport(preview.importId ?? '');
    expect((await send(server, 'tang', confirm)).body).toEqual({ refused: 'importUnknown' });
    expect((await send(server, null, confirm)).body).toEqual({ refused: 'notSignedIn' });
    await office(server, 'cao', {
      ...{ type: 'changeAssistant', assistantId: 'chen', name: '陈助理', organ: '区林业局', organId: null },
      ...{ field: '生态', expertise: ['另一项'], title: '', phone: '' },
    });
    expect((await send(server, 'cao', confirm)).body).toEqual({ refused: 'importOutdated' });
    server.clock.now += 3_600_000;
    expect((await send(server, 'cao', confirm)).body).toEqual({ refused: 'importUnknown' });
  });

  test('is read for nobody without the keys of the roster, and only as a sheet', async () => {
    const server = await startTestServer(decided());
    const bytes = await xlsx(sheet);
    expect((await send(server, null, api.imports('assistants'), bytes)).status).toBe(401);
    expect((await send(server, 'chen', api.imports('assistants'), bytes)).status).toBe(401);
    expect((await send(server, 'zheng', api.imports('assistants'), bytes)).body).toEqual({
      refused: 'notCaseManagement',
    });
    expect((await send(server, 'cao', api.imports('staff'), bytes)).status).toBe(404);
    expect((await send(server, 'cao', api.imports('organs'), docx())).body).toEqual({
      refused: 'fileTypeUnknown',
    });
    expect((await send(server, 'cao', api.imports('organs'), new Uint8Array(5_100_000))).status).toBe(413);
    expect((await send(server, 'cao', api.imports('organs'), bytes)).body).toMatchObject({
      importId: null,
      missing: ['organName', 'organKind'],
    });
  });

  test('has a template that, filled in, is taken', async () => {
    const server = await startTestServer(decided());
    const { bytes, headers } = await ask(server, 'cao', api.importTemplate('officers', 'en'));
    expect(headers.get('content-disposition')).toContain('.xlsx');
    const read = await createSheetReader()(bytes);
    expect(read).toMatchObject({
      rows: [['Name*', 'Unit*', 'Occupation', 'Kind*', 'Field', 'Born*', 'Phone']],
    });
  });
});

describe('an undertaking', () => {
  test('comes in with its file and is shown to staff alone', async () => {
    const server = await startTestServer(decided());
    const address = api.undertaking('chen');
    expect((await send(server, 'zheng', `${address}?on=${today}`, PNG)).body).toEqual({
      refused: 'notCaseManagement',
    });
    expect((await send(server, 'cao', `${address}?on=${today + 9e10}`, PNG)).body).toEqual({
      refused: 'notYetHappened',
    });
    expect((await send(server, 'cao', `${address}?on=${today}`, PNG)).status).toBe(200);
    const [chen] = await people(server);
    expect(chen?.undertaking?.on).toBe(today);
    expect((await ask(server, 'zheng', address)).bytes).toEqual(new Uint8Array(PNG));
    expect((await ask(server, 'chen', address)).status).toBe(401);
    expect((await ask(server, 'zheng', api.undertaking('__proto__'))).status).toBe(404);
  });
});

describe('the ledger', () => {
  const lecture: OfficeCommand = {
    type: 'recordParticipation',
    kind: 'lecture',
    ...{ participationId: 'talk', assistantId: 'chen', on: today, title: '=HYPERLINK("http://x")' },
    ...{ hours: 2, caseNo: '', note: '' },
  };

  test('[O23] counts what the record says, follows what happens, and is the same after a restart', async () => {
    const dataDir = directory();
    const server = await startTestServer(told(), { dataDir });
    const figures = async (from: TestServer) => {
      const { ledger }: LedgerAnswer = (await ask(from, 'zheng', api.ledger(2025))).body;
      return ledger.rows.find(({ assistantId }) => assistantId === 'chen')?.figures;
    };
    const before = await figures(server);
    expect(before).toMatchObject({ cases: 1, participations: 1, adopted: 1, accepted: 1 });
    await office(server, 'cao', lecture);
    const after = await figures(server);
    expect(after).toMatchObject({ cases: 1, participations: 2, hours: (before?.hours ?? 0) + 2 });
    await server.close();
    const again = await startTestServer(told(), { dataDir });
    expect(await figures(again)).toEqual(after);
    again.database.run('DELETE FROM ledger_reads');
    await again.close();
    expect(await figures(await startTestServer(told(), { dataDir }))).toEqual(after);
  });

  test('[O24] is for staff; others get nothing of it', async () => {
    const server = await startTestServer(told());
    expect((await ask(server, null, api.ledger(2025))).status).toBe(401);
    expect((await ask(server, 'li', api.ledger(2025))).status).toBe(401);
    expect((await ask(server, 'li', api.ledgerOf('chen', 2025))).status).toBe(401);
    const { get } = await enterByAccount(server, expert('chen'));
    const own: PersonLedgerAnswer = await (await get(api.ledgerOf('chen', 2025))).json();
    expect(own.row.figures.participations).toBe(1);
    expect((await get(api.ledger(2025))).status).toBe(404);
    expect((await ask(server, 'zheng', api.ledgerOf('__proto__', 2025))).body).toEqual({
      refused: 'assistantUnknown',
    });
    expect((await ask(server, 'zheng', '/api/ledger?year=1')).status).toBe(400);
  });

  test('[O23] hears of opinions as they happen, and shows an assistant by his own account himself alone', async () => {
    const server = await startTestServer(told());
    await beingDrafted(server);
    const chen = await enterByAccount(server, expert('chen'));
    const own: PersonLedgerAnswer = await (await chen.get(api.ledgerOf('chen', 2025))).json();
    expect(own.row.figures).toMatchObject({ invitations: 2, accepted: 2, asked: 2, delivered: 1 });
    for (const other of [api.ledgerOf('fang', 2025), api.ledger(2025), api.ledgerFile(2025, 'xlsx', 'zh')])
      expect((await chen.get(other)).status).toBe(404);
    expect((await chen.get(api.evaluation('chen', 2025, 'docx', 'zh'))).status).toBe(200);
  });

  test('[O10] leaves as XLSX, DOCX and PDF, with no cell that a spreadsheet would run', async () => {
    const server = await startTestServer(told());
    await office(server, 'cao', lecture);
    const book = await ask(server, 'zheng', api.ledgerFile(2025, 'xlsx', 'zh'));
    expect(decodeURIComponent(book.headers.get('content-disposition') ?? '')).toContain('履职台账.xlsx');
    const parts = unzipSync(book.bytes);
    const words = Object.values(parts)
      .map((bytes) => strFromU8(bytes))
      .join('\n');
    expect(words).toContain("'=HYPERLINK");
    expect(words).not.toContain('<f>');
    expect(words).toContain('陈助理');
    for (const format of ['pdf', 'docx'] as const) {
      const register = await ask(server, 'zheng', api.ledgerFile(2025, format, 'zh'));
      expect([register.status, register.bytes.length > 3000]).toEqual([200, true]);
      const evaluation = await ask(server, 'zheng', api.evaluation('chen', 2025, format, 'en'));
      expect([evaluation.status, evaluation.bytes.length > 3000]).toEqual([200, true]);
    }
    expect((await ask(server, 'zheng', '/api/ledger/register.exe?year=2025')).status).toBe(404);
    expect((await ask(server, 'li', api.evaluation('chen', 2025, 'pdf', 'zh'))).status).toBe(401);
  });
});
