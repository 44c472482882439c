import { describe, expect, test } from 'vitest';
import { zh } from '#shared/i18n/zh.ts';
import { closedPaperForms } from '#shared/meeting/paperForms.ts';
import { tasksOf } from '#shared/meeting/tasks.ts';
import { minutesLines } from '#shared/record/minutesLines.ts';
import { tell } from '#shared/record/telling.ts';
import { announced, atStep, form, paperFormsIn } from '../support/hearing.ts';
import { paperFor, whole } from '../support/hearingPaper.ts';
import { given, type Story } from '../support/meeting.ts';

const wu = { participantId: 'wu' };
const copied = { participantId: 'wu', ...form('disagree', '吴的理由') };
const suspended = (story: Story) => story.and('zhou', 'suspendHearing', { reason: '停' });
const transcribed = () => paperFormsIn().and('sun', 'transcribePaperForm', copied);
const told = () => transcribed().and('zhou', 'announceOpinions', { spokenBy: null });

describe('a form on paper is handed in', () => {
  test('[D8] the clerk notes it, and who took it in', () => {
    given(atStep('deliberation'))
      .when('sun', 'receivePaperForm', wu)
      .records({ type: 'paperFormReceived', participantId: 'wu', receivedBy: 'sun' });
    for (const who of ['zhou', 'zheng', 'wu', 'li', 'han', 'wang'] as const)
      given(atStep('deliberation')).when(who, 'receivePaperForm', wu).refused('notClerk');
  });
  test('[D8] by an officer in the room, not by one far away', () => {
    given(atStep('opinions'))
      .when('sun', 'receivePaperForm', { participantId: 'wang' })
      .refused('notOnPanel');
    const left = atStep('opinions').and('sun', 'noteDeparture', { ...wu, reason: '走' });
    given(left).when('sun', 'receivePaperForm', wu).refused('notInRoom');
    const remote = left
      .and('wu', 'enterWaitingRoom', { remote: true, deviceChecked: true })
      .and('sun', 'admit', wu);
    given(remote).when('sun', 'receivePaperForm', wu).refused('attendsRemotely');
  });
  test('[D8] once, in the fourth or fifth step, until opinions are announced', () => {
    given(atStep('questions')).when('sun', 'receivePaperForm', wu).refused('wrongStage');
    given(paperFormsIn()).when('sun', 'receivePaperForm', wu).refused('formGiven');
    given(paperFormsIn()).when('sun', 'receivePaperForm', { participantId: 'li' }).refused('formGiven');
    given(announced()).when('sun', 'receivePaperForm', wu).refused('opinionsAnnounced');
    given(suspended(atStep('opinions')))
      .when('sun', 'receivePaperForm', wu)
      .refused('suspended');
  });
  test('[D8] it counts as a form given: no second one, and no way past it', () => {
    given(paperFormsIn()).when('wu', 'submitOpinion', form('agree')).refused('opinionGiven');
    const alone = atStep('opinions').and('sun', 'receivePaperForm', wu);
    given(alone)
      .when('zhou', 'advance', { to: 'finalStatements', skipReason: '情况说明' })
      .refused('stepsRemain');
  });
  test('[D8] that it was handed in is for officers and those inside', () => {
    const knows = (who: Parameters<Story['shownTo']>[0]) =>
      paperFormsIn()
        .shownTo(who)
        .some(({ type }) => type === 'paperFormReceived');
    for (const who of ['wu', 'li', 'zhou', 'sun', 'han'] as const)
      expect([who, knows(who)]).toEqual([who, true]);
    for (const who of ['wang', 'chen', 'shen', 'ji', 'public'] as const)
      expect([who, knows(who)]).toEqual([who, false]);
  });
  test('[D9] unopened it may be given back, opened it stays', () => {
    const back = given(paperFormsIn())
      .when('sun', 'returnPaperForm', { ...wu, reason: '要求修改' })
      .records({ type: 'paperFormReturned', participantId: 'wu', returnedBy: 'sun' });
    given(back).when('wu', 'submitOpinion', form('agree')).records({ type: 'opinionSubmitted' });
    given(transcribed())
      .when('sun', 'returnPaperForm', { ...wu, reason: '改' })
      .refused('paperFormOpened');
    given(back)
      .when('sun', 'returnPaperForm', { ...wu, reason: '改' })
      .refused('paperFormUnknown');
    given(paperFormsIn())
      .when('zhou', 'returnPaperForm', { ...wu, reason: '改' })
      .refused('notClerk');
  });
  test('[D8] a recused officer’s form is taken out with him', () => {
    const raised = paperFormsIn().and('wang', 'raiseRecusal', {
      participantId: 'wang',
      againstId: 'wu',
      reason: '亲属',
    });
    const [recusal] = Object.values(raised.meeting.recusals);
    const { meeting } = raised.and('han', 'decideRecusal', {
      recusalId: recusal?.id ?? '',
      granted: true,
      reason: '属实',
      replacementId: null,
    });
    expect(meeting.paperForms).toEqual({});
  });
});

describe('a form on paper is opened', () => {
  test('[D10] in the fifth step alone, by the clerk, every answer', () => {
    const alone = atStep('deliberation').and('sun', 'receivePaperForm', wu);
    given(alone).when('sun', 'transcribePaperForm', copied).refused('paperFormsStayClosed');
    given(paperFormsIn()).when('zhou', 'transcribePaperForm', copied).refused('notClerk');
    given(paperFormsIn())
      .when('sun', 'transcribePaperForm', { ...copied, participantId: 'li' })
      .refused('paperFormUnknown');
    given(paperFormsIn())
      .when('sun', 'transcribePaperForm', { ...copied, answers: copied.answers.slice(1) })
      .refused('opinionIncomplete');
    given(paperFormsIn())
      .when('sun', 'transcribePaperForm', copied)
      .records({ type: 'paperFormTranscribed', opinion: { officerId: 'wu', transcribedBy: 'sun' } });
    given(told()).when('sun', 'transcribePaperForm', copied).refused('opinionsAnnounced');
  });
  test('[D10] it was given when it was handed in, and may be copied out again until all are announced', () => {
    const again = transcribed().and('sun', 'transcribePaperForm', { ...copied, ...form('agree', '看错了') });
    const handedIn = paperFormsIn().records.find(({ event }) => event.type === 'paperFormReceived');
    expect(again.meeting.sealedOpinions.wu).toMatchObject({ overall: '看错了', at: handedIn?.at });
    expect(Object.keys(again.meeting.sealedOpinions)).toEqual(['li', 'wu']);
  });
  test('[D10] sealed from everybody but him who copied it and the officer', () => {
    const reads = (who: Parameters<Story['shownTo']>[0]) =>
      JSON.stringify(transcribed().shownTo(who)).includes('吴的理由');
    for (const who of ['wu', 'sun'] as const) expect([who, reads(who)]).toEqual([who, true]);
    for (const who of ['li', 'zhao', 'zhou', 'zheng', 'han', 'deng', 'wang', 'shen', 'public'] as const)
      expect([who, reads(who)]).toEqual([who, false]);
  });
  test('[D10] the record and the minutes say who copied it', () => {
    const record = told().records.findLast(({ event }) => event.type === 'opinionsAnnounced');
    if (!record) throw new Error('nothing was announced');
    const lines = JSON.stringify(minutesLines(record, told().meeting));
    expect(lines).toContain('吴委员的评议意见依纸质评议表录入，录入人孙记录');
    const opened = told().records.find(({ event }) => event.type === 'paperFormTranscribed');
    expect(opened && tell(opened, told().meeting, zh).text).toContain('录入人孙记录');
  });
});

describe('papers of a form on paper', () => {
  test('[D10] his form and the summary say who copied it, nobody else’s does', () => {
    const copiedLine = '依纸质评议表录入，录入人孙记录';
    const says = (kind: 'opinionForm' | 'opinionSummary', of?: string) =>
      whole(paperFor(told(), 'sun', kind, of ? { of } : {})).includes(copiedLine);
    expect([says('opinionForm', 'wu'), says('opinionForm', 'li'), says('opinionSummary')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('announcing with forms on paper', () => {
  test('[D11] not while one is still closed', () => {
    given(paperFormsIn()).when('zhou', 'announceOpinions', { spokenBy: null }).refused('paperFormsClosed');
    given(transcribed())
      .when('zhou', 'announceOpinions', { spokenBy: null })
      .records({ type: 'opinionsAnnounced', missing: ['zhao'] });
  });
  test('[X1] the clerk’s task until then', () => {
    const open = (story: Story) =>
      tasksOf(story.meeting, { personId: 'sun', roles: ['clerk'] }, 3).filter(
        ({ kind }) => kind === 'transcribeForms',
      );
    expect(open(paperFormsIn())).toEqual([{ kind: 'transcribeForms', count: 1, due: null, mine: true }]);
    expect(open(transcribed())).toEqual([]);
    expect(closedPaperForms(told().meeting)).toEqual([]);
  });
});
