/** The text of an opinion by hand: writing under a heading, choosing words, saying something about them. */
import type { Page } from '@playwright/test';
import type { Words } from '#shared/i18n/zh.ts';
import { press, sees, write } from './browserPeople.ts';

/** Writes on at the end of what stands first under this heading. */
export async function writeUnder(page: Page, heading: string, text: string): Promise<void> {
  const place = page
    .locator('.ProseMirror > :is(h3, h4, h5)', { hasText: heading })
    .first()
    .locator('xpath=following-sibling::p[1]');
  await place.click();
  await page.keyboard.press('End');
  await page.waitForTimeout(100);
  await page.keyboard.type(text);
}

/** Chooses these words in the text, as a drag of the mouse would. */
export async function select(page: Page, wanted: string): Promise<void> {
  await page.locator('.ProseMirror').evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      if (root instanceof HTMLElement) root.focus();
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return;
    }
    throw new Error(`the text does not say ${words}`);
  }, wanted);
  await page.waitForTimeout(300);
}

export async function comment(page: Page, words: Words, on: string, text: string): Promise<void> {
  const { selected, compose } = words.opinionDesk;
  await select(page, on);
  await page.getByLabel(selected.label).getByRole('button', { name: selected.comment, exact: true }).click();
  await write(page, compose.text, text);
  await press(page, compose.send);
  await sees(page, text);
}

export async function suggest(page: Page, words: Words, on: string, proposed: string, reason: string) {
  const { selected, compose } = words.opinionDesk;
  await select(page, on);
  await page.getByLabel(selected.label).getByRole('button', { name: selected.suggest, exact: true }).click();
  await write(page, compose.proposed, proposed);
  await write(page, compose.reason, reason);
  await press(page, compose.send);
  await sees(page, compose.reason);
}
