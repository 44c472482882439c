import { describe, expect, test } from 'vitest';
import { atCheckIn, atStep, checkInOpen, closed, enter, withPlan } from '../support/hearing.ts';
import { given, nothingYet } from '../support/meeting.ts';

import { against, raised, ruling } from '../support/recusals.ts';

const DAY = 86_400_000;

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
