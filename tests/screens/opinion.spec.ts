/** The pages of an expert opinion, looked at by who asks and by who writes: lists, its life, the desk, the versions. */
import { expect, type Page, test } from '@playwright/test';
import { paths } from '#shared/paths.ts';
import { type BrowserOffice, openOffice } from '../support/browserOffice.ts';
import {
  askOpinion,
  EXPERTS,
  giveAccounts,
  type OpinionScene,
  QUESTIONS,
} from '../support/browserOpinion.ts';
import { openDevice, phone, sees, signInQuietly, wordsOf } from '../support/browserPeople.ts';
import { inspect, picture } from '../support/browserScreens.ts';
import { comment, suggest, writeUnder } from '../support/browserText.ts';

const words = wordsOf.zh;
const { opinion: terms, opinionDesk } = words;

let office: BrowserOffice;
let asked: OpinionScene;
let written: OpinionScene;
test.beforeAll(async ({ browser }) => {
  office = await openOffice();
  await giveAccounts(office.address, EXPERTS);
  asked = await askOpinion(office.address, { accepts: false });
  written = await askOpinion(office.address);
  const page = await openDevice(browser, office.address);
  await signInQuietly(page.context(), office.address, 'fang');
  await page.goto(paths.opinionText(written.opinionId));
  await writeUnder(page, terms.conclusionOn(2, QUESTIONS[1].text), '常用量一般不致严重损害。可能造成危害。');
  await comment(page, words, '常用量', '以说明书为准。');
  await suggest(page, words, '可能造成危害。', '孕妇慎用。', '见说明书');
  await sees(page, /全部已保存/);
  await page.context().close();
});
test.afterAll(async () => {
  asked.close();
  written.close();
  await office.close();
});

const pages: Readonly<Record<string, readonly [who: string, path: () => string]>> = {
  opinions: ['lin', () => paths.opinions()],
  'opinion-new': ['lin', () => paths.newOpinion()],
  'opinion-asked': ['lin', () => paths.opinion(asked.opinionId)],
  'opinion-invited': ['fang', () => paths.opinion(asked.opinionId)],
  'opinion-review': ['lin', () => `${paths.opinion(written.opinionId)}?part=review`],
  'opinion-adoption': ['lin', () => `${paths.opinion(written.opinionId)}?part=adoption`],
  'opinion-papers': ['lin', () => `${paths.opinion(written.opinionId)}?part=papers`],
  'opinion-record': ['lin', () => `${paths.opinion(written.opinionId)}?part=record`],
  'opinion-text': ['fang', () => paths.opinionText(written.opinionId)],
  'opinion-text-asker': ['lin', () => paths.opinionText(written.opinionId)],
  requests: ['tao', () => paths.today()],
};

for (const [name, [who, path]] of Object.entries(pages))
  test(`the page ${name} in every language, theme and size`, async ({ browser }) => {
    const page = await openDevice(browser, office.address);
    await signInQuietly(page.context(), office.address, who);
    await inspect(page, name, path());
    await page.context().close();
  });

const open = async (page: Page, who: string): Promise<void> => {
  await signInQuietly(page.context(), office.address, who);
  await page.goto(paths.opinionText(written.opinionId));
  await sees(page, '常用量一般不致严重损害');
};

test('authors and versions, on desk and phone', async ({ browser }) => {
  const page = await openDevice(browser, office.address);
  await open(page, 'fang');
  await page.getByRole('button', { name: opinionDesk.authors.show }).click();
  await expect(page.locator('.author-run[data-kind="own"]').first()).toBeVisible();
  await picture(page, 'opinion-authors');
  await page.getByRole('button', { name: opinionDesk.versions.open }).click();
  await sees(page, opinionDesk.versions.first);
  await expect(page.locator('ins').first()).toBeVisible();
  await picture(page, 'opinion-versions');
  await page.context().close();
  const small = await openDevice(browser, office.address, { viewport: phone, theme: 'dark' });
  await open(small, 'fang');
  await small
    .getByRole('tab', { name: opinionDesk.panesOf.margin })
    .or(small.getByRole('button', { name: opinionDesk.panesOf.margin }))
    .first()
    .click();
  await sees(small, '孕妇慎用。');
  await picture(small, 'opinion-margin-phone');
  await small.context().close();
});
