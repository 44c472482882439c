/** Whoever may no longer follow is told so once, and then nothing: not who is there, nor that something goes on. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { minutesDocument } from '#shared/protocol.ts';
import { atStep, plan, prepared } from '../support/hearing.ts';
import { actor, startsAt } from '../support/people.ts';
import { MEETING, startTestServer } from '../support/server.ts';

/** Presence is told a moment after it changed. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 900));
const times = (text: string, word: string) => text.split(word).length - 1;

test('the public of a hearing that is postponed hears nothing more of it until it is announced anew', async () => {
  const server = await startTestServer(prepared());
  const anybody = await server.enter('public');
  await anybody.join();
  const sun = await server.enter('sun');
  await sun.command({ type: 'postpone', startsAt: startsAt + 86_400_000, reason: '当事人生病' });
  await aMoment();
  expect(times(anybody.heard(), '"begin"')).toBe(1);
  const before = anybody.heard();
  const late = { participantIds: ['wang'], method: '电话', lateReason: '' };
  expect(await sun.command({ type: 'serveNotices', ...late })).toHaveProperty('accepted');
  await (await server.enter('li')).join();
  await aMoment();
  expect(anybody.heard()).toBe(before);
  const announcement = { contact: '孙记录', observersUntil: startsAt, observerPlaces: 1 };
  expect(await sun.command({ type: 'announce', ...announcement })).toHaveProperty('accepted');
  await expect.poll(() => times(anybody.heard(), '"begin"')).toBe(2);
});

test('somebody who left his seat is of the public: who is connected is not for him', async () => {
  const server = await startTestServer(prepared());
  const zhou = await server.enter('zhou');
  const sun = await server.enter('sun');
  for (const client of [zhou, sun]) await client.join();
  await aMoment();
  expect(zhou.heard()).toContain('"online":["zhou","sun"]');
  const other = { ...plan, presiderId: 'feng' };
  expect(await sun.command({ type: 'revisePlan', plan: other })).toHaveProperty('accepted');
  const before = zhou.heard().length;
  await (await server.enter('li')).join();
  await aMoment();
  const since = zhou.heard().slice(before);
  expect(since).toContain('"online":[]');
  expect(since).not.toMatch(/"online":\[[^\]]/);
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
