import { describe, expect, test } from 'vitest';
import {
  approved,
  atCheckIn,
  atStep,
  checked,
  checkInOpen,
  closed,
  enter,
  fromOutside,
  notices,
  outsider,
  prepared,
  withPanel,
} from '../support/hearing.ts';
import { given } from '../support/meeting.ts';
import { startsAt } from '../support/people.ts';

describe('check-in', () => {
  test('[A1] the clerk or the presider opens it', () => {
    given(prepared()).when('sun', 'openCheckIn').records({ type: 'checkInOpened' });
    given(prepared()).when('zhou', 'openCheckIn').records({ type: 'checkInOpened' });
    for (const who of ['zheng', 'li', 'wang', 'ji'] as const)
      given(prepared()).when(who, 'openCheckIn').refused('notClerk');
    given(checkInOpen()).when('sun', 'openCheckIn').refused('wrongStage');
  });
  test('[A1] not without a panel, without its notice, or an open hearing without announcement', () => {
    given(approved()).when('sun', 'openCheckIn').refused('panelMissing');
    given(withPanel()).when('sun', 'openCheckIn').refused('notNoticed');
    given(withPanel().and('sun', 'serveNotices', notices()))
      .when('sun', 'openCheckIn')
      .refused('notAnnounced');
  });
});

describe('entering', () => {
  test('[A2] whoever has a seat may come and wait', () => {
    given(checkInOpen())
      .when('wang', 'enterWaitingRoom', enter)
      .records({ type: 'arrived', participantId: 'wang', deviceChecked: true });
  });
  test('[A2] staff on duty are in at once', () => {
    given(checkInOpen())
      .when('zhou', 'enterWaitingRoom', enter)
      .records({ type: 'arrived' }, { type: 'admitted', participantId: 'zhou' });
  });
  test('[A2] a second coming changes nothing', () => {
    given(atCheckIn()).when('wang', 'enterWaitingRoom', enter).nothing();
    given(atCheckIn()).when('he', 'enterWaitingRoom', enter).nothing();
  });
  test('[A2] nobody without a seat, nobody who is out for good', () => {
    given(checkInOpen()).when('ji', 'enterWaitingRoom', enter).refused('participantUnknown');
    given(checkInOpen())
      .and('zheng', 'withdrawParticipant', { participantId: 'chen', reason: '不再需要' })
      .when('chen', 'enterWaitingRoom', enter)
      .refused('excluded');
    given(closed()).when('wang', 'enterWaitingRoom', enter).refused('wrongStage');
    given(approved().at(startsAt - 3 * 3_600_000))
      .when('wang', 'enterWaitingRoom', enter)
      .refused('tooEarly');
    given(approved().at(startsAt - 2 * 3_600_000))
      .when('wang', 'enterWaitingRoom', enter)
      .records({ type: 'arrived' });
  });
  test('[A3] somebody without a device is marked present', () => {
    given(checkInOpen())
      .when('sun', 'markPresent', { participantId: 'wang' })
      .records(
        { type: 'arrived', participantId: 'wang', remote: false },
        { type: 'admitted', participantId: 'wang' },
      );
    given(atCheckIn()).when('sun', 'markPresent', { participantId: 'wang' }).refused('inRoomAlready');
    given(atCheckIn()).when('sun', 'markPresent', { participantId: 'he' }).records({ type: 'admitted' });
  });
  test('[A3] coming late, he waits until he is checked', () => {
    const late = atStep('statements').and('sun', 'nameParticipant', outsider('ma', 'party'));
    const waiting = given(late)
      .when('sun', 'markPresent', { participantId: 'ma' })
      .records({ type: 'arrived', participantId: 'ma' });
    given(waiting).when('sun', 'markPresent', { participantId: 'ma' }).refused('identityOutstanding');
    given(checked(waiting, 'ma'))
      .when('sun', 'markPresent', { participantId: 'ma' })
      .records({ type: 'admitted' });
  });
  test('[A4] the clerk or presider admits from the waiting room', () => {
    given(atCheckIn())
      .when('zhou', 'admit', { participantId: 'he' })
      .records({ type: 'admitted', participantId: 'he' });
    given(atCheckIn()).when('sun', 'admit', { participantId: 'wang' }).nothing();
    given(checkInOpen()).when('sun', 'admit', { participantId: 'wang' }).refused('notHere');
  });
  test('[A4] the door is kept by nobody else', () => {
    for (const who of ['zheng', 'he', 'li', 'han'] as const) {
      given(atCheckIn()).when(who, 'admit', { participantId: 'he' }).refused('notClerk');
      given(atCheckIn()).when(who, 'markPresent', { participantId: 'he' }).refused('notClerk');
      given(atCheckIn()).when(who, 'sendBack', { participantId: 'wang', reason: '' }).refused('notClerk');
      given(atCheckIn())
        .when(who, 'noteDeparture', { participantId: 'wang', reason: '走' })
        .refused('notClerk');
    }
  });
  test('[A4] the door is open during the hearing alone', () => {
    for (const story of [prepared(), closed()]) {
      given(story).when('sun', 'admit', { participantId: 'wang' }).refused('wrongStage');
      given(story).when('sun', 'markPresent', { participantId: 'wang' }).refused('wrongStage');
      given(story).when('sun', 'sendBack', { participantId: 'wang', reason: '' }).refused('wrongStage');
    }
  });
  test('[A4] a stranger or somebody withdrawn is not let in', () => {
    const gone = checkInOpen().and('zheng', 'withdrawParticipant', { participantId: 'chen', reason: '不来' });
    for (const participantId of ['ji', '__proto__', 'constructor']) {
      given(gone).when('sun', 'admit', { participantId }).refused('participantUnknown');
      given(gone).when('sun', 'markPresent', { participantId }).refused('participantUnknown');
      given(gone).when('sun', 'sendBack', { participantId, reason: '' }).refused('participantUnknown');
    }
    given(gone).when('sun', 'admit', { participantId: 'chen' }).refused('excluded');
    given(gone).when('sun', 'markPresent', { participantId: 'chen' }).refused('excluded');
  });
  test('[A10] nobody comes in unchecked once the hearing has opened', () => {
    const come = atStep('statements')
      .and('sun', 'nameParticipant', outsider('ma', 'party'))
      .and('ma', 'enterWaitingRoom', enter);
    given(come).when('sun', 'admit', { participantId: 'ma' }).refused('identityOutstanding');
    const known = come.and('sun', 'confirmIdentity', { participantId: 'ma', method: 'idCard', note: '' });
    given(known).when('sun', 'admit', { participantId: 'ma' }).refused('rightsOutstanding');
    const told = known.and('ma', 'confirmRights', { participantId: 'ma' });
    given(told).when('sun', 'admit', { participantId: 'ma' }).refused('recusalOutstanding');
    const asked = told.and('ma', 'answerRecusal', { participantId: 'ma', raises: false });
    given(asked).when('sun', 'admit', { participantId: 'ma' }).records({ type: 'admitted' });
  });
  test('[A10] an officer with a declared interest does not come in late', () => {
    const away = atStep('questions')
      .and('sun', 'noteDeparture', { participantId: 'wu', reason: '接电话' })
      .and('wu', 'declareConflict', { conflict: true, statement: '发现认识当事人' })
      .and('wu', 'enterWaitingRoom', enter);
    given(away).when('sun', 'admit', { participantId: 'wu' }).refused('conflictOutstanding');
  });
});

describe('identity, rights, lines', () => {
  const card = { method: 'idCard' as const, note: '' };
  test('[A7] identity is confirmed by somebody else, of somebody here', () => {
    given(atCheckIn())
      .when('sun', 'confirmIdentity', { participantId: 'wang', ...card })
      .records({ type: 'identityConfirmed' });
    given(atCheckIn())
      .when('sun', 'confirmIdentity', { participantId: 'sun', ...card })
      .refused('selfCheck');
    given(atCheckIn())
      .when('wang', 'confirmIdentity', { participantId: 'wang', ...card })
      .refused('notClerk');
    given(checkInOpen())
      .when('sun', 'confirmIdentity', { participantId: 'wang', ...card })
      .refused('notHere');
    given(atCheckIn())
      .when('sun', 'confirmIdentity', { participantId: 'ji', ...card })
      .refused('participantUnknown');
    given(closed())
      .when('sun', 'confirmIdentity', { participantId: 'wang', ...card })
      .refused('wrongStage');
  });
  test('[A7] how it was checked is between him and the inside', () => {
    const story = atCheckIn().and('sun', 'confirmIdentity', {
      participantId: 'wang',
      method: 'other',
      note: '户口簿核对',
    });
    expect(JSON.stringify(story.shownTo('wang'))).toContain('户口簿核对');
    for (const who of ['li', 'gao', 'public'] as const)
      expect(JSON.stringify(story.shownTo(who))).not.toContain('户口簿核对');
  });
  test('[A8] each confirms his rights, or the clerk for him', () => {
    const here = checkInOpen().and('wang', 'enterWaitingRoom', enter);
    given(here)
      .when('wang', 'confirmRights', { participantId: 'wang' })
      .records({ type: 'rightsConfirmed', recordedBy: 'wang' });
    given(here)
      .when('sun', 'confirmRights', { participantId: 'wang' })
      .records({ type: 'rightsConfirmed', recordedBy: 'sun' });
    given(here).when('gao', 'confirmRights', { participantId: 'wang' }).refused('notYours');
    given(checkInOpen()).when('wang', 'confirmRights', { participantId: 'wang' }).refused('notHere');
    given(here).when('sun', 'confirmRights', { participantId: 'ji' }).refused('participantUnknown');
    given(atCheckIn()).when('wang', 'confirmRights', { participantId: 'wang' }).nothing();
    given(closed()).when('wang', 'confirmRights', { participantId: 'wang' }).refused('wrongStage');
  });
  test('[A9] only the server notes who is connected; a dropped line is no departure', () => {
    const dropped = given(atStep('statements'))
      .when('server', 'notePresence', { participantId: 'gao', online: false })
      .records({ type: 'presenceNoted', online: false });
    expect(dropped.meeting.seats.gao?.whereabouts).toBe('admitted');
    given(dropped).when('server', 'notePresence', { participantId: 'gao', online: false }).nothing();
    given(closed()).when('server', 'notePresence', { participantId: 'gao', online: false }).nothing();
    given(dropped).when('sun', 'notePresence', { participantId: 'gao', online: true }).refused('notSystem');
    given(dropped)
      .when('server', 'notePresence', { participantId: 'ji', online: true })
      .refused('participantUnknown');
  });
  test('[S1] the hearing opens when all is in order', () => {
    const open = { to: 'introduction' as const, skipReason: '' };
    given(checkInOpen()).when('zhou', 'advance', open).refused('presiderAbsent');
    const alone = checkInOpen().and('zhou', 'enterWaitingRoom', enter);
    given(alone).when('zhou', 'advance', open).refused('panelBelowMinimum');
    const all = checkInOpen()
      .and('zhou', 'enterWaitingRoom', enter)
      .each(
        fromOutside.filter((name) => name !== 'he'),
        (story, participantId) => story.and('sun', 'markPresent', { participantId }),
      );
    given(all).when('zhou', 'advance', open).refused('identityOutstanding');
    const known = all.each(
      fromOutside.filter((name) => name !== 'he'),
      (story, participantId) => story.and('sun', 'confirmIdentity', { participantId, ...card }),
    );
    given(known).when('zhou', 'advance', open).refused('rightsOutstanding');
    const told = known.each(
      fromOutside.filter((name) => name !== 'he'),
      (story, participantId) => story.and('sun', 'confirmRights', { participantId }),
    );
    given(told).when('zhou', 'advance', open).refused('recusalOutstanding');
    const asked = told.each(['wang', 'gao'], (story, participantId) =>
      story.and('sun', 'answerRecusal', { participantId, raises: false }),
    );
    given(asked).when('zhou', 'advance', open).records({ type: 'stepEntered', step: 'introduction' });
  });
});
