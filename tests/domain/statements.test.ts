import { describe, expect, test } from 'vitest';
import { atStep, closed, exhibit, planned, prepared, summedUp } from '../support/hearing.ts';
import { given, nothingYet } from '../support/meeting.ts';

const said = (text: string, issueId: string | null = null) => ({ text, issueId });
const question = { text: '事发时您在场吗', toId: 'wang', issueId: 'i1' };
const asked = () => atStep('questions').and('li', 'askQuestion', question);
const idOf = () => Object.keys(asked().meeting.questions)[0] ?? '';
const suspended = (step: 'statements' | 'questions' | 'summary') =>
  atStep(step).and('zhou', 'suspendHearing', { reason: '停' });

describe('statements', () => {
  test('[T1] in his step a participant states in writing', () => {
    given(atStep('statements'))
      .when('wang', 'makeStatement', said('我请求不起诉', 'i1'))
      .records({ type: 'statementMade', participantId: 'wang', issueId: 'i1' });
    given(atStep('finalStatements'))
      .when('gao', 'makeStatement', said('最后陈述'))
      .records({ type: 'statementMade' });
    given(atStep('introduction'))
      .when('zheng', 'makeStatement', said('案情介绍'))
      .records({ type: 'statementMade' });
  });
  test('[T2] it stands in the record word for word', () => {
    const text = '第一行\n第二行  <b>&';
    expect(
      atStep('statements').and('wang', 'makeStatement', said(text)).meeting.statements.at(-1)?.text,
    ).toBe(text);
  });
  test('[T1] not in another’s step, not from outside, not while suspended', () => {
    given(atStep('questions')).when('wang', 'makeStatement', said('插话')).refused('noRightInThisStep');
    given(atStep('statements')).when('li', 'makeStatement', said('意见')).refused('noRightInThisStep');
    given(atStep('statements')).when('he', 'makeStatement', said('证言')).refused('notInRoom');
    given(atStep('statements')).when('ji', 'makeStatement', said('路过')).refused('notInRoom');
    given(suspended('statements')).when('wang', 'makeStatement', said('话')).refused('suspended');
    given(atStep('statements')).when('wang', 'makeStatement', said('话', 'i9')).refused('issueUnknown');
  });
});

describe('questions', () => {
  test('[T3] officers question somebody in the room', () => {
    given(atStep('questions'))
      .when('li', 'askQuestion', question)
      .records({ type: 'questionAsked', participantId: 'li', toId: 'wang' });
    given(atStep('questions')).when('wang', 'askQuestion', question).refused('noRightInThisStep');
    given(atStep('statements')).when('li', 'askQuestion', question).refused('noRightInThisStep');
    given(atStep('questions')).when('ji', 'askQuestion', question).refused('notInRoom');
    for (const toId of ['he', 'li', 'ji', '__proto__'])
      given(atStep('questions'))
        .when('li', 'askQuestion', { ...question, toId })
        .refused('participantUnknown');
    given(atStep('questions'))
      .when('li', 'askQuestion', { ...question, issueId: 'i9' })
      .refused('issueUnknown');
    given(suspended('questions')).when('li', 'askQuestion', question).refused('suspended');
  });
  test('[T4] only the one asked answers, once', () => {
    const answer = { questionId: idOf(), text: '在场' };
    const answered = given(asked())
      .when('wang', 'answerQuestion', answer)
      .records({ type: 'questionAnswered', participantId: 'wang' });
    given(answered).when('wang', 'answerQuestion', answer).refused('questionAnswered');
    given(asked()).when('gao', 'answerQuestion', answer).refused('notYours');
    for (const questionId of ['q9', '__proto__', 'constructor'])
      given(asked())
        .when('wang', 'answerQuestion', { ...answer, questionId })
        .refused('questionUnknown');
    given(asked().and('zhou', 'advance', { to: 'deliberation', skipReason: '' }))
      .when('wang', 'answerQuestion', answer)
      .refused('noRightInThisStep');
    given(asked().and('zhou', 'suspendHearing', { reason: '停' }))
      .when('wang', 'answerQuestion', answer)
      .refused('suspended');
  });
});

describe('summing up', () => {
  const words = { text: '总结', announcedDecision: '当场宣布不起诉' };
  test('[T5] the presider sums up once, and may announce the decision', () => {
    given(atStep('summary'))
      .when('zhou', 'sumUp', words)
      .records({ type: 'summedUp', announcedDecision: '当场宣布不起诉' });
    given(summedUp()).when('zhou', 'sumUp', words).refused('summedUpAlready');
    given(atStep('summary')).when('zheng', 'sumUp', words).refused('noRightInThisStep');
    given(atStep('finalStatements')).when('zhou', 'sumUp', words).refused('noRightInThisStep');
    given(suspended('summary')).when('zhou', 'sumUp', words).refused('suspended');
  });
  test('[T6] the presider turns to an issue', () => {
    const turned = given(atStep('statements'))
      .when('zhou', 'turnToIssue', { issueId: 'i2' })
      .records({ type: 'issueTurnedTo' });
    given(turned).when('zhou', 'turnToIssue', { issueId: 'i2' }).nothing();
    given(turned).when('li', 'turnToIssue', { issueId: 'i1' }).refused('notPresider');
    given(turned).when('zhou', 'turnToIssue', { issueId: 'constructor' }).refused('issueUnknown');
    given(closed()).when('zhou', 'turnToIssue', { issueId: 'i1' }).refused('wrongStage');
  });
});

describe('exhibits', () => {
  const shown = { exhibitId: 'e1', page: 1 };
  const withOne = () => atStep('statements').and('zheng', 'addExhibit', exhibit('e1'));
  test('[E1] those who prepare bring in exhibits, and a party in the room his own', () => {
    given(planned())
      .when('zheng', 'addExhibit', exhibit('e1'))
      .records({ type: 'exhibitAdded', audience: 'room', number: 1 });
    given(atStep('statements')).when('wang', 'addExhibit', exhibit('e1')).records({ type: 'exhibitAdded' });
    given(prepared()).when('wang', 'addExhibit', exhibit('e1')).refused('notPreparing');
    given(atStep('statements')).when('li', 'addExhibit', exhibit('e1')).refused('notPreparing');
    given(nothingYet).when('zheng', 'addExhibit', exhibit('e1')).refused('hearingUnknown');
    given(closed()).when('zheng', 'addExhibit', exhibit('e1')).refused('wrongStage');
  });
  test('[E1] what a party brings is for the room', () => {
    for (const audience of ['public', 'officers'] as const)
      given(atStep('statements'))
        .when('wang', 'addExhibit', exhibit('e1', audience))
        .records({ type: 'exhibitAdded', audience: 'room' });
  });
  test('[E2] each is numbered once, in order', () => {
    given(withOne()).when('zheng', 'addExhibit', exhibit('e2')).records({ type: 'exhibitAdded', number: 2 });
    given(withOne()).when('zheng', 'addExhibit', exhibit('e1')).refused('exhibitTaken');
    given(withOne().and('zheng', 'withdrawExhibit', { exhibitId: 'e1', reason: '误传' }))
      .when('zheng', 'addExhibit', exhibit('e2'))
      .records({ type: 'exhibitAdded', number: 2 });
  });
  test('[E3] who may show in this step shows', () => {
    given(withOne())
      .when('zheng', 'showExhibit', shown)
      .records({ type: 'exhibitShown', exhibitId: 'e1', page: 1, sha256: 'a'.repeat(64) });
    given(withOne()).when('li', 'showExhibit', shown).refused('noRightInThisStep');
    given(withOne().and('zhou', 'suspendHearing', { reason: '停' }))
      .when('zheng', 'showExhibit', shown)
      .refused('suspended');
    given(withOne().and('zheng', 'showExhibit', shown))
      .when('sun', 'showExhibit', shown)
      .nothing();
  });
  test('[E3] a party shows only his own', () => {
    given(withOne()).when('wang', 'showExhibit', shown).refused('notYours');
    given(atStep('statements').and('wang', 'addExhibit', exhibit('w1')))
      .when('wang', 'showExhibit', { exhibitId: 'w1', page: 2 })
      .records({ type: 'exhibitShown' });
  });
  test('[E3] only what exists is shown', () => {
    given(withOne())
      .when('zheng', 'showExhibit', { ...shown, page: 4 })
      .refused('noSuchPage');
    for (const exhibitId of ['e9', '__proto__', 'constructor'])
      given(withOne())
        .when('zheng', 'showExhibit', { ...shown, exhibitId })
        .refused('exhibitUnknown');
    given(withOne().and('zheng', 'withdrawExhibit', { exhibitId: 'e1', reason: '误传' }))
      .when('zheng', 'showExhibit', shown)
      .refused('exhibitWithdrawn');
  });
  test('[E4] what is for the officers alone is not shown in the room', () => {
    given(atStep('statements').and('zheng', 'addExhibit', exhibit('e1', 'officers')))
      .when('zheng', 'showExhibit', shown)
      .refused('exhibitNotForHere');
  });
  test('[E4] nor known to anybody else', () => {
    const story = prepared().and('zheng', 'addExhibit', exhibit('e1', 'officers'));
    expect(JSON.stringify(story.shownTo('li'))).toContain('证据 e1');
    for (const who of ['wang', 'chen', 'public', 'he'] as const)
      expect(JSON.stringify(story.shownTo(who))).not.toContain('e1');
  });
  test('[E5] an exhibit for the room does not reach the public, one for the public does', () => {
    const room = withOne().and('zheng', 'showExhibit', shown);
    expect(JSON.stringify(room.shownTo('public'))).not.toContain('证据 e1');
    const open = atStep('statements')
      .and('zheng', 'addExhibit', exhibit('e2', 'public'))
      .and('zheng', 'showExhibit', { exhibitId: 'e2', page: 1 });
    expect(open.seenBy('public').showing?.exhibitId).toBe('e2');
  });
  test('[E6] withdrawn, it is no longer on the screens', () => {
    const showing = withOne().and('zheng', 'showExhibit', shown);
    const gone = given(showing)
      .when('sun', 'withdrawExhibit', { exhibitId: 'e1', reason: '误传' })
      .records({ type: 'exhibitWithdrawn' });
    expect(gone.meeting.showing).toBeNull();
    given(gone).when('sun', 'withdrawExhibit', { exhibitId: 'e1', reason: '再' }).nothing();
    given(showing)
      .when('wang', 'withdrawExhibit', { exhibitId: 'e1', reason: '不利' })
      .refused('notPreparing');
    given(showing)
      .when('sun', 'withdrawExhibit', { exhibitId: 'e9', reason: '无' })
      .refused('exhibitUnknown');
  });
  test('[E6] it is hidden by whoever showed it or staff on duty', () => {
    const own = atStep('statements')
      .and('wang', 'addExhibit', exhibit('w1'))
      .and('wang', 'showExhibit', { exhibitId: 'w1', page: 1 });
    for (const who of ['wang', 'zhou', 'sun'] as const)
      given(own).when(who, 'hideExhibit').records({ type: 'exhibitHidden' });
    given(own).when('gao', 'hideExhibit').refused('notYours');
    given(atStep('statements')).when('zhou', 'hideExhibit').refused('nothingShown');
  });
  test('[E6] after the hearing nothing is withdrawn', () => {
    const after = withOne()
      .and('zhou', 'advance', { to: 'questions', skipReason: '' })
      .and('zhou', 'advance', { to: 'summary', skipReason: '当事人撤回申请' })
      .and('zhou', 'sumUp', { text: '终止', announcedDecision: '' })
      .and('zhou', 'closeHearing');
    given(after).when('zheng', 'withdrawExhibit', { exhibitId: 'e1', reason: '误传' }).refused('wrongStage');
  });
});
