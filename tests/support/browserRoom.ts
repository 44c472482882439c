/** What is done in the hearing room, by hand: coming in, checking, speaking, deliberating. */
import { expect, type Page } from '@playwright/test';
import type { Words } from '#shared/i18n/zh.ts';
import { paths } from '#shared/paths.ts';
import { choose, dialogOf, escaped, give, press, sees, write } from './browserPeople.ts';

/** By the link, through the door page, into the waiting room; reads and confirms what is his to confirm. */
export async function comeByLink(page: Page, words: Words, link: string): Promise<void> {
  const { waiting } = words.room;
  await page.goto(link);
  await press(page, words.gallery.enter.go);
  await expect(page).toHaveURL(/\/room$/);
  await press(page, waiting.go);
  await sees(page, waiting.waitingNow);
  await press(page, waiting.understood);
  await expect(page.getByRole('button', { name: waiting.understood, exact: true })).toBeHidden();
}

/** Somebody of the office goes in at once. */
export async function comeOnDuty(page: Page, words: Words, meetingId: string): Promise<void> {
  await page.goto(paths.room(meetingId));
  await press(page, words.room.waiting.goOnDuty);
  await expect(page.getByRole('button', { name: words.room.waiting.goOnDuty, exact: true })).toBeHidden();
}

/** The clerk checks who waits and lets him in. */
export async function checkAndAdmit(clerk: Page, words: Words, name: string): Promise<void> {
  const { people } = words.room;
  const row = clerk
    .getByRole('listitem')
    .filter({ hasText: name })
    .filter({ has: clerk.getByRole('button', { name: people.identity, exact: true }) })
    .first();
  await press(row, people.identity);
  const dialog = dialogOf(clerk);
  await press(dialog, people.confirmIdentity);
  await expect(dialog).toBeHidden();
  await press(clerk, people.admitName(name));
  await expect(clerk.getByRole('button', { name: people.admitName(name) })).toBeHidden();
}

/** The presider goes on to the next step. */
export const advance = (presider: Page, words: Words, to: keyof Words['terms']['stages']) =>
  press(presider, words.room.steps.advance(words.terms.stages[to]));

/** Writes into the record by the form the dock opens. */
export async function state(page: Page, words: Words, opens: string, text: string): Promise<void> {
  const { statements } = words.room;
  await give(page, opens, statements.send, (dialog) => write(dialog, statements.text, text));
}

export async function ask(page: Page, words: Words, whom: string, text: string): Promise<void> {
  const { statements } = words.room;
  await give(page, statements.question, statements.askIt, async (dialog) => {
    await choose(dialog, page, statements.to, whom);
    await write(dialog, statements.questionText, text);
  });
}

/** An officer answers every question and seals his opinion. */
export async function giveOpinion(
  page: Page,
  words: Words,
  answers: readonly ('agree' | 'disagree' | 'reserve')[],
  reasons: string,
): Promise<void> {
  const { form } = words.deliberation;
  for (const [index, answer] of answers.entries()) {
    const group = page.getByRole('radiogroup', { name: form.answer }).filter({ visible: true }).nth(index);
    await group
      .getByRole('radio', { name: new RegExp(`^${escaped(words.terms.answers[answer])}`) })
      .locator('xpath=ancestor::label[1]')
      .click();
  }
  await page.getByRole('textbox', { name: form.reasons }).filter({ visible: true }).first().fill(reasons);
  await give(page, form.submit, form.submit);
  await sees(page, form.sealed);
}

/** The editor of the minutes, and what stands in it. */
export const editorOf = (clerk: Page) => clerk.locator('.ProseMirror').filter({ visible: true }).first();
