import { describe, expect, test } from 'vitest';
import { atCheckIn, atStep, enter } from '../support/hearing.ts';
import { given } from '../support/meeting.ts';

describe('witnesses apart', () => {
  test('[A11] a witness is let in where he may be heard, not before', () => {
    given(atStep('introduction')).when('sun', 'admit', { participantId: 'he' }).refused('noRightInThisStep');
    given(atStep('statements')).when('sun', 'admit', { participantId: 'he' }).records({ type: 'admitted' });
    given(atStep('finalStatements'))
      .when('sun', 'admit', { participantId: 'he' })
      .refused('noRightInThisStep');
  });
  test('[A11] he is sent out when the hearing opens', () => {
    given(atCheckIn().and('sun', 'admit', { participantId: 'he' }))
      .when('zhou', 'advance', { to: 'introduction', skipReason: '' })
      .records({ type: 'sentBack', participantId: 'he' }, { type: 'stepEntered', step: 'introduction' });
  });
  test('[A11] he hears his own part and nothing else', () => {
    const story = atStep('statements')
      .and('wang', 'makeStatement', { text: '他来之前说的', issueId: null })
      .and('sun', 'admit', { participantId: 'he' })
      .and('he', 'makeStatement', { text: '他自己说的', issueId: null })
      .and('sun', 'sendBack', { participantId: 'he', reason: '证言完毕' })
      .and('wang', 'makeStatement', { text: '他走以后说的', issueId: null });
    const shown = JSON.stringify(story.shownTo('he'));
    expect(shown).toContain('他自己说的');
    expect(shown).not.toContain('他来之前说的');
    expect(shown).not.toContain('他走以后说的');
  });
  test('[A5] a witness called a second time hears both his parts', () => {
    const story = atStep('statements')
      .and('sun', 'admit', { participantId: 'he' })
      .and('he', 'makeStatement', { text: '第一次', issueId: null })
      .and('sun', 'sendBack', { participantId: 'he', reason: '' })
      .and('wang', 'makeStatement', { text: '中间的', issueId: null })
      .and('sun', 'admit', { participantId: 'he' })
      .and('he', 'makeStatement', { text: '第二次', issueId: null });
    const shown = JSON.stringify(story.shownTo('he'));
    expect(shown).toContain('第一次');
    expect(shown).toContain('第二次');
    expect(shown).not.toContain('中间的');
  });
});

describe('leaving', () => {
  test('[A5] somebody sent back waits, and may be let in again', () => {
    const back = given(atStep('statements'))
      .when('sun', 'sendBack', { participantId: 'wang', reason: '整理材料' })
      .records({ type: 'sentBack', participantId: 'wang' });
    expect(back.meeting.seats.wang?.whereabouts).toBe('waiting');
    given(back).when('sun', 'admit', { participantId: 'wang' }).records({ type: 'admitted' });
    given(back).when('sun', 'sendBack', { participantId: 'wang', reason: '' }).refused('notHere');
  });
  test('[A5] neither staff on duty nor, once it has opened, an officer is sent back', () => {
    given(atStep('deliberation'))
      .when('zhou', 'sendBack', { participantId: 'zhao', reason: '' })
      .refused('noRightInThisStep');
    given(atStep('deliberation'))
      .when('sun', 'sendBack', { participantId: 'zheng', reason: '' })
      .refused('participantUnknown');
  });
  test('[A5] the speaker sent back gives up the floor', () => {
    given(
      atStep('statements').and('zhou', 'giveFloor', { participantId: 'wang', seconds: 60, issueId: null }),
    )
      .when('sun', 'sendBack', { participantId: 'wang', reason: '' })
      .records({ type: 'floorEnded', participantId: 'wang' }, { type: 'sentBack' });
  });
  test('[A6] leaving does not stop the hearing; it is noted', () => {
    const left = given(atStep('statements'))
      .when('sun', 'noteDeparture', { participantId: 'wang', reason: '擅自离场' })
      .records({ type: 'departureNoted', participantId: 'wang' });
    expect(left.meeting.stage).toBe('statements');
    given(left).when('zhou', 'advance', { to: 'questions', skipReason: '' }).records({ type: 'stepEntered' });
    given(left).when('wang', 'enterWaitingRoom', enter).records({ type: 'arrived' });
    given(left).when('sun', 'noteDeparture', { participantId: 'wang', reason: '再' }).refused('notHere');
  });
  test('[A6] who has left hears nothing of what follows', () => {
    const story = atStep('statements')
      .and('sun', 'noteDeparture', { participantId: 'wang', reason: '离场' })
      .and('gao', 'makeStatement', { text: '离场后的话', issueId: null });
    expect(JSON.stringify(story.shownTo('wang'))).not.toContain('离场后的话');
    expect(JSON.stringify(story.shownTo('li'))).toContain('离场后的话');
  });
  test('[A6] back in the room he is shown what he missed', () => {
    const story = atStep('statements')
      .and('sun', 'noteDeparture', { participantId: 'wang', reason: '离场' })
      .and('gao', 'makeStatement', { text: '离场后的话', issueId: null })
      .and('wang', 'enterWaitingRoom', enter)
      .and('sun', 'admit', { participantId: 'wang' });
    expect(JSON.stringify(story.shownTo('wang'))).toContain('离场后的话');
  });
  test('[A6] the presider does not leave by a note', () => {
    given(atCheckIn())
      .when('sun', 'noteDeparture', { participantId: 'zhou', reason: '走' })
      .refused('participantUnknown');
    given(atCheckIn())
      .when('sun', 'noteDeparture', { participantId: 'ji', reason: '走' })
      .refused('participantUnknown');
  });
});
