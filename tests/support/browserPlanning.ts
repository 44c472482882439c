/** What is done at the hearing's page before the day, by hand. */
import { expect, type Page } from '@playwright/test';
import type { Words } from '#shared/i18n/zh.ts';
import { paths } from '#shared/paths.ts';
import { check, choose, dialogOf, escaped, give, pick, press, search, sees, write } from './browserPeople.ts';

export type PlanText = {
  readonly title: string;
  readonly caseNo: string;
  readonly cause: string;
  readonly issues: readonly string[];
  readonly digest: string;
  readonly room: string;
  readonly startsAt: number;
};

/** Fills in the whole form and sends it; resolves with the number of the hearing. */
export async function planHearing(page: Page, words: Words, text: PlanText): Promise<string> {
  const { plan, terms } = words;
  await page.goto(paths.newHearing());
  await write(page, plan.title, text.title);
  await write(page, plan.caseNo, text.caseNo);
  await write(page, plan.cause, text.cause);
  await choose(page, page, plan.caseType, terms.caseTypes.nonProsecution);
  for (const [index, issue] of text.issues.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: plan.issue(index + 1), exact: true });
    await field.click();
    await field.fill(issue);
  }
  await write(page, plan.digest, text.digest);
  await pick(page, terms.placeModes.mixed);
  await writeMoment(page, plan.startsAt, text.startsAt);
  await choose(page, page, plan.room, text.room);
  await search(page, plan.presider, '周明远');
  await search(page, plan.clerk, '孙晓雯');
  await press(page, plan.submitNew);
  await expect(page).toHaveURL(/\/hearings\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: text.title })).toBeVisible();
  return page.url().split('/').at(-1) ?? '';
}

/** Types a moment part by part, as Beijing's clock shows it. */
export async function writeMoment(page: Page, label: string, at: number): Promise<void> {
  const [year, month, day, hour, minute] = new Date(at + 8 * 3_600_000).toISOString().split(/[-T:]/);
  const field = page.getByRole('group', { name: label, exact: true });
  const parts = { year, month, day, hour, minute };
  for (const [part, digits = ''] of Object.entries(parts)) {
    await field.locator(`[data-type="${part}"]`).focus();
    await page.keyboard.type(digits);
  }
}

const part = (page: Page, name: string) =>
  page
    .getByRole('tab', { name: new RegExp(`^${escaped(name)}`) })
    .first()
    .click();

export async function choosePanel(page: Page, words: Words, names: readonly string[]): Promise<void> {
  const { panel } = words.hearing;
  await part(page, words.hearing.tabs.people);
  await give(page, panel.compose, panel.chooseAct(names.length), async (dialog) => {
    for (const name of names) await check(dialog, name);
  });
  for (const name of names) await sees(page, name);
}

export async function nameParty(page: Page, words: Words, name: string, unit: string): Promise<void> {
  const { people } = words.hearing;
  await give(page, people.name, people.add, async (dialog) => {
    await choose(dialog, page, people.role, words.terms.seatRoles.party);
    await write(dialog, people.fullName, name);
    await write(dialog, people.unit, unit);
    await check(dialog, people.remote);
  });
  await sees(page, name);
}

export async function serveLateNotices(page: Page, words: Words, reason: string): Promise<void> {
  const { notices } = words.hearing;
  await part(page, words.hearing.tabs.notices);
  await press(page, notices.serve);
  const dialog = dialogOf(page);
  // Under three clear days the law wants a reason: without one it cannot be given off.
  const gives = dialog.getByRole('button', { name: new RegExp(`^${escaped(notices.act(4))}`) });
  await expect(gives).toHaveAttribute('aria-disabled', 'true');
  await write(dialog, notices.lateReason, reason);
  await gives.click();
  await expect(dialog).toBeHidden();
  await sees(page, notices.allTold);
}

export async function announce(page: Page, words: Words): Promise<void> {
  const { announcement } = words.hearing;
  // The card for what comes next has a button of the same name that leads here.
  const here = page.getByRole('tabpanel').getByRole('button', { name: announcement.announce, exact: true });
  await give(page, here, announcement.act);
  await expect(page.getByRole('button', { name: announcement.again, exact: true })).toBeVisible();
}

/** Makes the link for one person and reads it from the slip. */
export async function inviteByLink(page: Page, words: Words, name: string): Promise<string> {
  const { invitations } = words.hearing;
  await press(page, invitations.issueFor(name));
  await press(dialogOf(page), invitations.act);
  const slip = page.getByRole('dialog', { name: invitations.issueTitle(name) });
  await expect(slip.getByRole('img', { name: invitations.qr(name) })).toBeVisible();
  const link = /https?:\/\/\S+\/enter\/[\w-]{43}/.exec((await slip.textContent()) ?? '')?.[0];
  expect(link).toBeDefined();
  await page.keyboard.press('Escape');
  await expect(slip).toBeHidden();
  return link ?? '';
}

/** The file's name without its ending becomes the exhibit's title. */
export async function bringExhibit(page: Page, words: Words, title: string, content: Buffer): Promise<void> {
  const { exhibits } = words.hearing;
  await part(page, words.hearing.tabs.exhibits);
  await pick(page, words.terms.exhibitAudiences.public);
  const file = { name: `${title}.pdf`, mimeType: 'application/pdf', buffer: content };
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByRole('link', { name: exhibits.openNamed(title) })).toBeVisible();
}
