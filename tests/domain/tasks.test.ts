import { describe, expect, test } from 'vitest';
import { tasksOf } from '#shared/meeting/tasks.ts';
import {
  approved,
  archived,
  atCheckIn,
  atStep,
  awaitingApproval,
  circulated,
  closed,
  decided,
  planned,
  prepared,
  sealed,
  signing,
  told,
  withPanel,
} from '../support/hearing.ts';
import { type Story, viewer } from '../support/meeting.ts';
import { type Name, startsAt } from '../support/people.ts';

const tasks = (story: Story, who: Name) => {
  const { personId, roles } = viewer(who);
  return tasksOf(story.meeting, { personId: personId ?? '', roles }, 3);
};
const mine = (story: Story, who: Name) =>
  tasks(story, who).flatMap(({ kind, mine: isMine }) => (isMine ? [kind] : []));

describe('what has to be done next', () => {
  test('[X1] it says what, and to whom', () => {
    expect(mine(planned(), 'zheng')).toEqual(['composePanel', 'askApproval']);
    expect(mine(awaitingApproval(), 'han')).toEqual(['approve']);
    expect(mine(awaitingApproval(), 'zheng')).toEqual([]);
    expect(mine(awaitingApproval().and('han', 'refuseHearing', { reason: '无需' }), 'zheng')).toEqual([
      'reviseRefused',
    ]);
    expect(mine(approved(), 'sun')).toEqual(['composePanel']);
    expect(mine(withPanel(), 'sun')).toEqual([
      'serveNotices',
      'announce',
      'briefPanel',
      'invite',
      'openCheckIn',
    ]);
    expect(mine(prepared(), 'sun')).toEqual(['invite', 'openCheckIn']);
    expect(mine(atStep('statements'), 'zhou')).toEqual(['hold']);
    expect(mine(closed(), 'sun')).toEqual(['circulateMinutes']);
    expect(mine(circulated(), 'wang')).toEqual(['sign']);
    expect(mine(signing(), 'zhou')).toEqual(['sign', 'seal']);
    expect(mine(sealed(), 'zheng')).toEqual(['decide']);
    expect(mine(decided(), 'zheng')).toEqual(['tell']);
    expect(mine(told(), 'sun')).toEqual(['archive']);
    expect(tasks(archived(), 'han')).toEqual([]);
  });
  test('[X1] a recusal waits for the chief alone', () => {
    const raised = atCheckIn().and('wang', 'raiseRecusal', {
      participantId: 'wang',
      againstId: 'li',
      reason: '亲属',
    });
    expect(mine(raised, 'han')).toEqual(['decideRecusal']);
    expect(mine(raised, 'zhou')).toEqual([]);
  });
  test('[X1] corrections and departures are somebody’s to answer', () => {
    expect(mine(closed().and('wang', 'requestCorrection', { quote: '', text: '改' }), 'sun')).toEqual([
      'answerCorrections',
    ]);
    expect(mine(signing().and('wang', 'requestCorrection', { quote: '', text: '改' }), 'sun')).toEqual([
      'answerCorrections',
      'sign',
    ]);
    expect(mine(sealed().and('zheng', 'requestDeparture', { intended: '诉', reasons: '因' }), 'han')).toEqual(
      ['consentDeparture'],
    );
  });
  test('[X2] notices are due by the end of the last day that leaves three clear days', () => {
    const due = tasks(withPanel(), 'sun').find(({ kind }) => kind === 'serveNotices')?.due ?? 0;
    expect(new Date(due + 1).toISOString()).toBe('2025-06-13T16:00:00.000Z');
    expect(startsAt - due).toBeGreaterThan(2 * 86_400_000);
    expect(tasks(withPanel(), 'sun').find(({ kind }) => kind === 'serveNotices')?.count).toBe(8);
  });
});
