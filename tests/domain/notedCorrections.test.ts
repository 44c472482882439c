import { describe, expect, test } from 'vitest';
import { tasksOf } from '#shared/meeting/tasks.ts';
import { minutesOf } from '../support/chance/order.ts';
import { archived, decided, sealed, signing, textHash } from '../support/hearing.ts';
import { paperFor } from '../support/hearingPaper.ts';
import { given, type Story } from '../support/meeting.ts';

const wrong = { stands: '2025 年 8 月', shouldSay: '2025 年 7 月', reason: '书记员笔误' };
const noted = (story: Story = sealed()) => story.and('sun', 'noteCorrection', wrong);
const answer = (story: Story, agrees = true, words = '') => ({
  correctionId: Object.keys(story.meeting.notedCorrections)[0] ?? '',
  agrees,
  words,
});

describe('a correction after sealing', () => {
  test('[G8] noted by the clerk or the presider, from sealing until archiving', () => {
    for (const who of ['sun', 'zhou'] as const)
      given(sealed())
        .when(who, 'noteCorrection', wrong)
        .records({ type: 'correctionNoted', ...wrong, notedBy: who });
    for (const who of ['zheng', 'han', 'li', 'wang'] as const)
      given(sealed()).when(who, 'noteCorrection', wrong).refused('notClerk');
    given(decided()).when('sun', 'noteCorrection', wrong).records({ type: 'correctionNoted' });
    given(signing()).when('sun', 'noteCorrection', wrong).refused('wrongStage');
    given(archived()).when('sun', 'noteCorrection', wrong).refused('wrongStage');
  });
  test('[G8] the signed text, its hash and the signatures stay', () => {
    const after = noted().and('wang', 'answerNotedCorrection', answer(noted(), false, '不认可'));
    expect(minutesOf(after.meeting)).toBe(minutesOf(sealed().meeting));
    expect(after.meeting.stage).toBe('sealed');
  });
  test('[G9] those who sign are told, nobody else', () => {
    const knows = (who: Parameters<Story['shownTo']>[0]) =>
      JSON.stringify(noted().shownTo(who)).includes(wrong.shouldSay);
    for (const who of ['wang', 'gao', 'li', 'chen', 'shen', 'zhou', 'han'] as const)
      expect([who, knows(who)]).toEqual([who, true]);
    for (const who of ['he', 'ji', 'tang', 'public'] as const)
      expect([who, knows(who)]).toEqual([who, false]);
  });
  test('[G9] each may answer once: acknowledge it, or object with a word', () => {
    const story = noted();
    given(story).when('wang', 'answerNotedCorrection', answer(story, false)).refused('objectionWithoutWords');
    const objected = given(story)
      .when('wang', 'answerNotedCorrection', answer(story, false, '原文无误'))
      .records({ type: 'notedCorrectionAnswered', participantId: 'wang', agrees: false });
    given(objected).when('wang', 'answerNotedCorrection', answer(story)).refused('notedAnswered');
    given(story).when('sun', 'answerNotedCorrection', answer(story)).refused('ownCorrection');
    given(story).when('he', 'answerNotedCorrection', answer(story)).refused('needNotSign');
    given(story)
      .when('li', 'answerNotedCorrection', { ...answer(story), correctionId: 'constructor' })
      .refused('correctionUnknown');
  });
  test('[G9] an objection’s words are between him and those inside', () => {
    const story = noted().and('wang', 'answerNotedCorrection', answer(noted(), false, '原文无误'));
    const reads = (who: Parameters<Story['shownTo']>[0]) => {
      const text = JSON.stringify(story.shownTo(who));
      return [text.includes('notedCorrectionAnswered'), text.includes('原文无误')];
    };
    expect([reads('wang'), reads('sun'), reads('li'), reads('public')]).toEqual([
      [true, true],
      [true, true],
      [true, false],
      [false, false],
    ]);
  });
  test('[G8] annexed to the minutes, which it leaves as they were', () => {
    const story = noted()
      .and('zhou', 'noteCorrection', { ...wrong, stands: '三人' })
      .and('wang', 'answerNotedCorrection', answer(noted(), false, '原文无误'));
    const { annex, ...minutes } = paperFor(story, 'sun', 'minutes');
    const before = paperFor(sealed(), 'sun', 'minutes');
    expect(before).not.toHaveProperty('annex');
    expect(minutes).toEqual(before);
    expect(annex?.blocks.map(({ block }) => block)).toEqual(['paragraph', 'table', 'table']);
    const said = JSON.stringify(annex);
    for (const part of [
      textHash.slice(0, 16),
      wrong.stands,
      wrong.shouldSay,
      wrong.reason,
      '书记员孙记录',
      '有异议，原文无误',
    ])
      expect(said).toContain(part);
    const others = JSON.stringify(paperFor(story, 'li', 'minutes').annex);
    expect([others.includes(wrong.shouldSay), others.includes('原文无误')]).toEqual([true, false]);
  });
  test('[X1] it waits for their word, and holds up nothing', () => {
    const story = noted(decided());
    const task = (who: string, of: Story) =>
      tasksOf(of.meeting, { personId: who, roles: [] }, 3).find(({ kind }) => kind === 'answerNoted');
    expect(task('wang', story)).toMatchObject({ mine: true });
    expect(task('sun', story)).toMatchObject({ mine: false });
    const answered = story.and('wang', 'answerNotedCorrection', answer(story));
    expect(task('wang', answered)).toMatchObject({ mine: false });
  });
});
