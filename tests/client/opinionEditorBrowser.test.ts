import type { CDPSession, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '#shared/richBlocks.ts';
import { type Browsing, browse } from './minutesBrowser.ts';
import { claimsOf, editorOf, goTo, OPINION, openOpinion, saved, writeUnder } from './opinionSetup.ts';

let browsing: Browsing;
beforeAll(async () => {
  browsing = await browse('opinionPage');
}, 60_000);
afterAll(() => browsing.close());

const compose = async (devtools: CDPSession, states: readonly string[]): Promise<void> => {
  for (const text of states)
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
};

const pasteHtml = (page: Page, html: string, text = ''): Promise<void> =>
  page.evaluate(
    ([asHtml, asText]) => {
      const data = new DataTransfer();
      data.setData('text/html', asHtml ?? '');
      data.setData('text/plain', asText ?? '');
      document
        .querySelector('[role="textbox"]')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
    },
    [html, text],
  );

describe('whose words', () => {
  test('what each types carries his name, also inside the other’s sentence', async () => {
    const house = await openOpinion();
    const { page: chen } = await browsing.open(house.port, 'chen');
    const { page: lin } = await browsing.open(house.port, 'lin');
    await writeUnder(chen, '一、分析论证');
    await chen.keyboard.type('样品含量低于标准');
    await saved(chen);
    await lin.getByText('样品含量低于标准').waitFor();
    await writeUnder(lin, '一、分析论证');
    await goTo(lin, 2);
    await lin.keyboard.type('有效成分');
    await saved(lin);
    await expect.poll(() => claimsOf(chen)).toEqual(['chen: 样品', 'lin: 有效成分', 'chen: 含量低于标准']);
    expect(await claimsOf(lin)).toEqual(await claimsOf(chen));
    expect(house.complaints).toEqual([]);
  });

  test('an input method writes inside the other’s run, and neither loses his name', async () => {
    const house = await openOpinion();
    const { page: chen } = await browsing.open(house.port, 'chen');
    const { page: lin, context } = await browsing.open(house.port, 'lin');
    await writeUnder(chen, '一、分析论证');
    await chen.keyboard.type('样品含量低于标准');
    await lin.getByText('样品含量低于标准').waitFor();
    await writeUnder(lin, '一、分析论证');
    await goTo(lin, 2);
    const devtools = await context.newCDPSession(lin);
    await compose(devtools, ['j', 'ji', 'jia', 'jian', 'jian c', 'jian ce']);
    await chen.keyboard.press('End');
    await chen.keyboard.type('。');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await (await editorOf(chen)).textContent()).not.toContain('ji');
    expect(await (await editorOf(lin)).textContent()).not.toContain('标准。');
    await devtools.send('Input.insertText', { text: '检测' });
    await expect
      .poll(() => claimsOf(chen), { timeout: 5_000 })
      .toEqual(['chen: 样品', 'lin: 检测', 'chen: 含量低于标准。']);
    await expect.poll(() => claimsOf(lin)).toEqual(await claimsOf(chen));
    expect(house.complaints).toEqual([]);
  });

  test('a new paragraph, bold and undo change nobody’s words; a paste belongs to who pastes, a cut keeps its author', async () => {
    const house = await openOpinion();
    const { page: chen } = await browsing.open(house.port, 'chen');
    const { page: lin } = await browsing.open(house.port, 'lin');
    await writeUnder(chen, '一、分析论证');
    await chen.keyboard.type('样品含量低于标准');
    await lin.getByText('样品含量低于标准').waitFor();
    await writeUnder(lin, '一、分析论证');
    await goTo(lin, 4);
    await lin.keyboard.press('Enter');
    await expect.poll(() => claimsOf(chen)).toEqual(['chen: 样品含量', 'chen: 低于标准']);
    await lin.keyboard.press('Control+z');
    await expect.poll(() => claimsOf(chen)).toEqual(['chen: 样品含量低于标准']);
    await pasteHtml(lin, '<p><span data-author="" data-id=\'"chen"\'>不</span></p>', '不');
    await expect.poll(() => claimsOf(chen)).toContain('lin: 不');
    await saved(lin);
    expect(house.complaints).toEqual([]);
  });
});

describe('the caret', () => {
  test('stays in its empty place while another fills the empty places before and after it', async () => {
    const house = await openOpinion();
    const { page: chen } = await browsing.open(house.port, 'chen');
    const { page: lin } = await browsing.open(house.port, 'lin');
    await writeUnder(lin, '二、结论');
    await lin.waitForTimeout(150);
    await writeUnder(chen, '一、分析论证');
    await chen.keyboard.type('样品含量低于标准。');
    await writeUnder(chen, '三、保留意见');
    await chen.keyboard.type('样本不足。');
    await lin.getByText('样本不足。').waitFor();
    await lin.keyboard.type('不合格。');
    await saved(lin);
    expect(plainText(await house.documents.textOf(OPINION))).toBe(
      '一、分析论证\n样品含量低于标准。\n二、结论\n不合格。\n（一）药品质量标准\n\n三、保留意见\n样本不足。',
    );
    await chen.keyboard.type('待补。');
    await lin.getByText('待补。').waitFor();
    await lin.keyboard.type('应补检。');
    await chen.getByText('不合格。应补检。').waitFor();
  });
});

describe('the structure', () => {
  test('headings are neither typed into nor deleted, the places under them stay, and the reason is given', async () => {
    const house = await openOpinion();
    const { page } = await browsing.open(house.port, 'chen');
    await writeUnder(page, '二、结论');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Delete');
    await page.locator(':text-is("二、结论")').click();
    await page.keyboard.type('无');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    expect(await page.evaluate(() => window.refused.length)).toBeGreaterThan(2);
    expect(plainText(await house.documents.textOf(OPINION))).toBe(
      '一、分析论证\n\n二、结论\n\n（一）药品质量标准\n\n三、保留意见\n',
    );
    await page.getByText('〔').first().waitFor({ state: 'detached' });
    expect(await page.locator('[data-placeholder="请写conclusionq1"]').count()).toBe(1);
    await writeUnder(page, '（一）药品质量标准');
    await page.keyboard.type('不合格。');
    expect(await page.locator('[data-placeholder="请写conclusionq1"]').count()).toBe(0);
    await page.getByText('4 字').waitFor();
    await saved(page);
    expect(house.complaints).toEqual([]);
  });
});

describe('what is pasted', () => {
  test('from Word: headings, lists, bold, rows of tables; no junk, no styles', async () => {
    const house = await openOpinion();
    const { page } = await browsing.open(house.port, 'chen');
    await writeUnder(page, '一、分析论证');
    await pasteHtml(
      page,
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-parent:""}</style>
      <!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body>
      <h1>检验过程</h1>
      <p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:宋体'>经<b>三次</b>检验<o:p></o:p></span></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>称量</p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;</span></span><![endif]><span style='text-decoration:underline'>溶解</span></p>
      <table><tr><td><p>批号</p></td><td><p>含量</p></td></tr><tr><td>甲</td><td>八成</td></tr></table>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p></body></html>`,
    );
    await page.getByText('称量').waitFor();
    await saved(page);
    const blocks = await house.documents.textOf(OPINION);
    const text = plainText(blocks).split('\n');
    expect(text.slice(0, 7)).toEqual([
      '一、分析论证',
      '检验过程',
      '经三次检验',
      '称量',
      '溶解',
      '批号　含量',
      '甲　八成',
    ]);
    expect(blocks.find(({ type }) => type === 'orderedList')).toMatchObject({ content: [{}, {}] });
    expect(JSON.stringify(blocks)).toContain('"text":"三次","marks":[{"type":"bold"}]');
    expect(JSON.stringify(blocks)).toContain('"text":"溶解","marks":[{"type":"underline"}]');
    expect(await claimsOf(page)).toContain('chen: 称量');
    expect(house.complaints).toEqual([]);
  });

  test('pictures stay out and too much at once is refused, each with a word', async () => {
    const house = await openOpinion();
    const { page } = await browsing.open(house.port, 'chen');
    await writeUnder(page, '一、分析论证');
    await pasteHtml(page, '<p>见图<img src="data:image/png;base64,AAAA">所示</p>');
    await page.getByText('见图所示').waitFor();
    await pasteHtml(page, `<p>${'字'.repeat(30_001)}</p>`);
    expect(await page.evaluate(() => window.refused)).toEqual(['pastePicture', 'pasteTooLong']);
    await page.getByText('4 字').waitFor();
  });
});
