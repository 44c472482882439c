import { describe, expect, test } from 'vitest';
import {
  approved,
  atCheckIn,
  atStep,
  awaitingApproval,
  closed,
  outsider,
  planned,
  prepared,
  withPanel,
} from '../support/hearing.ts';
import { given, nothingYet } from '../support/meeting.ts';
import { startsAt, today } from '../support/people.ts';

const DAY = 86_400_000;

describe('those named to the case', () => {
  test('[P1] whoever prepares names a party', () => {
    given(planned())
      .when('sun', 'nameParticipant', outsider('wang', 'party'))
      .records({ type: 'participantSeated', participantId: 'wang', roles: ['party'] });
    given(planned()).when('feng', 'nameParticipant', outsider('wang', 'party')).refused('notPreparing');
    given(nothingYet).when('zheng', 'nameParticipant', outsider('wang', 'party')).refused('hearingUnknown');
  });
  test('[P1] a party may be named late, not after the hearing', () => {
    given(atStep('statements'))
      .when('sun', 'nameParticipant', outsider('ma', 'party'))
      .records({ type: 'participantSeated', participantId: 'ma' });
    given(closed()).when('sun', 'nameParticipant', outsider('ma', 'party')).refused('wrongStage');
    given(awaitingApproval()).when('sun', 'nameParticipant', outsider('ma', 'party')).refused('wrongStage');
  });
  test('[P1] what was written of him is corrected, not his part', () => {
    const story = given(approved())
      .when('sun', 'correctParticipant', {
        participantId: 'wang',
        ...outsider('wang', 'witness', { name: '王更名' }),
      })
      .records({ type: 'participantCorrected', participantId: 'wang', name: '王更名' });
    expect(story.meeting.seats.wang).toMatchObject({
      name: '王更名',
      roles: ['party'],
      formerNames: ['王申请'],
    });
  });
  test('[P1] a correction is for those who prepare, and for those named', () => {
    const fields = { participantId: 'wang', ...outsider('wang', 'party') };
    given(approved()).when('wang', 'correctParticipant', fields).refused('notPreparing');
    given(closed()).when('sun', 'correctParticipant', fields).refused('wrongStage');
    for (const participantId of ['zhou', 'li', 'nobody', '__proto__'])
      given(withPanel())
        .when('sun', 'correctParticipant', { ...fields, participantId })
        .refused('participantUnknown');
  });
  test('[P1] a phone number is shown to its owner and inside alone', () => {
    expect(JSON.stringify(prepared().shownTo('wang'))).toContain('139-wang-000');
    expect(JSON.stringify(prepared().shownTo('sun'))).toContain('139-wang-000');
    for (const who of ['public', 'gao', 'li'] as const)
      expect(JSON.stringify(prepared().shownTo(who))).not.toContain('139-wang-000');
  });
});

describe('invited assistants', () => {
  test('[P2] an assistant is invited within his term', () => {
    given(planned())
      .when('zheng', 'inviteAssistant', { assistantId: 'chen', remote: true })
      .records({
        type: 'participantSeated',
        participantId: 'chen',
        roles: ['specialAssistant'],
        unit: '区林业局',
      });
  });
  test('[P2] his term covers the day of the hearing', () => {
    const { office } = planned();
    const term = (change: object) => ({
      ...office,
      assistants: { chen: { ...office.assistants.chen, ...change } },
    });
    for (const change of [{ until: startsAt - DAY }, { from: startsAt + DAY }, { ended: '调离' }])
      given(planned())
        .inOffice(term(change) as typeof office)
        .when('zheng', 'inviteAssistant', { assistantId: 'chen', remote: true })
        .refused('assistantTermOver');
    expect(office.assistants.chen?.from).toBeLessThan(today);
  });
  test('[P2] only those who prepare invite, and only while names are taken', () => {
    const chen = { assistantId: 'chen', remote: true };
    given(nothingYet).when('zheng', 'inviteAssistant', chen).refused('hearingUnknown');
    given(planned()).when('chen', 'inviteAssistant', chen).refused('notPreparing');
    given(closed()).when('zheng', 'inviteAssistant', chen).refused('wrongStage');
    for (const assistantId of ['li', 'constructor', '__proto__'])
      given(planned())
        .when('zheng', 'inviteAssistant', { assistantId, remote: false })
        .refused('assistantUnknown');
  });
  test('[P2] he is invited once', () => {
    given(approved())
      .when('zheng', 'inviteAssistant', { assistantId: 'chen', remote: true })
      .refused('participantSeated');
  });
  test('[P3] nobody is officer and assistant in one hearing', () => {
    const { office } = approved();
    const both = {
      ...office,
      officers: { ...office.officers, li: { ...office.officers.li, name: '陈助理' } },
    };
    given(approved())
      .inOffice(both as typeof office)
      .when('zheng', 'choosePanel', { officerIds: ['li', 'wu', 'zhao'], reason: '' })
      .refused('officerSeatedElsewhere');
    given(planned())
      .and('zheng', 'choosePanel', { officerIds: ['li', 'wu', 'zhao'], reason: '' })
      .inOffice({
        ...office,
        assistants: { chen: { ...office.assistants.chen, name: '李代表' } },
      } as typeof office)
      .when('zheng', 'inviteAssistant', { assistantId: 'chen', remote: false })
      .refused('officerSeatedElsewhere');
  });
});

describe('withdrawing', () => {
  test('[P4] a seat is withdrawn with a reason and then sees nothing', () => {
    const story = given(approved())
      .when('zheng', 'withdrawParticipant', { participantId: 'chen', reason: '不再需要' })
      .records({ type: 'participantWithdrawn', participantId: 'chen' });
    expect(story.shownTo('chen')).toEqual([]);
    given(story)
      .when('zheng', 'withdrawParticipant', { participantId: 'chen', reason: '再' })
      .refused('participantUnknown');
  });
  test('[P4] who was withdrawn may be invited anew', () => {
    const again = approved()
      .and('zheng', 'withdrawParticipant', { participantId: 'chen', reason: '不再需要' })
      .and('zheng', 'inviteAssistant', { assistantId: 'chen', remote: false });
    expect(again.meeting.seats.chen?.whereabouts).toBe('expected');
  });
  test('[P4] presider, handler and clerk change by a new plan alone', () => {
    for (const participantId of ['zhou', 'zheng', 'sun', 'nobody'])
      given(approved())
        .when('zheng', 'withdrawParticipant', { participantId, reason: '换人' })
        .refused('participantUnknown');
  });
  test('[P4] only those who prepare withdraw, and not after the hearing', () => {
    const wang = { participantId: 'wang', reason: '不来' };
    given(approved()).when('wang', 'withdrawParticipant', wang).refused('notPreparing');
    given(closed()).when('zheng', 'withdrawParticipant', wang).refused('wrongStage');
  });
  test('[P5] once the hearing has opened, no officer is withdrawn', () => {
    given(atStep('deliberation'))
      .when('zheng', 'withdrawParticipant', { participantId: 'zhao', reason: '意见不同' })
      .refused('wrongStage');
  });
  test('[P5] once the hearing has opened, nobody who was in the room is withdrawn', () => {
    given(atStep('statements'))
      .when('zheng', 'withdrawParticipant', { participantId: 'wang', reason: '陈述不利' })
      .refused('wrongStage');
    given(atStep('statements'))
      .when('zheng', 'withdrawParticipant', { participantId: 'he', reason: '无需作证' })
      .records({ type: 'participantWithdrawn' });
    given(atCheckIn())
      .when('zheng', 'withdrawParticipant', { participantId: 'wang', reason: '撤回申请' })
      .records({ type: 'participantWithdrawn' });
  });
});

describe('protected names', () => {
  test('[L3] the public sees what stands for a name, never the name, nor where he is from', () => {
    const shown = JSON.stringify(prepared().shownTo('public'));
    expect(shown).toContain('证人甲');
    expect(shown).not.toContain('何目击');
    expect(JSON.stringify(prepared().shownTo('wang'))).toContain('何目击');
  });
  test('[L3] a name in somebody else’s words is covered too', () => {
    const story = atStep('statements').and('wang', 'makeStatement', { text: '何目击看见了', issueId: null });
    const shown = JSON.stringify(story.shownTo('public'));
    expect(shown).toContain('证人甲看见了');
    expect(shown).not.toContain('何目击');
  });
  test('[L3] a name protected or corrected later is covered from the first number', () => {
    const story = approved()
      .and('sun', 'correctParticipant', {
        participantId: 'wang',
        ...outsider('wang', 'party', { name: '王大名', protectedAs: '当事人甲' }),
      })
      .and('sun', 'choosePanel', { officerIds: ['li', 'wu', 'zhao'], reason: '' })
      .and('sun', 'announce', { contact: '孙', observersUntil: startsAt - DAY, observerPlaces: 5 });
    const shown = JSON.stringify(story.shownTo('public'));
    expect(shown).toContain('当事人甲');
    for (const name of ['王申请', '王大名']) expect(shown).not.toContain(name);
  });
  test('[L3] one cover never uncovers another', () => {
    const story = approved()
      .and('sun', 'nameParticipant', outsider('ma', 'witness', { name: '甲', protectedAs: '证人乙' }))
      .and('sun', 'choosePanel', { officerIds: ['li', 'wu', 'zhao'], reason: '' })
      .and('sun', 'announce', { contact: '孙', observersUntil: startsAt - DAY, observerPlaces: 5 });
    const names = story
      .shownTo('public')
      .flatMap((event) => (event.type === 'participantSeated' ? [event.name] : []));
    expect(names).toContain('证人甲');
    expect(names).toContain('证人乙');
  });
  test('[L3] a name with signs in it is covered as it stands', () => {
    const story = approved()
      .and('sun', 'nameParticipant', outsider('ma', 'witness', { name: 'A.(b)*', protectedAs: '证人乙' }))
      .and('sun', 'choosePanel', { officerIds: ['li', 'wu', 'zhao'], reason: '' })
      .and('sun', 'announce', { contact: '孙', observersUntil: startsAt - DAY, observerPlaces: 5 });
    expect(JSON.stringify(story.shownTo('public'))).not.toContain('A.(b)*');
  });
});
