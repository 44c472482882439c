import { describe, expect, test } from 'vitest';
import { legalPolicy } from '#shared/office/state.ts';
import {
  checkInOpen,
  closed,
  enters,
  gathered,
  inReport,
  inStep,
  materialSent,
  requested,
  schedule,
  scheduled,
  viewsSealed,
} from '../support/conference.ts';
import { exhibit } from '../support/hearing.ts';
import { given } from '../support/meeting.ts';
import { office, startsAt } from '../support/people.ts';

const DAY = 86_400_000;
const members = (story: ReturnType<typeof checkInOpen>) => story.each(['tan', 'zheng', 'sun'], enters);

describe('material', () => {
  test('[K6] it is sent by those who prepare, to whom it concerns, and each notes having read it', () => {
    given(materialSent())
      .when('chen', 'noteMaterialRead')
      .records({ type: 'materialRead', participantId: 'chen' });
    given(materialSent().and('chen', 'noteMaterialRead'))
      .when('chen', 'noteMaterialRead')
      .refused('materialAlreadyRead');
    given(scheduled()).when('chen', 'noteMaterialRead').refused('materialUnsent');
    const send = { participantIds: ['zhou'], exhibitIds: ['e2'], note: '' };
    given(materialSent()).when('zhou', 'sendMaterial', send).refused('notPreparing');
    given(materialSent()).when('sun', 'sendMaterial', send).records({ type: 'materialSent' });
    given(materialSent())
      .when('sun', 'sendMaterial', { ...send, participantIds: ['chen'] })
      .refused('exhibitNotForHere');
    given(materialSent())
      .when('sun', 'sendMaterial', { ...send, participantIds: ['nobody'] })
      .refused('participantUnknown');
    given(materialSent())
      .when('sun', 'sendMaterial', { ...send, exhibitIds: ['e9'] })
      .refused('exhibitUnknown');
    given(requested()).when('zheng', 'sendMaterial', send).refused('wrongStage');
  });
  test('[K6] whoever was not sent it sees neither digest nor exhibits; sent anew it is read anew', () => {
    const digestOf = (who: 'chen' | 'zhou', story = scheduled()) => story.seenBy(who).plan?.digest;
    expect(digestOf('chen')).toBe('');
    expect(digestOf('zhou')).toContain('案情摘要');
    expect(digestOf('chen', materialSent())).toContain('案情摘要');
    expect(Object.keys(materialSent().seenBy('chen').exhibits)).toEqual(['e1']);
    expect(Object.keys(materialSent().seenBy('zhou').exhibits)).toEqual(['e1', 'e2']);
    const again = checkInOpen().and('sun', 'sendMaterial', {
      participantIds: ['feng'],
      exhibitIds: ['e2'],
      note: '补充',
    });
    expect(again.meeting.conference?.material.feng).toMatchObject({ exhibitIds: ['e1', 'e2'], readAt: null });
  });
  test('[K6] the handler adds exhibits while a head still decides', () => {
    given(requested()).when('zheng', 'addExhibit', exhibit('e1')).records({ type: 'exhibitAdded' });
  });
});

describe('convening', () => {
  test('[K7] with handler and quorum it begins with the report', () => {
    given(gathered())
      .when('tan', 'convene')
      .records(
        {
          type: 'conferenceConvened',
          present: ['tan', 'zheng', 'zhou', 'feng'],
          ofDepartment: 4,
          department: 6,
          atLeast: 3,
          share: 2,
          unread: [],
        },
        { type: 'stepEntered', step: 'report' },
      );
    given(gathered()).when('zhou', 'convene').refused('notPresider');
    given(scheduled()).when('tan', 'convene').refused('wrongStage');
    given(gathered()).when('tan', 'advance', { to: 'report', skipReason: '' }).refused('conveneFirst');
  });
  test('[K7] not without chair, handler, quorum, or while somebody came in unchecked', () => {
    given(checkInOpen()).when('tan', 'convene').refused('presiderAbsent');
    given(members(checkInOpen())).when('tan', 'convene').refused('belowQuorum');
    given(checkInOpen().each(['tan', 'zhou', 'feng'], enters))
      .when('tan', 'convene')
      .refused('handlerAbsent');
    const unchecked = members(checkInOpen())
      .and('zhou', 'enterWaitingRoom', { remote: false, deviceChecked: true })
      .and('chen', 'enterWaitingRoom', { remote: false, deviceChecked: true })
      .and('sun', 'admit', { participantId: 'chen' });
    given(unchecked).when('tan', 'convene').refused('identityOutstanding');
    given(
      gathered()
        .and('sun', 'sendBack', { participantId: 'chen', reason: '' })
        .and('chen', 'declareConflict', { conflict: true, statement: '近亲属' })
        .and('sun', 'admit', { participantId: 'chen' }),
    )
      .when('tan', 'convene')
      .refused('conflictOutstanding');
  });
  test('[K7] a share of the department is asked beside the number', () => {
    const strict = {
      ...office,
      policy: { ...legalPolicy, conference: { ...legalPolicy.conference, oneIn: 1 } },
    };
    given(gathered().inOffice(strict)).when('tan', 'convene').refused('belowQuorum');
  });
  test('[K7] unread material is named, and views below the quorum need a reason', () => {
    const unread = gathered().and('sun', 'sendMaterial', {
      participantIds: ['feng'],
      exhibitIds: [],
      note: '',
    });
    given(unread)
      .when('tan', 'convene')
      .records({ type: 'conferenceConvened', unread: ['feng'] }, { type: 'stepEntered' });
    const few = inStep('inquiry')
      .and('sun', 'noteDeparture', { participantId: 'zhou', reason: '开庭' })
      .and('sun', 'noteDeparture', { participantId: 'feng', reason: '开庭' });
    given(few).when('tan', 'advance', { to: 'views', skipReason: '' }).refused('belowQuorum');
    given(few)
      .when('tan', 'advance', { to: 'views', skipReason: '案件即将届满' })
      .records(
        { type: 'sentBack' },
        { type: 'sentBack' },
        { type: 'stepEntered', step: 'views' },
        { type: 'viewsOpened' },
      );
  });
});

describe('those who attend without a vote', () => {
  test('[K8] they speak and write when given the floor, and answer what they are asked', () => {
    const statement = { text: '毒品含量的说明', issueId: null };
    given(inStep('supplement')).when('chen', 'makeStatement', statement).refused('floorNeeded');
    given(inStep('supplement').and('tan', 'giveFloor', { participantId: 'chen', seconds: 0, issueId: null }))
      .when('chen', 'makeStatement', statement)
      .records({ type: 'statementMade', participantId: 'chen' });
    given(inReport()).when('chen', 'askFloor').refused('mayNotSpeakNow');
    const asked = inStep('inquiry').and('zhou', 'askQuestion', {
      text: '含量如何测得',
      toId: 'chen',
      issueId: null,
    });
    given(asked)
      .when('chen', 'answerQuestion', {
        questionId: Object.keys(asked.meeting.questions)[0] ?? '',
        text: '色谱',
      })
      .records({ type: 'questionAnswered' });
    given(inStep('inquiry'))
      .when('chen', 'askQuestion', { text: '？', toId: 'zheng', issueId: null })
      .refused('noRightInThisStep');
  });
  test('[K9] they leave before the views and do not come back in', () => {
    const views = inStep('views');
    expect(views.meeting.seats.chen?.whereabouts).toBe('waiting');
    expect(views.meeting.seats.qian?.whereabouts).toBe('waiting');
    given(views).when('sun', 'admit', { participantId: 'chen' }).refused('noRightInThisStep');
    given(views).when('sun', 'admit', { participantId: 'qian' }).refused('noRightInThisStep');
    const left = views.and('sun', 'noteDeparture', { participantId: 'qian', reason: '' });
    given(left)
      .when('qian', 'enterWaitingRoom', { remote: false, deviceChecked: true })
      .records({ type: 'arrived' });
  });
  test('[K9] the chair may let them stay, with a reason', () => {
    given(inReport()).when('tan', 'settleAttendees', { leave: false, reason: '' }).refused('reasonsMissing');
    given(inReport())
      .when('zheng', 'settleAttendees', { leave: false, reason: '需要' })
      .refused('notPresider');
    given(inReport()).when('tan', 'settleAttendees', { leave: true, reason: '' }).nothing();
    given(inStep('views'))
      .when('tan', 'settleAttendees', { leave: false, reason: '需要' })
      .refused('wrongStage');
    const staying = inReport().and('tan', 'settleAttendees', { leave: false, reason: '专业问题多' });
    expect(staying.meeting.conference?.departures).toEqual(['attendeesStay']);
    const views = ['supplement', 'inquiry', 'views'] as const;
    const there = views.reduce((story, to) => story.and('tan', 'advance', { to, skipReason: '' }), staying);
    expect(there.meeting.seats.chen?.whereabouts).toBe('admitted');
  });
  test('[K9] they hear what is said while they are in the room alone', () => {
    const story = inStep('supplement')
      .and('sun', 'sendBack', { participantId: 'chen', reason: '' })
      .and('tan', 'advance', { to: 'inquiry', skipReason: '' })
      .and('zhou', 'askQuestion', { text: '内部问题', toId: 'zheng', issueId: null })
      .and('sun', 'admit', { participantId: 'chen' })
      .and('zhou', 'askQuestion', { text: '当面问题', toId: 'chen', issueId: null });
    const questions = Object.values(story.seenBy('chen').questions).map(({ text }) => text);
    expect(questions).toEqual(['当面问题']);
  });
});

describe('adjourning', () => {
  const later = { reason: '补充鉴定', startsAt: startsAt + 7 * DAY };
  test('[K18] it comes back to the report, and who sat in it stays of record', () => {
    const adjourned = inStep('inquiry').and('tan', 'adjournConference', later);
    expect(adjourned.meeting).toMatchObject({ stage: 'preparing', plan: { startsAt: later.startsAt } });
    const again = adjourned
      .at(later.startsAt - 60_000)
      .and('sun', 'openCheckIn')
      .each(['tan', 'zheng', 'zhou', 'sun'], enters)
      .and('tan', 'convene');
    expect(again.meeting.stage).toBe('report');
    expect(again.meeting.conference?.sittings.length).toBe(2);
    expect(again.meeting.seats.feng?.stays.length).toBe(1);
  });
  test('[K18] nobody removes a voice in between: who sat in it stays, in whatever part', () => {
    const adjourned = inStep('inquiry').and('tan', 'adjournConference', later);
    const again = { ...schedule, startsAt: later.startsAt };
    given(adjourned)
      .when('tan', 'scheduleConference', { ...again, memberIds: ['zhou'] })
      .refused('hasSat');
    given(adjourned)
      .when('zheng', 'withdrawParticipant', { participantId: 'feng', reason: '出差' })
      .refused('hasSat');
    const chaired = adjourned.and('deng', 'scheduleConference', {
      ...again,
      chairId: 'deng',
      memberIds: ['zhou', 'feng', 'tan'],
    });
    expect(chaired.meeting.seats.tan).toMatchObject({ roles: ['member'], whereabouts: 'expected' });
    expect(chaired.meeting.seats.tan?.stays.length).toBe(1);
    expect(chaired.meeting.conference?.order.at(-1)).toBe('deng');
  });
  test('[K18] by the chair, in a step, to a day to come, and not over sealed views', () => {
    given(inReport()).when('zheng', 'adjournConference', later).refused('notPresider');
    given(gathered()).when('tan', 'adjournConference', later).refused('wrongStage');
    given(inReport())
      .when('tan', 'adjournConference', { ...later, startsAt: startsAt - 1 })
      .refused('inThePast');
    given(viewsSealed()).when('tan', 'adjournConference', later).refused('viewsUnrevealed');
  });
});

describe('the stage', () => {
  const opinion = { opinionId: 'o1', title: '毒品含量专业意见' };
  test('[K19] an expert opinion is put on the stage and taken off', () => {
    const shown = inStep('supplement').and('zheng', 'showOpinion', opinion);
    expect(shown.meeting.conference?.showingOpinion).toMatchObject({ ...opinion, byId: 'zheng' });
    expect(shown.seenBy('chen').conference?.showingOpinion).toMatchObject(opinion);
    given(shown).when('zheng', 'showOpinion', opinion).refused('opinionOnStage');
    given(shown).when('chen', 'hideOpinion').refused('notYours');
    given(shown).when('sun', 'hideOpinion').records({ type: 'expertOpinionHidden' });
    given(inReport()).when('sun', 'hideOpinion').refused('noOpinionOnStage');
    given(inReport()).when('chen', 'showOpinion', opinion).refused('noRightInThisStep');
  });
  test('[K19] what is for members alone is shown while nobody else is in the room', () => {
    const show = { exhibitId: 'e2', page: 1 };
    given(inReport()).when('zheng', 'showExhibit', show).refused('exhibitNotForHere');
    given(inStep('views')).when('zheng', 'showExhibit', show).records({ type: 'exhibitShown' });
  });
});

describe('an assistant invited late', () => {
  test('[K8] attends without a vote', () => {
    const without = requested().and('tan', 'scheduleConference', { ...schedule, assistantIds: [] });
    given(without)
      .when('zheng', 'inviteAssistant', { assistantId: 'chen', remote: true })
      .records({ type: 'participantSeated', roles: ['specialAssistant', 'attendee'] });
    given(closed())
      .when('zheng', 'inviteAssistant', { assistantId: 'chen', remote: true })
      .refused('wrongStage');
  });
});
