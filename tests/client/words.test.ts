import { expect, test } from 'vitest';
import { en } from '#shared/i18n/en.ts';
import { ofConference } from '#shared/i18n/ofConference.ts';
import { zh } from '#shared/i18n/zh.ts';
import { loadWords, wantWords, wordsNow } from '../../client/words/words.ts';

test('every part of both languages travels in its group, and what one language wanted the other brings along', async () => {
  await loadWords('zh');
  expect(wordsNow('zh').common).toBe(zh.common);
  await wantWords(
    'gallery',
    'inner',
    'room',
    'conference',
    'conferenceDesk',
    'minutes',
    'desk',
    'roster',
    'opinion',
    'paper',
  );
  await loadWords('en');
  for (const part of Object.keys(zh) as (keyof typeof zh)[]) {
    expect(wordsNow('zh')[part]).toBe(zh[part]);
    expect(wordsNow('en')[part]).toBe(en[part]);
  }
});

test('a joint conference calls otherwise only what a hearing calls something', () => {
  for (const words of [zh, en]) expect(unknownIn(words.inConference, words)).toEqual([]);
});

test('what is called otherwise in a joint conference stands in place of a hearing’s word, all else as it is', () => {
  const said = ofConference(zh);
  expect(said.room.steps.open).toBe(zh.inConference.room.steps.open);
  expect(said.room.steps.more).toBe(zh.room.steps.more);
  expect(said.terms.stages.preparing).toBe(zh.conference.stages.preparing);
  expect(said.terms.stages.report).toBe(zh.terms.stages.report);
  expect(said.today).toBe(zh.today);
});

const unknownIn = (otherwise: object, words: object, at = ''): readonly string[] =>
  Object.entries(otherwise).flatMap(([key, other]) => {
    const one: unknown = Reflect.get(words, key);
    if (one === undefined) return [`${at}${key}`];
    const isTable = typeof other === 'object' && !Array.isArray(other) && typeof one === 'object' && one;
    return isTable ? unknownIn(other, one, `${at}${key}.`) : [];
  });
