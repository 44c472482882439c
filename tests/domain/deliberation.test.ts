import { describe, expect, test } from 'vitest';
import { hasMajority, majorityOn, tallyOf } from '#shared/meeting/deliberation.ts';
import { announced, atStep, closed, form, opinionsGiven } from '../support/hearing.ts';
import { given, type Story } from '../support/meeting.ts';
import type { Name } from '../support/people.ts';

const note = { text: '机密评议内容' };
const suspended = (story: Story) => story.and('zhou', 'suspendHearing', { reason: '停' });
const answering = (given_: Partial<Record<Name, 'agree' | 'disagree' | 'reserve'>>) =>
  Object.entries(given_)
    .reduce(
      (story, [who, answer]) => story.and(who as Name, 'submitOpinion', form(answer)),
      atStep('opinions'),
    )
    .and('zhou', 'announceOpinions', { spokenBy: null }).meeting;

describe('the deliberation', () => {
  test('[D1] the officers alone write there', () => {
    given(atStep('deliberation'))
      .when('li', 'noteDeliberation', note)
      .records({ type: 'deliberationNoted', participantId: 'li' });
    for (const who of ['zhou', 'zheng', 'sun', 'han', 'wang', 'chen', 'shen', 'ji'] as const)
      given(atStep('deliberation')).when(who, 'noteDeliberation', note).refused('notOfficer');
    given(atStep('questions')).when('li', 'noteDeliberation', note).refused('notInDeliberation');
    given(suspended(atStep('deliberation')))
      .when('li', 'noteDeliberation', note)
      .refused('notInDeliberation');
  });
  test('[D1] nobody else reads there, not the chief, not the clerk', () => {
    const story = atStep('deliberation')
      .and('li', 'noteDeliberation', note)
      .and('li', 'chooseSpokesperson', { participantId: 'wu' });
    expect(JSON.stringify(story.shownTo('zhao'))).toContain(note.text);
    for (const who of [
      'zhou',
      'zheng',
      'sun',
      'han',
      'deng',
      'cao',
      'tang',
      'wang',
      'he',
      'chen',
      'shen',
      'ji',
      'public',
    ] as const) {
      expect(JSON.stringify(story.shownTo(who))).not.toContain(note.text);
      expect(story.shownTo(who).some(({ type }) => type === 'spokespersonChosen')).toBe(false);
    }
  });
  test('[D1] it stays closed for ever', () => {
    const story = atStep('deliberation')
      .and('li', 'noteDeliberation', note)
      .and('zhou', 'advance', { to: 'opinions', skipReason: '' });
    expect(JSON.stringify(story.shownTo('sun'))).not.toContain(note.text);
  });
  test('[D1] an officer who had left hears no more of it', () => {
    const story = atStep('deliberation')
      .and('sun', 'noteDeparture', { participantId: 'zhao', reason: '走' })
      .and('li', 'noteDeliberation', note);
    expect(JSON.stringify(story.shownTo('zhao'))).not.toContain(note.text);
  });
  test('[D2] the officers name one of them to speak', () => {
    const named = given(atStep('deliberation'))
      .when('li', 'chooseSpokesperson', { participantId: 'wu' })
      .records({ type: 'spokespersonChosen', chosenBy: 'li' });
    given(named).when('zhao', 'chooseSpokesperson', { participantId: 'wu' }).nothing();
    given(named).when('zhou', 'chooseSpokesperson', { participantId: 'li' }).refused('notOfficer');
    given(named).when('li', 'chooseSpokesperson', { participantId: 'wang' }).refused('notOnPanel');
    given(atStep('questions'))
      .when('li', 'chooseSpokesperson', { participantId: 'wu' })
      .refused('notInDeliberation');
  });
});

describe('opinion forms', () => {
  test('[D3] each officer answers every issue', () => {
    given(atStep('deliberation'))
      .when('li', 'submitOpinion', form('agree'))
      .records({ type: 'opinionSubmitted', opinion: { officerId: 'li' } });
    const [one] = form('agree').answers;
    if (!one) throw new Error('a form without answers');
    for (const answers of [
      [one],
      [one, one],
      [one, { ...one, issueId: 'i9' }],
      [...form('agree').answers, { ...one, issueId: 'i9' }],
    ])
      given(atStep('deliberation'))
        .when('li', 'submitOpinion', { answers, overall: '' })
        .refused('opinionIncomplete');
  });
  test('[D3] officers alone, in the room, in the fourth or fifth step', () => {
    for (const who of ['zhou', 'chen', 'shen', 'wang'] as const)
      given(atStep('opinions')).when(who, 'submitOpinion', form('agree')).refused('notOfficer');
    given(atStep('questions')).when('li', 'submitOpinion', form('agree')).refused('notInDeliberation');
    given(suspended(atStep('opinions')))
      .when('li', 'submitOpinion', form('agree'))
      .refused('suspended');
    given(atStep('opinions').and('sun', 'noteDeparture', { participantId: 'li', reason: '走' }))
      .when('li', 'submitOpinion', form('agree'))
      .refused('notInRoom');
  });
  test('[D4] given once', () => {
    given(opinionsGiven()).when('li', 'submitOpinion', form('disagree')).refused('opinionGiven');
    given(announced()).when('li', 'submitOpinion', form('disagree')).refused('opinionsAnnounced');
  });
  test('[D4] sealed until announced, from everybody but its author', () => {
    expect(JSON.stringify(opinionsGiven().shownTo('li'))).toContain('李的理由');
    for (const who of ['wu', 'zhao', 'zhou', 'zheng', 'sun', 'han', 'wang', 'chen', 'public'] as const)
      expect(JSON.stringify(opinionsGiven().shownTo(who))).not.toContain('李的理由');
    expect(opinionsGiven().seenBy('zhou').sealedOpinions.li?.answers).toEqual([]);
    expect(opinionsGiven().seenBy('wang').sealedOpinions).toEqual({});
  });
  test('[D5] the presider announces all at once, missing ones are named', () => {
    given(atStep('opinions').and('li', 'submitOpinion', form('agree')))
      .when('zhou', 'announceOpinions', { spokenBy: 'li' })
      .records({ type: 'opinionsAnnounced', missing: ['wu', 'zhao'] });
    for (const who of ['wang', 'he', 'sun', 'public'] as const)
      expect(JSON.stringify(announced().shownTo(who)).includes('李的理由')).toBe(who !== 'he');
  });
  test('[D5] in its step, by him, once, something to announce, spoken by an officer', () => {
    const none = { spokenBy: null };
    given(atStep('deliberation')).when('zhou', 'announceOpinions', none).refused('wrongStage');
    given(opinionsGiven()).when('li', 'announceOpinions', none).refused('notPresider');
    given(announced()).when('zhou', 'announceOpinions', none).refused('opinionsAnnounced');
    given(atStep('opinions')).when('zhou', 'announceOpinions', none).refused('noOpinions');
    given(opinionsGiven()).when('zhou', 'announceOpinions', { spokenBy: 'wang' }).refused('notOnPanel');
    given(suspended(opinionsGiven())).when('zhou', 'announceOpinions', none).refused('suspended');
  });
});

describe('the majority', () => {
  test('[D6] more than half of the officers present', () => {
    expect(majorityOn(answering({ li: 'agree', wu: 'agree', zhao: 'disagree' }), 'i1')).toBe('agree');
    expect(majorityOn(answering({ li: 'agree', wu: 'disagree', zhao: 'disagree' }), 'i1')).toBe('disagree');
    expect(majorityOn(answering({ li: 'reserve', wu: 'reserve', zhao: 'disagree' }), 'i1')).toBe('reserve');
  });
  test('[D6] a tie is no majority, nor is half of those present', () => {
    expect(hasMajority(answering({ li: 'agree', wu: 'disagree', zhao: 'reserve' }))).toBe(false);
    const meeting = answering({ li: 'agree' });
    expect(tallyOf(meeting, 'i1')).toEqual({ agree: 1, disagree: 0, reserve: 0, of: 3 });
    expect(hasMajority(meeting)).toBe(false);
  });
  test('[D6] before it is announced there is none', () => {
    expect(hasMajority(opinionsGiven().meeting)).toBe(false);
    expect(hasMajority(closed().meeting)).toBe(true);
  });
});
