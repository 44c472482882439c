/** The pages anybody can open, and the door for those who were invited. */
import { test } from '@playwright/test';
import { paths } from '#shared/paths.ts';
import { type BrowserOffice, openOffice } from '../support/browserOffice.ts';
import { openDevice, wall } from '../support/browserPeople.ts';
import { inspect, type Look } from '../support/browserScreens.ts';
import { findHearing, gather, type Hearing, OFFICERS, PARTY } from '../support/browserStage.ts';

let office: BrowserOffice;
let hearing: Hearing;
test.beforeAll(async () => {
  office = await openOffice();
  hearing = await findHearing(office.address);
});
test.afterAll(() => {
  hearing.close();
  return office.close();
});

const looked = (name: string, path: string | (() => Promise<string>), look?: Look) =>
  test(`the page ${name} in every language, theme and size`, async ({ browser }) => {
    const page = await openDevice(browser, office.address);
    await inspect(page, name, typeof path === 'string' ? path : await path(), look);
    await page.context().close();
  });

const invoice = 'demo-invoice-hearing';

looked('sign-in', paths.signIn());
looked('public-list', paths.publicHearings());
looked('public-before', paths.publicHearing(invoice));
looked('public-after', paths.publicHearing('demo-land-hearing'));
looked('public-unknown', paths.publicHearing('nothing'));
looked('enter', async () => new URL(await hearing.linkOf(PARTY)).pathname);
looked('enter-unknown', paths.enter('x'.repeat(43)));
looked('not-found', '/nowhere');
looked('wall-before', `${paths.publicHearing(invoice)}?wall`, { sizes: { wall } });

test.describe('while the hearing goes on', () => {
  test.beforeAll(async () => {
    await gather(hearing, [...OFFICERS, PARTY]);
    await hearing.goTo('questions');
    await hearing.handler.act(invoice, { type: 'showExhibit', exhibitId: 'exhibit-1', page: 1 });
  });
  looked('public-live', paths.publicHearing(invoice));
  looked('wall-live', `${paths.publicHearing(invoice)}?wall`, { sizes: { wall } });
});
