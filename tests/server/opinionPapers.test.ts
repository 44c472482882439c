import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { api } from '#shared/paths.ts';
import { planned } from '../support/hearing.ts';
import { anchor, conclusions, partlyAdopted } from '../support/opinion.ts';
import {
  beingDrafted,
  enterByAccount,
  expert,
  OPINION,
  type OpinionClient,
  staffed,
  writeUnder,
} from '../support/opinionServer.ts';
import { startTestServer } from '../support/server.ts';

const partsOf = async (client: OpinionClient, path: string): Promise<Readonly<Record<string, string>>> => {
  const answer = await client.get(path);
  expect(answer.status).toBe(200);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
};
const readable = (xml: string | undefined): string =>
  [...(xml ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');

describe('the papers of an opinion', () => {
  test('the opinion says who was asked what, how firm each answer is, who wrote which sentence, and what became of it', async () => {
    const server = await startTestServer(planned());
    const { zheng, chen, fang, done } = await beingDrafted(server);
    await writeUnder(server, 'chen', 'conclusion', 'q1', '资金回流成立。');
    await writeUnder(server, 'fang', 'conclusion', 'q2', '损失按抵扣额计算。');
    await done(chen.act({ type: 'submitOpinion', ...conclusions }));
    await done(zheng.act({ type: 'closeText' }));
    await server.rooms.opinionReactions.settled();
    const sha256 = (await server.rooms.opinions.read(OPINION)).state.text?.sha256 ?? '';
    await done(fang.act({ type: 'refuseSignature', sha256, reason: '有保留', minorityView: '另有看法' }));
    await done(zheng.act({ type: 'noteInternally', text: '不上纸面的话' }));
    const paths = api.opinionPaper(OPINION, 'expertOpinion', 'docx', 'zh', true);
    const text = readable((await partsOf(zheng, paths))['word/document.xml']);
    for (const said of [
      ...['专业意见书', '虚开增值税专用发票', '陈助理', '区林业局', '（一）问题1：资金回流是否成立'],
      ...['结论性质：', '倾向', '资金回流成立。', '没有利害关系', '另有看法', '采纳情况反馈栏', '□采纳'],
      ...['撰写情况附表', '方药师撰写'],
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('不上纸面的话');
    expect((await zheng.get(api.opinionPaper(OPINION, 'adoptionFeedback', 'pdf'))).status).toBe(409);
  });

  test('the working copy holds comments as Word’s comments and suggestions as its tracked changes', async () => {
    const server = await startTestServer(planned());
    const { zheng, chen, done } = await beingDrafted(server);
    await writeUnder(server, 'chen', 'analysis', null, '资金经个人账户回流。');
    const on = (quote: string) => ({ ...anchor, quote });
    await done(zheng.act({ type: 'addComment', anchor: on('个人账户'), questionId: null, text: '哪些账户' }));
    const { comments } = (await server.rooms.opinions.read(OPINION)).state;
    const commentId = Object.keys(comments)[0] ?? '';
    await done(chen.act({ type: 'replyComment', commentId, text: '见附表' }));
    const suggest = { type: 'suggestChange', kind: 'replace', reason: '' } as const;
    await done(zheng.act({ ...suggest, anchor: on('回流'), proposed: '流转' }));
    await done(zheng.act({ ...suggest, anchor: on('已被改掉的话'), proposed: '新的话' }));
    const parts = await partsOf(zheng, api.opinionPaper(OPINION, 'workingCopy', 'docx'));
    const document = parts['word/document.xml'] ?? '';
    expect(document).toMatch(/<w:ins [^>]*w:author="郑承办"[^>]*>.*?流转/s);
    expect(document).toMatch(/<w:del [^>]*w:author="郑承办"[^>]*>.*?<w:delText[^>]*>回流/s);
    expect(document).toContain('<w:commentRangeStart w:id="0"/>');
    expect(readable(parts['word/comments.xml'])).toBe('哪些账户见附表');
    expect(parts['word/comments.xml']).toContain('w:author="陈助理"');
    expect(readable(document)).toContain('原文已变动的批注和建议');
    expect(
      (await zheng.get(api.opinionPaper(OPINION, 'workingCopy', 'docx').replace('.docx', '.pdf'))).status,
    ).toBe(404);
  });

  test('they are for those who may read the text, and feedback names whom it is for', async () => {
    const server = await startTestServer(planned());
    const { zheng, chen, fang, done } = await beingDrafted(server);
    await writeUnder(server, 'chen', 'conclusion', 'q1', '成立。');
    await writeUnder(server, 'chen', 'conclusion', 'q2', '照算。');
    await done(chen.act({ type: 'submitOpinion', ...conclusions }));
    await done(zheng.act({ type: 'closeText' }));
    await server.rooms.opinionReactions.settled();
    const sha256 = (await server.rooms.opinions.read(OPINION)).state.text?.sha256 ?? '';
    for (const client of [chen, fang]) await done(client.act({ type: 'signOpinion', sha256, image: PIXEL }));
    await done(zheng.act({ type: 'adoptOpinion', ...partlyAdopted }));
    const feedback = api.opinionPaper(OPINION, 'adoptionFeedback', 'docx');
    const text = readable((await partsOf(chen, feedback))['word/document.xml']);
    for (const said of ['陈助理：', '部分采纳', '与审计结论不符', '感谢']) expect(text).toContain(said);
    expect(text).not.toContain('方药师');
    for (const account of [null, staffed('feng'), staffed('cao'), expert('luo')])
      expect((await (await enterByAccount(server, account)).get(feedback)).status).toBe(404);
    const pdf = await chen.get(api.opinionPaper(OPINION, 'expertOpinion', 'pdf'));
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });
});

/** One white pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==';
