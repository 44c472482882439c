import { describe, expect, test } from 'vitest';
import { legalPolicy } from '#shared/office/state.ts';
import { members, request, requested, schedule, scheduled } from '../support/conference.ts';
import { planned } from '../support/hearing.ts';
import { given, nothingYet } from '../support/meeting.ts';
import { office, startsAt, today } from '../support/people.ts';

const DAY = 86_400_000;
const withPolicy = (change: Partial<typeof legalPolicy.conference>) => ({
  ...office,
  policy: { ...legalPolicy, conference: { ...legalPolicy.conference, ...change } },
});

describe('asking for a conference', () => {
  test('[K1] the handler asks, with questions, proposal and grounds', () => {
    given(nothingYet)
      .when('zheng', 'requestConference', { request })
      .records({
        type: 'conferenceRequested',
        ordered: false,
        plan: { openness: 'closed', handlerId: 'zheng', presiderId: 'tan' },
        asked: { proposal: '拟作存疑不起诉', grounds: ['withdrawal', 'difficult'] },
      });
    expect(requested().meeting).toMatchObject({ kind: 'conference', stage: 'awaitingApproval' });
  });
  test('[O20] the supervised organ is named for those inside, and no attendee is told of it', () => {
    const supervised = { ...request, supervisedOrgan: '松山区市场监督管理局' };
    const asked = nothingYet.and('zheng', 'requestConference', { request: supervised });
    expect(asked.meeting.plan?.supervisedOrgan).toBe('松山区市场监督管理局');
    const arranged = asked.and('tan', 'scheduleConference', schedule);
    expect(arranged.seenBy('zhou').plan?.supervisedOrgan).toBe('松山区市场监督管理局');
    expect(JSON.stringify(arranged.shownTo('chen'))).not.toContain('市场监督管理局');
  });
  test('[K1] nobody asks for another, nor twice, nor for a day that is past', () => {
    given(nothingYet).when('sun', 'requestConference', { request }).refused('notStaff');
    given(nothingYet).when('feng', 'requestConference', { request }).refused('notHandler');
    given(requested()).when('zheng', 'requestConference', { request }).refused('hearingExists');
    given(nothingYet)
      .when('zheng', 'requestConference', { request: { ...request, startsAt: today - 1 } })
      .refused('inThePast');
    const twice = { ...request, issues: [...request.issues, ...request.issues.slice(0, 1)] };
    given(nothingYet).when('zheng', 'requestConference', { request: twice }).refused('issueTwice');
  });
  test('[K1] he revises it, and asks again when it was declined', () => {
    const declined = requested().and('tan', 'declineConference', { reason: '事实清楚，无需讨论' });
    expect(declined.meeting.stage).toBe('refused');
    given(declined).when('feng', 'reviseConference', { request }).refused('notHandler');
    given(declined)
      .when('zheng', 'reviseConference', { request: { ...request, proposal: '补充后再议' } })
      .records({ type: 'conferenceRevised', asked: { proposal: '补充后再议' } });
    given(scheduled()).when('zheng', 'reviseConference', { request }).refused('wrongStage');
  });
  test('[K2] the review is due at the end of the third day', () => {
    expect(requested().meeting.conference?.reviewBy).toBe(Date.UTC(2025, 5, 5, 16) - 1);
  });
});

describe('deciding on it', () => {
  test('[K2] a head schedules or declines it, nobody else', () => {
    given(requested())
      .when('tan', 'scheduleConference', schedule)
      .records(
        { type: 'conferenceScheduled', attendeesLeave: true, departures: [] },
        { type: 'participantSeated', participantId: 'tan', roles: ['presider', 'member'] },
        { type: 'participantSeated', participantId: 'zheng', roles: ['handler', 'member'] },
        { type: 'participantSeated', participantId: 'sun', roles: ['clerk'] },
        { type: 'participantSeated', participantId: 'zhou', roles: ['member'] },
        { type: 'participantSeated', participantId: 'feng', roles: ['member'] },
        { type: 'participantSeated', participantId: 'chen', roles: ['specialAssistant', 'attendee'] },
        { type: 'participantSeated', participantId: 'qian', roles: ['attendee'] },
      );
    given(requested()).when('zhou', 'scheduleConference', schedule).refused('notHead');
    given(requested()).when('cao', 'declineConference', { reason: '否' }).refused('notHead');
    given(requested())
      .when('deng', 'declineConference', { reason: '事实清楚' })
      .records({ type: 'conferenceDeclined', reason: '事实清楚' });
    given(scheduled()).when('tan', 'declineConference', { reason: '否' }).refused('nothingToApprove');
  });
  test('[K2] it may be arranged anew until it is convened', () => {
    given(scheduled())
      .when('tan', 'scheduleConference', { ...schedule, memberIds: ['zhou', 'deng'], attendeeIds: [] })
      .records(
        { type: 'conferenceScheduled', order: ['zhou', 'zheng', 'deng', 'tan'] },
        { type: 'participantWithdrawn', participantId: 'feng' },
        { type: 'participantWithdrawn', participantId: 'qian' },
        { type: 'participantSeated', participantId: 'deng' },
      );
    given(scheduled())
      .when('tan', 'scheduleConference', { ...schedule, place: { mode: 'room', room: '无此室' } })
      .refused('roomUnknown');
    given(scheduled())
      .when('tan', 'scheduleConference', { ...schedule, startsAt: today - DAY })
      .refused('inThePast');
  });
  test('[K3] a head, a deputy or the chief prosecutor orders one', () => {
    const ordered = { request: { ...request, grounds: ['ordered' as const] }, schedule };
    const story = nothingYet.and('deng', 'orderConference', ordered);
    expect(story.meeting).toMatchObject({ stage: 'preparing', conference: { ordered: true } });
    given(nothingYet).when('zheng', 'orderConference', ordered).refused('notHead');
    given(story).when('deng', 'orderConference', ordered).refused('hearingExists');
  });
  test('[K4] each is fit for the seat, and sits once', () => {
    const scheduling = (change: Partial<typeof schedule>) =>
      given(requested()).when('tan', 'scheduleConference', { ...schedule, ...change });
    scheduling({ chairId: 'sun' }).refused('presiderUnfit');
    scheduling({ clerkId: 'zhou' }).refused('clerkUnfit');
    scheduling({ memberIds: ['zhou', 'qian'] }).refused('memberUnfit');
    scheduling({ memberIds: ['zhou', 'zhou'] }).refused('seatedTwice');
    scheduling({ attendeeIds: ['zhou'] }).refused('seatedTwice');
    scheduling({ attendeeIds: ['nobody'] }).refused('personUnknown');
    scheduling({ assistantIds: ['li'] }).refused('assistantUnknown');
    scheduling({ startsAt: startsAt + 200 * DAY }).refused('assistantTermOver');
    given(nothingYet)
      .when('zheng', 'requestConference', { request: { ...request, memberIds: ['sun'] } })
      .refused('memberUnfit');
  });
  test('[K5] juniors first, the chair last; seniors first or as listed where the office says so', () => {
    expect(scheduled().meeting.conference?.order).toEqual(members);
    const listed = { ...schedule, memberIds: ['deng', 'zhou', 'han'] };
    const orderIn = (order: 'juniorFirst' | 'seniorFirst' | 'asListed') =>
      requested().inOffice(withPolicy({ order })).and('tan', 'scheduleConference', listed).meeting.conference
        ?.order;
    expect(orderIn('juniorFirst')).toEqual(['zhou', 'zheng', 'deng', 'han', 'tan']);
    expect(orderIn('seniorFirst')).toEqual(['han', 'deng', 'zhou', 'zheng', 'tan']);
    expect(orderIn('asListed')).toEqual(['deng', 'zhou', 'han', 'zheng', 'tan']);
  });
  test('[K29] what departs from the default is recorded', () => {
    const story = requested()
      .at(today + 5 * DAY)
      .inOffice(withPolicy({ atLeast: 2, sealed: false, handlerGivesView: false }))
      .and('tan', 'scheduleConference', { ...schedule, attendeesLeave: false });
    expect(story.meeting.conference?.departures).toEqual([
      'reviewedLate',
      'attendeesStay',
      'openViews',
      'lowQuorum',
      'handlerSilent',
    ]);
    expect(story.meeting.seats.zheng?.roles).toEqual(['handler']);
  });
});

describe('two kinds', () => {
  test('[K25] the acts of one kind do not exist in the other', () => {
    given(scheduled())
      .when('sun', 'announce', { contact: '电话', observersUntil: startsAt, observerPlaces: 9 })
      .refused('otherKind');
    given(scheduled()).when('zheng', 'drawPanel', { count: 3, fields: [] }).refused('otherKind');
    given(scheduled())
      .when('ji', 'registerObserver', { observerId: 'ji', name: '季路人', contact: '1' })
      .refused('otherKind');
    given(planned()).when('zheng', 'convene').refused('otherKind');
    given(planned()).when('tan', 'scheduleConference', schedule).refused('otherKind');
    expect(planned().meeting).toMatchObject({ kind: 'hearing', conference: null });
  });
  test('[K25] it is cancelled by those who prepare it or a head, and postponed like a hearing', () => {
    given(scheduled())
      .when('tan', 'cancelHearing', { reason: '案件移送' })
      .records({ type: 'hearingCancelled' });
    given(requested()).when('zhou', 'cancelHearing', { reason: '否' }).refused('notPreparing');
    given(scheduled())
      .when('zheng', 'postpone', { startsAt: startsAt + DAY, reason: '等待鉴定' })
      .records({ type: 'hearingPostponed', startsAt: startsAt + DAY });
  });
});
