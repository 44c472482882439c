/** Who may have which paper, and when there is one. */
import { describe, expect, test } from 'vitest';
import { type HearingPaperKind, paperKinds } from '#shared/papers/hearingPapers.ts';
import { isPersonal, paperOwners } from '#shared/papers/paperAccess.ts';
import {
  announced,
  approved,
  archived,
  atCheckIn,
  awaitingApproval,
  closed,
  decided,
  opinionsGiven,
  planned,
  prepared,
  sealed,
  told,
  withPanel,
} from '../support/hearing.ts';
import { answerFor } from '../support/hearingPaper.ts';
import type { Story } from '../support/meeting.ts';
import { everybody, type Name } from '../support/people.ts';

const outcome = (story: Story, who: Name | 'public', kind: HearingPaperKind, of?: string) => {
  const answer = answerFor(story, who, kind, of ? { of } : {});
  return 'refused' in answer ? answer.refused : 'given';
};

const inside = ['zheng', 'zhou', 'sun', 'han', 'deng', 'tan', 'cao'] as const satisfies readonly Name[];

describe('those inside', () => {
  test.each(inside)('%s has every paper of a hearing that is over', (who) => {
    for (const kind of paperKinds)
      expect([kind, outcome(archived(), who, kind, isPersonal(kind) ? 'li' : undefined)]).toEqual([
        kind,
        'given',
      ]);
  });

  test('nobody else has a paper that is for the office', () => {
    const others = everybody.filter((name) => !inside.some((one) => one === name));
    for (const who of [...others, 'public' as const])
      for (const kind of ['approval', 'plan', 'panel', 'attendance', 'opinionSummary'] as const)
        expect([who, kind, outcome(archived(), who, kind)]).toEqual([who, kind, 'notForYou']);
  });
});

describe('the minutes', () => {
  test('are for whoever may read them, once the hearing is over', () => {
    for (const who of ['li', 'wang', 'gao', 'shen', 'chen'] as const) {
      expect(outcome(closed(), who, 'minutes')).toBe('given');
      expect(outcome(announced(), who, 'minutes')).toBe('paperNotReady');
    }
    for (const who of ['public', 'ji', 'feng', 'he', 'tang'] as const)
      expect(outcome(sealed(), who, 'minutes')).toBe('notForYou');
  });
});

describe('the announcement', () => {
  test('is for everybody once made', () => {
    expect(outcome(withPanel(), 'sun', 'announcement')).toBe('paperNotReady');
    expect(outcome(withPanel(), 'public', 'announcement')).toBe('notForYou');
    for (const who of ['public', 'ji', 'wang', 'sun'] as const)
      expect(outcome(prepared(), who, 'announcement')).toBe('given');
  });
});

describe('personal papers', () => {
  test('each has his own and no other, named or not', () => {
    for (const kind of ['notice', 'rights', 'opinionForm', 'feedback'] as const) {
      expect(outcome(told(), 'li', kind, 'li')).toBe('given');
      expect(outcome(told(), 'li', kind)).toBe('given');
      for (const of of ['wu', 'wang', 'nobody']) expect(outcome(told(), 'li', kind, of)).toBe('notForYou');
      expect(outcome(told(), 'public', kind, 'li')).toBe('notForYou');
      expect(outcome(told(), 'ji', kind)).toBe('notForYou');
    }
  });

  test('of somebody who is not there, or whom there is none for', () => {
    expect(outcome(told(), 'sun', 'notice', 'nobody')).toBe('participantUnknown');
    expect(outcome(told(), 'sun', 'notice')).toBe('participantUnknown');
    expect(outcome(told(), 'sun', 'opinionForm', 'wang')).toBe('participantUnknown');
    expect(outcome(told(), 'sun', 'feedback', 'wang')).toBe('participantUnknown');
  });

  test('a notice is drawn up once approved, and his own once served', () => {
    expect(outcome(awaitingApproval(), 'sun', 'notice', 'li')).toBe('participantUnknown');
    expect(outcome(withPanel(), 'sun', 'notice', 'li')).toBe('given');
    expect(outcome(withPanel(), 'li', 'notice', 'li')).toBe('paperNotReady');
    expect(outcome(prepared(), 'li', 'notice', 'li')).toBe('given');
    expect(paperOwners('notice', prepared().meeting)).toContain('wang');
    expect(paperOwners('notice', prepared().meeting)).not.toContain('zhou');
  });

  test('somebody withdrawn has no papers any more', () => {
    const gone = prepared().and('zheng', 'withdrawParticipant', { participantId: 'wang', reason: '撤回' });
    expect(outcome(gone, 'wang', 'notice', 'wang')).toBe('notForYou');
    expect(outcome(gone, 'sun', 'notice', 'wang')).toBe('given');
  });
});

describe('when there is one', () => {
  test.each([
    ['approval', planned, awaitingApproval],
    ['panel', approved, withPanel],
    ['attendance', prepared, atCheckIn],
    ['rights', prepared, atCheckIn],
    ['opinionForm', opinionsGiven, announced],
    ['opinionSummary', opinionsGiven, announced],
    ['minutes', announced, closed],
    ['feedback', decided, told],
  ] as const)('%s', (kind, before, after) => {
    const of = isPersonal(kind) ? 'li' : undefined;
    expect(outcome(before(), 'zhou', kind, of)).toBe('paperNotReady');
    expect(outcome(after(), 'zhou', kind, of)).toBe('given');
  });
});
