import { describe, expect, test } from 'vitest';
import { atCheckIn, atStep, closed } from '../support/hearing.ts';
import { given } from '../support/meeting.ts';
import type { Name } from '../support/people.ts';

const floor = (participantId: Name, issueId: string | null = null) => ({
  participantId,
  seconds: 120,
  issueId,
});
const speaking = () => atStep('statements').and('zhou', 'giveFloor', floor('wang'));

describe('the floor', () => {
  test('[F1] whoever may speak in this step asks once', () => {
    const asked = given(atStep('statements'))
      .when('wang', 'askFloor')
      .records({ type: 'floorAsked', participantId: 'wang' });
    given(asked).when('wang', 'askFloor').refused('inQueueAlready');
    given(speaking()).when('wang', 'askFloor').refused('speaksAlready');
  });
  test('[F1] whoever may not speak now does not ask', () => {
    for (const who of ['li', 'he', 'sun', 'ji', 'shen'] as const)
      given(atStep('statements')).when(who, 'askFloor').refused('mayNotSpeakNow');
    given(atStep('deliberation')).when('li', 'askFloor').refused('mayNotSpeakNow');
    given(atStep('finalStatements')).when('li', 'askFloor').refused('mayNotSpeakNow');
    given(atCheckIn()).when('wang', 'askFloor').refused('mayNotSpeakNow');
    given(atStep('statements').and('zhou', 'suspendHearing', { reason: '停' }))
      .when('wang', 'askFloor')
      .refused('suspended');
  });
  test('[F1] the last word is the parties’', () => {
    for (const who of ['wang', 'gao'] as const)
      given(atStep('finalStatements')).when(who, 'askFloor').records({ type: 'floorAsked' });
  });
  test('[F5] a request is taken back by oneself or the presider', () => {
    const asked = atStep('statements').and('wang', 'askFloor');
    given(asked)
      .when('wang', 'withdrawRequest', { participantId: 'wang' })
      .records({ type: 'requestWithdrawn' });
    given(asked)
      .when('zhou', 'withdrawRequest', { participantId: 'wang' })
      .records({ type: 'requestWithdrawn' });
    given(asked).when('gao', 'withdrawRequest', { participantId: 'wang' }).refused('notYours');
    given(asked).when('gao', 'withdrawRequest', { participantId: 'gao' }).refused('notInQueue');
  });
  test('[F2] the presider gives it, to those alone who may speak', () => {
    given(atStep('statements').and('wang', 'askFloor'))
      .when('zhou', 'giveFloor', floor('wang', 'i1'))
      .records({ type: 'floorGiven', participantId: 'wang', issueId: 'i1' });
    given(atStep('statements')).when('sun', 'giveFloor', floor('wang')).refused('notPresider');
    given(atStep('statements')).when('zhou', 'giveFloor', floor('li')).refused('mayNotSpeakNow');
    given(atStep('statements')).when('zhou', 'giveFloor', floor('wang', 'i9')).refused('issueUnknown');
    given(speaking()).when('zhou', 'giveFloor', floor('wang')).refused('speaksAlready');
    given(atStep('statements').and('zhou', 'suspendHearing', { reason: '停' }))
      .when('zhou', 'giveFloor', floor('wang'))
      .refused('suspended');
    given(closed()).when('zhou', 'giveFloor', floor('wang')).refused('mayNotSpeakNow');
  });
  test('[F3] one speaks at a time, and his time is counted', () => {
    const first = speaking();
    const { meeting } = given(first.at(first.now + 9000))
      .when('zhou', 'giveFloor', floor('gao'))
      .records(
        { type: 'floorEnded', participantId: 'wang', spokenMs: 10_000 },
        { type: 'floorGiven', participantId: 'gao' },
      );
    expect(meeting.seats.wang?.spokenMs).toBe(10_000);
    expect(meeting.floor.speaker?.participantId).toBe('gao');
  });
  test('[F3] a clock that jumps back takes no time from anybody', () => {
    const first = speaking();
    given(first.at(first.now - 60_000))
      .when('zhou', 'endFloor')
      .records({ type: 'floorEnded', spokenMs: 0 });
  });
  test('[F4] it ends by the speaker, the presider or the clerk', () => {
    for (const who of ['wang', 'zhou', 'sun'] as const)
      given(speaking()).when(who, 'endFloor').records({ type: 'floorEnded', participantId: 'wang' });
    given(speaking()).when('gao', 'endFloor').refused('notPresider');
    given(atStep('statements')).when('zhou', 'endFloor').refused('nobodySpeaks');
  });
  test('[F6] the presider gives more time', () => {
    const longer = given(speaking())
      .when('zhou', 'extendFloor', { seconds: 60 })
      .records({ type: 'floorExtended', seconds: 60 });
    expect(longer.meeting.floor.speaker?.seconds).toBe(180);
    given(speaking()).when('wang', 'extendFloor', { seconds: 60 }).refused('notPresider');
    given(atStep('statements')).when('zhou', 'extendFloor', { seconds: 60 }).refused('nobodySpeaks');
  });
  test('[F4] who leaves waits in no queue', () => {
    const left = atStep('statements')
      .and('wang', 'askFloor')
      .and('sun', 'noteDeparture', { participantId: 'wang', reason: '走' });
    expect(left.meeting.floor.queue).toEqual([]);
  });
  test('[F1] the public of an open hearing sees who speaks', () => {
    expect(speaking().seenBy('public').floor.speaker?.participantId).toBe('wang');
  });
});

describe('order in the room', () => {
  const wang = { participantId: 'wang', reason: '辱骂他人' };
  test('[Q1] the presider admonishes', () => {
    const story = given(atStep('statements')).when('zhou', 'admonish', wang).records({ type: 'admonished' });
    expect(story.meeting.seats.wang?.admonished).toBe(1);
    given(atStep('statements')).when('sun', 'admonish', wang).refused('notPresider');
    given(atStep('statements'))
      .when('zhou', 'admonish', { ...wang, participantId: 'he' })
      .refused('notHere');
    given(closed()).when('zhou', 'admonish', wang).refused('wrongStage');
  });
  test('[Q2] he orders out, for good', () => {
    const out = given(atStep('statements').and('zhou', 'giveFloor', floor('wang')))
      .when('zhou', 'orderOut', wang)
      .records({ type: 'floorEnded' }, { type: 'orderedOut', participantId: 'wang' });
    given(out).when('wang', 'enterWaitingRoom', { remote: false, deviceChecked: false }).refused('excluded');
    given(out).when('sun', 'admit', { participantId: 'wang' }).refused('excluded');
    given(out).when('zhou', 'orderOut', wang).refused('notHere');
  });
  test('[Q2] never an officer of the panel, nor staff on duty', () => {
    for (const participantId of ['li', 'sun', 'zheng', 'ji'])
      given(atStep('statements'))
        .when('zhou', 'orderOut', { ...wang, participantId })
        .refused('participantUnknown');
    given(atStep('statements')).when('sun', 'orderOut', wang).refused('notPresider');
    given(closed()).when('zhou', 'orderOut', wang).refused('wrongStage');
  });
  test('[Q1] the public is not told who was admonished for what', () => {
    const story = atStep('statements').and('zhou', 'admonish', wang);
    expect(JSON.stringify(story.shownTo('public'))).not.toContain('辱骂他人');
    expect(JSON.stringify(story.shownTo('gao'))).toContain('辱骂他人');
  });
});
