import { describe, expect, test } from 'vitest';
import { ageAt, civil, clearDays } from '#shared/meeting/calendar.ts';
import { caseTypes, defaultOpenness } from '#shared/meeting/terms.ts';
import {
  approved,
  atCheckIn,
  awaitingApproval,
  issues,
  plan,
  planned,
  prepared,
  withPlan,
} from '../support/hearing.ts';
import { given, nothingYet } from '../support/meeting.ts';
import { startsAt } from '../support/people.ts';

describe('the calendar', () => {
  test('[L1] custody, arrest and minors are closed in general, all else open', () => {
    const closed = caseTypes.filter((caseType) => defaultOpenness(caseType, false) === 'closed');
    expect(closed).toEqual(['custodyNecessity', 'arrestReview', 'custodyExtension']);
    expect(caseTypes.every((caseType) => defaultOpenness(caseType, true) === 'closed')).toBe(true);
  });
  test('[L2] the day of notice is not counted', () => {
    const late = Date.UTC(2025, 5, 12, 15, 59);
    expect(clearDays(late, startsAt)).toBe(4);
    expect(clearDays(late + 60_000, startsAt)).toBe(3);
  });
  test('[L2] a day ends at midnight in Beijing', () => {
    expect(civil(Date.UTC(2024, 1, 28, 16))).toEqual({ year: 2024, month: 2, day: 29 });
    expect(civil(Date.UTC(1969, 11, 31, 15))).toEqual({ year: 1969, month: 12, day: 31 });
  });
  test('[C1] a year of age is full on the birthday', () => {
    const born = Date.UTC(2002, 5, 15, 16);
    expect(ageAt(born, startsAt)).toBe(23);
    expect(ageAt(born, startsAt - 12 * 3_600_000)).toBe(22);
  });
});

describe('planning', () => {
  test('[H1] a prosecutor plans a hearing, and the seats of the plan are filled', () => {
    const story = given(nothingYet)
      .when('zheng', 'planHearing', { plan })
      .records(
        { type: 'hearingPlanned', meetingId: 'm1' },
        { type: 'participantSeated', participantId: 'zhou', roles: ['presider'] },
        { type: 'participantSeated', participantId: 'zheng', roles: ['handler'] },
        { type: 'participantSeated', participantId: 'sun', roles: ['clerk'] },
      );
    expect(story.meeting.stage).toBe('draft');
  });
  test('[H1] who presides over his own case has one seat with both parts', () => {
    given(nothingYet)
      .when('zheng', 'planHearing', { plan: withPlan({ presiderId: 'zheng' }) })
      .records(
        { type: 'hearingPlanned' },
        { type: 'participantSeated', participantId: 'zheng', roles: ['presider', 'handler'] },
        { type: 'participantSeated', participantId: 'sun' },
      );
  });
  test('[H1] neither an officer of the bank nor a bystander plans', () => {
    given(nothingYet).when('li', 'planHearing', { plan }).refused('notStaff');
    given(nothingYet).when('ji', 'planHearing', { plan }).refused('notStaff');
  });
  test('[H1] a hearing is planned once', () => {
    given(planned()).when('zheng', 'planHearing', { plan }).refused('hearingExists');
  });
  test('[H1] it is planned for a time to come', () => {
    given(nothingYet).at(startsAt).when('zheng', 'planHearing', { plan }).refused('inThePast');
  });
  test('[H2] an issue is listed once', () => {
    const twice = withPlan({ issues: [...issues, ...issues] });
    given(nothingYet).when('zheng', 'planHearing', { plan: twice }).refused('issueTwice');
  });
  test.each([
    ['presiderId', 'sun', 'presiderUnfit'],
    ['presiderId', 'constructor', 'presiderUnfit'],
    ['handlerId', 'qian', 'handlerUnfit'],
    ['handlerId', '__proto__', 'handlerUnfit'],
    ['clerkId', 'zheng', 'clerkUnfit'],
    ['secondClerkId', 'feng', 'clerkUnfit'],
    ['secondClerkId', 'sun', 'sameClerkTwice'],
  ] as const)('[H8] %s %s is refused', (seat, personId, code) => {
    given(nothingYet)
      .when('zheng', 'planHearing', { plan: withPlan({ [seat]: personId }) })
      .refused(code);
  });
  test('[H8] the presider does not take the minutes', () => {
    const office = given(nothingYet).office;
    const both = { ...office.people, feng: { ...office.people.feng, roles: ['prosecutor', 'clerk'] } };
    given(nothingYet)
      .inOffice({ ...office, people: both } as typeof office)
      .when('zheng', 'planHearing', { plan: withPlan({ presiderId: 'feng', clerkId: 'feng' }) })
      .refused('clerkUnfit');
  });
  test('[H4] a head who handles the case presides', () => {
    given(nothingYet)
      .when('zheng', 'planHearing', { plan: withPlan({ handlerId: 'tan' }) })
      .refused('handlerMustPreside');
    expect(
      nothingYet.and('tan', 'planHearing', { plan: withPlan({ handlerId: 'tan', presiderId: 'tan' }) })
        .meeting.stage,
    ).toBe('draft');
  });
  test('[L1] departing from the general openness needs a reason', () => {
    given(nothingYet)
      .when('zheng', 'planHearing', { plan: withPlan({ openness: 'closed' }) })
      .refused('opennessReasonMissing');
    const reasoned = withPlan({ openness: 'closed', opennessReason: '涉及个人隐私' });
    expect(nothingYet.and('zheng', 'planHearing', { plan: reasoned }).meeting.plan?.openness).toBe('closed');
  });
  test('[H9] a hearing room is one of the office', () => {
    const inRoom = (room: string, mode: 'room' | 'elsewhere' = 'room') => withPlan({ place: { mode, room } });
    given(nothingYet)
      .when('zheng', 'planHearing', { plan: inRoom('不存在的听证室') })
      .refused('roomUnknown');
    expect(nothingYet.and('zheng', 'planHearing', { plan: inRoom('room1') }).meeting.stage).toBe('draft');
    expect(
      nothingYet.and('zheng', 'planHearing', { plan: inRoom('村委会', 'elsewhere') }).meeting.stage,
    ).toBe('draft');
  });
});

describe('revising the plan', () => {
  test('[H3] a draft is revised by those who prepare it', () => {
    given(planned())
      .when('sun', 'revisePlan', { plan: withPlan({ cause: '盗窃' }) })
      .records({ type: 'planRevised', plan: { cause: '盗窃' } });
    given(planned()).when('feng', 'revisePlan', { plan }).refused('notPreparing');
  });
  test('[H3] a new clerk takes the seat of the old one', () => {
    const story = given(planned())
      .when('zheng', 'revisePlan', { plan: withPlan({ clerkId: 'qian' }) })
      .records(
        { type: 'planRevised' },
        { type: 'participantWithdrawn', participantId: 'sun' },
        { type: 'participantSeated', participantId: 'qian', roles: ['clerk'] },
      );
    given(story).when('sun', 'revisePlan', { plan }).refused('notPreparing');
  });
  test('[H3] what was approved stays as approved', () => {
    given(approved())
      .when('zheng', 'revisePlan', { plan: withPlan({ startsAt: startsAt + 3_600_000 }) })
      .refused('approvedAlready');
    given(approved())
      .when('zheng', 'revisePlan', { plan: withPlan({ digest: '补充摘要' }) })
      .records({ type: 'planRevised' });
  });
  test('[H3] nothing is revised while approval is asked for, or from check-in on', () => {
    given(awaitingApproval()).when('zheng', 'revisePlan', { plan }).refused('wrongStage');
    given(atCheckIn()).when('zheng', 'revisePlan', { plan }).refused('wrongStage');
  });
  test('[H3] what was never planned cannot be revised', () => {
    given(nothingYet).when('zheng', 'revisePlan', { plan }).refused('hearingUnknown');
  });
  test('[H8] a revised plan is as fit as a first one', () => {
    given(prepared())
      .when('zheng', 'revisePlan', { plan: withPlan({ clerkId: 'feng' }) })
      .refused('clerkUnfit');
  });
  test('[H3] reasons and digest are not shown to the public', () => {
    const shown = JSON.stringify(prepared().shownTo('public'));
    expect(shown).toContain(plan.title);
    expect(shown).not.toContain(plan.digest);
  });
});

describe('approval', () => {
  test('[H5] approval is asked for a draft', () => {
    given(planned()).when('sun', 'requestApproval', { opinion: '' }).records({ type: 'approvalRequested' });
    given(planned()).when('feng', 'requestApproval', { opinion: '' }).refused('notPreparing');
    given(nothingYet).when('zheng', 'requestApproval', { opinion: '' }).refused('hearingUnknown');
    given(awaitingApproval()).when('zheng', 'requestApproval', { opinion: '' }).refused('wrongStage');
  });
  test('[H6] only the chief prosecutor approves', () => {
    given(awaitingApproval())
      .when('han', 'approveHearing', { note: '' })
      .records({ type: 'hearingApproved' });
    for (const who of ['deng', 'tan', 'zheng', 'zhou', 'tang', 'wang'] as const)
      given(awaitingApproval()).when(who, 'approveHearing', { note: '' }).refused('notChief');
  });
  test('[H6] what is not asked for is not approved, nor approved twice', () => {
    given(planned()).when('han', 'approveHearing', { note: '' }).refused('nothingToApprove');
    given(approved()).when('han', 'approveHearing', { note: '' }).refused('nothingToApprove');
  });
  test('[H7] a refusal states reasons, and approval may be asked for again', () => {
    const refused = given(awaitingApproval())
      .when('han', 'refuseHearing', { reason: '事实清楚，无需听证' })
      .records({ type: 'hearingRefused', reason: '事实清楚，无需听证' });
    expect(refused.meeting.stage).toBe('refused');
    given(refused).when('zheng', 'requestApproval', { opinion: '' }).records({ type: 'approvalRequested' });
    expect(refused.and('zheng', 'revisePlan', { plan }).meeting.stage).toBe('draft');
    given(awaitingApproval()).when('zheng', 'refuseHearing', { reason: '不' }).refused('notChief');
    given(planned()).when('han', 'refuseHearing', { reason: '不' }).refused('nothingToApprove');
  });
  test('[H6] what chief and handler wrote to each other stays inside', () => {
    for (const who of ['public', 'wang', 'li', 'chen'] as const) {
      const shown = JSON.stringify(prepared().shownTo(who));
      expect(shown).not.toContain('争议较大，建议听证');
      expect(shown).not.toContain('同意"');
    }
    expect(JSON.stringify(prepared().shownTo('sun'))).toContain('争议较大，建议听证');
  });
});
