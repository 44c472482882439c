/** Whoever may no longer follow is told so once, and then nothing: not who is there, nor that something goes on. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { minutesDocument } from '#shared/protocol.ts';
import { readFeed } from '../support/feedReader.ts';
import { atStep, plan, prepared } from '../support/hearing.ts';
import { actor, startsAt } from '../support/people.ts';
import { MEETING, startTestServer } from '../support/server.ts';

/** Presence is told a moment after it changed. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 900));
const times = (text: string, word: string) => text.split(word).length - 1;

test('the public of a hearing that is postponed hears nothing more of it until it is announced anew', async () => {
  const server = await startTestServer(prepared());
  const anybody = await readFeed(server.address);
  await aMoment();
  const sun = await server.enter('sun');
  await sun.command({ type: 'postpone', startsAt: startsAt + 86_400_000, reason: '当事人生病' });
  await expect.poll(anybody.hasEnded).toBe(true);
  expect((await readFeed(server.address)).status).toBe(404);
  const late = { participantIds: ['wang'], method: '电话', lateReason: '' };
  expect(await sun.command({ type: 'serveNotices', ...late })).toHaveProperty('accepted');
  expect((await readFeed(server.address)).status).toBe(404);
  const announcement = { contact: '孙记录', observersUntil: startsAt, observerPlaces: 1 };
  expect(await sun.command({ type: 'announce', ...announcement })).toHaveProperty('accepted');
  const again = await readFeed(server.address, anybody.place());
  await again.until(1);
  expect(again.told()[0]?.name).toBe('begin');
});

test('[B4] somebody who left his seat begins again from the gallery, and hears nothing more where he was', async () => {
  const server = await startTestServer(prepared());
  const zhou = await server.enter('zhou');
  const sun = await server.enter('sun');
  for (const client of [zhou, sun]) await client.join();
  await aMoment();
  expect(zhou.heard()).toContain('"online":["zhou","sun"]');
  const other = { ...plan, presiderId: 'feng' };
  expect(await sun.command({ type: 'revisePlan', plan: other })).toHaveProperty('accepted');
  await aMoment();
  expect(times(zhou.heard(), '"begin"')).toBe(1);
  const before = zhou.heard();
  await (await server.enter('li')).join();
  await aMoment();
  expect(zhou.heard()).toBe(before);
  expect(await zhou.join()).toEqual({ refused: 'withdrawn' });
});

test('those in the room are told how many watch', async () => {
  const server = await startTestServer(prepared());
  const sun = await server.enter('sun');
  await sun.join();
  const watchers = await Promise.all([readFeed(server.address), readFeed(server.address)]);
  await expect.poll(() => sun.heard()).toContain('"watchers":2');
  for (const watcher of watchers) watcher.leave();
  await expect
    .poll(() => sun.heard().lastIndexOf('"watchers":0'))
    .toBeGreaterThan(sun.heard().lastIndexOf('"watchers":2'));
});

test('who is sent out while the minutes are fetched for him does not get them', async () => {
  const server = await startTestServer(atStep('questions'));
  const { documents, meetings } = server.rooms;
  await documents.edit(minutesDocument(MEETING), (writing) => {
    writing.fillIfEmpty([{ type: 'paragraph', content: [{ type: 'text', text: 'WORDS-OF-THE-MINUTES' }] }]);
  });
  const wang = await server.enter('wang');
  const out = { type: 'orderOut', participantId: 'wang', reason: '扰乱秩序' } as const;
  const [, answer] = await Promise.all([
    wang.join(),
    meetings.execute(MEETING, actor('zhou'), randomUUID(), out),
  ]);
  expect(answer).toHaveProperty('accepted');
  await aMoment();
  const heard = wang.heard();
  const told = heard.indexOf('WORDS-OF-THE-MINUTES');
  expect(told === -1 || told < heard.indexOf('"begin"')).toBe(true);
});
