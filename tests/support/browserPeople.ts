/** People at their own devices: each has a browser context of his own, with his language, his look and his storage. */
import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { en } from '#shared/i18n/en.ts';
import { type Words, zh } from '#shared/i18n/zh.ts';
import { api, paths } from '#shared/paths.ts';
import { DEMO_PASSWORD } from '../../server/demo/people.ts';

export type Language = 'zh' | 'en';
export type Theme = 'light' | 'dark';

export const wordsOf: Readonly<Record<Language, Words>> = { zh, en };

export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };
export const wall = { width: 1920, height: 1080 };

export type Device = {
  readonly language?: Language | undefined;
  readonly theme?: Theme | undefined;
  readonly viewport?: { readonly width: number; readonly height: number } | undefined;
};

/** A device that nobody has used yet, at this office's address. */
export async function openDevice(browser: Browser, address: string, device: Device = {}): Promise<Page> {
  const { language = 'zh', theme = 'light', viewport = desk } = device;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { ...viewport },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...(viewport.width < 640 && { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }),
  });
  await context.addInitScript(
    ([kept, look]) => {
      // Only at the first page: what the person chooses later is his.
      if (localStorage.getItem('tingyi.language') === null) localStorage.setItem('tingyi.language', kept);
      if (localStorage.getItem('tingyi.theme') === null) localStorage.setItem('tingyi.theme', look);
    },
    [language, theme] as const,
  );
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

/** By the sign-in page, as everybody does. */
export async function signIn(page: Page, words: Words, loginName: string, next = '/'): Promise<void> {
  await page.goto(`${paths.signIn()}?next=${encodeURIComponent(next)}`);
  await write(page, words.signIn.loginName, loginName);
  await write(page, words.signIn.password, DEMO_PASSWORD);
  await press(page, words.signIn.submit);
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Signed in already, when the page opens. */
export async function signInQuietly(context: BrowserContext, address: string, loginName: string) {
  const answer = await context.request.post(address + api.session(), {
    headers: { origin: address },
    data: { loginName, password: DEMO_PASSWORD },
  });
  expect(answer.ok(), `${loginName} signs in`).toBe(true);
}

type Place = Page | Locator;

export const write = (place: Place, label: string, text: string) =>
  place.getByRole('textbox', { name: label, exact: true }).fill(text);

export const press = (place: Place, name: string | RegExp) =>
  place
    .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
    .filter({ visible: true })
    .first()
    .click();

/** The dialog on top. */
export const dialogOf = (page: Page): Locator =>
  page.locator('[role="dialog"], [role="alertdialog"]').filter({ visible: true }).last();

/** Opens a dialog by its button, fills it in, and gives it off by the button in it; it closes when that is on record. */
export async function give(
  page: Page,
  opens: string | Locator,
  gives: string | RegExp,
  fillIn?: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await (typeof opens === 'string' ? press(page, opens) : opens.click());
  const dialog = dialogOf(page);
  await expect(dialog).toBeVisible();
  await fillIn?.(dialog);
  await press(dialog, gives);
  await expect(dialog).toBeHidden();
}

/** Chooses in a list that opens from a button. */
export async function choose(place: Place, page: Page, label: string, option: string): Promise<void> {
  await place
    .getByRole('button', { name: new RegExp(`${escaped(label)}$`) })
    .first()
    .click();
  await page
    .getByRole('option', { name: new RegExp(`^${escaped(option)}`) })
    .first()
    .click();
}

/** Types in a list that is searched. The list closes when the page scrolls, so the field is brought into sight first. */
export async function search(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.scrollIntoViewIfNeeded();
  await page.waitForTimeout(100);
  await field.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(name);
  await page
    .getByRole('option', { name: new RegExp(`^${escaped(name)}`) })
    .first()
    .click();
}

/** The kit hides the browser's own boxes; a person presses the words beside them. */
const tick = async (box: Locator): Promise<void> => {
  if (await box.isChecked()) return;
  await box.locator('xpath=ancestor::label[1]').click();
  await expect(box).toBeChecked();
};

export const check = (place: Place, label: string) =>
  tick(place.getByRole('checkbox', { name: new RegExp(`^${escaped(label)}`) }).first());

export const pick = (place: Place, label: string) =>
  tick(place.getByRole('radio', { name: new RegExp(`^${escaped(label)}`) }).first());

/** Somewhere on the screen, where it can be seen. */
export const sees = (page: Page, text: string | RegExp, timeout = 15_000) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible({ timeout });

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
