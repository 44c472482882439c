/** Somebody of the public at the gallery: by the feed alone, over a dead server, and where no tail is to be had. */
import { expect, type Page, test } from '@playwright/test';
import { paths } from '#shared/paths.ts';
import { openOffice } from '../support/browserOffice.ts';
import { openDevice, phone, sees, wordsOf } from '../support/browserPeople.ts';
import { findHearing, gather, OFFICERS, PARTY } from '../support/browserStage.ts';

const { feed, gallery, record, terms } = wordsOf.zh;

const addressesOf = (page: Page): readonly string[] => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(new URL(request.url()).pathname));
  page.on('websocket', (socket) => addresses.push(socket.url()));
  return addresses;
};
/** How often the record of the page tells this. */
const told = (page: Page, text: string) =>
  page.getByLabel(gallery.room.record, { exact: true }).getByText(text, { exact: true });

test('the public follows by the feed, and goes on where it was when the server comes back', async ({
  browser,
}) => {
  const office = await openOffice();
  const address = paths.publicHearing((await findHearing(office.address)).id);
  const first = await findHearing(office.address);
  const page = await openDevice(browser, office.address, { viewport: phone });
  const addresses = addressesOf(page);
  await page.goto(address);
  await sees(page, gallery.announcement.title);

  await test.step('what happens is told as it happens', async () => {
    await gather(first, [...OFFICERS, PARTY]);
    await first.goTo('statements');
    await expect(told(page, record.step(2, terms.stages.statements))).toBeVisible();
    await sees(page, feed.line.online);
    await sees(page, feed.watchers(1));
  });

  await test.step('killed and started again: told once what came meanwhile', async () => {
    first.close();
    await office.kill();
    await sees(page, feed.line.offline);
    await office.start();
    const again = await findHearing(office.address);
    await again.goTo('questions');
    again.close();
    await expect(told(page, record.step(3, terms.stages.questions))).toHaveCount(1, { timeout: 30_000 });
    await expect(told(page, record.step(2, terms.stages.statements))).toHaveCount(1);
    await sees(page, feed.line.online);
  });

  await test.step('nothing of the socket has travelled', () => {
    expect(addresses.some((one) => one.endsWith('/feed'))).toBe(true);
    expect(addresses.filter((one) => /socket\.io|^ws/.test(one))).toEqual([]);
  });
  await office.close();
});

test('[B2] the public of a hearing with a delay sees it later, by tail and by asking; postponed it is gone', async ({
  browser,
}) => {
  const office = await openOffice();
  const hearing = await findHearing(office.address);
  const { announcement } = await hearing.clerk.look(hearing.id);
  if (!announcement) throw new Error('not announced');
  const { contact, observersUntil, observerPlaces } = announcement;
  await hearing.clerk.act(hearing.id, {
    type: 'announce',
    contact,
    observersUntil,
    observerPlaces,
    delay: 5,
  });
  const listening = await openDevice(browser, office.address);
  const asking = await openDevice(browser, office.address);
  await asking.route('**/feed', (route) => route.fulfill({ status: 503, body: '' }));
  for (const page of [listening, asking]) {
    await page.goto(paths.publicHearing(hearing.id));
    await sees(page, feed.behind(5));
    await sees(page, feed.delayOf(5));
  }
  await hearing.clerk.act(hearing.id, { type: 'openCheckIn' });
  await listening.waitForTimeout(4000);
  for (const page of [listening, asking]) {
    await sees(page, gallery.room.begins);
    await expect(page.getByText(gallery.room.checkIn)).toHaveCount(0);
  }
  const startsAt = Date.now() + 9 * 86_400_000;
  await hearing.handler.act(hearing.id, { type: 'postpone', startsAt, reason: '当事人生病' });
  for (const page of [listening, asking]) await sees(page, gallery.unknown);
  hearing.close();
  await office.close();
});
