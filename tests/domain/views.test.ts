import { describe, expect, test } from 'vitest';
import { resultsOf } from '#shared/meeting/conclusion.ts';
import { lastRound } from '#shared/meeting/rounds.ts';
import { legalPolicy } from '#shared/office/state.ts';
import {
  conclude,
  inReport,
  inStep,
  members,
  reveal,
  view,
  viewsRevealed,
  viewsSealed,
} from '../support/conference.ts';
import { given, type Story } from '../support/meeting.ts';
import { everybody, office } from '../support/people.ts';

const openOffice = {
  ...office,
  policy: { ...legalPolicy, conference: { ...legalPolicy.conference, sealed: false } },
};
const outcomesOf = (story: Story) =>
  resultsOf(story.meeting, lastRound(story.meeting)).map(({ outcome, majority }) => [
    outcome,
    majority?.answer ?? null,
  ]);

describe('giving a view', () => {
  test('[K10] each member in the room, on every question, once', () => {
    const views = inStep('views');
    given(views).when('zhou', 'sealView', view('zhou', 'agree')).records({ type: 'viewSealed', round: 1 });
    given(views.and('zhou', 'sealView', view('zhou', 'agree')))
      .when('zhou', 'sealView', view('zhou', 'disagree'))
      .refused('viewGiven');
    given(views).when('sun', 'sealView', view('sun', 'agree')).refused('notMember');
    given(views).when('chen', 'sealView', view('chen', 'agree')).refused('notMember');
    given(inReport()).when('zhou', 'sealView', view('zhou', 'agree')).refused('wrongStage');
    given(views.and('sun', 'noteDeparture', { participantId: 'zhou', reason: '' }))
      .when('zhou', 'sealView', view('zhou', 'agree'))
      .refused('notInRoom');
    given(viewsRevealed()).when('zhou', 'sealView', view('zhou', 'agree')).refused('viewsRevealed');
  });
  test('[K10] another view says which', () => {
    const views = inStep('views');
    const [one] = view('zhou', 'agree').answers;
    given(views)
      .when('zhou', 'sealView', { answers: one ? [one] : [] })
      .refused('viewIncomplete');
    given(views).when('zhou', 'sealView', view('zhou', 'other')).refused('viewIncomplete');
    given(views)
      .when('zhou', 'sealView', view('zhou', 'other', '退回补充侦查'))
      .records({ type: 'viewSealed', view: { answers: [{ conclusion: '退回补充侦查' }, {}] } });
  });
  test('[K11] what it says reaches nobody but its author before the reveal', () => {
    for (const who of [...everybody, 'public'] as const) {
      const text = JSON.stringify(viewsSealed().shownTo(who));
      for (const author of members)
        expect([who, author, text.includes(`${author}的理由`)]).toEqual([who, author, who === author]);
    }
    expect(Object.keys(lastRound(viewsSealed().seenBy('han'))?.views ?? {})).toEqual([...members]);
  });
});

describe('revealing', () => {
  test('[K12] all at once, by the chair, in the order of speaking', () => {
    given(viewsSealed())
      .when('tan', 'revealViews', { missingReason: '' })
      .records({
        type: 'viewsRevealed',
        views: members.map((memberId) => ({ memberId })),
        missing: [],
      });
    given(viewsSealed()).when('zhou', 'revealViews', { missingReason: '' }).refused('notPresider');
    given(viewsRevealed()).when('tan', 'revealViews', { missingReason: '' }).refused('viewsRevealed');
    for (const who of members) expect(viewsRevealed().shownTo(who).at(-1)?.type).toBe('viewsRevealed');
  });
  test('[K12] those missing are named, with a reason', () => {
    const one = inStep('views').and('zhou', 'sealView', view('zhou', 'agree'));
    given(inStep('views')).when('tan', 'revealViews', { missingReason: '无' }).refused('noViews');
    given(one).when('tan', 'revealViews', { missingReason: '' }).refused('viewsMissing');
    given(one)
      .when('tan', 'revealViews', { missingReason: '临时出庭' })
      .records({ type: 'viewsRevealed', missing: ['feng', 'zheng', 'tan'], reason: '临时出庭' });
    given(one).when('tan', 'advance', { to: 'conclusion', skipReason: '略过' }).refused('viewsUnrevealed');
  });
  test('[K13] then they are spoken in order, the chair last, before the discussion is free', () => {
    const floor = (participantId: string) => ({ participantId, seconds: 0, issueId: null });
    given(viewsSealed()).when('tan', 'giveFloor', floor('zhou')).refused('viewsUnrevealed');
    given(viewsRevealed()).when('tan', 'giveFloor', floor('feng')).refused('outOfTurn');
    const spoken = members.reduce((story, who) => story.and('tan', 'giveFloor', floor(who)), viewsRevealed());
    expect(lastRound(spoken.meeting)?.spoken).toEqual(members);
    const addition = { text: '补充一点理由', issueId: null };
    given(spoken).when('zhou', 'makeStatement', addition).refused('floorNeeded');
    given(spoken).when('tan', 'makeStatement', addition).records({ type: 'statementMade' });
    given(inStep('views')).when('zhou', 'makeStatement', addition).refused('floorNeeded');
    given(spoken)
      .when('tan', 'giveFloor', floor('zheng'))
      .records({ type: 'floorEnded' }, { type: 'floorGiven' });
  });
  test('[K14] where the office wishes, they are stated openly in that order', () => {
    const open = inStep('inquiry')
      .inOffice(openOffice)
      .and('tan', 'advance', { to: 'views', skipReason: '' });
    given(open).when('feng', 'sealView', view('feng', 'agree')).refused('outOfTurn');
    const stated = open.and('zhou', 'sealView', view('zhou', 'agree'));
    expect(JSON.stringify(stated.shownTo('feng'))).toContain('zhou的理由');
    given(stated).when('feng', 'sealView', view('feng', 'agree')).records({ type: 'viewStated' });
    given(stated)
      .when('tan', 'giveFloor', { participantId: 'zhou', seconds: 0, issueId: null })
      .records({ type: 'floorGiven' });
  });
  test('[K15] a new round leaves the earlier as it was', () => {
    given(viewsSealed()).when('tan', 'openViewsRound', { reason: '再议' }).refused('viewsUnrevealed');
    given(viewsRevealed()).when('zhou', 'openViewsRound', { reason: '再议' }).refused('notPresider');
    const again = viewsRevealed()
      .and('tan', 'openViewsRound', { reason: '讨论后分歧缩小' })
      .each(members, (story, who) => story.and(who, 'sealView', view(who, 'disagree')));
    expect(again.meeting.conference?.rounds[0]).toEqual(viewsRevealed().meeting.conference?.rounds[0]);
    expect(JSON.stringify(again.shownTo('tan'))).not.toContain(
      '"round":2,"view":{"memberId":"zhou","answers":[{',
    );
    expect(outcomesOf(reveal(again))).toEqual([
      ['majority', 'disagree'],
      ['majority', 'disagree'],
    ]);
  });
});

describe('counting', () => {
  const given4 = (...answers: readonly [string, string?][]) =>
    reveal(
      members.reduce(
        (story, who, index) =>
          story.and(
            who,
            'sealView',
            view(who, (answers[index]?.[0] ?? 'agree') as 'agree', answers[index]?.[1] ?? ''),
          ),
        inStep('views'),
      ),
    );
  const first = (story: Story) => outcomesOf(story)[0];
  test('[K16] more than half of the members present is a majority', () => {
    expect(first(given4(['agree'], ['agree'], ['agree'], ['disagree']))).toEqual(['majority', 'agree']);
    expect(first(given4(['agree'], ['agree'], ['disagree'], ['reserve']))).toEqual(['noMajority', null]);
    expect(first(given4(['agree'], ['agree'], ['disagree'], ['disagree']))).toEqual(['tie', null]);
    expect(first(given4(['reserve'], ['reserve'], ['reserve'], ['agree']))).toEqual(['noMajority', null]);
  });
  test('[K16] views of another kind are one only where they say the same', () => {
    const same = given4(['other', '退查'], ['other', '退查'], ['other', '退查'], ['agree']);
    expect(first(same)).toEqual(['majority', 'other']);
    const apart = given4(['other', '退查'], ['other', '起诉'], ['other', '撤案'], ['agree']);
    expect(first(apart)).toEqual(['tie', null]);
  });
  test('[K16] those missing count among those present, a member recused afterwards does not', () => {
    const story = inStep('views')
      .and('zhou', 'sealView', view('zhou', 'agree'))
      .and('feng', 'sealView', view('feng', 'agree'))
      .and('tan', 'revealViews', { missingReason: '缺席' });
    expect(first(story)).toEqual(['noMajority', null]);
    const raised = viewsRevealed().and('feng', 'raiseRecusal', {
      participantId: 'feng',
      againstId: 'feng',
      reason: '曾任辩护人',
    });
    const recusalId = Object.keys(raised.meeting.recusals)[0] ?? '';
    const decision = { recusalId, granted: true, reason: '属实', replacementId: null };
    const without = raised.and('han', 'decideRecusal', decision).meeting;
    expect(resultsOf(without, lastRound(without))[0]).toMatchObject({ of: 3, outcome: 'majority' });
  });
});

describe('summing up', () => {
  test('[K17] once, by the chair, beside what was counted', () => {
    const there = viewsRevealed().and('tan', 'advance', { to: 'conclusion', skipReason: '' });
    given(there)
      .when('tan', 'concludeConference', { text: '三比一' })
      .records({
        type: 'conferenceConcluded',
        round: 1,
        results: [{ outcome: 'majority' }, { outcome: 'majority' }],
      });
    given(there).when('zhou', 'concludeConference', { text: '三比一' }).refused('noRightInThisStep');
    const done = conclude(viewsRevealed());
    given(done).when('tan', 'concludeConference', { text: '再来' }).refused('summedUpAlready');
    given(done).when('tan', 'advance', { to: 'inquiry', skipReason: '再问' }).refused('noWayBack');
  });
  test('[K15] before it the discussion may be taken up again, the views standing', () => {
    const back = viewsRevealed().and('tan', 'advance', { to: 'inquiry', skipReason: '还有疑问' });
    const again = back.and('tan', 'advance', { to: 'views', skipReason: '' });
    expect(again.meeting.conference?.rounds.length).toBe(1);
    expect(resultsOf(again.meeting, lastRound(again.meeting))[0]?.of).toBe(4);
  });
});

describe('votes of a conference', () => {
  const vote = {
    voteId: 'v1',
    question: '是否提请检委会',
    options: [
      { id: 'yes', text: '是' },
      { id: 'no', text: '否' },
    ],
    secret: false,
    electorate: [...members],
    quorum: 3,
    majority: 'absolute',
    base: 'present',
    disclosureSeen: true,
  } as const;
  const opening = { ...vote, options: [...vote.options], electorate: [...vote.electorate] };
  test('[K26] in its last two steps, among members in the room', () => {
    given(inStep('inquiry')).when('tan', 'openVote', opening).refused('noRightInThisStep');
    given(viewsRevealed())
      .when('tan', 'openVote', { ...opening, electorate: ['zhou', 'chen'] })
      .refused('notElector');
    const open = viewsRevealed().and('tan', 'openVote', opening);
    given(open)
      .when('zhou', 'castBallot', { voteId: 'v1', choice: 'yes' })
      .records({ type: 'ballotCast', choice: 'yes' });
    given(open).when('chen', 'castBallot', { voteId: 'v1', choice: 'yes' }).refused('notElector');
    expect(open.shownTo('chen').some(({ type }) => type === 'voteOpened')).toBe(false);
  });
  test('[K26] a secret one never says how', () => {
    const open = viewsRevealed().and('tan', 'openVote', { ...opening, secret: true });
    given(open)
      .when('zhou', 'castBallot', { voteId: 'v1', choice: 'yes' })
      .records({ type: 'ballotCast', choice: null });
  });
});
