import { describe, expect, test } from 'vitest';
import type { AttributedBlock, AttributedRun } from '#shared/authorship/attributed.ts';
import { type Act, type Put, type Taken, verifyClaims } from '#shared/authorship/claims.ts';
import { compareVersions } from '#shared/authorship/compare.ts';
import { sentencesOf } from '#shared/authorship/sentences.ts';
import { canonicalAuthorship } from '#shared/authorship/signed.ts';
import { creditSuggestions } from '#shared/authorship/suggested.ts';

const put = (text: string, claim: string | null, besides: readonly Taken[] = []): Put => ({
  text,
  claim,
  besides,
});
let clock = 0;
const taken = (text: string, author: string): Taken => {
  clock += 1_000;
  return { text, author, claimed: null, client: 9, clock };
};
const at = (pieces: readonly Taken[], atEdge = false) => ({ pieces, atEdge });

/** 甲 acts; who wrote what, as `text author kind`. */
const ruled = (act: Partial<Act> & Pick<Act, 'put'>): readonly string[] =>
  verifyClaims({ actor: '甲', taken: [], earlier: () => [], ...act }).flatMap((verdicts, index) => {
    const text = (act.put[index] ?? []).map((piece) => piece.text).join('');
    let from = 0;
    return verdicts.map(({ length, author, kind }) => {
      from += length;
      return `${text.slice(from - length, from)} ${author} ${kind}`;
    });
  });

describe('claims', () => {
  test('typing is one’s own, marked or not', () => {
    expect(ruled({ put: [[put('经审查', '甲'), put('认为', null)]] })).toEqual(['经审查认为 甲 own']);
  });

  test('[Z1] text that was deleted earlier is its author’s when it comes back, once', () => {
    const gone = [at([taken('事实清楚证据充分', '乙')])];
    const back = [put('证据充分', '乙')];
    expect(ruled({ put: [back], earlier: () => gone })).toEqual(['证据充分 乙 moved']);
    expect(ruled({ put: [back, back], earlier: () => gone })).toEqual([
      '证据充分 乙 moved',
      '证据充分 甲 contested',
    ]);
  });

  test('[Z1] a claim on text that was somebody else’s does not hold', () => {
    const gone = [at([taken('事实清楚证据充分', '丙')])];
    expect(ruled({ put: [[put('证据充分', '乙')]], earlier: () => gone })).toEqual(['证据充分 甲 contested']);
  });

  test('[Z2] single characters do not make a sentence', () => {
    const gone = [at([taken('我不认为他有罪', '乙')])];
    const made = [put('我', '乙'), put('认', '乙'), put('罪', '乙')];
    expect(ruled({ put: [made], earlier: () => gone, taken: gone })).toEqual(['我认罪 甲 contested']);
  });

  test('[Z2] the end of a block that becomes a block of its own keeps its author, however short', () => {
    expect(ruled({ put: [[put('。', '乙')]], taken: [at([taken('。', '乙')], true)] })).toEqual([
      '。 乙 moved',
    ]);
  });

  test('[Z3] an undone deletion gives the character back to its author', () => {
    const original = taken('不', '乙');
    expect(ruled({ put: [[put('不', '乙', [original])]] })).toEqual(['不 乙 moved']);
    expect(ruled({ put: [[put('不', '丙', [original])]] })).toEqual(['不 甲 contested']);
  });

  test('[Z4] a split moves what several wrote, each stays the author of theirs', () => {
    const tail = at([taken('但', '甲'), taken('证', '乙'), taken('据不足', '丙')], true);
    expect(ruled({ put: [[put('但', '甲'), put('证', '乙'), put('据不足', '丙')]], taken: [tail] })).toEqual([
      '但 甲 own',
      '证 乙 moved',
      '据不足 丙 moved',
    ]);
  });

  test('[Z4] text without a name is whose it was when one act moves it', () => {
    expect(ruled({ put: [[put('证据不足。', null)]], taken: [at([taken('证据不足。', '乙')])] })).toEqual([
      '证据不足。 乙 moved',
    ]);
  });

  test('[Z5] cutting another’s sentence and signing it does not make it one’s own', () => {
    const sentence = '经核对全部发票与资金流水，二者金额相差三百余万元。';
    expect(ruled({ put: [[put(sentence, '甲')]], taken: [at([taken(sentence, '乙')])] })).toEqual([
      `${sentence} 乙 moved`,
    ]);
    expect(ruled({ put: [[put('发票与资金', '甲')]], taken: [at([taken('发票与资金', '乙')])] })).toEqual([
      '发票与资金 甲 own',
    ]);
  });

  test('[Z6] a forged name falls to the forger, also after the text is moved', () => {
    expect(ruled({ put: [[put('我建议起诉', '乙')]] })).toEqual(['我建议起诉 甲 contested']);
    const forged = { ...taken('我建议起诉', '甲'), claimed: '乙' };
    expect(ruled({ actor: '丙', put: [[put('我建议起诉', '乙')]], taken: [at([forged])] })).toEqual([
      '我建议起诉 甲 contested',
    ]);
  });
});

const run = (text: string, author: string, more: Partial<AttributedRun> = {}): AttributedRun => ({
  ...{ text, author, actor: author, kind: 'own', claimed: null },
  ...{ client: 1, clock: 0, length: text.length, at: 1_000, ...more },
});
const block = (runs: readonly AttributedRun[], more: Partial<AttributedBlock> = {}): AttributedBlock => ({
  ...{ type: 'paragraph', level: null, section: null, question: null, removals: [] },
  ...more,
  runs,
});

describe('sentences', () => {
  test('[Z7] end after 。！？； with the quotation mark, and with the block', () => {
    const blocks = [
      block([run('他说：“不对！”还有吗？有；', '甲'), run('完', '乙')]),
      block([run('另段', '乙')]),
    ];
    expect(sentencesOf(blocks).map(({ text }) => text)).toEqual([
      ...['他说：“不对！”', '还有吗？', '有；', '完', '另段'],
    ]);
  });

  test('[Z7] say who wrote how much, who moved it, and when', () => {
    const [sentence] = sentencesOf([
      block([run('证据', '甲', { at: 5 }), run('不足以定案。', '乙', { actor: '丙', kind: 'moved', at: 9 })]),
    ]);
    expect(sentence).toMatchObject({
      authors: [
        { person: '乙', characters: 6 },
        { person: '甲', characters: 2 },
      ],
      ...{ movedBy: ['丙'], contested: 0, firstAt: 5, lastAt: 9 },
    });
  });

  test('[Z8] tell what another took out', () => {
    const removal = { offset: 1, text: '不', author: '甲', actor: '乙', at: 7 };
    const [one, other] = sentencesOf([
      block([run('我认为。', '甲'), run('好。', '甲')], { removals: [removal] }),
    ]);
    expect(one?.removals).toEqual([removal]);
    expect(other?.removals).toEqual([]);
  });
});

test('[Z9] accepted words are their proposer’s, once', () => {
  const contested = run('补充鉴定', '乙', { kind: 'contested', claimed: '检' });
  const blocks = [block([run('应当', '乙'), contested, contested])];
  const kinds = creditSuggestions(blocks, [{ person: '检', text: '补充鉴定' }])[0]?.runs;
  expect(kinds?.map(({ author, kind }) => `${author} ${kind}`)).toEqual([
    ...['乙 own', '检 suggested', '乙 contested'],
  ]);
});

test('the signed table does not depend on how Yjs cut the text', () => {
  const whole = [block([run('证据不足。', '甲')])];
  const pieces = [block([run('证据', '甲'), run('不足。', '甲', { client: 3, clock: 7, at: 2 })])];
  expect(canonicalAuthorship('a', pieces)).toBe(canonicalAuthorship('a', whole));
  expect(canonicalAuthorship('a', [block([run('证据不足。', '乙')])])).not.toBe(
    canonicalAuthorship('a', whole),
  );
});

describe('comparing two versions', () => {
  const compared = (before: readonly string[], after: readonly string[]) =>
    compareVersions(
      before.map((text) => block([run(text, '甲')])),
      after.map((text) => block([run(text, '乙')])),
    ).map(({ change, pieces }) => [
      change,
      pieces.map((piece) => `${{ same: '', added: '+', removed: '-' }[piece.change]}${piece.text}`).join('|'),
    ]);

  test('finds what came, what went and what was changed within', () => {
    expect(
      compared(['一、事实清楚。', '二、旧段', '三、结论'], ['一、事实不清楚。', '三、结论', '四、新增']),
    ).toEqual([
      ['changed', '一、事实|+不|清楚。'],
      ['removed', '-二、旧段'],
      ['same', '三、结论'],
      ['added', '+四、新增'],
    ]);
  });

  test('takes words of letters and numbers whole', () => {
    expect(compared(['税额 1,234.50 元，见 Annex B。'], ['税额 1,334.50 元，见 Annex C。'])).toEqual([
      ['changed', '税额 |-1,234.50|+1,334.50| 元，见 Annex |-B|+C|。'],
    ]);
  });

  test('names the authors of both sides', () => {
    const [difference] = compareVersions(
      [block([run('同意', '甲')])],
      [block([run('不', '乙'), run('同意', '甲')])],
    );
    expect(difference?.pieces.map(({ text, runs }) => [text, runs.map(({ author }) => author)])).toEqual([
      ['不', ['乙']],
      ['同意', ['甲']],
    ]);
  });
});
