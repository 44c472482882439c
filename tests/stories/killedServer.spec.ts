/** The server dies without warning in the middle of the questions; nobody loses what he typed, and all go on. */
import { expect, test } from '@playwright/test';
import { openOffice } from '../support/browserOffice.ts';
import {
  choose,
  dialogOf,
  openDevice,
  phone,
  press,
  sees,
  signInQuietly,
  wordsOf,
  write,
} from '../support/browserPeople.ts';
import { editorOf } from '../support/browserRoom.ts';
import { findHearing, gather, OFFICERS, PARTY } from '../support/browserStage.ts';

const words = wordsOf.zh;
const { room } = words;
const numberOf = (text: string): number => Number(/第 (\d+) 号/.exec(text)?.[1] ?? 0);

test('a server killed in the middle of the questions loses nothing that was typed', async ({ browser }) => {
  const office = await openOffice();
  const hearing = await findHearing(office.address);
  await gather(hearing, [OFFICERS[0], OFFICERS[1], OFFICERS[2], PARTY]);
  await hearing.goTo('questions');
  const [officerLink, partyLink] = [await hearing.linkOf(OFFICERS[0]), await hearing.linkOf(PARTY)];
  const lastNumber = async () =>
    numberOf((await clerk.getByLabel(room.line.label).first().textContent()) ?? '');

  const clerk = await openDevice(browser, office.address);
  const presider = await openDevice(browser, office.address);
  const officer = await openDevice(browser, office.address);
  const party = await openDevice(browser, office.address, { viewport: phone });
  await signInQuietly(clerk.context(), office.address, 'sun');
  await signInQuietly(presider.context(), office.address, 'zhou');
  await clerk.goto(hearing.room);
  await presider.goto(hearing.room);
  for (const [page, link] of [
    [officer, officerLink],
    [party, partyLink],
  ] as const) {
    await page.goto(link);
    await press(page, words.gallery.enter.go);
    await sees(page, words.terms.stages.questions);
  }
  const before =
    await test.step('the clerk types, an officer has a question written but not sent', async () => {
      const editor = editorOf(clerk);
      await editor.click();
      await clerk.keyboard.press('ControlOrMeta+End');
      await clerk.keyboard.press('Enter');
      await clerk.keyboard.type('甲：此前已经记下的一行。');
      await sees(clerk, new RegExp(room.minutes.saved('').trim()));
      await press(officer, room.statements.question);
      await write(dialogOf(officer), room.statements.questionText, '这笔货款是怎样支付的？');
      return lastNumber();
    });

  await test.step('killed: every page says so, and typing goes on', async () => {
    hearing.close();
    await office.kill();
    await clerk.keyboard.type('乙：断线期间记下的一行。');
    for (const page of [clerk, presider, party]) await sees(page, room.line.lostNotice);
    await sees(clerk, room.minutes.offline);
  });

  await test.step('started again: every page comes back by itself, with everything typed', async () => {
    await office.start();
    for (const page of [clerk, presider, party]) await sees(page, room.line.connected, 30_000);
    await sees(clerk, new RegExp(room.minutes.saved('').trim()), 30_000);
    await expect(editorOf(clerk)).toContainText('断线期间记下的一行。');
    const dialog = dialogOf(officer);
    await expect(dialog.getByRole('textbox', { name: room.statements.questionText })).toHaveValue(
      '这笔货款是怎样支付的？',
    );
    await choose(dialog, officer, room.statements.to, PARTY);
    await press(dialog, room.statements.askIt);
    await sees(party, '这笔货款是怎样支付的？');
    await write(party, room.statements.answerText, '从对公账户支付。');
    await press(party, room.statements.answerIt);
    await sees(presider, /从对公账户支付/);
    await expect.poll(lastNumber).toBeGreaterThan(before);
  });

  await test.step('what was typed while it was dead is on the server: a new page shows it', async () => {
    await clerk.reload();
    await expect(editorOf(clerk)).toContainText('此前已经记下的一行。');
    await expect(editorOf(clerk)).toContainText('断线期间记下的一行。');
    await press(presider, room.steps.advance(words.terms.stages.deliberation));
    await sees(party, words.deliberation.room.outside);
  });
  await office.close();
});
