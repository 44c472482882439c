/** What is done after the hearing, by hand: reading, correcting and signing the minutes; decision and papers. */
import { expect, type Page } from '@playwright/test';
import type { Words } from '#shared/i18n/zh.ts';
import { check, give, pick, press, sees, write } from './browserPeople.ts';

export async function sign(page: Page, words: Words): Promise<void> {
  const { signing } = words;
  await check(page, signing.statement('').slice(0, 6));
  await draw(page);
  await press(page, signing.sign);
  await sees(page, signing.signedTitle);
}

/** Draws with finger or mouse; the field wants enough ink. */
export async function draw(page: Page): Promise<void> {
  const field = page.locator('canvas[role="img"]').filter({ visible: true }).first();
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (!box) throw new Error('no field to sign in');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  for (const stroke of [
    [at(0.2, 0.3), at(0.35, 0.7), at(0.5, 0.25)],
    [at(0.55, 0.6), at(0.7, 0.35), at(0.8, 0.7)],
  ]) {
    const [first = at(0, 0), ...rest] = stroke;
    await page.mouse.move(...first);
    await page.mouse.down();
    for (const point of rest) await page.mouse.move(...point, { steps: 6 });
    await page.mouse.up();
  }
}

export async function refuseToSign(page: Page, words: Words, reason: string): Promise<void> {
  const { signing } = words;
  await give(page, signing.refuse, signing.refuseConfirm, (dialog) =>
    write(dialog, signing.refuseReason, reason),
  );
  await sees(page, signing.refusedTitle);
}

export async function recordDecision(page: Page, words: Words, text: string, reasons: string) {
  const { after } = words.hearing;
  await give(page, after.recordDecision, after.recordDecision, async (dialog) => {
    await pick(dialog, after.followsYes);
    await write(dialog, after.text, text);
    await write(dialog, after.reasons, reasons);
  });
  await sees(page, text);
}

export async function tell(page: Page, words: Words, name: string): Promise<void> {
  const { after } = words.hearing;
  await give(page, after.tellTitle(name), after.tellAct, async (dialog) => {
    await pick(dialog, words.terms.treatments.adopted);
    await write(dialog, after.treatmentReasons, '与多数意见一致。');
  });
}

/** A paper behind the link of this name, fetched as the person who looks. */
export async function paperBehind(page: Page, name: string): Promise<Uint8Array> {
  const href = await page.getByRole('link', { name, exact: true }).first().getAttribute('href');
  const answer = await page.context().request.get(href ?? '');
  expect(answer.status()).toBe(200);
  return answer.body();
}
