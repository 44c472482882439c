import { describe, expect, it } from 'vitest';
import { formatSpan, isoSpan } from '../../client/ui/clock.ts';

describe('a span on the clock', () => {
  it.each([
    [0, '00:00'],
    [999, '00:01'],
    [112_000, '01:52'],
    [59 * 60_000 + 59_000, '59:59'],
    [3_600_000, '1:00:00'],
    [4_360_000, '1:12:40'],
    [36_000_000, '10:00:00'],
  ])('%i ms reads %s', (ms, text) => expect(formatSpan(ms)).toBe(text));

  it('shows 00:01 until the time is over, and then a minus', () => {
    expect(formatSpan(1)).toBe('00:01');
    expect(formatSpan(-400)).toBe('00:00');
    expect(formatSpan(-12_000)).toBe('−00:12');
    expect(formatSpan(-3_725_000)).toBe('−1:02:05');
  });

  it('never shows sixty seconds', () => {
    for (let ms = 58_000; ms < 62_000; ms += 37) expect(formatSpan(ms)).toMatch(/^0[01]:[0-5]\d$/);
  });

  it('is written for machines in ISO 8601', () => {
    expect(isoSpan(4_360_000)).toBe('PT1H12M40S');
    expect(isoSpan(-12_000)).toBe('-PT0H0M12S');
  });
});
