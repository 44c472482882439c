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
  checkInOpen,
  closed,
  enter,
  notices,
  opinionsGiven,
  planned,
  secretVoting,
  voting,
  withPlan,
} from '../support/hearing.ts';
import { given, nothingYet, type Story, viewer } from '../support/meeting.ts';
import type { Name } from '../support/people.ts';

const DAY = 86_400_000;
const against = (againstId: Name, participantId: Name = 'wang') => ({
  participantId,
  againstId,
  reason: '与对方有利害关系',
});
const raised = (story: Story, againstId: Name) => story.and('wang', 'raiseRecusal', against(againstId));
const idOf = (story: Story) => Object.keys(story.meeting.recusals).at(-1) ?? '';
const ruling = (story: Story, granted: boolean, replacementId: Name | null = null) => ({
  recusalId: idOf(story),
  granted,
  reason: '经审查',
  replacementId,
});
const granted = (story: Story, againstId: Name, replacementId: Name | null = null) => {
  const asked = raised(story, againstId);
  return asked.and('han', 'decideRecusal', ruling(asked, true, replacementId));
};

describe('asking', () => {
  test('[R1] each is asked, and his answer stands', () => {
    const here = checkInOpen().and('wang', 'enterWaitingRoom', enter);
    given(here)
      .when('wang', 'answerRecusal', { participantId: 'wang', raises: false })
      .records({ type: 'recusalAnswered' });
    given(here)
      .when('sun', 'answerRecusal', { participantId: 'wang', raises: false })
      .records({ type: 'recusalAnswered' });
    given(atCheckIn())
      .when('wang', 'answerRecusal', { participantId: 'wang', raises: false })
      .refused('recusalAnswered');
    given(here).when('gao', 'answerRecusal', { participantId: 'wang', raises: false }).refused('notYours');
    given(here).when('sun', 'answerRecusal', { participantId: 'gao', raises: false }).refused('notHere');
    given(here)
      .when('sun', 'answerRecusal', { participantId: 'ji', raises: false })
      .refused('participantUnknown');
    given(closed())
      .when('wang', 'answerRecusal', { participantId: 'wang', raises: false })
      .refused('wrongStage');
  });
});

describe('raising', () => {
  test('[R2] a recusal raised suspends the hearing', () => {
    const story = given(atStep('statements'))
      .when('wang', 'raiseRecusal', against('zhou'))
      .records({ type: 'recusalRaised', againstId: 'zhou' }, { type: 'hearingSuspended' });
    given(story).when('gao', 'askFloor').refused('suspended');
    given(story).when('zhou', 'resumeHearing').refused('recusalPending');
  });
  test('[R2] the speaker stops', () => {
    given(atStep('statements').and('zhou', 'giveFloor', { participantId: 'gao', seconds: 60, issueId: null }))
      .when('wang', 'raiseRecusal', against('zhou'))
      .records({ type: 'floorEnded' }, { type: 'recusalRaised' }, { type: 'hearingSuspended' });
  });
  test('[R2] raised while suspended it is only recorded', () => {
    given(atStep('statements').and('zhou', 'suspendHearing', { reason: '停电' }))
      .when('wang', 'raiseRecusal', against('zhou'))
      .records({ type: 'recusalRaised' });
  });
  test('[R2] one at a time, by those who are here, during the hearing', () => {
    given(raised(atCheckIn(), 'zhou'))
      .when('gao', 'raiseRecusal', against('li', 'gao'))
      .refused('recusalPending');
    given(atCheckIn()).when('gao', 'raiseRecusal', against('li')).refused('notYours');
    given(checkInOpen()).when('wang', 'raiseRecusal', against('li')).refused('notHere');
    given(closed()).when('wang', 'raiseRecusal', against('li')).refused('wrongStage');
    given(atCheckIn())
      .when('wang', 'raiseRecusal', { ...against('li'), againstId: '__proto__' })
      .refused('participantUnknown');
  });
  test('[R3] it names somebody whose impartiality matters', () => {
    for (const againstId of ['gao', 'he', 'wang'] as const)
      given(atCheckIn()).when('wang', 'raiseRecusal', against(againstId)).refused('notRecusable');
    for (const againstId of ['zhou', 'zheng', 'sun', 'li', 'chen', 'shen'] as const)
      given(atCheckIn())
        .when('wang', 'raiseRecusal', against(againstId))
        .records({ type: 'recusalRaised' }, { type: 'hearingSuspended' });
  });
  test('[R6] a party raises it, or anybody against himself', () => {
    given(atCheckIn()).when('li', 'raiseRecusal', against('wu', 'li')).refused('notParty');
    given(atCheckIn()).when('zheng', 'raiseRecusal', against('li', 'zheng')).refused('notParty');
    given(atCheckIn())
      .when('li', 'raiseRecusal', against('li', 'li'))
      .records({ type: 'recusalRaised' }, { type: 'hearingSuspended' });
    given(atCheckIn())
      .when('sun', 'raiseRecusal', against('zhou'))
      .records({ type: 'recusalRaised', participantId: 'wang' }, { type: 'hearingSuspended' });
  });
  test('[R6] the clerk notes it for a presider who fell ill outside', () => {
    const absent = atCheckIn().meeting.seats.zhou;
    expect(absent?.whereabouts).toBe('admitted');
    given(checkInOpen())
      .when('sun', 'raiseRecusal', against('zhou', 'zhou'))
      .records({ type: 'recusalRaised' }, { type: 'hearingSuspended' });
  });
  test('[R7] refused, it may be raised once more within five days', () => {
    const asked = raised(atStep('statements'), 'li');
    const refused = asked.and('han', 'decideRecusal', ruling(asked, false)).and('zhou', 'resumeHearing');
    given(refused.at(refused.now + 6 * DAY))
      .when('wang', 'raiseRecusal', against('li'))
      .refused('tooLate');
    const again = raised(refused, 'li');
    const final = again.and('han', 'decideRecusal', ruling(again, false)).and('zhou', 'resumeHearing');
    given(final).when('wang', 'raiseRecusal', against('li')).refused('recusalDecided');
    given(final)
      .when('wang', 'raiseRecusal', against('wu'))
      .records({ type: 'recusalRaised' }, { type: 'hearingSuspended' });
  });
});

describe('deciding', () => {
  test('[R4] the chief prosecutor decides', () => {
    const asked = raised(atStep('questions'), 'li');
    for (const who of ['zhou', 'zheng', 'tan', 'deng', 'wang', 'wu'] as const)
      given(asked).when(who, 'decideRecusal', ruling(asked, true)).refused('notChief');
    given(asked)
      .when('han', 'decideRecusal', ruling(asked, true))
      .records({ type: 'recusalDecided', granted: true, replacement: null });
  });
  test('[R4] what was never raised, or is decided, is not decided', () => {
    const asked = raised(atStep('questions'), 'li');
    given(asked)
      .when('han', 'decideRecusal', { ...ruling(asked, true), recusalId: 'constructor' })
      .refused('recusalUnknown');
    const done = asked.and('han', 'decideRecusal', ruling(asked, false));
    given(done).when('han', 'decideRecusal', ruling(done, true)).refused('recusalDecided');
    const cancelled = raised(atCheckIn(), 'li').and('zheng', 'cancelHearing', { reason: '撤回' });
    given(cancelled).when('han', 'decideRecusal', ruling(cancelled, true)).refused('wrongStage');
  });
  test('[R4] refused, everybody stays and the hearing goes on', () => {
    const asked = raised(atStep('questions'), 'zhou');
    const refused = asked.and('han', 'decideRecusal', ruling(asked, false)).and('zhou', 'resumeHearing');
    expect(refused.meeting.suspension).toBeNull();
    expect(refused.meeting.seats.zhou?.whereabouts).toBe('admitted');
  });
  test('[R8] on the chief himself a deputy records what the committee decided', () => {
    const story = nothingYet.and('han', 'planHearing', {
      plan: withPlan({ handlerId: 'han', presiderId: 'han' }),
    });
    const day = story
      .and('han', 'requestApproval', { opinion: '' })
      .and('han', 'approveHearing', { note: '' })
      .and('sun', 'nameParticipant', {
        role: 'party',
        name: '王申请',
        unit: '',
        side: '',
        phone: '',
        remote: false,
        protectedAs: null,
      })
      .and('sun', 'choosePanel', { officerIds: ['li', 'wu', 'zhao'], reason: '' })
      .and('sun', 'serveNotices', {
        participantIds: ['li', 'wu', 'zhao', 'wang'],
        method: '电话',
        lateReason: '',
      })
      .and('sun', 'announce', { contact: '孙', observersUntil: story.now + DAY, observerPlaces: 1 })
      .and('sun', 'openCheckIn')
      .and('wang', 'enterWaitingRoom', enter);
    const asked = raised(day, 'han');
    given(asked).when('han', 'decideRecusal', ruling(asked, false)).refused('ownRecusal');
    given(asked)
      .when('deng', 'decideRecusal', ruling(asked, true, 'feng'))
      .records({
        type: 'recusalDecided',
        replacement: { participantId: 'feng', roles: ['presider', 'handler'] },
      });
    const gone = asked.and('deng', 'decideRecusal', ruling(asked, true, 'feng'));
    given(gone).when('han', 'cancelHearing', { reason: '不办了' }).refused('notPreparing');
    given(gone).when('deng', 'cancelHearing', { reason: '不办了' }).records({ type: 'hearingCancelled' });
  });
});

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
