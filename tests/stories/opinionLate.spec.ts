/** A device that slept while the opinion was closed: it shows the text as closed, and its own unsent words to send or drop. */
import { expect, test, type WebSocketRoute } from '@playwright/test';
import { paths } from '#shared/paths.ts';
import { openOffice } from '../support/browserOffice.ts';
import { askOpinion, QUESTIONS } from '../support/browserOpinion.ts';
import { give, openDevice, press, sees, signInQuietly, wordsOf, write } from '../support/browserPeople.ts';
import { writeUnder } from '../support/browserText.ts';

const words = wordsOf.zh;
const { opinion: terms, opinionDesk, opinionPages } = words;

test('what was typed on a device that slept is offered as a correction, never written over the closed text', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const office = await openOffice();
  const { opinionId, asker, experts, close } = await askOpinion(office.address);
  const fang = await openDevice(browser, office.address);
  await signInQuietly(fang.context(), office.address, 'fang');
  const lines = new Set<WebSocketRoute>();
  let isAsleep = false;
  await fang.routeWebSocket(/\/collab\//, async (line) => {
    if (isAsleep) return line.close();
    lines.add(line);
    line.connectToServer();
  });
  await fang.goto(paths.opinionText(opinionId));
  for (const [index, { text }] of QUESTIONS.entries())
    await writeUnder(fang, terms.conclusionOn(index + 1, text), `结论${index + 1}。`);
  await sees(fang, /全部已保存/);

  isAsleep = true;
  for (const line of lines) await line.close({ code: 1001 });
  await sees(fang, opinionDesk.saved.offline);
  await writeUnder(fang, terms.conclusionOn(1, QUESTIONS[0].text), '迟到的一句。');
  await fang.waitForTimeout(2500);
  const conclusions = QUESTIONS.map(({ id }) => ({ questionId: id, certainty: 'definite' as const }));
  await experts[1]?.act(opinionId, { type: 'submitOpinion', conclusions, note: '' });
  await asker.act(opinionId, { type: 'closeText' });
  await expect.poll(async () => (await asker.look(opinionId)).text !== null).toBe(true);

  isAsleep = false;
  await sees(fang, opinionDesk.late.title, 30_000);
  await sees(fang, /\+ 结论1。迟到的一句。/);
  await expect(fang.locator('main [data-theme="light"]')).toContainText('结论1。');
  await expect(fang.locator('main [data-theme="light"]')).not.toContainText('迟到的一句');
  await press(fang, opinionDesk.late.send);
  await sees(fang, opinionDesk.late.sent);
  await expect(fang.getByText(opinionDesk.late.title)).toBeHidden();
  const { corrections } = await asker.look(opinionId);
  expect(Object.values(corrections)).toMatchObject([{ byId: 'fang', answer: null }]);

  const lin = await openDevice(browser, office.address);
  await signInQuietly(lin.context(), office.address, 'lin');
  await lin.goto(`${paths.opinion(opinionId)}?part=review`);
  await sees(lin, /迟到的一句/);
  const { corrections: asked } = opinionPages;
  await give(lin, asked.decline, asked.decline, (dialog) => write(dialog, asked.reason, '结论一已经写明。'));
  await sees(lin, asked.declined('结论一已经写明。'));
  close();
  await office.close();
});

test('a version is named, compared with what came after, and brought back under its authors', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { versions } = opinionDesk;
  const office = await openOffice();
  const { opinionId, close } = await askOpinion(office.address);
  const fang = await openDevice(browser, office.address);
  await signInQuietly(fang.context(), office.address, 'fang');
  await fang.goto(paths.opinionText(opinionId));
  const heading = terms.conclusionOn(1, QUESTIONS[0].text);
  await writeUnder(fang, heading, '初稿的结论。');
  await sees(fang, /全部已保存/);
  await press(fang, versions.open);
  await write(fang, versions.label, '初稿');
  await press(fang, versions.labelAct);
  await sees(fang, versions.labelled);
  await fang.keyboard.press('Escape');

  const tao = await openDevice(browser, office.address);
  await signInQuietly(tao.context(), office.address, 'tao');
  await tao.goto(paths.opinionText(opinionId));
  await sees(tao, '初稿的结论。');
  await writeUnder(tao, heading, '后来加的话。');
  await sees(fang, /后来加的话/);
  await press(fang, versions.open);
  await fang.getByRole('button', { name: /^初稿/ }).click();
  await expect(fang.locator('ins')).toHaveText(/后来加的话。/);
  await expect(fang.locator('ins')).toHaveAttribute('title', versions.added('陶然'));
  await press(fang, versions.restore);
  await press(fang, versions.restoreAct);
  await sees(fang, versions.restoreDone);
  await expect(tao.locator('.ProseMirror')).not.toContainText('后来加的话');
  await expect(tao.locator('.ProseMirror')).toContainText('初稿的结论。');
  expect(office.complaints()).toBe('');
  close();
  await office.close();
});
