/**
 * An opinion written by two assistants at once, with the prosecutor commenting and suggesting, handed in, given back,
 * signed, adopted in part with reasons, told back to its authors, and counted in the ledger.
 */
import { expect, type Page, test } from '@playwright/test';
import { paths } from '#shared/paths.ts';
import { draw } from '../support/browserAfter.ts';
import { openOffice } from '../support/browserOffice.ts';
import { giveAccounts } from '../support/browserOpinion.ts';
import {
  check,
  dialogOf,
  give,
  openDevice,
  phone,
  pick,
  press,
  sees,
  signInQuietly,
  wordsOf,
  write,
} from '../support/browserPeople.ts';
import { writeMoment } from '../support/browserPlanning.ts';
import { comment, suggest, writeUnder } from '../support/browserText.ts';

const words = wordsOf.zh;
const { opinion: terms, opinionPages, opinionDesk, common } = words;
const { form, invitation, review, signing, adoption, home } = opinionPages;

const TITLE = '涉案药品质量与用药安全';
const QUESTIONS = ['涉案药品是否符合国家药品标准', '超量服用对人体有何影响'] as const;
const conclusionOn = (number: 1 | 2) => terms.conclusionOn(number, QUESTIONS[number - 1] ?? '');

async function request(page: Page): Promise<string> {
  await page.goto(paths.newOpinion());
  await write(page, form.name, TITLE);
  await write(page, form.caseNo, '松检刑诉〔2026〕58号');
  await write(page, form.cause, '妨害药品管理');
  await write(page, form.question(1), QUESTIONS[0]);
  await page.keyboard.press('Enter');
  await write(page, form.question(2), QUESTIONS[1]);
  await writeMoment(page, form.deadline, Date.now() + 14 * 86_400_000);
  await check(page, '方国清');
  await check(page, '陶然');
  await press(page, form.submit);
  await expect(page).toHaveURL(/\/opinions\/[\w-]{20,}$/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function accept(page: Page): Promise<void> {
  await page.goto(paths.today());
  await sees(page, home.groups.todo);
  await page.getByRole('link', { name: `${home.answer}${common.dot}${TITLE}` }).click();
  await pick(page, invitation.conflictNone);
  await press(page, invitation.declare);
  await check(page, invitation.secrecy);
  await press(page, invitation.accept);
  await sees(page, terms.stages.drafting);
}

async function handIn(page: Page): Promise<void> {
  await give(page, opinionDesk.submit.act, opinionDesk.submit.act, async (dialog) => {
    for (const [index, certainty] of [terms.certainties.definite, terms.certainties.leaning].entries())
      await dialog
        .getByRole('radiogroup')
        .nth(index)
        .getByRole('radio', { name: certainty })
        .locator('xpath=ancestor::label[1]')
        .click();
  });
  await sees(page, opinionDesk.waits);
}

test('two assistants write, the prosecutor comments and suggests; revised, signed, adopted in part, told back', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const office = await openOffice();
  await giveAccounts(office.address, ['fang', 'tao']);
  const open = async (who: string, device = {}) => {
    const page = await openDevice(browser, office.address, device);
    await signInQuietly(page.context(), office.address, who);
    return page;
  };
  const lin = await open('lin');
  const opinionId = await request(lin);
  const fang = await open('fang', { viewport: phone });
  const tao = await open('tao');
  await accept(fang);
  await accept(tao);

  // Both in one text, the one at his phone.
  await fang.goto(paths.opinionText(opinionId));
  await tao.goto(paths.opinionText(opinionId));
  await lin.goto(paths.opinionText(opinionId));
  await Promise.all([
    writeUnder(fang, conclusionOn(1), '送检样品的有效成分含量低于标准下限。'),
    writeUnder(tao, conclusionOn(2), '超过常用量三倍的，肝损伤风险明显增加。可能造成危害。'),
  ]);
  await sees(fang, '肝损伤风险明显增加');
  await sees(tao, '有效成分含量低于标准下限');
  await sees(lin, '肝损伤风险明显增加');

  // The prosecutor says something about it and cannot write in it.
  expect(await lin.locator('.ProseMirror').getAttribute('contenteditable')).toBe('false');
  await comment(lin, words, '三倍', '依据哪一份标准？请写明条目。');
  await suggest(lin, words, '可能造成危害。', '对孕妇，常用量亦不安全。', '与检验报告一致');
  await sees(tao, '依据哪一份标准？请写明条目。');
  await press(tao, opinionDesk.margin.accept);
  await sees(lin, opinionDesk.margin.closed(1));
  await expect(tao.locator('.ProseMirror')).toContainText('风险明显增加。对孕妇，常用量亦不安全。');
  await expect(tao.locator('.ProseMirror')).not.toContainText('可能造成危害');

  // Whose words: the server's word, also for what was suggested and taken over.
  await press(tao, opinionDesk.authors.show);
  // The full stop had stood there before.
  await expect(tao.locator('.author-run[data-kind="suggested"]')).toHaveText('对孕妇，常用量亦不安全');
  await sees(tao, '方国清');
  await press(tao, opinionDesk.margin.reply);
  await write(tao, opinionDesk.margin.replyText, '《中国药典》四部通则。');
  await press(tao, opinionDesk.compose.send);
  await sees(lin, '《中国药典》四部通则。');

  await handIn(tao);
  await lin.goto(`${paths.opinion(opinionId)}?part=review`);
  await give(lin, review.ask, review.askAct, (dialog) => write(dialog, review.point(1), '请补充检验方法。'));
  await tao.goto(`${paths.opinion(opinionId)}?part=review`);
  await give(tao, review.answer, review.answer, (dialog) =>
    write(dialog, review.answerText, '已补充，见结论一。'),
  );
  await tao.goto(paths.opinionText(opinionId));
  await writeUnder(tao, conclusionOn(1), '检验采用高效液相色谱法。');
  await sees(tao, /全部已保存/);
  await handIn(tao);

  await sees(lin, review.round(2));
  await give(lin, signing.close, signing.close);
  for (const expert of [fang, tao]) {
    await expert.goto(`${paths.opinion(opinionId)}?part=review`);
    await check(expert, signing.statement('').slice(0, 8));
    await draw(expert);
    await press(expert, signing.sign);
  }
  await sees(lin, signing.locked('').trim().slice(-5));

  await lin.goto(`${paths.opinion(opinionId)}?part=adoption`);
  await press(lin, adoption.act);
  const dialog = dialogOf(lin);
  const treat = (index: number, name: string) =>
    dialog
      .getByRole('radiogroup')
      .nth(index)
      .getByRole('radio', { name, exact: true })
      .locator('xpath=ancestor::label[1]')
      .click();
  await treat(0, terms.adoptions.adopted);
  await treat(1, terms.adoptions.notAdopted);
  await write(dialog, adoption.reasons, '剂量与本案事实不符。');
  await write(dialog, `${adoption.whole} · ${adoption.reasons}`, '标准部分采纳，剂量部分另行鉴定。');
  await press(dialog, adoption.act);
  await sees(lin, '标准部分采纳，剂量部分另行鉴定。');

  await fang.goto(paths.today());
  await sees(fang, terms.tasks.acknowledge);
  await fang.getByRole('link', { name: `${home.feedback}${common.dot}${TITLE}` }).click();
  await sees(fang, '剂量与本案事实不符。');
  await give(fang, adoption.acknowledge, adoption.acknowledge);
  await sees(lin, adoption.seen(1, 2));

  // Counted in the ledger of who wrote it, as it was adopted.
  const gao = await open('gao');
  await gao.goto(paths.ledgerOf('fang'));
  const entries = gao.getByRole('row').filter({ hasText: TITLE });
  await expect(entries.filter({ hasText: terms.adoptions.partly })).toHaveCount(1);
  expect(office.complaints()).toBe('');
  await office.close();
});
