/** A public hearing from planning to the signed PDF, by nine people at once, each at a device of his own. */
import { type Browser, expect, test } from '@playwright/test';
import { paths } from '#shared/paths.ts';
import { paperBehind, recordDecision, refuseToSign, sign, tell } from '../support/browserAfter.ts';
import { openOffice } from '../support/browserOffice.ts';
import {
  desk,
  give,
  type Language,
  openDevice,
  phone,
  press,
  sees,
  signIn,
  signInQuietly,
  wordsOf,
  write,
} from '../support/browserPeople.ts';
import {
  announce,
  bringExhibit,
  choosePanel,
  inviteByLink,
  nameParty,
  planHearing,
  serveLateNotices,
} from '../support/browserPlanning.ts';
import {
  advance,
  ask,
  checkAndAdmit,
  comeByLink,
  comeOnDuty,
  editorOf,
  giveOpinion,
  state,
} from '../support/browserRoom.ts';
import { readPdf, textOf } from '../support/papers/readPdf.ts';
import { smallPdf } from '../support/smallPdf.ts';

const HALF_HOUR = 1_800_000;

const text = {
  title: '李某涉嫌盗窃案公开听证会',
  caseNo: '松检一部刑不诉听〔2026〕31号',
  cause: '盗窃',
  issues: ['情节是否显著轻微？', '是否同意作不起诉处理？'],
  digest: '嫌疑人系初犯，已退赔并取得谅解。',
  room: '第一听证室',
};
const PARTY = '李长河';
const PANEL = ['李敬之', '吴慧敏', '赵永安'] as const;
const SECRET = '被害人谅解的真实性需要再核对。';
const REASON = '退赔及时，社会危害不大。';

// Each language has an office of its own.
test.describe.configure({ mode: 'parallel' });

for (const language of ['zh', 'en'] as const)
  test(`a public hearing from planning to the signed PDF (${language})`, async ({ browser }) => {
    test.setTimeout(400_000);
    await story(language, browser);
  });

async function story(language: Language, browser: Browser) {
  const words = wordsOf[language];
  const { room, hearing, signing, minutes } = words;
  const office = await openOffice();
  const open = (viewport = desk) => openDevice(browser, office.address, { language, viewport });
  const [zheng, he, sun, zhou] = [await open(), await open(), await open(), await open()];
  await signIn(zheng, words, 'zheng');
  await signInQuietly(he.context(), office.address, 'he');
  await signInQuietly(sun.context(), office.address, 'sun');
  await signInQuietly(zhou.context(), office.address, 'zhou');

  const id = await test.step('planned, approved, told and announced', async () => {
    const planned = await planHearing(zheng, words, { ...text, startsAt: Date.now() + HALF_HOUR });
    await choosePanel(zheng, words, PANEL);
    await nameParty(zheng, words, PARTY, '松山区某村');
    await give(zheng, hearing.approval.request, hearing.approval.request);
    await he.goto(paths.hearing(planned));
    await sees(he, text.title);
    await give(he, hearing.approval.approve, hearing.approval.approve);
    await sun.goto(paths.hearing(planned));
    await serveLateNotices(sun, words, '当事人羁押期限将满，协商后提前举行。');
    await announce(sun, words);
    await bringExhibit(zheng, words, '退赔收条', smallPdf('RECEIPT 3000'));
    await give(zheng, hearing.panel.brief, hearing.panel.briefAct);
    return planned;
  });

  const li = await open();
  const wu = await open(phone);
  const zhao = await open();
  const party = await open(phone);
  const observer = await open();
  const everybody = [zhou, sun, zheng, li, wu, zhao, party];

  await test.step('everybody comes, is checked and let in', async () => {
    const links: string[] = [];
    for (const name of [...PANEL, PARTY]) links.push(await inviteByLink(sun, words, name));
    await press(sun, words.terms.taskActs.openCheckIn);
    await comeOnDuty(sun, words, id);
    await comeOnDuty(zhou, words, id);
    await comeOnDuty(zheng, words, id);
    for (const [index, page] of [li, wu, zhao, party].entries())
      await comeByLink(page, words, links[index] ?? '');
    await press(party, room.recusal.none);
    await observer.goto(paths.publicHearing(id));
    await sees(observer, text.title);
    for (const name of [...PANEL, PARTY]) await checkAndAdmit(sun, words, name);
    for (const page of [li, wu, zhao, party])
      await expect(page.getByText(room.waiting.waitingNow)).toBeHidden();
  });

  await test.step('the case is introduced', async () => {
    await press(zhou, room.steps.open);
    for (const page of everybody) await sees(page, words.terms.stages.introduction);
    await state(zheng, words, room.statements.introduce, '现在介绍案情：嫌疑人盗窃手机一部，价值三千元。');
    for (const page of [zhou, li, sun, observer]) await sees(page, /价值三千元/);
  });

  await test.step('the party asks to speak, is given the floor, and puts his statement in writing', async () => {
    await advance(zhou, words, 'statements');
    await press(party, room.floor.ask);
    await press(zhou, room.floor.next(PARTY));
    await sees(party, room.floor.mine);
    await write(party, room.statements.text, '我已退赔三千元，保证不再犯。');
    await press(party, room.statements.send);
    for (const page of [zhou, li, sun, observer]) await sees(page, /保证不再犯/);
    await press(party, room.floor.end);
  });

  await test.step('an exhibit is shown on every screen', async () => {
    await press(zheng, room.evidence.list);
    await press(zheng, room.evidence.show);
    for (const page of [zhou, li, zhao, observer])
      await expect(page.locator('canvas').filter({ visible: true }).first()).toBeVisible();
    await press(zheng, room.evidence.hide);
  });

  await test.step('an officer asks, the party answers, the clerk writes', async () => {
    await advance(zhou, words, 'questions');
    await ask(li, words, PARTY, '退赔的钱从哪里来？');
    await sees(party, '退赔的钱从哪里来？');
    await write(party, room.statements.answerText, '打工所得。');
    await press(party, room.statements.answerIt);
    for (const page of [zhou, li, sun, observer]) await sees(page, /打工所得/);
    const editor = editorOf(sun);
    await editor.click();
    await sun.keyboard.press('ControlOrMeta+End');
    await sun.keyboard.press('Enter');
    await sun.keyboard.type('（各方对退赔收条没有异议。）');
    await sees(sun, new RegExp(room.minutes.saved('').trim()));
  });

  await test.step('the officers deliberate alone', async () => {
    await advance(zhou, words, 'deliberation');
    await write(li, words.deliberation.room.note, SECRET);
    await press(li, words.deliberation.room.say);
    await sees(wu, SECRET);
    await sees(zhao, SECRET);
    await giveOpinion(li, words, ['agree', 'agree'], REASON);
    await giveOpinion(wu, words, ['agree', 'agree'], '初犯，认罪态度好。');
    await giveOpinion(zhao, words, ['agree', 'reserve'], '情节轻微，但应当加强帮教。');
    for (const page of [party, observer, zhou, sun, zheng]) {
      const all = await page.content();
      expect(all).not.toContain(SECRET);
      expect(all).not.toContain(REASON);
    }
  });

  await test.step('opinions are announced, last words, summing-up, closed', async () => {
    await advance(zhou, words, 'opinions');
    await give(zhou, words.deliberation.announced.announce, words.deliberation.announced.announce);
    const agree = words.terms.answers.agree;
    for (const page of [zhou, li, wu, party, sun])
      await sees(page, words.deliberation.announced.majority(agree));
    await sees(observer, words.gallery.room.majority(agree));
    for (const page of [zhou, party, observer]) await expect(page.locator('body')).toContainText(REASON);
    await advance(zhou, words, 'finalStatements');
    await write(party, room.statements.text, '我认识到错了，请求从宽处理。');
    await press(party, room.statements.send);
    await sees(observer, /请求从宽处理/);
    await advance(zhou, words, 'summary');
    await give(zhou, room.statements.sumUp, room.statements.sumUpSend, (dialog) =>
      write(dialog, room.statements.sumUpText, '各方意见已充分听取，听证员多数同意不起诉。'),
    );
    await give(zhou, room.steps.close, room.steps.close);
    await sees(observer, words.gallery.room.over);
    expect(await observer.content()).not.toContain(SECRET);
  });

  await test.step('the minutes are finished, corrected and sent to be signed', async () => {
    await sun.goto(paths.minutes(id));
    const editor = editorOf(sun);
    await expect(editor).toContainText('（各方对退赔收条没有异议。）');
    await expect(editor).toContainText('我已退赔三千元');
    await party.goto(paths.minutes(id));
    await press(party, minutes.sidePane);
    await write(party, minutes.corrections.text, '“打工所得”应为“在工地打工所得”。');
    await press(party, minutes.corrections.send);
    await sees(sun, /在工地打工所得/);
    await editor.click();
    await sun.keyboard.press('ControlOrMeta+End');
    await sun.keyboard.press('Enter');
    await sun.keyboard.type('更正：打工所得，指在工地打工所得。');
    await give(sun, minutes.corrections.accept, minutes.corrections.accept);
    await give(sun, minutes.circulate, minutes.circulate);
    await sees(sun, signing.mine);
  });

  await test.step('all sign, one refuses', async () => {
    for (const page of [sun, zhou, zheng, li, zhao]) {
      if (page !== sun) await page.goto(paths.minutes(id));
      await sign(page, words);
    }
    await party.getByRole('textbox', { name: minutes.corrections.text }).isVisible();
    await sign(party, words);
    await wu.goto(paths.minutes(id));
    await press(wu, minutes.sidePane);
    await refuseToSign(wu, words, '笔录没有写明我的提问。');
    for (const page of [sun, zhou, wu]) await sees(page, signing.sealedTitle);
  });

  await test.step('decided, told, archived; papers leave as PDF and DOCX', async () => {
    await zheng.goto(`${paths.hearing(id)}?part=after`);
    await recordDecision(zheng, words, '决定对李长河不起诉。', '情节轻微，已退赔。');
    for (const name of PANEL) await tell(zheng, words, name);
    await give(zheng, hearing.after.archive, hearing.after.archive);
    await sees(zheng, words.terms.stages.archived);
    await zheng.goto(`${paths.hearing(id)}?part=papers`);
    const { papers } = words;
    const pdf = await paperBehind(zheng, papers.download(papers.names.minutes, papers.pdf));
    const printed = textOf(await readPdf(pdf)).replace(/\s/g, '');
    for (const part of [...PANEL, PARTY, '更正：打工所得', '保证不再犯', '笔录没有写明我的提问'])
      expect(printed).toContain(part);
    expect(printed).not.toContain(SECRET);
    const docx = await paperBehind(zheng, papers.download(papers.names.minutes, papers.docx));
    expect(Buffer.from(docx).subarray(0, 2).toString()).toBe('PK');
  });

  expect(office.complaints()).toBe('');
  await office.close();
}
