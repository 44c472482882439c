import { describe, expect, test } from 'vitest';
import { en } from '#shared/i18n/en.ts';
import { zh } from '#shared/i18n/zh.ts';
import { tasksOf } from '#shared/meeting/tasks.ts';
import { minutesLines } from '#shared/record/minutesLines.ts';
import { tell } from '#shared/record/telling.ts';
import {
  closed,
  departing,
  filed,
  gathered,
  inReport,
  inStep,
  materialSent,
  members,
  positioned,
  requested,
  reveal,
  scheduled,
  sealed,
  view,
  viewsRevealed,
  viewsSealed,
} from '../support/conference.ts';
import { type Story, viewer } from '../support/meeting.ts';
import type { Name } from '../support/people.ts';

const tasks = (story: Story, who: Name) => {
  const { personId, roles } = viewer(who);
  return tasksOf(story.meeting, { personId: personId ?? '', roles }, 3);
};
const mine = (story: Story, who: Name) =>
  tasks(story, who).flatMap(({ kind, mine: isMine }) => (isMine ? [kind] : []));

describe('what has to be done next in a conference', () => {
  test('[X1] it says what, to whom and until when', () => {
    expect(mine(requested(), 'tan')).toEqual(['reviewConference']);
    expect(tasks(requested(), 'tan')[0]?.due).toBe(requested().meeting.conference?.reviewBy);
    expect(mine(requested(), 'zheng')).toEqual([]);
    expect(mine(requested().and('tan', 'declineConference', { reason: '否' }), 'zheng')).toEqual([
      'reviseDeclined',
    ]);
    expect(mine(scheduled(), 'sun')).toEqual(['sendMaterial', 'openCheckIn']);
    expect(mine(materialSent(), 'feng')).toEqual(['readMaterial']);
    expect(mine(materialSent().and('feng', 'noteMaterialRead'), 'feng')).toEqual([]);
    expect(mine(gathered(), 'tan')).toEqual(['convene']);
    expect(mine(inReport(), 'zheng')).toEqual(['holdConference']);
    expect(mine(inStep('views'), 'zhou')).toEqual(['sealView']);
    expect(mine(inStep('views').and('zhou', 'sealView', view('zhou', 'agree')), 'zhou')).toEqual([]);
    expect(mine(viewsSealed(), 'tan')).toEqual(['revealViews']);
    expect(mine(viewsRevealed(), 'tan')).toEqual(['holdConference']);
    expect(mine(closed(), 'sun')).toEqual(['circulateMinutes']);
    expect(mine(sealed(), 'zheng')).toEqual(['takePosition']);
    expect(mine(departing(), 'zheng')).toEqual(['escalate']);
    const escalated = departing().and('zheng', 'escalate', { reasons: '分歧' });
    expect(mine(escalated, 'han')).toEqual(['decideEscalation']);
    const sent = escalated.and('han', 'decideEscalation', { way: 'toCommittee', text: '提请' });
    expect(mine(sent, 'zheng')).toEqual(['recordCommittee']);
    expect(mine(positioned(), 'sun')).toEqual(['fileConference']);
    expect(tasks(filed(), 'han')).toEqual([]);
  });
  test('[K27] who attends is told what is his own to do, and nothing else', () => {
    expect(tasks(materialSent(), 'chen')).toMatchObject([{ kind: 'readMaterial', mine: true }]);
    expect(tasks(viewsSealed(), 'chen')).toEqual([]);
    expect(tasks(departing(), 'qian')).toEqual([]);
    const spoken = inStep('inquiry')
      .and('tan', 'giveFloor', { participantId: 'chen', seconds: 0, issueId: null })
      .and('chen', 'makeStatement', { text: '说明', issueId: null })
      .and('tan', 'advance', { to: 'conclusion', skipReason: '无需发表' })
      .and('tan', 'concludeConference', { text: '另行研究' })
      .and('tan', 'closeHearing');
    expect(mine(spoken, 'chen')).toEqual(['confirmWords']);
    expect(mine(spoken.and('chen', 'confirmWords', { count: 1 }), 'chen')).toEqual([]);
  });
});

describe('the record in words', () => {
  test('every event of a whole conference is told in both languages, in whole sentences', () => {
    const stories = [
      filed(),
      departing().and('zheng', 'escalate', { reasons: '分歧' }).and('han', 'decideEscalation', {
        way: 'toCommittee',
        text: '提请检委会',
      }),
    ];
    for (const { records, meeting } of stories)
      for (const record of records)
        for (const words of [zh, en]) {
          const { text } = tell(record, meeting, words);
          expect(text).not.toMatch(/undefined|null|。。|\.\.$|听证会/);
          expect(text).not.toBe('');
        }
  });
  test('[K11] a view stands in the minutes once it is revealed, in speaking order, and how they fell at the end', () => {
    const linesOf = ({ records, meeting }: Story) =>
      records.flatMap((record) => minutesLines(record, meeting));
    expect(JSON.stringify(linesOf(viewsSealed()))).not.toContain('的理由');
    const speakers = linesOf(reveal(viewsSealed()))
      .filter((line) => line.attrs.kind === 'speech')
      .map((line) => line.attrs.speaker);
    expect(speakers).toEqual([...members]);
    const text = JSON.stringify(linesOf(closed()));
    expect(text).toContain('问题1：同意承办意见 3 人、不同意承办意见 1 人；多数意见为同意承办意见。');
  });
});
