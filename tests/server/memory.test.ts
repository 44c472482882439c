/** What is kept in memory is what is in use: neither names that do not exist nor all hearings ever read. */
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { createMeetings } from '../../server/meetings.ts';
import { openDatabase } from '../../server/store/database.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { directory } from '../support/directory.ts';
import { plan, prepared } from '../support/hearing.ts';
import { actor, office, today } from '../support/people.ts';
import { MEETING, remember } from '../support/remember.ts';

const house = async () => {
  const database = openDatabase(directory());
  onTestFinished(() => database.close());
  await remember(database, prepared());
  const store = openSqliteStore({ database });
  const asked: string[] = [];
  const listening: Store = {
    ...store,
    read: (stream, ...place) => {
      asked.push(stream);
      return store.read(stream, ...place);
    },
  };
  const onTrouble = ({ error }: { error: unknown }) => {
    throw error;
  };
  const options = { now: () => today, newId: () => randomUUID(), office: async () => office, onTrouble };
  return { meetings: createMeetings({ store: listening, ...options }), asked };
};

const readings = (asked: readonly string[]) =>
  asked.filter((stream) => stream === `meeting:${MEETING}`).length;

test('names asked for at random push nothing out of memory', async () => {
  const { meetings, asked } = await house();
  await meetings.read(MEETING);
  for (let count = 0; count < 300; count += 1) await meetings.read(`nowhere-${count}`);
  await meetings.read(MEETING);
  expect(readings(asked)).toBe(1);
});

test('a hearing that was only read makes room for those in use, and is told of nonetheless', async () => {
  const { meetings, asked } = await house();
  await meetings.read(MEETING);
  for (let count = 0; count < 210; count += 1) {
    const answer = await meetings.execute(`m-${count}`, actor('zheng'), 'c', { type: 'planHearing', plan });
    expect(answer).toHaveProperty('accepted');
  }
  await meetings.read(MEETING);
  expect(readings(asked)).toBe(2);
  const told: number[] = [];
  meetings.onNews(({ after }) => told.push(after));
  const { seq } = await meetings.read(MEETING);
  await meetings.execute(MEETING, actor('zheng'), 'c', { type: 'briefPanel', note: '补充' });
  expect(told).toEqual([seq]);
});
