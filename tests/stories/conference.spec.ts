/** A joint conference from its request to the internal file: eight people at once, each at a device of his own. */
import { type Browser, expect, type Page, test } from '@playwright/test';
import { ofConference } from '#shared/i18n/ofConference.ts';
import { paths } from '#shared/paths.ts';
import { paperBehind, sign } from '../support/browserAfter.ts';
import { callAsStaff } from '../support/browserCalls.ts';
import { openOffice } from '../support/browserOffice.ts';
import {
  type Device,
  desk,
  give,
  type Language,
  openDevice,
  phone,
  pick,
  press,
  sees,
  signIn,
  signInQuietly,
  wordsOf,
  write,
} from '../support/browserPeople.ts';
import {
  advance,
  ask,
  checkAndAdmit,
  comeByLink,
  comeOnDuty,
  editorOf,
  state,
} from '../support/browserRoom.ts';
import {
  askForConference,
  departFromMajority,
  goRound,
  scheduleConference,
  sealView,
} from '../support/browserSitting.ts';
import { readPdf, textOf } from '../support/papers/readPdf.ts';
import { smallPdf } from '../support/smallPdf.ts';

const HOUR = 3_600_000;

const text = {
  title: '李某涉嫌销售假药案',
  caseNo: '松检一部刑诉〔2026〕88号',
  cause: '销售假药',
  issues: ['涉案药品能否认定为假药？', '是否同意作不起诉处理？'],
  digest: '李某经营药店，销售未取得批准文号的中成药二十盒。',
  proposal: '拟作存疑不起诉，移送药品监管部门处罚。',
};
const EXPERTS = ['方国清', '陶然'] as const;
const SEALED = '检验报告未说明检验方法，不能采信。';
const ORDER = ['严立行', '崔书瑶', '林若彤', '郑国栋', '周明远'] as const;

// Each language has an office of its own.
test.describe.configure({ mode: 'parallel' });

for (const language of ['zh', 'en'] as const)
  test(`a joint conference from its request to the internal file (${language})`, async ({ browser }) => {
    test.setTimeout(600_000);
    await story(language, browser);
  });

async function story(language: Language, browser: Browser) {
  const plain = wordsOf[language];
  const words = ofConference(plain);
  const { room, conferenceDesk, conferenceRoom, signing, minutes } = words;
  const office = await openOffice();
  const open = (viewport: Device['viewport'] = desk) =>
    openDevice(browser, office.address, { language, viewport });
  const staff = async (loginName: string, viewport?: Device['viewport']) => {
    const page = await open(viewport);
    await signInQuietly(page.context(), office.address, loginName);
    return page;
  };
  const zheng = await open();
  await signIn(zheng, plain, 'zheng');
  const [zhou, sun, cui, lin, he] = [
    await staff('zhou'),
    await staff('sun'),
    await staff('cui'),
    await staff('lin'),
    await staff('he'),
  ];
  const yan = await staff('yan', phone);

  const id = await test.step('asked for, scheduled, the material sent and read', async () => {
    const asked = await askForConference(
      zheng,
      words,
      { ...text, startsAt: Date.now() + HOUR, others: ['林若彤', ...EXPERTS] },
      { name: '检验报告', buffer: smallPdf('LABORATORY REPORT') },
    );
    await sees(zheng, words.terms.stages.awaitingApproval);
    await scheduleConference(zhou, words, asked, '第二听证室');
    await sees(zhou, words.terms.stages.preparing);
    await sun.goto(`${paths.hearing(asked)}?part=notices`);
    const { material } = conferenceDesk;
    await give(
      sun,
      sun.getByRole('tabpanel').getByRole('button', { name: material.send, exact: true }),
      new RegExp(`^${material.act(0).split('0')[0]}`),
    );
    await yan.goto(`${paths.hearing(asked)}?part=notices`);
    await press(yan, material.confirm);
    await sees(sun, new RegExp(material.readAt('').trim()));
    return asked;
  });

  const clerk = await callAsStaff(office.address, 'sun');
  const seats = Object.values((await clerk.look(id)).seats);
  const linkOf = (name: string) => clerk.invite(id, seats.find((seat) => seat.name === name)?.id ?? '');
  const [fang, tao] = [await open(phone), await open()];
  const members = [zhou, zheng, yan, cui, lin];

  await test.step('everybody comes; the experts are checked and let in', async () => {
    await press(sun, words.terms.taskActs.openCheckIn);
    for (const page of [sun, ...members]) await comeOnDuty(page, words, id);
    await comeByLink(fang, words, await linkOf(EXPERTS[0]));
    await comeByLink(tao, words, await linkOf(EXPERTS[1]));
    for (const page of [fang, tao]) await press(page, room.waiting.conflictNone);
    for (const name of EXPERTS) await checkAndAdmit(sun, words, name);
  });

  await test.step('convened with its quorum; the handler reports', async () => {
    await press(zhou, room.steps.open);
    for (const page of [...members, sun, fang, tao]) await sees(page, words.terms.stages.report);
    await state(zheng, words, room.statements.introduce, '现在汇报：涉案药品二十盒，货值六百元。');
    for (const page of [zhou, lin, tao]) await sees(page, /货值六百元/);
  });

  await test.step('an expert is given the floor and explains, a member asks, the expert answers', async () => {
    await advance(zhou, words, 'supplement');
    await press(fang, room.floor.ask);
    await press(zhou, room.floor.next(EXPERTS[0]));
    await sees(fang, room.floor.mine);
    await write(fang, room.statements.text, '该批中成药检出成分与国家标准不符。');
    await press(fang, room.statements.send);
    for (const page of [zhou, cui, lin]) await sees(page, /成分与国家标准不符/);
    await advance(zhou, words, 'inquiry');
    await ask(cui, words, EXPERTS[0], '检验方法是什么？');
    await sees(fang, '检验方法是什么？');
    await write(fang, room.statements.answerText, '按药典以薄层色谱法检验。');
    await press(fang, room.statements.answerIt);
    for (const page of [zhou, cui]) await sees(page, /薄层色谱法/);
  });

  await test.step('the experts leave; each prosecutor seals a view that nobody else can read', async () => {
    await advance(zhou, words, 'views');
    for (const page of [fang, tao]) await sees(page, conferenceRoom.gone.leftTitle);
    await sealView(yan, words, 'disagree', SEALED);
    await sealView(cui, words, 'disagree', '主观明知可以推定。');
    await sealView(lin, words, 'disagree', '货值和人数已达追诉标准。');
    for (const page of [zhou, zheng, cui, lin, sun, fang, tao, he])
      expect(await page.content()).not.toContain(SEALED);
    await sealView(zheng, words, 'agree', '现有证据不足。');
    await sealView(zhou, words, 'disagree', '应当起诉。');
  });

  await test.step('all are revealed at once and spoken in turn, the chair last', async () => {
    await give(zhou, conferenceRoom.reveal.act, conferenceRoom.reveal.act);
    const majority = conferenceRoom.table.majority(words.conference.answers.disagree);
    for (const page of [...members, sun]) await sees(page, majority);
    for (const page of members) await expect(page.locator('body')).toContainText(SEALED);
    for (const page of [fang, tao]) expect(await page.content()).not.toContain(SEALED);
    await goRound(zhou, words, ORDER);
    await advance(zhou, words, 'conclusion');
    await give(zhou, conferenceRoom.conclude.act, conferenceRoom.conclude.send);
    await give(zhou, room.steps.close, room.steps.close);
    for (const page of [fang, tao]) await sees(page, conferenceRoom.gone.overTitle);
    await press(fang, conferenceRoom.gone.confirm(2));
    await sees(fang, new RegExp(conferenceRoom.gone.confirmed('.+')));
  });

  const signMinutes = async (page: Page) => {
    if (page !== sun) await page.goto(paths.minutes(id));
    if (page === yan) await press(page, minutes.sidePane);
    await sign(page, words);
  };

  await test.step('the minutes are finished and signed by all who have a voice, and the clerk', async () => {
    await sun.goto(paths.minutes(id));
    await expect(editorOf(sun)).toContainText('货值六百元');
    await give(sun, minutes.circulate, minutes.circulate);
    await sees(sun, signing.mine);
    for (const page of [sun, ...members]) await signMinutes(page);
    await sees(sun, signing.sealedTitle);
  });

  await test.step('the handler departs, the chief prosecutor decides, it is filed', async () => {
    const { after } = conferenceDesk;
    await zheng.goto(`${paths.hearing(id)}?part=after`);
    await departFromMajority(zheng, words, '仍拟作存疑不起诉。', '检验方法存疑，不能排除合理怀疑。');
    await give(zheng, after.escalate, after.escalate, (dialog) =>
      write(dialog, after.escalateReasons, '与多数意见不一致，报请决定。'),
    );
    await he.goto(paths.today());
    await sees(he, text.title);
    await he.goto(`${paths.hearing(id)}?part=after`);
    await give(he, after.decide, after.decide, async (dialog) => {
      await pick(dialog, after.ways.decided);
      await write(dialog, after.text, '补充检验后按多数意见办理。');
    });
    await zheng.goto(`${paths.hearing(id)}?part=after`);
    await give(zheng, after.file, after.file);
    await sees(zheng, words.terms.stages.archived);
  });

  await test.step('the record leaves as a PDF with everybody’s views', async () => {
    await zheng.goto(`${paths.hearing(id)}?part=papers`);
    const { papers } = words;
    const pdf = await paperBehind(zheng, papers.download(papers.names.conferenceRecord, papers.pdf));
    const printed = textOf(await readPdf(pdf)).replace(/\s/g, '');
    for (const part of [...ORDER, ...EXPERTS, '货值六百元', SEALED]) expect(printed).toContain(part);
  });

  clerk.close();
  expect(office.complaints()).toBe('');
  await office.close();
}
