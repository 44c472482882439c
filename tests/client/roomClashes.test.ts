import { expect, test } from 'vitest';
import type { MeetingSummary } from '#shared/http.ts';
import { roomClashes } from '../../client/features/today/roomClashes.ts';

const NINE = Date.parse('2026-11-23T09:00:00+08:00');
const hour = 3_600_000;

const meeting = (meetingId: string, change: Partial<MeetingSummary> = {}): MeetingSummary => ({
  ...{
    meetingId,
    kind: 'hearing',
    title: meetingId,
    caseNo: '',
    cause: '',
    caseType: 'nonProsecution',
    openness: 'open',
  },
  ...{ place: { mode: 'room', room: '第一听证室' }, startsAt: NINE, minutes: 120, stage: 'preparing' },
  ...{ suspended: false, presider: '', handler: '', officers: 3, observers: 0, mine: [], todo: [] },
  ...change,
});
const clashing = (...meetings: readonly MeetingSummary[]) => [...roomClashes(meetings).keys()].sort();

test('two hearings in one room clash while either lasts, and not when one follows the other', () => {
  const first = meeting('a');
  expect(clashing(first, meeting('b', { startsAt: NINE + hour }))).toEqual(['a', 'b']);
  expect(clashing(first, meeting('b', { startsAt: NINE - hour, minutes: 61 }))).toEqual(['a', 'b']);
  expect(clashing(first, meeting('b', { startsAt: NINE + 2 * hour }))).toEqual([]);
  expect(clashing(first, meeting('b', { startsAt: NINE - hour, minutes: 60 }))).toEqual([]);
});

test('another room, no room and no hearing are no clash', () => {
  const first = meeting('a');
  const others: readonly Partial<MeetingSummary>[] = [
    { place: { mode: 'room', room: '第二听证室' } },
    { place: { mode: 'online', room: '第一听证室' } },
    { place: { mode: 'elsewhere', room: '第一听证室' } },
    { stage: 'cancelled' },
    { stage: 'refused' },
  ];
  for (const other of others) expect(clashing(first, meeting('b', other))).toEqual([]);
  expect(clashing(first, meeting('b', { place: { mode: 'mixed', room: '第一听证室' } }))).toEqual(['a', 'b']);
});
