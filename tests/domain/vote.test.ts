import { describe, expect, test } from 'vitest';
import type { Vote } from '#shared/meeting/state.ts';
import { disclosureOf, resultOf } from '#shared/meeting/vote.ts';
import { atCheckIn, atStep, ballot, secretVoting, voting } from '../support/hearing.ts';
import { given, type Story } from '../support/meeting.ts';

const cast = (choice: string) => ({ voteId: 'v1', choice });
const all = (story: Story) =>
  story
    .and('li', 'castBallot', cast('yes'))
    .and('wu', 'castBallot', cast('no'))
    .and('zhao', 'castBallot', cast('yes'));

describe('opening', () => {
  test('[V1] the electorate is of officers in the room, frozen at opening', () => {
    given(atStep('deliberation'))
      .when('li', 'openVote', ballot())
      .records({ type: 'voteOpened', inDeliberation: true, electorate: ['li', 'wu', 'zhao'] });
    for (const stranger of ['wang', 'chen', 'ji', '__proto__'])
      given(atStep('deliberation'))
        .when('li', 'openVote', ballot({ electorate: ['li', stranger] }))
        .refused('notElector');
    given(atStep('deliberation'))
      .when('li', 'openVote', ballot({ electorate: ['li', 'li'] }))
      .refused('officerTwice');
    given(atStep('deliberation').and('sun', 'noteDeparture', { participantId: 'zhao', reason: '走' }))
      .when('li', 'openVote', ballot())
      .refused('notElector');
  });
  test('[V1] one at a time, each under its own id, in a step', () => {
    given(voting())
      .when('li', 'openVote', ballot({ voteId: 'v2' }))
      .refused('voteOpen');
    given(voting()).when('li', 'openVote', ballot()).refused('voteTaken');
    given(atCheckIn()).when('zhou', 'openVote', ballot()).refused('wrongStage');
    given(atStep('deliberation').and('zhou', 'suspendHearing', { reason: '停' }))
      .when('li', 'openVote', ballot())
      .refused('suspended');
  });
  test('[V1] options and quorum make sense', () => {
    const twice = [
      { id: 'a', text: '是' },
      { id: 'a', text: '否' },
    ];
    given(atStep('deliberation'))
      .when('li', 'openVote', ballot({ options: twice }))
      .refused('optionTwice');
    given(atStep('deliberation'))
      .when('li', 'openVote', ballot({ quorum: 4 }))
      .refused('quorumTooHigh');
  });
  test('[V2] what a secret result would disclose has been seen', () => {
    given(atStep('deliberation'))
      .when('li', 'openVote', ballot({ secret: true }))
      .refused('disclosureUnseen');
    given(atStep('deliberation'))
      .when('li', 'openVote', ballot({ secret: true, disclosureSeen: true }))
      .records({ type: 'voteOpened', secret: true });
  });
  test('[V7] officers lead the votes of their deliberation, the presider all others', () => {
    given(atStep('deliberation')).when('zhou', 'openVote', ballot()).refused('notOfficer');
    given(atStep('questions')).when('li', 'openVote', ballot()).refused('notPresider');
    given(atStep('questions'))
      .when('zhou', 'openVote', ballot())
      .records({ type: 'voteOpened', inDeliberation: false });
    given(voting()).when('zhou', 'closeVote', { voteId: 'v1' }).refused('notOfficer');
    given(voting()).when('zhou', 'cancelVote', { voteId: 'v1', reason: '不要' }).refused('notOfficer');
    given(atStep('questions').and('zhou', 'openVote', ballot()))
      .when('li', 'closeVote', { voteId: 'v1' })
      .refused('notPresider');
  });
});

describe('casting', () => {
  test('[V3] an elector casts one ballot while the vote is open', () => {
    given(voting())
      .when('li', 'castBallot', cast('yes'))
      .records({ type: 'ballotCast', voterId: 'li', choice: 'yes' });
    for (const who of ['zhou', 'wang', 'han'] as const)
      given(voting()).when(who, 'castBallot', cast('yes')).refused('notElector');
    given(voting()).when('li', 'castBallot', cast('constructor')).refused('optionUnknown');
    for (const voteId of ['v9', '__proto__', 'constructor'])
      given(voting()).when('li', 'castBallot', { voteId, choice: 'yes' }).refused('voteUnknown');
    given(all(voting()).and('li', 'closeVote', { voteId: 'v1' }))
      .when('li', 'castBallot', cast('yes'))
      .refused('voteClosed');
  });
  test('[V4] a ballot, once cast, stands', () => {
    given(voting().and('li', 'castBallot', cast('yes')))
      .when('li', 'castBallot', cast('no'))
      .refused('alreadyVoted');
    given(secretVoting().and('li', 'castBallot', cast('yes')))
      .when('li', 'castBallot', cast('no'))
      .refused('alreadyVoted');
  });
  test('[V5] the record of a secret vote never holds the choice', () => {
    given(secretVoting())
      .when('li', 'castBallot', cast('yes'))
      .records({ type: 'ballotCast', voterId: 'li', choice: null });
    const story = all(secretVoting()).box({ yes: 2, no: 1 }).and('li', 'closeVote', { voteId: 'v1' });
    expect(Object.values(story.meeting.votes.v1?.ballots ?? {})).toEqual([null, null, null]);
  });
  test('[V10] only as an officer in the room, not while suspended', () => {
    given(voting().and('zhou', 'suspendHearing', { reason: '停' }))
      .when('li', 'castBallot', cast('yes'))
      .refused('suspended');
    given(voting().and('sun', 'noteDeparture', { participantId: 'zhao', reason: '走' }))
      .when('zhao', 'castBallot', cast('yes'))
      .refused('notInRoom');
  });
  test('[V10] a recused elector casts nothing', () => {
    const asked = voting().and('wang', 'raiseRecusal', {
      participantId: 'wang',
      againstId: 'wu',
      reason: '亲属',
    });
    const recusalId = Object.keys(asked.meeting.recusals)[0] ?? '';
    given(
      asked.and('han', 'decideRecusal', { recusalId, granted: true, reason: '属实', replacementId: null }),
    )
      .when('wu', 'castBallot', cast('yes'))
      .refused('voteClosed');
  });
});

describe('closing', () => {
  test('[V6] the tally is recorded at closing', () => {
    given(all(voting()))
      .when('zhao', 'closeVote', { voteId: 'v1' })
      .records({
        type: 'voteClosed',
        counts: { yes: 2, no: 1 },
        ballots: { li: 'yes', wu: 'no', zhao: 'yes' },
      });
    given(all(secretVoting()).box({ yes: 2, no: 1 }))
      .when('zhao', 'closeVote', { voteId: 'v1' })
      .records({ type: 'voteClosed', counts: { yes: 2, no: 1 }, ballots: null });
  });
  test('[V6] a secret vote is not closed without its box', () => {
    given(all(secretVoting())).when('li', 'closeVote', { voteId: 'v1' }).refused('boxMissing');
  });
  test('[V11] a secret vote is not closed while its tally would tell whose the ballots are, but may be cancelled', () => {
    const one = secretVoting().and('wu', 'castBallot', cast('no')).box({ no: 1 });
    given(one).when('li', 'closeVote', { voteId: 'v1' }).refused('ballotsTooFew');
    const two = one.and('zhao', 'castBallot', cast('no')).box({ no: 2 });
    given(two).when('li', 'closeVote', { voteId: 'v1' }).refused('ballotsTooFew');
    given(two)
      .when('li', 'cancelVote', { voteId: 'v1', reason: '有人离席' })
      .records({ type: 'voteCancelled' });
    given(two.and('li', 'castBallot', cast('yes')).box({ no: 2, yes: 1 }))
      .when('li', 'closeVote', { voteId: 'v1' })
      .records({ type: 'voteClosed', counts: { yes: 1, no: 2 } });
  });
  test('[V6] an option nobody chose counts nothing, whatever its name', () => {
    const options = [
      { id: 'constructor', text: '是' },
      { id: '__proto__', text: '否' },
    ];
    const story = atStep('deliberation')
      .and('li', 'openVote', ballot({ options, secret: true, disclosureSeen: true }))
      .box({});
    const { meeting } = given(story)
      .when('li', 'closeVote', { voteId: 'v1' })
      .records({ type: 'voteClosed' });
    expect(Object.values(meeting.votes.v1?.counts ?? {})).toEqual([0, 0]);
  });
  test('[V6] nobody sees a running tally, nor another’s ballot', () => {
    const story = voting().and('li', 'castBallot', cast('yes'));
    expect(story.seenBy('wu').votes.v1?.ballots).toEqual({ li: null });
    expect(story.seenBy('wu').votes.v1?.counts).toBeNull();
    expect(story.seenBy('li').votes.v1?.ballots).toEqual({ li: 'yes' });
  });
  test('[V6] a vote of the deliberation is seen by the officers alone', () => {
    const story = all(voting()).and('li', 'closeVote', { voteId: 'v1' });
    expect(story.seenBy('zhao').votes.v1?.counts).toEqual({ yes: 2, no: 1 });
    for (const who of ['zhou', 'sun', 'han', 'wang', 'public'] as const)
      expect(story.seenBy(who).votes).toEqual({});
  });
  test('[V6] a vote in the room is not for the public', () => {
    const story = atStep('questions').and('zhou', 'openVote', ballot());
    expect(Object.keys(story.seenBy('wang').votes)).toEqual(['v1']);
    expect(story.seenBy('public').votes).toEqual({});
  });
  test('[V6] closed once, cancelled instead with a reason', () => {
    const done = all(voting()).and('li', 'closeVote', { voteId: 'v1' });
    given(done).when('li', 'closeVote', { voteId: 'v1' }).refused('voteClosed');
    given(done).when('li', 'cancelVote', { voteId: 'v1', reason: '晚' }).refused('voteClosed');
    given(voting()).when('li', 'closeVote', { voteId: 'v9' }).refused('voteUnknown');
    given(voting()).when('li', 'cancelVote', { voteId: '__proto__', reason: '无' }).refused('voteUnknown');
    const cancelled = given(voting())
      .when('wu', 'cancelVote', { voteId: 'v1', reason: '题目不清' })
      .records({ type: 'voteCancelled' });
    given(cancelled).when('li', 'castBallot', cast('yes')).refused('voteClosed');
    given(cancelled)
      .when('li', 'openVote', ballot({ voteId: 'v2' }))
      .records({ type: 'voteOpened' });
  });
});

describe('the result', () => {
  const vote = (change: Partial<Vote>): Vote => {
    const opened = voting().meeting.votes.v1;
    if (!opened) throw new Error('no vote');
    return { ...opened, electorate: ['a', 'b', 'c', 'd', 'e', 'f'], ...change };
  };
  test('[V8] quorum first', () => {
    expect(resultOf(vote({ quorum: 4, counts: { yes: 3, no: 0 } }))).toEqual({ outcome: 'noQuorum' });
  });
  test('[V8] a tie and "no majority" are results', () => {
    expect(resultOf(vote({ counts: { yes: 2, no: 2 } }))).toEqual({ outcome: 'tie' });
    expect(resultOf(vote({ quorum: 0, counts: { yes: 0, no: 0 } }))).toEqual({ outcome: 'noMajority' });
    expect(resultOf(vote({ majority: 'absolute', base: 'entitled', counts: { yes: 3, no: 1 } }))).toEqual({
      outcome: 'noMajority',
    });
  });
  test.each([
    ['simple', 'cast', { yes: 2, no: 1 }, 'carried'],
    ['absolute', 'cast', { yes: 3, no: 2 }, 'carried'],
    ['absolute', 'entitled', { yes: 4, no: 0 }, 'carried'],
    ['twoThirds', 'cast', { yes: 4, no: 2 }, 'carried'],
    ['twoThirds', 'cast', { yes: 3, no: 2 }, 'noMajority'],
    ['twoThirds', 'present', { yes: 3, no: 0 }, 'noMajority'],
  ] as const)('[V8] %s of %s, %o: %s', (majority, base, counts, outcome) => {
    expect(resultOf(vote({ majority, base, counts })).outcome).toBe(outcome);
  });
  test('[V8] open and cancelled are said as such', () => {
    expect(resultOf(vote({}))).toEqual({ outcome: 'open' });
    expect(resultOf(vote({ cancelled: '题目不清' }))).toEqual({ outcome: 'cancelled' });
  });
  test('[V9] the fewer the electors, the more a result tells', () => {
    expect([1, 2, 3, 5, 6].map(disclosureOf)).toEqual(['everything', 'everything', 'much', 'much', 'little']);
  });
});
