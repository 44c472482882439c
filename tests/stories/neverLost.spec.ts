/** Reload, second tab, dead network: between waiting room and hearing nobody gets lost, and no text either. */
import { expect, test } from '@playwright/test';
import { openOffice } from '../support/browserOffice.ts';
import { openDevice, phone, press, sees, signInQuietly, wordsOf, write } from '../support/browserPeople.ts';
import { checkAndAdmit, comeByLink } from '../support/browserRoom.ts';
import { findHearing, gather, OFFICERS, PARTY } from '../support/browserStage.ts';

const words = wordsOf.zh;
const { room } = words;
const TEXT = '我公司已经补缴全部税款和滞纳金，今后一定依法经营。';

test('a participant survives reload, second tab and a dead network, waiting and in the room', async ({
  browser,
}) => {
  const office = await openOffice();
  const hearing = await findHearing(office.address);
  await gather(hearing, OFFICERS.slice(0, 3));
  const clerk = await openDevice(browser, office.address);
  await signInQuietly(clerk.context(), office.address, 'sun');
  await clerk.goto(hearing.room);
  const party = await openDevice(browser, office.address, { viewport: phone });

  await test.step('waiting: reload, second tab, dead network', async () => {
    await comeByLink(party, words, await hearing.linkOf(PARTY));
    await press(party, room.recusal.none);
    await party.reload();
    await sees(party, room.waiting.waitingNow);
    const tab = await party.context().newPage();
    await tab.goto(hearing.room);
    await sees(tab, room.waiting.waitingNow);
    await party.context().setOffline(true);
    await checkAndAdmit(clerk, words, PARTY);
    await party.context().setOffline(false);
    for (const page of [party, tab])
      await expect(page.getByText(room.waiting.waitingNow)).toBeHidden({ timeout: 30_000 });
    await tab.close();
  });

  await test.step('in the room: a statement half written survives reload and a dead network', async () => {
    await hearing.goTo('statements');
    await sees(party, words.terms.stages.statements);
    await write(party, room.statements.text, TEXT.slice(0, 12));
    await party.reload();
    const field = party.getByRole('textbox', { name: room.statements.text });
    await expect(field).toHaveValue(TEXT.slice(0, 12));
    await party.context().setOffline(true);
    await sees(party, room.line.lostNotice, 45_000);
    await field.fill(TEXT);
    await hearing.presider.act(hearing.id, { type: 'turnToIssue', issueId: 'issue-2' });
    await party.context().setOffline(false);
    await expect(party.getByText(room.line.lostNotice)).toBeHidden({ timeout: 30_000 });
    await expect(field).toHaveValue(TEXT);
    await press(party, room.statements.send);
    await sees(clerk, new RegExp(TEXT.slice(0, 10)));
    await expect(field).toHaveValue('');
  });

  await test.step('the same statement is in the record once', async () => {
    const { statements } = await hearing.clerk.look(hearing.id);
    expect(statements.filter(({ text }) => text === TEXT)).toHaveLength(1);
  });
  hearing.close();
  await office.close();
});
