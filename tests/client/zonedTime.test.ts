import { CalendarDateTime } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import { dayStart, epochOf, zonedOf } from '../../client/ui/zonedTime.ts';

describe('Beijing time in the date field', () => {
  const ms = Date.parse('2024-12-18T14:00:00+08:00');

  it('shows epoch milliseconds as Beijing wall time, wherever the test runs', () => {
    const shown = zonedOf(ms);
    expect([shown.year, shown.month, shown.day, shown.hour, shown.minute]).toEqual([2024, 12, 18, 14, 0]);
    expect(shown.timeZone).toBe('Asia/Shanghai');
  });

  it('gives back the same milliseconds', () => {
    for (const at of [0, ms, ms + 59_999, Date.parse('1986-07-01T12:00:00Z')])
      expect(epochOf(zonedOf(at))).toBe(at);
  });

  it('reads a value without a zone as Beijing time', () => {
    expect(epochOf(new CalendarDateTime(2024, 12, 18, 14, 0))).toBe(ms);
  });

  it('begins the day at midnight in Beijing, also when the day in UTC is still the one before', () => {
    expect(dayStart(ms)).toBe(Date.parse('2024-12-18T00:00:00+08:00'));
    expect(dayStart(Date.parse('2024-12-17T16:00:00Z'))).toBe(Date.parse('2024-12-18T00:00:00+08:00'));
    expect(dayStart(Date.parse('2024-12-17T15:59:59Z'))).toBe(Date.parse('2024-12-17T00:00:00+08:00'));
  });
});
