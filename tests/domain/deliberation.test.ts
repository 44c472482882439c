import { describe, expect, test } from 'vitest';
import { hasMajority, majorityOn } from '#shared/meeting/deliberation.ts';
import { announced, archived } from '../support/hearing.ts';

describe('smoke', () => {
  test('goes', () => {
    expect(hasMajority(announced().meeting)).toBe(true);
    expect(majorityOn(announced().meeting, 'i1')).toBe('agree');
    expect(archived().meeting.stage).toBe('archived');
  });
});
