import { describe, expect, test } from 'vitest';
import {
  archived,
  atStep,
  decided,
  decision,
  image,
  sealed,
  signing,
  textHash,
  told,
} from '../support/hearing.ts';
import { given, type Story } from '../support/meeting.ts';

const intent = { intended: '拟起诉', reasons: '听证员未见新证据' };
const asked = () => sealed().and('zheng', 'requestDeparture', intent);
const against = { ...decision, text: '决定起诉', followsMajority: false };
const treatment = { participantId: 'li', treatment: 'adopted' as const, reasons: '采纳' };

/** A hearing that ended without opinions, sealed. */
const withoutMajority = (): Story => {
  const over = atStep('questions')
    .and('zhou', 'advance', { to: 'summary', skipReason: '申请人撤回申请' })
    .and('zhou', 'sumUp', { text: '终止', announcedDecision: '' })
    .and('zhou', 'closeHearing')
    .and('sun', 'circulateMinutes')
    .and('server', 'bindMinutes', { sha256: textHash, generation: 1 });
  return over.and('zhou', 'sealHearing');
};

describe('departing from the majority', () => {
  test('[J1] the handler says what he intends and why', () => {
    given(sealed())
      .when('zheng', 'requestDeparture', intent)
      .records({ type: 'departureRequested', intended: '拟起诉' });
    for (const who of ['zhou', 'sun', 'han', 'li'] as const)
      given(sealed()).when(who, 'requestDeparture', intent).refused('notHandler');
    given(signing()).when('zheng', 'requestDeparture', intent).refused('wrongStage');
    given(asked()).when('zheng', 'requestDeparture', intent).refused('departurePending');
    given(withoutMajority()).when('zheng', 'requestDeparture', intent).refused('noMajority');
  });
  test('[J1] what he intends stays inside', () => {
    const story = asked().and('han', 'consentToDeparture', { note: '同意不采纳' });
    expect(JSON.stringify(story.shownTo('sun'))).toContain('拟起诉');
    for (const who of ['li', 'wang', 'chen', 'shen', 'public'] as const) {
      expect(JSON.stringify(story.shownTo(who))).not.toContain('拟起诉');
      expect(JSON.stringify(story.shownTo(who))).not.toContain('同意不采纳');
    }
  });
  test('[J2] the chief prosecutor consents, once', () => {
    const done = given(asked())
      .when('han', 'consentToDeparture', { note: '同意' })
      .records({ type: 'departureConsented' });
    given(done).when('han', 'consentToDeparture', { note: '同意' }).refused('departureAnswered');
    given(sealed()).when('han', 'consentToDeparture', { note: '' }).refused('noDepartureAsked');
    for (const who of ['deng', 'tan', 'zheng', 'li'] as const)
      given(asked()).when(who, 'consentToDeparture', { note: '' }).refused('notChief');
  });
  test('[J3] or declines with reasons, and may be asked again', () => {
    const done = given(asked())
      .when('han', 'declineDeparture', { reason: '应当采纳' })
      .records({ type: 'departureDeclined' });
    given(done).when('han', 'declineDeparture', { reason: '再' }).refused('departureAnswered');
    given(asked()).when('zheng', 'declineDeparture', { reason: '再' }).refused('notChief');
    given(sealed()).when('han', 'declineDeparture', { reason: '无' }).refused('noDepartureAsked');
    given(done).when('zheng', 'requestDeparture', intent).records({ type: 'departureRequested' });
  });
  test('[J2] a decision taken, nothing is left to consent to', () => {
    const late = asked().and('zheng', 'recordDecision', decision);
    given(late).when('han', 'consentToDeparture', { note: '' }).refused('decidedAlready');
    given(late).when('han', 'declineDeparture', { reason: '晚' }).refused('decidedAlready');
  });
});

describe('the decision', () => {
  test('[J4] the handler records it with reasons, once', () => {
    given(sealed())
      .when('zheng', 'recordDecision', decision)
      .records({ type: 'decisionRecorded', followsMajority: true });
    given(decided()).when('zheng', 'recordDecision', decision).refused('decidedAlready');
    given(archived()).when('zheng', 'recordDecision', decision).refused('decidedAlready');
    given(signing()).when('zheng', 'recordDecision', decision).refused('wrongStage');
    given(sealed()).when('zhou', 'recordDecision', decision).refused('notHandler');
  });
  test('[J5] departing only with the chief prosecutor’s consent', () => {
    given(sealed()).when('zheng', 'recordDecision', against).refused('departureConsentNeeded');
    given(asked()).when('zheng', 'recordDecision', against).refused('departureConsentNeeded');
    given(asked().and('han', 'declineDeparture', { reason: '否' }))
      .when('zheng', 'recordDecision', against)
      .refused('departureConsentNeeded');
    given(asked().and('han', 'consentToDeparture', { note: '' }))
      .when('zheng', 'recordDecision', against)
      .records({ type: 'decisionRecorded', followsMajority: false });
  });
  test('[J5] a consent does not outlive a new request', () => {
    given(asked().and('han', 'consentToDeparture', { note: '' }).and('zheng', 'requestDeparture', intent))
      .when('zheng', 'recordDecision', against)
      .refused('departureConsentNeeded');
  });
  test('[J8] where there is no majority, none is said to be followed', () => {
    given(withoutMajority()).when('zheng', 'recordDecision', decision).refused('followsUnclear');
    given(withoutMajority()).when('zheng', 'recordDecision', against).records({ type: 'decisionRecorded' });
  });
  test('[J4] those who took part are told it, others not', () => {
    for (const who of ['li', 'wang', 'chen'] as const)
      expect(decided().seenBy(who).decision?.text).toBe(decision.text);
    for (const who of ['he', 'public'] as const) expect(decided().seenBy(who).decision).toBeNull();
  });
});

describe('telling and filing', () => {
  test('[J6] officers, supervisors and assistants are told how their opinion was treated', () => {
    for (const participantId of ['li', 'shen', 'chen'])
      given(decided())
        .when('zheng', 'tellTreatment', { ...treatment, participantId })
        .records({ type: 'treatmentTold', participantId });
    given(decided()).when('sun', 'tellTreatment', treatment).records({ type: 'treatmentTold' });
    given(decided()).when('zhou', 'tellTreatment', treatment).refused('notHandler');
    given(sealed()).when('zheng', 'tellTreatment', treatment).refused('undecided');
    given(decided().and('zheng', 'tellTreatment', treatment))
      .when('zheng', 'tellTreatment', treatment)
      .refused('toldAlready');
    for (const participantId of ['wang', 'he', 'ji', 'constructor'])
      given(decided())
        .when('zheng', 'tellTreatment', { ...treatment, participantId })
        .refused('gaveNoOpinion');
  });
  test('[J6] each is told his own', () => {
    const story = decided().and('zheng', 'tellTreatment', { ...treatment, reasons: '李代表的意见已采纳' });
    expect(JSON.stringify(story.shownTo('li'))).toContain('李代表的意见已采纳');
    for (const who of ['wu', 'wang', 'public'] as const)
      expect(JSON.stringify(story.shownTo(who))).not.toContain('李代表的意见已采纳');
  });
  test('[J7] it goes to the archive when everybody has been told', () => {
    given(told()).when('sun', 'archiveHearing').records({ type: 'hearingArchived' });
    given(decided()).when('zheng', 'archiveHearing').refused('notAllTold');
    given(sealed()).when('zheng', 'archiveHearing').refused('undecided');
    given(archived()).when('zheng', 'archiveHearing').refused('undecided');
    given(told()).when('li', 'archiveHearing').refused('notPreparing');
  });
  test('[G1] after sealing nobody signs', () => {
    given(sealed()).when('wang', 'signMinutes', { sha256: textHash, image }).refused('wrongStage');
  });
});
