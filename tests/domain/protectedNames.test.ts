/** Protected names with odd letters in them, and what else would tell who somebody is. */
import { expect, test } from 'vitest';
import { issues, outsider, planned } from '../support/hearing.ts';
import { given } from '../support/meeting.ts';
import { startsAt } from '../support/people.ts';

const announcedWith = (name: string) => {
  const story = planned()
    .and('zheng', 'requestApproval', { opinion: '' })
    .and('han', 'approveHearing', { note: '' })
    .and('zheng', 'nameParticipant', outsider('he', 'witness', { name, protectedAs: '证人甲' }))
    .and('sun', 'announce', {
      contact: `找${name}`,
      observersUntil: startsAt - 3_600_000,
      observerPlaces: 2,
    });
  return given(story);
};

test('[L3] a protected name of any letters is covered and hurts nobody: hyphens, dots, brackets', () => {
  for (const name of ['Anne-Marie', '阿依·古丽', 'J. (Jo) [x] {y} a|b^$*+?/\\', 'a--b']) {
    const told = JSON.stringify(announcedWith(name).shownTo('public'));
    expect(told).toContain('找证人甲');
    expect(told).not.toContain(JSON.stringify(name).slice(1, -1));
  }
});

test('[L3] on whose side a protected person stands is not told to the public, nor where he comes from', () => {
  const seated = announcedWith('何目击')
    .shownTo('public')
    .find((event) => event.type === 'participantSeated' && event.roles.includes('witness'));
  expect(seated).toMatchObject({ name: '证人甲', unit: '', side: '' });
});

test('[L3] a name as short as a letter leaves ids and the kinds of event as they are', () => {
  const story = announcedWith('i');
  expect(story.seenBy('public').stage).toBe('preparing');
  expect(story.seenBy('public').plan?.issues.map(({ id }) => id)).toEqual(issues.map(({ id }) => id));
});
