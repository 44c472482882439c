/** Looks at one page in both languages, both themes and on every size of screen: axe, width, headings, words; and keeps the pictures if asked. */
import { expect, type Page } from '@playwright/test';
import { zh } from '#shared/i18n/zh.ts';
import { assistants, bank, staff } from '../../server/demo/people.ts';
import { flawsOf } from './browserAxe.ts';
import { desk, escaped, type Language, phone, wordsOf } from './browserPeople.ts';

type Size = { readonly width: number; readonly height: number };

export type Look = {
  readonly sizes?: Readonly<Record<string, Size>>;
  /** What must stand on the page before it is looked at. */
  readonly shows?: string;
};

/** Pictures are kept beside the other results of the tests, not in git. */
const PICTURES = new URL('../../test-results/screens/', import.meta.url).pathname;
const PICTURED = process.env.SCREENS === '1';
const STILL_MS = 100;

/** Words that may stand in an English page too, because the office's own data says so. */
const people = [...staff.map((one) => Object.values(one)), ...bank, ...assistants];
// The headings of an opinion are written into its text.
const DATA = new Set<unknown>(['同意。', ...people.flat(2), ...Object.values(zh.opinion.sections)]);

const leaves = (words: unknown): readonly string[] =>
  typeof words === 'string'
    ? [words]
    : typeof words === 'object' && words !== null
      ? Object.values(words).flatMap(leaves)
      : [];

/** Chinese words of ours that no English page should show. */
const { record: _writtenIntoTheMinutes, conference, opinion, ...others } = zh;
const { record: _writtenToo, ...shownOfConferences } = conference;
const { sections: _writtenIntoTheOpinion, ...shownOfOpinions } = opinion;
const shown = { ...others, conference: shownOfConferences, opinion: shownOfOpinions };
const ours = leaves(shown).filter(
  (text) => text.length > 2 && /\p{Script=Han}/u.test(text) && !DATA.has(text),
);

const looks = { light: null, dark: ['color-contrast'] } as const;

export async function inspect(page: Page, name: string, path: string, look: Look = {}): Promise<void> {
  const { sizes = { desk, phone } } = look;
  const complaints: string[] = [];
  for (const language of ['zh', 'en'] as const) {
    const [first = desk] = Object.values(sizes);
    await page.setViewportSize({ ...first });
    await page.goto(inLanguage(path, language));
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize({ ...viewport });
      await settled(page, look.shows);
      const where = `${name} ${language} ${size}`;
      for (const [theme, rules] of Object.entries(looks)) {
        // The dark look changes colours only, and those are the same in both languages.
        const known = theme === 'dark' && language === 'en';
        if (known && !PICTURED) continue;
        await wear(page, theme);
        await picture(page, `${name}-${size}-${language}-${theme}`);
        if (known) continue;
        for (const { rule, places } of await flawsOf(page, rules))
          for (const { target } of places.slice(0, 3))
            complaints.push(`${where} ${theme}: ${rule} at ${target}`);
      }
      complaints.push(...(await shapeOf(page)).map((flaw) => `${where}: ${flaw}`));
      await wear(page, 'light');
    }
    if (language === 'en')
      complaints.push(...(await untranslated(page)).map((text) => `${name} en: not translated: ${text}`));
  }
  expect.soft(complaints).toEqual([]);
}

/**
 * All of them where they are asked for by SCREENS=1: each costs as much as a look by axe. In CI one of each size, Chinese
 * and light, stays beside the other results.
 */
export async function picture(page: Page, name: string): Promise<void> {
  if (PICTURED) await page.screenshot({ path: `${PICTURES}${name}.png` });
  else if (process.env.CI && name.endsWith('-zh-light'))
    await page.screenshot({ path: `${PICTURES}${name}.jpg`, type: 'jpeg', quality: 70 });
}

const inLanguage = (path: string, language: Language): string =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

const wear = (page: Page, theme: string): Promise<void> =>
  page.evaluate(async (chosen) => {
    document.documentElement.dataset.theme = chosen;
    // Colours change by transitions, which have an end; what turns for ever has none.
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  }, theme);

/** Exhibits say this until they stand there. */
const waiting = Object.values(wordsOf)
  .flatMap(({ room, gallery }) => [room.evidence.loading, gallery.room.exhibitLoading])
  .map(escaped);

async function settled(page: Page, shows: string | undefined): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  // While a part of the page is still on its way, what stood there before it is hidden, not gone.
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.getByRole('main').first()).toBeVisible();
  await expect(page.locator('[class*="_skeleton_"]')).toHaveCount(0);
  if (shows !== undefined)
    await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText(new RegExp(waiting.join('|')))).toHaveCount(0);
  await page.evaluate(atRest, STILL_MS);
  // A page of an exhibit is painted a moment after its place stands there; only a picture shows it.
  if (PICTURED && (await page.locator('canvas').count()) > 0) await page.waitForTimeout(1500);
}

/** Fonts have come, and nothing in the page has changed for a moment; a running clock changes once a second. */
async function atRest(still: number): Promise<void> {
  await document.fonts.ready;
  await new Promise<void>((resolve) => {
    const rest = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(rest, still);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(rest, still);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

const shapeOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const headings = document.querySelectorAll('h1').length;
    return [
      ...(scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : []),
      ...(headings === 1 ? [] : [`${headings} first headings`]),
    ];
  });

const untranslated = (page: Page): Promise<readonly string[]> =>
  page.evaluate((words) => {
    const known = new Set(words);
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (known.has(text)) found.add(text);
    }
    return [...found];
  }, ours);
