/** Looks at one page in both languages, both themes and on every size of screen: axe, width, headings, words; and keeps the pictures. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { zh } from '#shared/i18n/zh.ts';
import { assistants, bank, staff } from '../../server/demo/people.ts';
import { desk, type Language, phone, wordsOf } from './browserPeople.ts';

type Size = { readonly width: number; readonly height: number };

export type Look = {
  readonly sizes?: Readonly<Record<string, Size>>;
  /** What must stand on the page before it is looked at. */
  readonly shows?: string;
};

/** Pictures are kept beside the other results of the tests, not in git. */
const PICTURES = new URL('../../test-results/screens/', import.meta.url).pathname;

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
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize({ ...viewport });
      await page.goto(inLanguage(path, language));
      await settled(page, look.shows);
      const where = `${name} ${language} ${size}`;
      for (const [theme, rules] of Object.entries(looks)) {
        await page.evaluate((chosen) => {
          document.documentElement.dataset.theme = chosen;
        }, theme);
        await page.waitForTimeout(100);
        await page.screenshot({ path: `${PICTURES}${name}-${size}-${language}-${theme}.png` });
        // The dark look changes colours only, and those are the same in both languages.
        if (theme === 'dark' && language === 'en') continue;
        const axe = new AxeBuilder({ page });
        const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
        for (const { id, nodes } of violations)
          for (const { target } of nodes.slice(0, 3))
            complaints.push(`${where} ${theme}: ${id} at ${target.join(' ')}`);
      }
      complaints.push(...(await shapeOf(page)).map((flaw) => `${where}: ${flaw}`));
    }
    if (language === 'en')
      complaints.push(...(await untranslated(page)).map((text) => `${name} en: not translated: ${text}`));
  }
  expect.soft(complaints).toEqual([]);
}

const inLanguage = (path: string, language: Language): string =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

async function settled(page: Page, shows: string | undefined): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[class*="_skeleton_"]')).toHaveCount(0);
  if (shows !== undefined)
    await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  // A page of an exhibit is painted a moment after its place stands there.
  for (const { room, gallery } of Object.values(wordsOf))
    for (const waiting of [room.evidence.loading, gallery.room.exhibitLoading])
      await expect(page.getByText(waiting)).toHaveCount(0);
  await page.waitForTimeout((await page.locator('canvas').count()) > 0 ? 1500 : 200);
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
