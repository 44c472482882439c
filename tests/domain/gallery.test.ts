import { describe, expect, test } from 'vitest';
import { meetingCommand } from '#shared/meeting/commands.ts';
import { delayOf } from '#shared/meeting/delay.ts';
import { readGallery, releasedOf } from '#shared/meeting/gallery.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { Stage } from '#shared/meeting/terms.ts';
import { looksOn } from '#shared/meeting/viewer.ts';
import { shown } from '../support/chance/secrecy.ts';
import { holds, tell } from '../support/chance/story.ts';
import { announcement, outsider, prepared, toStep, withPanel } from '../support/hearing.ts';
import { given, type Story, viewer } from '../support/meeting.ts';
import { startsAt } from '../support/people.ts';

const MINUTE = 60_000;
const delayed = () => prepared().and('sun', 'announce', { ...announcement, delay: 5 });

/** The hearing as the public sees it at some moment. */
const seenAt = ({ records }: Story, now: number) =>
  meetingDecider.replay(releasedOf(readGallery(records), now));

describe('the delay', () => {
  test('[B2] it is announced, by the minutes there are', () => {
    given(withPanel())
      .when('sun', 'announce', { ...announcement, delay: 15 })
      .records({ type: 'hearingAnnounced', delay: 15 });
    const asked = { type: 'announce', ...announcement };
    for (const delay of [0, 5, 10, 15, undefined])
      expect(meetingCommand.safeParse({ ...asked, delay }).success).toBe(true);
    for (const delay of [1, 20, -5, '5', null])
      expect(meetingCommand.safeParse({ ...asked, delay }).success).toBe(false);
  });
  test('[B2] an announcement without one, as they were before, has none', () => {
    expect(prepared().meeting.announcement?.delay).toBe(0);
    expect(delayOf(prepared().meeting)).toBe(0);
    expect(delayOf(delayed().meeting)).toBe(5 * MINUTE);
  });
  test('[B2] another delay is something new to announce, the same is not', () => {
    given(delayed())
      .when('sun', 'announce', { ...announcement, delay: 5 })
      .refused('announcedAlready');
    given(delayed()).when('sun', 'announce', announcement).records({ type: 'hearingAnnounced' });
  });
  test('[B2] what happens from check-in on is shown that much later, what was prepared at once', () => {
    const story = toStep('questions', delayed());
    const opened = story.meeting.enteredAt.checkIn ?? 0;
    const stageAt = (now: number): Stage => seenAt(story, now).stage;
    expect(stageAt(opened)).toBe('preparing');
    expect(seenAt(story, opened).announcement?.delay).toBe(5);
    expect(stageAt(opened + 5 * MINUTE - 1)).toBe('preparing');
    expect(stageAt(opened + 5 * MINUTE)).toBe('checkIn');
    const asked = story.meeting.enteredAt.questions ?? 0;
    expect(stageAt(asked + 5 * MINUTE - 1)).toBe('statements');
    expect(stageAt(asked + 5 * MINUTE)).toBe('questions');
  });
  test('[B2] postponed and announced again, the new day is not held back', () => {
    const moved = startsAt + 9 * 86_400_000;
    const story = toStep('checkIn', delayed())
      .and('zheng', 'postpone', { startsAt: moved, reason: '另行通知' })
      .and('sun', 'announce', { ...announcement, observersUntil: moved, delay: 15 });
    expect(seenAt(story, story.now).plan?.startsAt).toBe(moved);
  });
});

describe('what is taken from the public', () => {
  test('[B3] a name put under protection is covered at once, also in what is held back', () => {
    const before = toStep('questions', delayed());
    const { name } = outsider('wang', 'party');
    const after = before.and('sun', 'correctParticipant', {
      participantId: 'wang',
      ...outsider('wang', 'party', { protectedAs: '王某' }),
    });
    const told = (story: Story, now: number) =>
      JSON.stringify(releasedOf(readGallery(story.records), now).map(({ event }) => event));
    expect(told(before, before.now)).toContain(name);
    for (const now of [after.now, after.now + 60 * MINUTE]) expect(told(after, now)).not.toContain(name);
    expect(readGallery(after.records).epoch).toBe(readGallery(before.records).epoch + 1);
  });
  test('[B3] cancelled or postponed, it is gone at once, however long the delay', () => {
    const open = toStep('checkIn', delayed());
    const cancelled = open.and('zheng', 'cancelHearing', { reason: '撤回' });
    const postponed = open.and('zheng', 'postpone', { startsAt: startsAt + 9 * 86_400_000, reason: '病' });
    for (const story of [cancelled, postponed])
      expect(releasedOf(readGallery(story.records), story.now)).toEqual([]);
  });
});

describe('who looks on', () => {
  test('[B4] everybody who is neither inside nor has a seat, somebody of the office too', () => {
    const { meeting } = toStep('questions', delayed());
    for (const who of ['public', 'ji', 'tang'] as const) expect(looksOn(meeting, viewer(who))).toBe(true);
    for (const who of ['sun', 'li', 'wang', 'he', 'han'] as const)
      expect(looksOn(meeting, viewer(who))).toBe(false);
  });
});

describe('for any story', () => {
  test('[B2] read on piece by piece or anew, the gallery is the same, and only grows within an epoch', () => {
    holds((chance) => {
      let reading = readGallery([]);
      let before: readonly { seq: number }[] = [];
      const told = tell(chance, (now) => {
        const next = readGallery(now.records, reading);
        const released = releasedOf(next, now.now);
        if (next.epoch === reading.epoch) expect(released.slice(0, before.length)).toEqual(before);
        reading = next;
        before = released;
      });
      expect(reading).toEqual(readGallery(told.records));
      expect(reading.meeting).toEqual(told.meeting);
      expect(reading.events).toEqual(shown('public', told.records, told.meeting));
      expect(releasedOf(reading, told.now + 15 * MINUTE)).toEqual(reading.events);
    }, 24);
  }, 600_000);
});
