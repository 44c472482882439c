import { describe, expect, test } from 'vitest';
import { hasMajority, majorityOn, tallyOf } from '#shared/meeting/deliberation.ts';
import { isInside, mayFollow } from '#shared/meeting/viewer.ts';
import {
  announced,
  announcement,
  atCheckIn,
  atStep,
  ballot,
  checked,
  enter,
  notices,
  opinionsGiven,
  planned,
  secretVoting,
  voting,
  withPlan,
} from '../support/hearing.ts';
import { given, viewer } from '../support/meeting.ts';
import type { Name } from '../support/people.ts';

import { granted, raised, ruling } from '../support/recusals.ts';

const DAY = 86_400_000;

describe('replacing', () => {
  test('[R5] presider, handler and clerk are replaced in the same act', () => {
    for (const [one, other] of [
      ['zhou', 'feng'],
      ['zheng', 'feng'],
      ['sun', 'qian'],
    ] as const) {
      const asked = raised(atStep('statements'), one);
      given(asked).when('han', 'decideRecusal', ruling(asked, true)).refused('replacementNeeded');
      const { meeting } = given(asked)
        .when('han', 'decideRecusal', ruling(asked, true, other))
        .records({ type: 'recusalDecided', replacement: { participantId: other } });
      expect(meeting.seats[one]?.whereabouts).toBe('recused');
      expect(JSON.stringify(meeting.plan)).not.toContain(`"${one}"`);
    }
  });
  test('[R5] who takes over is fit, free and known', () => {
    const asked = raised(atStep('statements'), 'zhou');
    for (const unfit of ['sun', 'qian', 'li', 'cao'] as const)
      given(asked)
        .when('han', 'decideRecusal', ruling(asked, true, unfit))
        .refused('replacementUnfit');
    for (const unknown of ['ji', 'constructor', '__proto__'])
      given(asked)
        .when('han', 'decideRecusal', { ...ruling(asked, true), replacementId: unknown })
        .refused('personUnknown');
    const clerk = raised(atStep('statements'), 'sun');
    given(clerk)
      .when('han', 'decideRecusal', ruling(clerk, true, 'feng'))
      .refused('replacementUnfit');
    const handler = raised(atStep('statements'), 'zheng');
    given(handler)
      .when('han', 'decideRecusal', ruling(handler, true, 'tan'))
      .refused('replacementUnfit');
  });
  test('[R5] the handler may take over from the presider', () => {
    const story = granted(atStep('statements'), 'zhou', 'zheng');
    expect(story.meeting.seats.zheng?.roles).toEqual(['handler', 'presider']);
    given(story).when('zheng', 'resumeHearing').records({ type: 'hearingResumed' });
  });
  test('[R5] who was recused never comes back by another’s recusal', () => {
    const once = granted(atStep('statements'), 'zheng', 'feng').and('zhou', 'resumeHearing');
    const asked = raised(once, 'feng');
    given(asked)
      .when('han', 'decideRecusal', ruling(asked, true, 'zheng'))
      .refused('replacementUnfit');
  });
  test('[S6] the hearing resumes with the new presider in the room', () => {
    const story = granted(atStep('statements'), 'zhou', 'feng');
    given(story).when('zhou', 'resumeHearing').refused('notPresider');
    given(story).when('feng', 'resumeHearing').refused('presiderAbsent');
    const back = story.and('feng', 'enterWaitingRoom', enter).and('feng', 'resumeHearing');
    expect(back.meeting.stage).toBe('statements');
    given(back).when('feng', 'advance', { to: 'questions', skipReason: '' }).records({ type: 'stepEntered' });
  });
  test('[R5] an officer may be replaced from the bank, and comes in checked', () => {
    const story = granted(atStep('questions'), 'wu', 'xu')
      .and('zhou', 'resumeHearing')
      .and('xu', 'enterWaitingRoom', enter);
    given(story).when('sun', 'admit', { participantId: 'xu' }).refused('identityOutstanding');
    given(checked(story, 'xu')).when('sun', 'admit', { participantId: 'xu' }).records({ type: 'admitted' });
    given(raised(atStep('questions'), 'wu'))
      .when('han', 'decideRecusal', ruling(raised(atStep('questions'), 'wu'), true, 'xiao'))
      .refused('replacementUnfit');
  });
  test('[R5] an assistant or supervisor recused is not replaced by staff', () => {
    const asked = raised(atStep('questions'), 'chen');
    given(asked)
      .when('han', 'decideRecusal', ruling(asked, true, 'feng'))
      .refused('replacementUnfit');
    given(asked).when('han', 'decideRecusal', ruling(asked, true)).records({ type: 'recusalDecided' });
  });
  test('[H8] a plan revised after postponing does not bring the recused back', () => {
    const story = granted(atCheckIn(), 'zhou', 'feng').and('zheng', 'postpone', {
      startsAt: atCheckIn().now + 7 * DAY,
      reason: '改期',
    });
    const now = story.meeting.plan ?? withPlan({});
    given(story)
      .when('zheng', 'revisePlan', { plan: { ...now, cause: '盗窃' } })
      .records({ type: 'planRevised' });
    given(story)
      .when('zheng', 'revisePlan', { plan: { ...now, presiderId: 'zhou' } })
      .refused('presiderUnfit');
  });
  test('[C8] a recused officer is not chosen for the next day', () => {
    const story = granted(atCheckIn(), 'wu').and('zheng', 'postpone', {
      startsAt: atCheckIn().now + 7 * DAY,
      reason: '改期',
    });
    given(story)
      .and('zheng', 'choosePanel', { officerIds: ['li', 'zhao', 'xu'], reason: '' })
      .when('zheng', 'choosePanel', { officerIds: ['li', 'zhao', 'wu'], reason: '' })
      .refused('conflictOutstanding');
  });
});

describe('what a recusal changes', () => {
  test('[R9] an open vote in which he has a ballot is cancelled', () => {
    for (const story of [voting(), secretVoting()]) {
      const asked = raised(story.and('wu', 'castBallot', { voteId: 'v1', choice: 'yes' }), 'wu');
      const { meeting } = given(asked)
        .when('han', 'decideRecusal', ruling(asked, true))
        .records({ type: 'recusalDecided' }, { type: 'voteCancelled', voteId: 'v1' });
      expect(meeting.votes.v1?.cancelled).toBe('经审查');
    }
  });
  test('[R9] a vote without him goes on', () => {
    const asked = raised(
      atStep('deliberation').and('li', 'openVote', ballot({ electorate: ['li', 'zhao'] })),
      'wu',
    );
    given(asked).when('han', 'decideRecusal', ruling(asked, true)).records({ type: 'recusalDecided' });
  });
  test('[D4] his sealed opinion is taken out', () => {
    const story = granted(opinionsGiven(), 'zhao');
    expect(Object.keys(story.meeting.sealedOpinions)).toEqual(['li', 'wu']);
  });
  test('[R2] he is out of the room, and hears and reads nothing more', () => {
    const story = granted(atStep('statements'), 'wu')
      .and('zhou', 'resumeHearing')
      .and('wang', 'makeStatement', { text: '回避之后的话', issueId: null });
    const closedOne = { ...story.meeting, plan: withPlan({ openness: 'closed' }) };
    expect(mayFollow(closedOne, viewer('wu'))).toBe(false);
    given(story).when('wu', 'enterWaitingRoom', enter).refused('excluded');
    given(story.and('zhou', 'advance', { to: 'questions', skipReason: '' }))
      .when('wu', 'askQuestion', { text: '问', toId: 'wang', issueId: null })
      .refused('notInRoom');
  });
  test('[R2] a recused head of department is no longer inside', () => {
    const story = granted(atStep('statements'), 'zhou', 'tan' as Name);
    expect(isInside(story.meeting, viewer('zhou'))).toBe(false);
    expect(isInside(planned().meeting, viewer('tan'))).toBe(true);
    const seats = { ...story.meeting.seats, tan: { ...story.meeting.seats.tan, whereabouts: 'recused' } };
    expect(isInside({ ...story.meeting, seats } as typeof story.meeting, viewer('tan'))).toBe(false);
  });
  test('[R2] who planned it and was recused prepares nothing more', () => {
    const story = granted(atCheckIn(), 'zheng', 'feng').and('zhou', 'resumeHearing');
    given(story).when('zheng', 'cancelHearing', { reason: '不办了' }).refused('notPreparing');
  });
  test('[D7] his announced opinion no longer counts', () => {
    expect(majorityOn(announced().meeting, 'i1')).toBe('agree');
    const story = granted(announced(), 'li');
    expect(tallyOf(story.meeting, 'i1')).toEqual({ agree: 1, disagree: 1, reserve: 0, of: 2 });
    expect(hasMajority(story.meeting)).toBe(false);
  });
  test('[S1] a pending recusal keeps the hearing from opening on another day', () => {
    const startsAt = atCheckIn().now + 7 * DAY;
    const later = raised(atCheckIn(), 'li')
      .and('zheng', 'postpone', { startsAt, reason: '改期' })
      .and('sun', 'serveNotices', notices())
      .and('sun', 'announce', { ...announcement, observersUntil: startsAt - DAY })
      .and('sun', 'openCheckIn')
      .each(['zhou', 'li', 'wu', 'zhao', 'wang'], (story, name) => story.and(name, 'enterWaitingRoom', enter))
      .each(['li', 'wu', 'zhao', 'wang'], (story, name) =>
        checked(story, name).and('sun', 'admit', { participantId: name }),
      );
    given(later).when('zhou', 'advance', { to: 'introduction', skipReason: '' }).refused('recusalPending');
    const ruled = later.and('han', 'decideRecusal', ruling(later, false));
    given(ruled)
      .when('zhou', 'advance', { to: 'introduction', skipReason: '' })
      .records({ type: 'stepEntered' });
  });
});
