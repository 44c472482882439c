/** The pages of case management: roster, partner organs, sheets taken over, ledger and commendation. */
import { expect, test } from '@playwright/test';
import { paths } from '#shared/paths.ts';
import { type BrowserOffice, openOffice } from '../support/browserOffice.ts';
import { openDevice, signInQuietly, wordsOf } from '../support/browserPeople.ts';
import { inspect, picture } from '../support/browserScreens.ts';
import { csv, inGbk } from '../support/sheets.ts';

test.describe.configure({ mode: 'parallel' });

let office: BrowserOffice;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

const lastYear = new Date(Date.now() - 20 * 86_400_000).getUTCFullYear() - 1;
const pages: Readonly<Record<string, readonly [who: string, path: string]>> = {
  'roster-reminders': ['gao', paths.today()],
  organs: ['gao', paths.organs()],
  assistant: ['gao', paths.assistant('luo')],
  'assistant-unsigned': ['lin', paths.assistant('ni')],
  'import-assistants': ['gao', paths.importing('assistants')],
  ledger: ['gao', paths.ledger()],
  'ledger-person': ['gao', paths.ledgerOf('du')],
  'ledger-commendation': ['gao', `${paths.ledger()}?year=${lastYear}&part=commendation`],
  'ledger-prosecutor': ['lin', `${paths.ledger()}?part=commendation`],
};

for (const [name, [who, path]] of Object.entries(pages))
  test(`the page ${name} in every language, theme and size`, async ({ browser }) => {
    const page = await openDevice(browser, office.address);
    await signInQuietly(page.context(), office.address, who);
    await inspect(page, name, path);
    await page.context().close();
  });

const sheet = [
  ['姓名', '推荐单位', '专业领域', '专长', '聘期起始', '聘期届满', '联系电话'],
  ['苏木', '松山区水利局', '水利', '河道采砂、取水许可', '2026-01-01', '2028-12-31', '0476-8830001'],
  [
    '陈守信',
    '松山区税务局第二税务分局',
    '税务',
    '虚开发票、骗税',
    '2025-01-01',
    '2027-12-31',
    '0476-8830002',
  ],
  ['无单位', '', '金融', '', '明年', '2028-12-31', '=1+1'],
  ['苏木', '松山区水利局', '水利', '', '2026-01-01', '2028-12-31', ''],
];

test('a sheet from Excel in China: each bad cell is named, and the good rows are taken over', async ({
  browser,
}) => {
  const { roster } = wordsOf.zh;
  const words = roster.importing;
  const page = await openDevice(browser, office.address);
  await signInQuietly(page.context(), office.address, 'gao');
  await page.goto(paths.importing('assistants'));
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(inGbk(csv(sheet))) },
  });
  await expect(page.getByText(words.flaws.missing(''))).toBeVisible();
  await expect(page.getByText(words.flaws.twiceInFile('2'))).toBeVisible();
  await expect(page.getByText(words.cell('G4', words.columns.phone))).toBeVisible();
  await picture(page, 'import-preview-desk-zh-light');
  await page.getByRole('button', { name: words.confirm(2) }).click();
  await expect(page.getByText(words.done(2))).toBeVisible();
  await page.getByRole('link', { name: words.toRoster }).click();
  await expect(page.getByRole('link', { name: '苏木' })).toBeVisible();
  await page.context().close();
});

test('somebody who knows about a case is found by its questions', async ({ browser }) => {
  const { roster } = wordsOf.zh;
  const page = await openDevice(browser, office.address);
  await signInQuietly(page.context(), office.address, 'lin');
  await page.goto(paths.assistants());
  await page.getByRole('button', { name: roster.matchToggle }).click();
  await page
    .getByRole('textbox', { name: roster.matchLabel })
    .fill('空壳公司虚开增值税专用发票，资金流向如何认定');
  const first = page.getByRole('row').nth(1);
  await expect(first).toContainText('陈守信');
  await expect(first).toContainText('虚开');
  await picture(page, 'assistants-match-desk-zh-light');
  await page.context().close();
});

test('what was done is recorded, and whoever did most is commended, with reasons', async ({ browser }) => {
  const { common, ledger } = wordsOf.zh;
  const page = await openDevice(browser, office.address);
  await signInQuietly(page.context(), office.address, 'gao');
  await page.goto(`${paths.ledgerOf('ren')}?year=${lastYear + 1}`);
  await page.getByRole('button', { name: ledger.record }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: ledger.what }).fill('固体废物鉴别授课');
  const [year, month, day] = [String(lastYear), '12', '18'];
  for (const [index, text] of [year, month, day].entries())
    await form.getByRole('spinbutton').nth(index).pressSequentially(text);
  await form.getByRole('button', { name: common.save }).click();
  await expect(form).toHaveCount(0);
  await page.goto(`${paths.ledgerOf('ren')}?year=${lastYear}`);
  await expect(page.getByRole('rowheader', { name: '固体废物鉴别授课' })).toBeVisible();
  await page.goto(`${paths.ledger()}?year=${lastYear}&part=commendation`);
  await page.getByRole('button', { name: ledger.commendTitle('任晓峰', lastYear) }).click();
  await page.getByRole('textbox', { name: ledger.commendReason }).fill('多次现场取证并授课');
  await page.getByRole('dialog').getByRole('button', { name: ledger.commend }).click();
  await expect(page.getByText(ledger.commendedCount(6))).toBeVisible();
  await page.context().close();
});
