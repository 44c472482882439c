/** An opinion laid out by the system, and what its pages in the browser show of it. */
import type { Page } from '@playwright/test';
import type { OutlinePart } from '#shared/documentKinds.ts';
import { type House, openHouse } from '../server/documentsSetup.ts';

export const OPINION = 'opinion:o1';

const part = (section: OutlinePart['section'], heading: string, question: string | null = null) =>
  ({ section, question, level: question === null ? 1 : 2, heading, paragraphs: [] }) as const;

export async function openOpinion(): Promise<House> {
  const house = await openHouse();
  await house.documents.edit(OPINION, (writing) =>
    writing.writeOutline([
      part('analysis', '一、分析论证'),
      part('conclusion', '二、结论'),
      part('conclusion', '（一）药品质量标准', 'q1'),
      part('reservations', '三、保留意见'),
    ]),
  );
  return house;
}

export const editorOf = async (page: Page) => {
  const editor = page.getByRole('textbox', { name: '专业意见' });
  await editor.waitFor();
  return editor;
};

/** The caret under a heading. */
export async function writeUnder(page: Page, heading: string): Promise<void> {
  await editorOf(page);
  await page.locator(`:text-is("${heading}") + p`).first().click();
}

/** So many characters from the beginning of the line, at the pace of a hand. */
export async function goTo(page: Page, characters: number): Promise<void> {
  await page.keyboard.press('Home');
  for (let step = 0; step < characters; step += 1) await page.keyboard.press('ArrowRight', { delay: 40 });
  await page.waitForTimeout(80);
}

/** Runs of text with whose mark they carry, as "chen: …"; names at carets are not text. */
export const claimsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('span[data-author]')].map((run) => {
      const text = run.cloneNode(true);
      if (text instanceof HTMLElement)
        for (const caret of text.querySelectorAll('[data-ink]')) caret.remove();
      return `${JSON.parse(run.getAttribute('data-id') ?? 'null')}: ${text.textContent}`;
    }),
  );

export const saved = (page: Page): Promise<unknown> => page.getByText(/^live 0 /).waitFor();
