import { describe, expect, test } from 'vitest';
import {
  announcement,
  approved,
  archived,
  atCheckIn,
  atStep,
  awaitingApproval,
  checkInOpen,
  nameAll,
  notices,
  outsider,
  planned,
  prepared,
  withPanel,
  withPlan,
} from '../support/hearing.ts';
import { given, nothingYet } from '../support/meeting.ts';
import { startsAt } from '../support/people.ts';

const DAY = 86_400_000;
const moved = { startsAt: startsAt + 7 * DAY, reason: '当事人请求延期' };

describe('notices', () => {
  test('[N1] cause, time and place are told three days before', () => {
    given(withPanel().at(startsAt - 3 * DAY))
      .when('sun', 'serveNotices', notices())
      .records({ type: 'noticesServed', clearDays: 3 });
  });
  test('[N2] later only with a reason, which is recorded', () => {
    const late = withPanel().at(startsAt - 2 * DAY);
    given(late).when('sun', 'serveNotices', notices()).refused('noticeTooLate');
    given(late)
      .when('sun', 'serveNotices', { ...notices(), lateReason: '当事人同意' })
      .records({ type: 'noticesServed', clearDays: 2, lateReason: '当事人同意' });
  });
  test('[N1] only those who prepare, only after approval, only with a panel, only to those who take part', () => {
    given(withPanel()).when('li', 'serveNotices', notices()).refused('notPreparing');
    given(awaitingApproval()).when('sun', 'serveNotices', notices()).refused('wrongStage');
    given(approved())
      .when('sun', 'serveNotices', notices(['wang']))
      .refused('panelMissing');
    given(withPanel())
      .when('sun', 'serveNotices', notices(['ji']))
      .refused('participantUnknown');
    given(withPanel())
      .when('sun', 'serveNotices', { ...notices(), participantIds: ['__proto__'] })
      .refused('participantUnknown');
  });
});

describe('the announcement', () => {
  test('[N3] an open hearing is announced, a closed one never', () => {
    given(withPanel())
      .when('sun', 'announce', announcement)
      .records({ type: 'hearingAnnounced', contact: announcement.contact });
    const closedOne = nothingYet
      .and('zheng', 'planHearing', { plan: withPlan({ openness: 'closed', opennessReason: '隐私' }) })
      .and('zheng', 'requestApproval', { opinion: '' })
      .and('han', 'approveHearing', { note: '' });
    given(closedOne).when('sun', 'announce', announcement).refused('notOpen');
    expect(nameAll(closedOne).shownTo('public')).toEqual([]);
  });
  test('[N3] before it is announced the public sees nothing of it', () => {
    expect(withPanel().shownTo('public')).toEqual([]);
    expect(prepared().shownTo('public').length).toBeGreaterThan(0);
  });
  test('[N3] announced again it must say something new', () => {
    given(prepared()).when('sun', 'announce', announcement).refused('announcedAlready');
    given(prepared())
      .when('sun', 'announce', { ...announcement, observerPlaces: 9 })
      .records({ type: 'hearingAnnounced' });
  });
  test('[N3] registration ends in time, before the hearing', () => {
    given(withPanel())
      .when('sun', 'announce', { ...announcement, observersUntil: startsAt + 1 })
      .refused('inThePast');
    given(withPanel())
      .when('sun', 'announce', { ...announcement, observersUntil: 1 })
      .refused('inThePast');
  });
  test('[N3] announced by those who prepare, in preparation', () => {
    given(withPanel()).when('wang', 'announce', announcement).refused('notPreparing');
    given(planned()).when('sun', 'announce', announcement).refused('wrongStage');
  });
  test('[N6] with a minor among the parties, a protected name comes first', () => {
    const withMinor = nothingYet
      .and('zheng', 'planHearing', { plan: withPlan({ minorParty: true, opennessReason: '监护人同意公开' }) })
      .and('zheng', 'requestApproval', { opinion: '' })
      .and('han', 'approveHearing', { note: '' })
      .and('sun', 'nameParticipant', outsider('wang', 'party'));
    given(withMinor).when('sun', 'announce', announcement).refused('protectedNameMissing');
    given(withMinor)
      .and('sun', 'correctParticipant', {
        participantId: 'wang',
        ...outsider('wang', 'party', { protectedAs: '小王' }),
      })
      .when('sun', 'announce', announcement)
      .records({ type: 'hearingAnnounced' });
  });
});

describe('postponing and cancelling', () => {
  test('[N4] postponing makes new notices, checks and a new announcement necessary', () => {
    const { meeting } = given(atCheckIn())
      .when('zheng', 'postpone', moved)
      .records({ type: 'hearingPostponed', from: startsAt, startsAt: moved.startsAt });
    expect(meeting.stage).toBe('preparing');
    expect(meeting.announcement).toBeNull();
    expect(meeting.seats.wang).toMatchObject({
      whereabouts: 'expected',
      noticeAt: null,
      identity: null,
      rightsAt: null,
      recusal: 'notAsked',
      stays: [],
    });
  });
  test('[N4] a suspension does not outlive the day', () => {
    const story = atCheckIn()
      .and('zhou', 'suspendHearing', { reason: '停电' })
      .and('zheng', 'postpone', moved);
    expect(story.meeting.suspension).toBeNull();
  });
  test('[N4] by those who prepare, before the hearing, to a time to come', () => {
    given(nothingYet).when('zheng', 'postpone', moved).refused('hearingUnknown');
    given(prepared()).when('wang', 'postpone', moved).refused('notPreparing');
    given(atStep('statements')).when('zheng', 'postpone', moved).refused('wrongStage');
    given(prepared())
      .when('zheng', 'postpone', { ...moved, startsAt: 5 })
      .refused('inThePast');
  });
  test('[N4] check-in after postponing needs new notices', () => {
    given(atCheckIn()).and('zheng', 'postpone', moved).when('sun', 'openCheckIn').refused('notNoticed');
  });
  test('[N5] a hearing not yet begun may be cancelled by those who prepare it or the chief', () => {
    for (const who of ['zheng', 'han'] as const)
      given(prepared())
        .when(who, 'cancelHearing', { reason: '申请撤回' })
        .records({ type: 'hearingCancelled' });
    given(prepared()).when('tan', 'cancelHearing', { reason: '不办' }).refused('notPreparing');
    given(nothingYet).when('han', 'cancelHearing', { reason: '不办' }).refused('hearingUnknown');
    for (const story of [atStep('introduction'), archived()])
      given(story).when('zheng', 'cancelHearing', { reason: '不办' }).refused('wrongStage');
  });
  test('[N5] a cancelled hearing is over', () => {
    const cancelled = checkInOpen().and('zheng', 'cancelHearing', { reason: '申请撤回' });
    given(cancelled).when('zheng', 'cancelHearing', { reason: '再' }).refused('wrongStage');
    given(cancelled)
      .when('wang', 'enterWaitingRoom', { remote: false, deviceChecked: true })
      .refused('wrongStage');
    given(cancelled)
      .when('sun', 'issueInvitation', { participantId: 'gao', expiresAt: startsAt + DAY })
      .refused('wrongStage');
    expect(cancelled.shownTo('public')).toEqual([]);
  });
});

describe('invitations', () => {
  const gao = { participantId: 'gao', expiresAt: startsAt + DAY };
  test('[I1] whoever comes from outside is given a link of his own', () => {
    given(prepared())
      .when('sun', 'issueInvitation', gao)
      .records({ type: 'invitationIssued', participantId: 'gao' });
    given(prepared())
      .and('sun', 'issueInvitation', gao)
      .when('sun', 'issueInvitation', gao)
      .records({ type: 'invitationIssued' });
  });
  test('[I1] staff need none, strangers get none, the past is no term', () => {
    given(prepared())
      .when('sun', 'issueInvitation', { ...gao, participantId: 'zheng' })
      .refused('invitationNotNeeded');
    given(prepared())
      .when('sun', 'issueInvitation', { ...gao, participantId: 'ji' })
      .refused('participantUnknown');
    given(prepared())
      .when('sun', 'issueInvitation', { ...gao, expiresAt: 5 })
      .refused('inThePast');
    given(prepared()).when('gao', 'issueInvitation', gao).refused('notPreparing');
    given(archived())
      .when('sun', 'issueInvitation', { ...gao, expiresAt: startsAt + 9 * DAY })
      .refused('wrongStage');
  });
  test('[I2] a link is revoked once', () => {
    const invited = prepared().and('sun', 'issueInvitation', gao);
    const revoked = given(invited)
      .when('sun', 'revokeInvitation', { participantId: 'gao', reason: '' })
      .records({ type: 'invitationRevoked' });
    given(revoked)
      .when('sun', 'revokeInvitation', { participantId: 'gao', reason: '' })
      .refused('notInvited');
    given(invited)
      .when('sun', 'revokeInvitation', { participantId: 'wang', reason: '' })
      .refused('notInvited');
    given(invited)
      .when('sun', 'revokeInvitation', { participantId: 'ji', reason: '' })
      .refused('participantUnknown');
    given(invited)
      .when('gao', 'revokeInvitation', { participantId: 'gao', reason: '' })
      .refused('notPreparing');
  });
  test('[I1] others do not see who holds a link until when', () => {
    const story = prepared().and('sun', 'issueInvitation', gao);
    const invitations = (who: 'gao' | 'wang' | 'public') =>
      story.shownTo(who).filter(({ type }) => type === 'invitationIssued');
    expect(invitations('gao')).toHaveLength(1);
    expect(invitations('wang')).toEqual([]);
    expect(invitations('public')).toEqual([]);
  });
});

describe('observers', () => {
  const ji = { observerId: 'ji', name: '季路人', contact: '13900001111' };
  test('[B1] anybody registers himself for an announced hearing', () => {
    given(prepared())
      .when('ji', 'registerObserver', ji)
      .records({ type: 'observerRegistered', observerId: 'ji' });
    given(prepared()).when('wang', 'registerObserver', ji).refused('notYours');
    given(withPanel()).when('ji', 'registerObserver', ji).refused('notAnnounced');
  });
  test('[B1] until the stated hour', () => {
    given(prepared().at(announcement.observersUntil + 1))
      .when('ji', 'registerObserver', ji)
      .refused('registrationClosed');
    given(checkInOpen()).when('ji', 'registerObserver', ji).refused('registrationClosed');
  });
  test('[B1] once, and while places last', () => {
    const one = prepared().and('ji', 'registerObserver', ji);
    given(one)
      .when('ji', 'registerObserver', { ...ji, name: '季某' })
      .refused('registeredAlready');
    given(one)
      .when('feng', 'registerObserver', { ...ji, observerId: 'feng' })
      .refused('registeredAlready');
    const full = one.and('feng', 'registerObserver', { observerId: 'feng', name: '冯', contact: '1' });
    given(full)
      .when('tang', 'registerObserver', { observerId: 'tang', name: '唐', contact: '2' })
      .refused('observerPlacesTaken');
  });
  test('[B1] how to reach him is shown to himself and inside', () => {
    const story = prepared().and('ji', 'registerObserver', ji);
    expect(JSON.stringify(story.shownTo('sun'))).toContain(ji.contact);
    expect(JSON.stringify(story.shownTo('ji'))).toContain(ji.contact);
    for (const who of ['public', 'wang', 'li'] as const)
      expect(JSON.stringify(story.shownTo(who))).not.toContain(ji.contact);
  });
});
