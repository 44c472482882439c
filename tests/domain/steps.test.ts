import { describe, expect, test } from 'vitest';
import { nextStep, rights, stepNumber } from '#shared/meeting/procedure.ts';
import { hearingSteps } from '#shared/meeting/terms.ts';
import {
  announced,
  approved,
  atCheckIn,
  atStep,
  checked,
  checkInOpen,
  closed,
  enter,
  nameAll,
  notices,
  opinionsGiven,
  planned,
  prepared,
  summedUp,
  voting,
} from '../support/hearing.ts';
import { given, type Story } from '../support/meeting.ts';

const to = (step: (typeof hearingSteps)[number], skipReason = '') => ({ to: step, skipReason });
const leave = (story: Story, participantId: string) =>
  story.and('sun', 'noteDeparture', { participantId, reason: '身体不适' });

describe('advancing', () => {
  test('[S2] only the presider advances', () => {
    given(atStep('introduction'))
      .when('zhou', 'advance', to('statements'))
      .records({ type: 'stepEntered', step: 'statements', skipped: [] });
    for (const who of ['zheng', 'sun', 'han', 'li', 'wang', 'server'] as const)
      given(atStep('introduction')).when(who, 'advance', to('statements')).refused('notPresider');
  });
  test('[S2] the seven steps come in their order', () => {
    expect(hearingSteps.map(nextStep)).toEqual([...hearingSteps.slice(1), null]);
    expect(nextStep('checkIn')).toBe('introduction');
    expect(nextStep('draft')).toBeNull();
    expect(stepNumber('summary')).toBe(7);
  });
  test('[S2] not before check-in, not after the close, not in place', () => {
    given(prepared()).when('zhou', 'advance', to('introduction')).refused('wrongStage');
    given(closed()).when('zhou', 'advance', to('summary')).refused('wrongStage');
    given(atStep('statements')).when('zhou', 'advance', to('statements')).refused('alreadyInStep');
  });
  test('[S3] no step is skipped without a written reason', () => {
    given(atStep('introduction')).when('zhou', 'advance', to('questions')).refused('skipReasonMissing');
    const skipped = given(atStep('introduction'))
      .when('zhou', 'advance', to('questions', '各方已提交书面意见'))
      .records({ type: 'stepEntered', skipped: ['statements'], skipReason: '各方已提交书面意见' });
    expect(skipped.meeting.skipped).toEqual({ statements: '各方已提交书面意见' });
  });
  test('[S3] no step is returned to without a written reason', () => {
    given(atStep('questions')).when('zhou', 'advance', to('statements')).refused('skipReasonMissing');
    given(atStep('questions'))
      .when('zhou', 'advance', to('statements', '补充证据'))
      .records({ type: 'stepEntered', skipped: [] });
  });
  test('[S3] a step held after all is no longer skipped', () => {
    const story = atStep('introduction')
      .and('zhou', 'advance', to('questions', '先问'))
      .and('zhou', 'advance', to('statements', '补充陈述'));
    expect(story.meeting.skipped).toEqual({});
  });
  test('[S3] opinions not announced are skipped, with a reason', () => {
    given(atStep('opinions')).when('zhou', 'advance', to('finalStatements')).refused('skipReasonMissing');
    given(atStep('opinions'))
      .when('zhou', 'advance', to('finalStatements', '听证员口头发表意见'))
      .records({ type: 'stepEntered', skipped: ['opinions'] });
  });
  test('[S9] opinions once given are announced before the hearing goes on', () => {
    for (const later of ['finalStatements', 'summary'] as const)
      given(opinionsGiven()).when('zhou', 'advance', to(later, '不公布')).refused('stepsRemain');
    given(announced())
      .when('zhou', 'advance', to('finalStatements'))
      .records({ type: 'stepEntered', skipped: [] });
  });
  test('[S9] nor are they passed over from the deliberation', () => {
    const given_ = atStep('deliberation').and('li', 'submitOpinion', {
      answers: [
        { issueId: 'i1', answer: 'agree', reasons: '' },
        { issueId: 'i2', answer: 'agree', reasons: '' },
      ],
      overall: '',
    });
    given(given_).when('zhou', 'advance', to('finalStatements', '赶时间')).refused('stepsRemain');
  });
  test('[S4] what was announced stays', () => {
    given(announced()).when('zhou', 'advance', to('deliberation', '重议')).refused('noWayBack');
    given(atStep('summary')).when('zhou', 'advance', to('finalStatements', '补充')).refused('noWayBack');
  });
  test('[S2] an open vote is closed first', () => {
    given(voting()).when('zhou', 'advance', to('opinions')).refused('voteStillOpen');
  });
  test('[S2] the floor and its queue end with the step, a shown exhibit with the recess', () => {
    const story = atStep('questions')
      .and('li', 'askFloor')
      .and('zhou', 'giveFloor', { participantId: 'wu', seconds: 60, issueId: null });
    const { meeting } = given(story)
      .when('zhou', 'advance', to('deliberation'))
      .records({ type: 'floorEnded', participantId: 'wu' }, { type: 'stepEntered' });
    expect(meeting.floor).toEqual({ queue: [], speaker: null });
    expect(meeting.showing).toBeNull();
  });
  test('[S2] every right belongs to a step', () => {
    expect(rights.deliberation).toEqual({ deliberate: ['officer'] });
    expect(Object.keys(rights)).toEqual([...hearingSteps]);
  });
});

describe('enough officers', () => {
  const few = (officerIds: string[], reason: string) =>
    nameAll(
      planned().and('zheng', 'requestApproval', { opinion: '' }).and('han', 'approveHearing', { note: '' }),
    )
      .and('zheng', 'choosePanel', { officerIds, reason })
      .and('sun', 'serveNotices', { ...notices(), participantIds: [...officerIds, 'wang'] })
      .and('sun', 'announce', { contact: '孙', observersUntil: planned().now + 1e8, observerPlaces: 1 })
      .at(checkInOpen().now)
      .and('sun', 'openCheckIn')
      .and('zhou', 'enterWaitingRoom', enter);
  test('[S1] the hearing does not open with fewer officers than the panel needs', () => {
    const story = leave(atCheckIn(), 'zhao');
    given(story).when('zhou', 'advance', to('introduction')).refused('panelBelowMinimum');
    expect(approved().meeting.panel).toBeNull();
  });
  test('[S1] an officer withdrawn does not lower what the panel needs', () => {
    given(atCheckIn().and('zheng', 'withdrawParticipant', { participantId: 'zhao', reason: '请假' }))
      .when('zhou', 'advance', to('introduction'))
      .refused('panelBelowMinimum');
  });
  test('[S1] a panel of fewer, chosen with a reason, is enough', () => {
    const one = few(['li'], '简易听证').and('li', 'enterWaitingRoom', enter);
    given(one).when('zhou', 'advance', to('introduction')).refused('panelBelowMinimum');
    given(checked(one, 'li').and('sun', 'admit', { participantId: 'li' }))
      .when('zhou', 'advance', to('introduction'))
      .records({ type: 'stepEntered' });
  });
  test('[S10] fewer officers deliberate only with a written reason', () => {
    const story = leave(atStep('questions'), 'zhao');
    given(story).when('zhou', 'advance', to('deliberation')).refused('panelBelowMinimum');
    given(story)
      .when('zhou', 'advance', to('deliberation', '赵教授突发疾病，其余听证员同意继续'))
      .records({ type: 'stepEntered' });
  });
  test('[S10] and give opinions only with a written reason', () => {
    given(leave(atStep('deliberation'), 'zhao'))
      .when('zhou', 'advance', to('opinions'))
      .refused('panelBelowMinimum');
  });
});

describe('suspending', () => {
  test('[S5] the presider suspends, with a reason', () => {
    const story = given(atStep('statements'))
      .when('zhou', 'suspendHearing', { reason: '网络中断' })
      .records({ type: 'hearingSuspended', reason: '网络中断', recusalId: null });
    given(story).when('zhou', 'suspendHearing', { reason: '再' }).refused('suspended');
    given(story).when('zhou', 'advance', to('questions')).refused('suspended');
    given(story).when('zhou', 'closeHearing').refused('suspended');
    given(closed()).when('zhou', 'suspendHearing', { reason: '晚' }).refused('wrongStage');
  });
  test('[S5] the clerk suspends while no presider is there', () => {
    given(atStep('statements'))
      .when('sun', 'suspendHearing', { reason: '主持人掉线' })
      .refused('notPresider');
    given(atStep('statements').and('server', 'notePresence', { participantId: 'zhou', online: false }))
      .when('sun', 'suspendHearing', { reason: '主持人掉线' })
      .records({ type: 'hearingSuspended' });
    given(atStep('statements').and('server', 'notePresence', { participantId: 'zhou', online: false }))
      .when('zheng', 'suspendHearing', { reason: '主持人掉线' })
      .refused('notPresider');
  });
  test('[S5] the speaker stops', () => {
    const speaking = atStep('statements').and('zhou', 'giveFloor', {
      participantId: 'wang',
      seconds: 60,
      issueId: null,
    });
    given(speaking)
      .when('zhou', 'suspendHearing', { reason: '停电' })
      .records({ type: 'floorEnded', participantId: 'wang' }, { type: 'hearingSuspended' });
  });
  test('[S6] the hearing resumes at the same step', () => {
    const story = atStep('questions').and('zhou', 'suspendHearing', { reason: '停电' });
    const resumed = given(story).when('zhou', 'resumeHearing').records({ type: 'hearingResumed' });
    expect(resumed.meeting.stage).toBe('questions');
    given(resumed).when('zhou', 'resumeHearing').refused('notSuspended');
    given(story).when('sun', 'resumeHearing').refused('notPresider');
  });
  test('[S5] the public is told that, not why', () => {
    const story = atStep('statements').and('zhou', 'suspendHearing', { reason: '当事人情绪失控' });
    expect(JSON.stringify(story.shownTo('wang'))).toContain('当事人情绪失控');
    expect(JSON.stringify(story.shownTo('public'))).not.toContain('当事人情绪失控');
    expect(story.seenBy('public').suspension).not.toBeNull();
  });
});

describe('closing', () => {
  test('[S7] the presider closes after his summing-up', () => {
    given(summedUp()).when('zhou', 'closeHearing').records({ type: 'hearingClosed' });
    given(atStep('summary')).when('zhou', 'closeHearing').refused('stepsRemain');
    given(announced()).when('zhou', 'closeHearing').refused('stepsRemain');
    given(summedUp()).when('sun', 'closeHearing').refused('notPresider');
    given(closed()).when('zhou', 'closeHearing').refused('wrongStage');
  });
  test('[S7] not over an open vote', () => {
    given(
      summedUp().and('zhou', 'openVote', {
        voteId: 'v9',
        question: '是否公开决定',
        options: [
          { id: 'a', text: '是' },
          { id: 'b', text: '否' },
        ],
        secret: false,
        electorate: ['li'],
        quorum: 1,
        majority: 'simple',
        base: 'cast',
        disclosureSeen: false,
      }),
    )
      .when('zhou', 'closeHearing')
      .refused('voteStillOpen');
  });
  test('[S8] what was done on-line stays valid when the hearing moves off-line', () => {
    const before = atStep('statements');
    const moved = given(before)
      .when('sun', 'convertOffline', { reason: '网络不稳定' })
      .records({ type: 'convertedOffline' });
    expect({ ...moved.meeting, offline: null }).toEqual(before.meeting);
    given(moved).when('zhou', 'convertOffline', { reason: '再' }).nothing();
    given(before).when('zheng', 'convertOffline', { reason: '网' }).refused('notPresider');
    given(closed()).when('zhou', 'convertOffline', { reason: '网' }).refused('wrongStage');
  });
});
