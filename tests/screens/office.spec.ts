/** The pages of those who work in the office, looked at one by one. */
import { test } from '@playwright/test';
import { paths } from '#shared/paths.ts';
import { type BrowserOffice, openOffice } from '../support/browserOffice.ts';
import { openDevice, signInQuietly } from '../support/browserPeople.ts';
import { inspect } from '../support/browserScreens.ts';

const invoice = 'demo-invoice-hearing';
const land = 'demo-land-hearing';

// Nothing is changed here: each worker looks at an office of its own.
test.describe.configure({ mode: 'parallel' });

let office: BrowserOffice;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

const pages: Readonly<Record<string, readonly [who: string, path: string]>> = {
  today: ['sun', paths.today()],
  'today-chief': ['he', paths.today()],
  hearings: ['sun', paths.hearings()],
  calendar: ['sun', paths.calendar()],
  'plan-new': ['zheng', paths.newHearing()],
  'plan-edit': ['zheng', paths.editHearing('demo-custody-hearing')],
  'hearing-draft': ['zheng', paths.hearing('demo-custody-hearing')],
  'hearing-to-approve': ['he', paths.hearing('demo-driving-hearing')],
  'hearing-preparing': ['sun', paths.hearing(invoice)],
  'hearing-people': ['sun', `${paths.hearing(invoice)}?part=people`],
  'hearing-notices': ['sun', `${paths.hearing(invoice)}?part=notices`],
  'hearing-exhibits': ['sun', `${paths.hearing(invoice)}?part=exhibits`],
  'hearing-archived': ['lin', paths.hearing(land)],
  'hearing-after': ['lin', `${paths.hearing(land)}?part=after`],
  'hearing-papers': ['lin', `${paths.hearing(land)}?part=papers`],
  'hearing-record': ['lin', `${paths.hearing(land)}?part=record`],
  'minutes-sealed': ['bai', paths.minutes(land)],
  people: ['gao', paths.people()],
  officers: ['gao', paths.bank()],
  assistants: ['gao', paths.assistants()],
  office: ['ding', paths.office()],
};

for (const [name, [who, path]] of Object.entries(pages))
  test(`the page ${name} in every language, theme and size`, async ({ browser }) => {
    const page = await openDevice(browser, office.address);
    await signInQuietly(page.context(), office.address, who);
    await inspect(page, name, path);
    await page.context().close();
  });
