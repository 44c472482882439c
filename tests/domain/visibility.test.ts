import { describe, expect, test } from 'vitest';
import type { Recorded } from '#shared/kernel/decider.ts';
import { meetingCommand } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import { isInside, mayFollow, standingOf } from '#shared/meeting/viewer.ts';
import { seenBy } from '#shared/meeting/visibility.ts';
import { archived, atCheckIn, atStep, outsider, planned, prepared, withPanel } from '../support/hearing.ts';
import { nothingYet, viewer } from '../support/meeting.ts';

/** An event that a later version of the house may write. */
const later = (type: string): Recorded<MeetingEvent> =>
  // Deliberately outside the union: this is what an older page meets in a newer record.
  ({ seq: 999, at: 1, by: 'sun', event: { type } }) as unknown as Recorded<MeetingEvent>;

describe('events of a later version', () => {
  test.each(['somethingNew', 'constructor', '__proto__', 'toString'])(
    '[W1] %s is passed over in the fold and shown to nobody',
    (type) => {
      const { meeting } = archived();
      expect(meetingDecider.evolve(meeting, later(type))).toBe(meeting);
      for (const who of ['sun', 'li', 'public'] as const)
        expect(seenBy(viewer(who), later(type), meeting)).toBeNull();
    },
  );
  test('[W1] a command of a later version is malformed at the border', () => {
    for (const type of ['somethingNew', 'constructor', '__proto__'])
      expect(meetingCommand.safeParse({ type }).success).toBe(false);
  });
});

describe('who may follow', () => {
  test('[W2] those who prepare and those who answer for it are inside', () => {
    for (const who of ['zheng', 'zhou', 'sun', 'han', 'deng', 'tan', 'cao'] as const)
      expect(isInside(prepared().meeting, viewer(who))).toBe(true);
    for (const who of ['feng', 'qian', 'tang', 'li', 'wang', 'chen', 'ji', 'public'] as const)
      expect(isInside(prepared().meeting, viewer(who))).toBe(false);
  });
  test('[W2] before a hearing is planned there is nothing to follow', () => {
    expect(mayFollow(nothingYet.meeting, viewer('han'))).toBe(false);
  });
  test('[W3] without a seat, nobody follows what is not public', () => {
    for (const who of ['feng', 'ji', 'public', 'tang'] as const) {
      expect(mayFollow(withPanel().meeting, viewer(who))).toBe(false);
      expect(withPanel().shownTo(who)).toEqual([]);
      expect(mayFollow(prepared().meeting, viewer(who))).toBe(true);
    }
  });
  test('[W3] the public is not told who did it', () => {
    const records = atStep('statements').records.flatMap(
      (record) => seenBy(viewer('public'), record, atStep('statements').meeting) ?? [],
    );
    expect(records.length).toBeGreaterThan(10);
    expect(records.every(({ by }) => by === '')).toBe(true);
  });
  test('[W3] a viewer’s own standing is hostile-proof', () => {
    for (const personId of ['__proto__', 'constructor', 'toString'])
      expect(mayFollow(withPanel().meeting, { personId, roles: [] })).toBe(false);
  });
});

describe('standing', () => {
  test('[W4] it changes when what may be seen changes', () => {
    const admitted = atStep('statements').and('sun', 'admit', { participantId: 'he' });
    expect(standingOf(admitted.meeting, viewer('he'))).not.toBe(
      standingOf(atStep('statements').meeting, viewer('he')),
    );
    expect(standingOf(prepared().meeting, viewer('public'))).not.toBe(
      standingOf(withPanel().meeting, viewer('public')),
    );
  });
  test('[W4] it changes for the public when another name is to be covered', () => {
    const covered = atCheckIn().and('sun', 'correctParticipant', {
      participantId: 'wang',
      ...outsider('wang', 'party', { protectedAs: '当事人甲' }),
    });
    for (const who of ['public', 'ji'] as const)
      expect(standingOf(covered.meeting, viewer(who))).not.toBe(standingOf(atCheckIn().meeting, viewer(who)));
  });
  test('[W4] it stays when it need not change', () => {
    const spoken = atStep('statements').and('wang', 'makeStatement', { text: '话', issueId: null });
    for (const who of ['wang', 'he', 'sun', 'public'] as const)
      expect(standingOf(spoken.meeting, viewer(who))).toBe(
        standingOf(atStep('statements').meeting, viewer(who)),
      );
  });
  test('[W2] the one who planned it is inside even without a seat', () => {
    const revised = planned().and('zheng', 'revisePlan', {
      plan: { ...(planned().meeting.plan ?? raise()), handlerId: 'feng' },
    });
    expect(isInside(revised.meeting, viewer('zheng'))).toBe(true);
  });
});

const raise = (): never => {
  throw new Error('planned() has no plan');
};
