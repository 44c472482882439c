import { expect, test } from 'vitest';
import { en } from '#shared/i18n/en.ts';
import { zh } from '#shared/i18n/zh.ts';
import { minutesLines } from '#shared/record/minutesLines.ts';
import { tell } from '#shared/record/telling.ts';
import { archived, atStep } from '../support/hearing.ts';

test('every event of a whole hearing is told in both languages, in one sentence without a doubled full stop', () => {
  const { records, meeting } = archived();
  for (const record of records)
    for (const words of [zh, en]) {
      const { text } = tell(record, meeting, words);
      expect(text).not.toMatch(/undefined|null|。。|\.\.$/);
      expect(text).not.toBe('');
    }
});

test('a reason that ends with a full stop is not given a second one', () => {
  const { records, meeting } = atStep('questions').and('zhou', 'suspendHearing', { reason: '设备故障。' });
  const last = records.at(-1);
  expect(last && tell(last, meeting, zh).text).toBe('主持人宣布中止听证：设备故障。');
});

test('[M9] what was deliberated and how the hearing was prepared does not stand in the minutes', () => {
  const story = atStep('deliberation').and('li', 'noteDeliberation', { text: '评议内容' });
  const written = story.records.flatMap((record) => minutesLines(record, story.meeting));
  const text = JSON.stringify(written);
  expect(text).not.toContain('评议内容');
  expect(text).not.toContain(meetingTitle);
  expect(written.filter((line) => line.attrs.kind === 'step').length).toBeGreaterThanOrEqual(4);
});

const meetingTitle = '拟定听证方案';
