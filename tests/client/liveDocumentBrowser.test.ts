import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainText, richLine } from '#shared/richBlocks.ts';
import { DOCUMENT, openHouse } from '../server/documentsSetup.ts';
import { flawsOf } from '../support/browserAxe.ts';
import { type Browsing, browse, linesOf, saved } from './minutesBrowser.ts';

let browsing: Browsing;
beforeAll(async () => {
  browsing = await browse();
}, 60_000);
afterAll(() => browsing.close());

const editorOf = async (page: Page) => {
  const editor = page.getByRole('textbox', { name: '听证笔录' });
  await editor.waitFor();
  return editor;
};

test('the clerk writes with the keyboard alone', async () => {
  const house = await openHouse();
  const { page } = await browsing.open(house.port, 'clerk');
  const editor = await editorOf(page);
  await editor.focus();
  await page.keyboard.press('F1');
  await page.keyboard.type('现在开始听证。');
  await page.keyboard.press('Enter');
  await page.keyboard.type('请承办检察官介绍案情。');
  await page.keyboard.press('Alt+2');
  await page.keyboard.type('案情如下');
  await page.keyboard.press('F3');
  await page.keyboard.press('F4');
  await page.keyboard.press('Control+/');
  await page.keyboard.type('休会');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+0');
  await page.keyboard.type('全体起立');
  await page.keyboard.press('Enter');
  await page.keyboard.press('/');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('完');
  expect(await linesOf(page)).toEqual([
    '周检察官：现在开始听证。',
    '周检察官：请承办检察官介绍案情。',
    '郑检察官：案情如下',
    '陈税务专家：现在休会，请听证员进行评议。',
    '全体起立',
    '完',
  ]);
  await saved(page);
  expect(plainText(await house.documents.textOf(DOCUMENT)).split('\n')).toEqual(await linesOf(page));
  expect(house.complaints).toEqual([]);
});

test('an empty line loses its speaker by Enter, a line by Backspace at its beginning', async () => {
  const house = await openHouse();
  const { page } = await browsing.open(house.port, 'clerk');
  await (await editorOf(page)).focus();
  await page.keyboard.press('F1');
  await page.keyboard.type('一');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('二');
  await page.keyboard.press('F2');
  await page.keyboard.type('三');
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  expect(await linesOf(page)).toEqual(['周检察官：一', '二', '三']);
  await page.keyboard.press('Backspace');
  expect(await linesOf(page)).toEqual(['周检察官：一', '二三']);
  await page.keyboard.press('Control+z');
  await saved(page);
});

test('what the system writes appears under the clerk’s hands, and shows when it was changed', async () => {
  const house = await openHouse();
  const { page } = await browsing.open(house.port, 'clerk');
  const editor = await editorOf(page);
  await editor.focus();
  await page.keyboard.press('F1');
  await page.keyboard.type('开始');
  await house.documents.edit(DOCUMENT, (writing) =>
    writing.insertLineIfMissing(
      richLine({ id: 'e7', kind: 'step', seq: 7, at: 1_766_000_000_000 }, '进入第三步：听证员提问'),
    ),
  );
  await page.getByText('进入第三步').waitFor();
  await page.keyboard.type('了');
  expect(await linesOf(page)).toEqual(['周检察官：开始了', '进入第三步：听证员提问']);
  expect(await page.getByText('已改').isVisible()).toBe(false);
  await page.getByText('进入第三步').click();
  await page.keyboard.press('End');
  await page.keyboard.type('（补）');
  await page.getByText('已改').waitFor();
  await saved(page);
  const [, line] = await house.documents.textOf(DOCUMENT);
  expect(line).toMatchObject({ attrs: { seq: 7, kind: 'step', edited: true } });
});

test('two windows write in one line, and an input method is not disturbed', async () => {
  const house = await openHouse();
  const { page: first, context } = await browsing.open(house.port, 'clerk');
  const { page: second } = await browsing.open(house.port, 'zhao');
  await (await editorOf(first)).focus();
  await first.keyboard.type('证据确实充分');
  await saved(first);
  await second.getByText('证据确实充分').waitFor();
  const devtools = await context.newCDPSession(first);
  for (const text of ['j', 'ji', 'jia', 'jian', 'jian c', 'jian cha'])
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await (await editorOf(second)).focus();
  await second.keyboard.press('Home');
  await second.keyboard.type('本案');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await linesOf(second)).join()).not.toContain('ji');
  expect((await linesOf(first)).join()).not.toContain('本案');
  await devtools.send('Input.insertText', { text: '检察' });
  await expect.poll(() => linesOf(first), { timeout: 3_000 }).toEqual(['本案证据确实充分检察']);
  await expect.poll(() => linesOf(second), { timeout: 3_000 }).toEqual(['本案证据确实充分检察']);
  await saved(first);
  const log = await house.store.log(DOCUMENT);
  expect(log.some(({ bytes }) => Buffer.from(bytes).toString().includes('jian'))).toBe(true);
  expect(house.complaints).toEqual([]);
});

test('a dead network and a reload in the middle of it: the text is there, may be continued, and arrives', async () => {
  const house = await openHouse();
  const { page } = await browsing.open(house.port, 'clerk');
  await (await editorOf(page)).focus();
  await page.keyboard.press('F1');
  await page.keyboard.type('断网之前。');
  await saved(page);
  const { port } = house;
  await house.stop();
  await page.keyboard.type('断网之中。');
  await expect.poll(() => page.evaluate(() => window.live.getSnapshot().unconfirmed)).toBeGreaterThan(0);
  // The confirmed text is put aside after two seconds of silence.
  await new Promise((resolve) => setTimeout(resolve, 4_500));
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await (await editorOf(page)).focus();
  expect(await linesOf(page)).toEqual(['周检察官：断网之前。断网之中。']);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('重载之后。');
  const again = await openHouse({ dataDir: house.dataDir, port });
  await expect
    .poll(() => page.evaluate(() => window.live.getSnapshot().unconfirmed), { timeout: 15_000 })
    .toBe(0);
  expect(plainText(await again.documents.textOf(DOCUMENT))).toBe('周检察官：断网之前。断网之中。重载之后。');
  expect(again.complaints).toEqual([]);
  await page.reload();
  await editorOf(page);
  expect(await linesOf(page)).toEqual(['周检察官：断网之前。断网之中。重载之后。']);
}, 40_000);

test('frozen under the hands: the editor gives way to the text as it was frozen', async () => {
  const house = await openHouse();
  const { page } = await browsing.open(house.port, 'clerk');
  await (await editorOf(page)).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('意见：同意。');
  await saved(page);
  await house.documents.freeze(DOCUMENT);
  await page.getByRole('textbox').waitFor({ state: 'detached' });
  expect(await page.getByText('意见：同意。').isVisible()).toBe(true);
});

test('nothing for axe to complain about, light and dark', async () => {
  const house = await openHouse();
  await house.documents.edit(DOCUMENT, (writing) => {
    writing.insertLineIfMissing(
      richLine({ id: 'a', kind: 'step', seq: 3, at: 1_766_000_000_000 }, '进入第二步'),
    );
    writing.appendLine(
      richLine({ id: 'b', kind: 'speech', speaker: 'p1', speakerName: '周检察官', edited: true }, '请说。'),
    );
  });
  for (const theme of ['light', 'dark']) {
    const { page } = await browsing.open(house.port, 'clerk', `&reader=1&theme=${theme}`);
    await (await editorOf(page)).focus();
    await page.keyboard.press('Control+/');
    await page.getByRole('option').first().waitFor();
    expect(await flawsOf(page)).toEqual([]);
  }
});
