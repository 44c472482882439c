/** Without a mouse: a presider leads two steps, a clerk writes three lines. */
import { expect, type Page, test } from '@playwright/test';
import { openOffice } from '../support/browserOffice.ts';
import { openDevice, sees, signInQuietly, wordsOf } from '../support/browserPeople.ts';
import { editorOf } from '../support/browserRoom.ts';
import { findHearing, gather, OFFICERS, PARTY } from '../support/browserStage.ts';

const words = wordsOf.zh;
const { room, terms } = words;

/** Tabs on until the focus is on what is asked for; the test fails where the keyboard never gets there. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = page.locator('*:focus');
    if ((await focused.count()) > 0 && (await focused.first().textContent())?.trim() === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

test('a presider leads two steps by keyboard', async ({ browser }) => {
  const office = await openOffice();
  const hearing = await findHearing(office.address);
  await gather(hearing, [...OFFICERS.slice(0, 3), PARTY]);
  const presider = await openDevice(browser, office.address);
  await signInQuietly(presider.context(), office.address, 'zhou');
  await presider.goto(hearing.room);
  await sees(presider, room.steps.ready);
  await tabTo(presider, room.steps.open);
  await presider.keyboard.press('Enter');
  await tabTo(presider, room.steps.advance(terms.stages.statements));
  await presider.keyboard.press('Space');
  await sees(presider, room.steps.advance(terms.stages.questions));
  const seat = await hearing.seatOf(PARTY);
  await hearing.presider.act(hearing.id, {
    ...{ type: 'giveFloor', participantId: seat, seconds: 180, issueId: null },
  });
  await sees(presider, room.floor.end);
  await tabTo(presider, room.floor.end);
  await presider.keyboard.press('Enter');
  await sees(presider, room.floor.nobody);
  expect((await hearing.clerk.look(hearing.id)).floor.speaker).toBeNull();
  hearing.close();
  await office.close();
});

test('a clerk writes three lines by keyboard, speakers included', async ({ browser }) => {
  const office = await openOffice();
  const hearing = await findHearing(office.address);
  await gather(hearing, [...OFFICERS.slice(0, 3), PARTY]);
  await hearing.goTo('statements');
  const clerk = await openDevice(browser, office.address);
  await signInQuietly(clerk.context(), office.address, 'sun');
  await clerk.goto(hearing.room);
  const editor = editorOf(clerk);
  await expect(editor).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await editor.evaluate((element) => element === document.activeElement)) break;
    await clerk.keyboard.press('Tab');
  }
  await expect(editor).toBeFocused();
  await clerk.keyboard.press('ControlOrMeta+End');
  for (const [key, line] of [
    ['F1', '现在听取各方意见。'],
    ['F2', '承办人说明证据情况。'],
    ['F1', '请当事人陈述。'],
  ] as const) {
    await clerk.keyboard.press(key);
    await clerk.keyboard.type(line);
  }
  await sees(clerk, new RegExp(room.minutes.saved('').trim()));
  const record = await clerk.context().request.get(`/api/meetings/${hearing.id}/minutes`);
  const { blocks } = await record.json();
  const said = JSON.stringify(blocks);
  for (const line of ['现在听取各方意见。', '承办人说明证据情况。', '请当事人陈述。'])
    expect(said).toContain(line);
  await clerk.keyboard.press('Shift+Tab');
  await expect(editor).not.toBeFocused();
  hearing.close();
  await office.close();
});
