import { describe, expect, test } from 'vitest';
import { opinionDecider } from '#shared/opinion/opinion.ts';
import { opinionDocument } from '#shared/opinion/state.ts';
import { api } from '#shared/paths.ts';
import { textOf } from '#shared/richBlocks.ts';
import { remindExperts } from '../../server/opinionReminders.ts';
import { inStep } from '../support/conference.ts';
import { planned } from '../support/hearing.ts';
import { anchor, conclusions, IMAGE, partlyAdopted } from '../support/opinion.ts';
import {
  beingDrafted,
  enterByAccount,
  enterWithCookie,
  expert,
  OPINION,
  staffed,
  writeUnder,
} from '../support/opinionServer.ts';
import { MEETING, startTestServer, type TestServer } from '../support/server.ts';
import { smallPdf } from '../support/smallPdf.ts';

const document = opinionDocument(OPINION);
const concluded = async (server: TestServer) => {
  await writeUnder(server, 'chen', 'conclusion', 'q1', '资金回流成立。');
  await writeUnder(server, 'fang', 'conclusion', 'q2', '损失按实际抵扣计算。');
};
/** As far as the text bound by its hash. */
const bound = async (server: TestServer) => {
  const people = await beingDrafted(server);
  await concluded(server);
  await people.done(people.chen.act({ type: 'submitOpinion', ...conclusions }));
  await people.done(people.zheng.act({ type: 'closeText' }));
  await server.rooms.opinionReactions.settled();
  const { text } = (await server.rooms.opinions.read(OPINION)).state;
  if (!text) throw new Error('the text was not bound');
  return { ...people, sha256: text.sha256 };
};

describe('an opinion from its request to its answer', () => {
  test('the text is laid out when the first expert accepts, and every question needs words in it', async () => {
    const server = await startTestServer(planned());
    const { chen, done } = await beingDrafted(server);
    const headings = (await server.rooms.documents.textOf(document)).filter(({ type }) => type === 'heading');
    expect(headings.map(textOf)).toEqual([
      '委托事项',
      '所依据的材料',
      '适用的专业标准和规定',
      '分析论证',
      '结论意见',
      '问题1：资金回流是否成立',
      '问题2：税款损失如何计算',
      '局限与保留',
      '不同意见',
    ]);
    expect(await chen.act({ type: 'submitOpinion', ...conclusions })).toEqual({ refused: 'conclusionEmpty' });
    await concluded(server);
    await done(chen.act({ type: 'submitOpinion', ...conclusions }));
  });

  test('who asked never writes in it, nor anybody once it is handed in', async () => {
    const server = await startTestServer(planned());
    const { chen, done } = await beingDrafted(server);
    for (const who of ['zheng', 'han', 'luo', 'feng'])
      expect(await writeUnder(server, who, 'analysis', null, '改动')).toEqual({ refused: 'notForYou' });
    await concluded(server);
    await done(chen.act({ type: 'submitOpinion', ...conclusions }));
    expect(await writeUnder(server, 'chen', 'analysis', null, '迟到')).toEqual({ refused: 'notForYou' });
  });

  test('closed it is frozen and bound, reopened it can be written again, signed it is answered and seen', async () => {
    const server = await startTestServer(planned());
    const { zheng, chen, fang, done, sha256 } = await bound(server);
    await done(chen.act({ type: 'signOpinion', sha256, image: IMAGE }));
    await done(zheng.act({ type: 'reopenText', reason: '补充依据' }));
    await server.rooms.opinionReactions.settled();
    expect(await writeUnder(server, 'chen', 'analysis', null, '补充。')).toHaveProperty('seq');
    await done(fang.act({ type: 'submitOpinion', ...conclusions }));
    await done(zheng.act({ type: 'closeText' }));
    await server.rooms.opinionReactions.settled();
    const anew = (await server.rooms.opinions.read(OPINION)).state.text;
    expect(anew?.sha256).not.toBe(sha256);
    expect(await chen.act({ type: 'signOpinion', sha256, image: IMAGE })).toEqual({ refused: 'textChanged' });
    for (const client of [chen, fang])
      await done(client.act({ type: 'signOpinion', sha256: anew?.sha256 ?? '', image: IMAGE }));
    await done(zheng.act({ type: 'adoptOpinion', ...partlyAdopted }));
    await done(chen.act({ type: 'acknowledgeFeedback', remark: '' }));
    const rows = await (await fang.get(`${api.opinions()}?mine=1`)).json();
    expect(rows).toMatchObject({
      total: 1,
      opinions: [
        {
          stage: 'adopted',
          treatment: 'partly',
          mine: 'accepted',
          todo: [{ kind: 'acknowledge', mine: true }],
        },
      ],
    });
  });

  test('a server that died before it laid out or bound the text does so at its next start', async () => {
    const first = await startTestServer(planned());
    const { chen, zheng, done } = await beingDrafted(first);
    await concluded(first);
    await done(chen.act({ type: 'submitOpinion', ...conclusions }));
    // The reaction is switched off as if the process had died right after the append.
    first.rooms.opinionReactions.close();
    await done(zheng.act({ type: 'closeText' }));
    expect((await first.rooms.opinions.read(OPINION)).state.text).toBeNull();
    await first.close();
    const second = await startTestServer(planned(), { dataDir: first.dataDir });
    expect((await second.rooms.opinions.read(OPINION)).state.text).not.toBeNull();
  });
});

describe('who is told', () => {
  const secrets = {
    internal: '内部秘密看法',
    comment: '批注秘密',
    suggestion: '建议秘密',
    text: '正文秘密结论',
    background: '五名嫌疑人控制壳公司一百五十六家',
  };

  test('not a byte of opinions, comments or notes reaches anybody without right, by any way there is', async () => {
    const server = await startTestServer(planned());
    const { zheng, chen, done } = await beingDrafted(server);
    const outsiders = await Promise.all([
      enterByAccount(server, null),
      ...['feng', 'sun', 'cao', 'tang', 'qian'].map((id) => enterByAccount(server, staffed(id))),
      enterByAccount(server, expert('luo')),
      enterWithCookie(server, server.cookieOf('li')),
      enterWithCookie(server, server.cookieOf('chen')),
    ]);
    await Promise.all(outsiders.map((client) => client.join()));
    await chen.join();
    await writeUnder(server, 'chen', 'conclusion', 'q1', secrets.text);
    await done(zheng.act({ type: 'noteInternally', text: secrets.internal }));
    await done(zheng.act({ type: 'addComment', anchor, questionId: null, text: secrets.comment }));
    await done(
      zheng.act({ type: 'suggestChange', kind: 'insert', anchor, proposed: secrets.suggestion, reason: '' }),
    );
    for (const client of outsiders) {
      expect(await client.join()).toHaveProperty('refused');
      expect(await client.act({ type: 'noteInternally', text: '打听' })).toHaveProperty('refused');
      const pages = await Promise.all(
        [
          ...[api.opinions(), `${api.opinions()}?q=虚开`, api.opinionText(OPINION)],
          ...[api.material(OPINION, 'f1'), `/api/documents/${encodeURIComponent(document)}/authorship`],
          ...[`/api/documents/${encodeURIComponent(document)}/versions`, api.office()],
        ].map(async (path) => (await client.get(path)).text()),
      );
      const everything = client.heard() + pages.join('\n');
      for (const secret of [...Object.values(secrets), '虚开发票的认定'])
        expect(everything).not.toContain(secret);
    }
    // The expert sees what is worked on, and never what prosecutors note among themselves.
    const read =
      JSON.stringify(await chen.join()) + (await (await chen.get(api.opinionText(OPINION))).text());
    for (const secret of [secrets.comment, secrets.suggestion, secrets.text, secrets.background])
      expect(read).toContain(secret);
    expect(read + chen.heard()).not.toContain(secrets.internal);
    expect(JSON.stringify(await zheng.join())).toContain(secrets.internal);
  });

  test('who is only asked learns the questions; who is taken out is told to begin again and keeps his own', async () => {
    const server = await startTestServer(planned());
    const { zheng, fang, done } = await beingDrafted(server);
    const luo = await enterByAccount(server, expert('luo'));
    await done(zheng.act({ type: 'inviteExpert', assistantId: 'luo', disclosure: '不参与该局案件' }));
    const joined = await luo.join();
    expect(JSON.stringify(joined)).not.toContain(secrets.background);
    expect(JSON.stringify(joined)).toContain('资金回流是否成立');
    await fang.join();
    const begun = new Promise((resolve) => fang.socket.once('begin', (kind, id) => resolve([kind, id])));
    await done(zheng.act({ type: 'withdrawExpert', assistantId: 'fang', reason: '任务调整' }));
    expect(await begun).toEqual(['opinion', OPINION]);
    const after = await fang.join();
    expect(JSON.stringify(after)).not.toContain(secrets.background);
    expect('joined' in after && opinionDecider.replay(after.joined.events).experts).toMatchObject({
      fang: { standing: 'withdrawn', why: '任务调整' },
    });
    expect((await fang.get(api.opinionText(OPINION))).status).toBe(404);
  });

  test('what the server alone records is not taken from a socket', async () => {
    const server = await startTestServer(planned());
    const { chen, zheng } = await beingDrafted(server);
    expect(await chen.act({ type: 'noteRestore', generation: 0, from: 1, seq: 2 })).toEqual({
      refused: 'notForYou',
    });
    const file = { fileName: 'a.pdf', sha256: 'a'.repeat(64), mime: 'application/pdf', bytes: 1, pages: 1 };
    const material = { materialId: 'f1', title: '材料', source: '', copies: 1 };
    expect(await zheng.act({ type: 'addMaterial', ...material, file })).toEqual({ refused: 'notForYou' });
    expect(await zheng.act({ type: 'addMaterial', ...material, file: null })).toHaveProperty('accepted');
    expect(await zheng.act({ type: 'bindText', sha256: 'a'.repeat(64), generation: 0 })).toEqual({
      refused: 'notOpinionSystem',
    });
  });
});

describe('an opinion on the stage of a conference', () => {
  test('is read by those in the room, while it is shown, as long as who shows it may read it', async () => {
    const server = await startTestServer(inStep('inquiry'));
    await beingDrafted(server);
    await writeUnder(server, 'chen', 'analysis', null, '台上宣读的分析');
    const zheng = await server.enter('zheng');
    const read = async (account: Parameters<typeof enterByAccount>[1]) => {
      const client = await enterByAccount(server, account);
      return (await client.get(api.shownOpinion(MEETING))).text();
    };
    expect(await read(staffed('zheng'))).toContain('notForYou');
    const { seats } = (await server.rooms.meetings.read(MEETING)).state;
    expect(await zheng.command({ type: 'showOpinion', opinionId: OPINION, title: '意见' })).toHaveProperty(
      'accepted',
    );
    const inRoom = Object.values(seats).filter(({ whereabouts }) => whereabouts === 'admitted');
    for (const { id, roles } of inRoom)
      expect(await read(roles.includes('specialAssistant') ? expert(id) : staffed(id))).toContain(
        '台上宣读的分析',
      );
    for (const account of [null, staffed('tang'), expert('luo')])
      expect(await read(account)).not.toContain('台上宣读的分析');
    await zheng.command({ type: 'hideOpinion' });
    expect(await read(staffed('zheng'))).toContain('notForYou');
  });
});

test('the server reminds of a deadline once, of record', async () => {
  const server = await startTestServer(planned());
  await beingDrafted(server);
  const { opinions } = server.rooms;
  const deadline = (await opinions.read(OPINION)).state.brief?.deadline ?? 0;
  server.clock.now = deadline - 86_400_000;
  for (let turn = 0; turn < 3; turn += 1) await remindExperts(opinions, [OPINION], server.clock.now);
  const reminded = (await opinions.read(OPINION)).records.filter(
    ({ event }) => event.type === 'expertReminded',
  );
  expect(reminded.map(({ by }) => by)).toEqual(['system', 'system']);
});

test('material comes in with its file, to its hash, and goes out to those who were shown it alone', async () => {
  const server = await startTestServer(planned());
  const { zheng, chen, fang, done } = await beingDrafted(server);
  const send = (client: typeof zheng) =>
    fetch(`${server.address}${api.materials(OPINION)}?materialId=f1&source=${encodeURIComponent('银行')}`, {
      method: 'POST',
      headers: {
        ...{ cookie: client.cookie, origin: server.address, 'content-type': 'application/pdf' },
        'x-file-name': encodeURIComponent('流水.pdf'),
      },
      body: new Uint8Array(smallPdf('flows')),
    });
  expect(await (await send(chen)).json()).toEqual({ refused: 'notAsker' });
  expect((await send(zheng)).status).toBe(200);
  const { materials } = (await server.rooms.opinions.read(OPINION)).state;
  expect(materials.f1).toMatchObject({ title: '流水', source: '银行', file: { mime: 'application/pdf' } });
  const path = api.material(OPINION, 'f1');
  for (const client of [zheng, chen]) expect((await client.get(path)).status).toBe(200);
  for (const account of [null, staffed('feng'), expert('luo')])
    expect((await (await enterByAccount(server, account)).get(path)).status).toBe(404);
  await done(zheng.act({ type: 'withdrawExpert', assistantId: 'fang', reason: '任务调整' }));
  expect((await fang.get(path)).status).toBe(404);
  await done(zheng.act({ type: 'withdrawMaterial', materialId: 'f1', reason: '误传' }));
  expect([(await chen.get(path)).status, (await zheng.get(path)).status]).toEqual([404, 200]);
});
