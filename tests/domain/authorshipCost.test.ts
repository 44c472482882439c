/** What a hostile hand can make the server work out stays small: none of this may cost as the square of what was sent. */
import { expect, test } from 'vitest';
import type { AttributedBlock } from '#shared/authorship/attributed.ts';
import { verifyClaims } from '#shared/authorship/claims.ts';
import { compareVersions } from '#shared/authorship/compare.ts';

const msOf = (work: () => unknown): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

const blocksOf = (from: number, count: number): readonly AttributedBlock[] =>
  Array.from({ length: count }, (_, index): AttributedBlock => {
    const text = String.fromCharCode(from + index).repeat(30);
    return {
      ...{ type: 'paragraph', level: null, section: null, question: null, removals: [] },
      runs: [
        { text, client: 1, clock: 0, length: 30, author: 'a', actor: 'a', kind: 'own', claimed: null, at: 0 },
      ],
    };
  });

test('an act that takes thousands of crumbs and puts a long text is judged at once', () => {
  const taken = Array.from({ length: 5000 }, (_, index) => ({
    atEdge: true,
    pieces: [{ text: 'ab', author: 'a', claimed: null, client: 1, clock: index * 3 }],
  }));
  const put = [[{ text: 'ac'.repeat(30_000), claim: null, besides: [] }]];
  expect(msOf(() => verifyClaims({ actor: 'b', put, taken, earlier: () => [] }))).toBeLessThan(8000);
});

test('thousands of crumbs taken and put again stay their author’s', () => {
  const texts = Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? '甲。' : '乙'));
  const taken = texts.map((text, index) => ({
    atEdge: true,
    pieces: [{ text, author: 'a', claimed: null, client: 1, clock: index * 3 }],
  }));
  const put = texts.map((text) => [{ text, claim: 'a', besides: [] }]);
  const verdicts = verifyClaims({ actor: 'b', put, taken, earlier: () => [] }).flat();
  expect(new Set(verdicts.map(({ author, kind }) => `${author} ${kind}`))).toEqual(new Set(['a moved']));
});

test('two versions with nothing in common are compared at once, and nothing of either is lost', () => {
  const [before, after] = [blocksOf(0x4e00, 3000), blocksOf(0x6e00, 3000)];
  let told = compareVersions([], []);
  const cost = msOf(() => {
    told = compareVersions(before, after);
  });
  expect(cost).toBeLessThan(8000);
  expect(told.filter(({ change }) => change === 'removed')).toHaveLength(3000);
  expect(told.filter(({ change }) => change === 'added')).toHaveLength(3000);
});
