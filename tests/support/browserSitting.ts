/** What is done in a joint conference by hand: asking for it, arranging it, sealing a view, speaking in turn. */
import { expect, type Page } from '@playwright/test';
import type { Words } from '#shared/i18n/zh.ts';
import type { ViewAnswer } from '#shared/meeting/terms.ts';
import { paths } from '#shared/paths.ts';
import { check, choose, dialogOf, escaped, give, press, sees, write } from './browserPeople.ts';
import { writeMoment } from './browserPlanning.ts';

export type RequestText = {
  readonly title: string;
  readonly caseNo: string;
  readonly cause: string;
  readonly issues: readonly string[];
  readonly digest: string;
  readonly proposal: string;
  readonly startsAt: number;
  /** Members beyond the department's prosecutors, and experts. */
  readonly others: readonly string[];
};

/** The handler fills in the request, sends it, and adds one item of material. */
export async function askForConference(
  page: Page,
  words: Words,
  text: RequestText,
  material: { readonly name: string; readonly buffer: Buffer },
): Promise<string> {
  const { plan, conferenceDesk, conference } = words;
  const { form } = conferenceDesk;
  await page.goto(paths.newConference());
  await write(page, plan.title, text.title);
  await write(page, plan.caseNo, text.caseNo);
  await write(page, plan.cause, text.cause);
  await choose(page, page, plan.caseType, words.terms.caseTypes.nonProsecution);
  for (const [index, issue] of text.issues.entries()) {
    if (index > 0) await press(page, plan.addIssue);
    await write(page, plan.issue(index + 1), issue);
  }
  await write(page, plan.digest, text.digest);
  await write(page, form.proposal, text.proposal);
  await check(page, conference.grounds.difficult);
  for (const name of text.others) await check(page, name);
  await writeMoment(page, form.wanted, text.startsAt);
  await press(page, form.submit);
  await sees(page, form.materialTitle);
  const file = { name: `${material.name}.pdf`, mimeType: 'application/pdf', buffer: material.buffer };
  await page.locator('input[type="file"]').setInputFiles(file);
  await sees(page, material.name);
  await page.getByRole('link', { name: form.materialDone, exact: true }).click();
  await expect(page).toHaveURL(/\/hearings\/[^/]+$/);
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
}

/** A head checks the request and schedules it in this room. */
export async function scheduleConference(
  page: Page,
  words: Words,
  meetingId: string,
  room: string,
): Promise<void> {
  const { schedule } = words.conferenceDesk;
  await page.goto(paths.hearing(meetingId));
  await page.getByRole('link', { name: words.terms.taskActs.reviewConference, exact: true }).click();
  await choose(page, page, words.plan.room, room);
  await press(page, schedule.agree);
  await expect(page).toHaveURL(/\/hearings\/[^/]+$/);
}

/** A member writes the same conclusion and reasons on every question, and seals it. */
export async function sealView(
  page: Page,
  words: Words,
  answer: Exclude<ViewAnswer, 'other'>,
  reasons: string,
): Promise<void> {
  const { views } = words.conferenceRoom;
  const groups = page.getByRole('radiogroup', { name: views.answer }).filter({ visible: true });
  const count = await groups.count();
  for (let index = 0; index < count; index += 1) {
    await groups
      .nth(index)
      .getByRole('radio', { name: new RegExp(`^${escaped(words.conference.answers[answer])}`) })
      .locator('xpath=ancestor::label[1]')
      .click();
    await page
      .getByRole('textbox', { name: views.reasons })
      .filter({ visible: true })
      .nth(index)
      .fill(reasons);
  }
  await press(page, views.seal);
  const dialog = dialogOf(page);
  await press(dialog, views.seal);
  await expect(dialog).toBeHidden();
  await sees(page, views.sealedTitle);
}

/** The chair goes round: each has the floor in his turn. */
export async function goRound(chair: Page, words: Words, names: readonly string[]): Promise<void> {
  const { floor } = words.room;
  for (const name of names) {
    await press(chair, floor.next(name));
    await expect(chair.getByRole('button', { name: floor.next(name), exact: true })).toBeHidden();
  }
}

/** The handler departs from the majority. */
export async function departFromMajority(
  page: Page,
  words: Words,
  intended: string,
  reasons: string,
): Promise<void> {
  const { after } = words.conferenceDesk;
  await give(page, after.take, after.take, async (dialog) => {
    await dialog
      .getByRole('radio', { name: words.conference.positions.departs })
      .locator('xpath=ancestor::label[1]')
      .click();
    await write(dialog, after.intended, intended);
    await write(dialog, after.reasons, reasons);
  });
}
