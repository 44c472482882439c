import { expect, test } from 'vitest';
import { en } from '#shared/i18n/en.ts';
import { zh } from '#shared/i18n/zh.ts';
import { loadWords, wantWords, wordsNow } from '../../client/words/words.ts';

test('every part of both languages travels in its group, and what one language wanted the other brings along', async () => {
  await loadWords('zh');
  expect(wordsNow('zh').common).toBe(zh.common);
  await wantWords('gallery', 'refusals', 'room', 'minutes', 'desk', 'roster', 'opinion', 'paper');
  await loadWords('en');
  for (const part of Object.keys(zh) as (keyof typeof zh)[]) {
    expect(wordsNow('zh')[part]).toBe(zh[part]);
    expect(wordsNow('en')[part]).toBe(en[part]);
  }
});
