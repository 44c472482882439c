/** A recusal raised in the middle suspends the hearing; the chief prosecutor decides; who was recused is out at once. */
import { expect, test } from '@playwright/test';
import { openOffice } from '../support/browserOffice.ts';
import {
  choose,
  dialogOf,
  give,
  openDevice,
  phone,
  pick,
  press,
  search,
  sees,
  signInQuietly,
  wordsOf,
  write,
} from '../support/browserPeople.ts';
import { findHearing, gather, OFFICERS, PARTY } from '../support/browserStage.ts';

const words = wordsOf.zh;
const { room, deliberation } = words;
const REPLACEMENT = '曹润泽';
const NOTE = '先看补缴税款的证明。';

test('a recusal suspends, is decided, and the one recused leaves the deliberation', async ({ browser }) => {
  const office = await openOffice();
  const hearing = await findHearing(office.address);
  const [one, , third, ...others] = OFFICERS;
  await gather(hearing, [...OFFICERS, PARTY]);
  await hearing.goTo('deliberation');

  const presider = await openDevice(browser, office.address);
  const chief = await openDevice(browser, office.address);
  const party = await openDevice(browser, office.address, { viewport: phone });
  const recused = await openDevice(browser, office.address, { viewport: phone });
  const colleague = await openDevice(browser, office.address);
  await signInQuietly(presider.context(), office.address, 'zhou');
  await signInQuietly(chief.context(), office.address, 'he');
  await presider.goto(hearing.room);
  for (const [page, name] of [
    [party, PARTY],
    [recused, one],
    [colleague, third],
  ] as const) {
    await page.goto(await hearing.linkOf(name));
    await press(page, words.gallery.enter.go);
    await sees(page, words.terms.stages.deliberation);
  }
  await write(colleague, deliberation.room.note, NOTE);
  await press(colleague, deliberation.room.say);
  await sees(recused, NOTE);

  await test.step('the party raises it; everything stands still', async () => {
    await give(party, room.recusal.raise, room.recusal.raiseConfirm, async (dialog) => {
      await choose(dialog, party, room.recusal.against, one);
      await write(dialog, words.common.reason, '其所在单位与本案受票企业有业务往来。');
    });
    for (const page of [presider, party, recused, colleague]) await sees(page, room.steps.suspendedTitle);
    await expect(
      presider.getByRole('button', { name: room.steps.resume, exact: true }).first(),
    ).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('the chief prosecutor grants it and names who sits instead', async () => {
    await chief.goto(hearing.room);
    await press(chief, room.recusal.decide);
    const dialog = dialogOf(chief);
    await pick(dialog, room.recusal.grant);
    await search(chief, room.recusal.replacement, REPLACEMENT);
    await write(dialog, words.common.reason, '可能影响公正处理。');
    await press(dialog, room.recusal.decideConfirm);
    await expect(dialog).toBeHidden();
  });

  await test.step('the one recused is out, and sees nothing of the deliberation any more', async () => {
    await sees(recused, room.waiting.recusedTitle);
    expect(await recused.content()).not.toContain(NOTE);
    await recused.reload();
    await sees(recused, room.waiting.recusedTitle);
    expect(await recused.content()).not.toContain(NOTE);
    await sees(colleague, NOTE);
  });

  await test.step('the hearing goes on', async () => {
    await press(presider, room.steps.resume);
    await expect(presider.getByText(room.steps.suspendedTitle)).toBeHidden();
    await write(colleague, deliberation.room.note, '继续评议。');
    await press(colleague, deliberation.room.say);
    await sees(colleague, '继续评议。');
    expect(others.length).toBe(2);
    expect(await recused.content()).not.toContain('继续评议。');
  });
  hearing.close();
  await office.close();
});
