import { describe, expect, test } from 'vitest';
import { minutesAccess } from '#shared/meeting/access.ts';
import { hasFinding, wordsOf } from '#shared/meeting/conclusion.ts';
import { unsignedSeats } from '#shared/meeting/signing.ts';
import {
  closed,
  concluded,
  departing,
  filed,
  inStep,
  members,
  positioned,
  sealed,
  sealedAgainst,
  sign,
  view,
  viewsSealed,
} from '../support/conference.ts';
import { image, textHash } from '../support/hearing.ts';
import { given, type Story, viewer } from '../support/meeting.ts';

const attended = (): Story =>
  inStep('supplement')
    .and('tan', 'giveFloor', { participantId: 'chen', seconds: 0, issueId: null })
    .and('chen', 'makeStatement', { text: '含量低于标准', issueId: null })
    .and('tan', 'advance', { to: 'inquiry', skipReason: '' })
    .and('tan', 'advance', { to: 'views', skipReason: '' })
    .each(members, (story, who) => story.and(who, 'sealView', view(who, 'agree')))
    .and('tan', 'revealViews', { missingReason: '' })
    .and('tan', 'advance', { to: 'conclusion', skipReason: '' })
    .and('tan', 'concludeConference', { text: '一致' })
    .and('tan', 'closeHearing');

describe('signing', () => {
  test('[K20] members, handler and clerk sign; who attended confirms his own words', () => {
    expect(
      unsignedSeats(closed().meeting)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...members, 'sun'].sort());
    const story = attended();
    expect(wordsOf(story.meeting, 'chen').map(({ text }) => text)).toEqual(['含量低于标准']);
    given(story)
      .when('chen', 'confirmWords', { count: 1 })
      .records({ type: 'wordsConfirmed', participantId: 'chen' });
    given(story).when('chen', 'confirmWords', { count: 2 }).refused('wordsChanged');
    given(story).when('qian', 'confirmWords', { count: 1 }).refused('noWords');
    given(story).when('zhou', 'confirmWords', { count: 1 }).refused('participantUnknown');
    given(concluded()).when('chen', 'confirmWords', { count: 1 }).refused('wrongStage');
    given(story)
      .when('chen', 'requestCorrection', { quote: '', text: '应为低于限量' })
      .records({ type: 'correctionRequested' });
    const signing = story
      .and('sun', 'circulateMinutes')
      .and('server', 'bindMinutes', { sha256: textHash, generation: 1 });
    given(signing).when('chen', 'signMinutes', { sha256: textHash, image }).refused('needNotSign');
  });
});

describe('the position', () => {
  const follows = { position: 'follows', intended: '存疑不起诉', reasons: '' } as const;
  test('[K21] the handler follows the majority, or departs with reasons, once', () => {
    given(sealed()).when('zheng', 'takePosition', follows).records({ type: 'positionTaken' });
    given(sealed()).when('tan', 'takePosition', follows).refused('notHandler');
    given(closed()).when('zheng', 'takePosition', follows).refused('wrongStage');
    given(sealedAgainst())
      .when('zheng', 'takePosition', { ...follows, position: 'departs' })
      .refused('reasonsMissing');
    given(sealed())
      .when('zheng', 'takePosition', { ...follows, position: 'noMajority' })
      .refused('followsUnclear');
    given(departing()).when('zheng', 'takePosition', follows).refused('positionTaken');
    expect(positioned().meeting.stage).toBe('decided');
    expect(departing().meeting.stage).toBe('sealed');
  });
  test('[K21] where there is no majority none is followed', () => {
    const tied = sign(
      inStep('views')
        .and('zhou', 'sealView', view('zhou', 'agree'))
        .and('feng', 'sealView', view('feng', 'agree'))
        .and('zheng', 'sealView', view('zheng', 'disagree'))
        .and('tan', 'sealView', view('tan', 'disagree'))
        .and('tan', 'revealViews', { missingReason: '' })
        .and('tan', 'advance', { to: 'conclusion', skipReason: '' })
        .and('tan', 'concludeConference', { text: '二比二' })
        .and('tan', 'closeHearing'),
    );
    expect(hasFinding(tied.meeting)).toBe(false);
    given(tied).when('zheng', 'takePosition', follows).refused('noMajority');
    given(tied)
      .when('zheng', 'takePosition', { ...follows, position: 'noMajority' })
      .records({ type: 'positionTaken', position: 'noMajority' });
  });
  test('[K22] a departure is put to the chief prosecutor; a head may disagree too', () => {
    given(departing()).when('sun', 'fileConference', { note: '' }).refused('escalationNeeded');
    given(departing())
      .when('zheng', 'escalate', { reasons: '分歧' })
      .records({ type: 'conferenceEscalated' });
    given(positioned())
      .when('tan', 'escalate', { reasons: '部门负责人不同意' })
      .records({ type: 'conferenceEscalated' });
    given(departing()).when('zhou', 'escalate', { reasons: '？' }).refused('notHead');
    given(sealed()).when('zheng', 'escalate', { reasons: '？' }).refused('positionMissing');
    given(closed()).when('zheng', 'escalate', { reasons: '？' }).refused('wrongStage');
    given(departing().and('zheng', 'escalate', { reasons: '分歧' }))
      .when('tan', 'escalate', { reasons: '再报' })
      .refused('escalatedAlready');
    expect(positioned().and('tan', 'escalate', { reasons: '不同意' }).meeting.stage).toBe('sealed');
  });
  test('[K23] the chief prosecutor decides, or the committee does', () => {
    const escalated = departing().and('zheng', 'escalate', { reasons: '分歧' });
    const decision = { way: 'decided', text: '同意承办意见' } as const;
    given(escalated).when('tan', 'decideEscalation', decision).refused('notChief');
    given(departing()).when('han', 'decideEscalation', decision).refused('notEscalated');
    const decided = escalated.and('han', 'decideEscalation', decision);
    expect(decided.meeting.stage).toBe('decided');
    given(decided).when('han', 'decideEscalation', decision).refused('escalationDecided');
    const sent = escalated.and('han', 'decideEscalation', { way: 'toCommittee', text: '提请检委会' });
    expect(sent.meeting.stage).toBe('sealed');
    const result = { text: '检委会同意多数意见', heldAt: sent.now - 1 };
    given(decided).when('han', 'recordCommitteeResult', result).refused('notWithCommittee');
    given(departing()).when('han', 'recordCommitteeResult', result).refused('notEscalated');
    given(sent).when('zhou', 'recordCommitteeResult', result).refused('notChief');
    given(sent)
      .when('han', 'recordCommitteeResult', { ...result, heldAt: sent.now + 9e6 })
      .refused('tooEarly');
    const settled = sent.and('zheng', 'recordCommitteeResult', result);
    expect(settled.meeting.stage).toBe('decided');
    given(settled).when('han', 'recordCommitteeResult', result).refused('escalationDecided');
  });
  test('[K24] then it is filed', () => {
    expect(filed().meeting).toMatchObject({ stage: 'archived', conference: { filed: { note: '' } } });
    given(sealed()).when('sun', 'fileConference', { note: '' }).refused('positionMissing');
    given(positioned()).when('zhou', 'fileConference', { note: '' }).refused('notPreparing');
    given(filed()).when('sun', 'fileConference', { note: '' }).refused('wrongStage');
  });
});

describe('who sees it', () => {
  test('[K27] the public and those without a part see nothing, not even that it is', () => {
    for (const who of ['public', 'ji', 'li', 'cao', 'tang', 'wang'] as const)
      expect([who, filed().shownTo(who)]).toEqual([who, []]);
  });
  test('[K27] members and those who answer for cases see all of it once revealed', () => {
    for (const who of [...members, 'sun', 'han', 'deng'] as const) {
      const types = departing()
        .shownTo(who)
        .map(({ type }) => type);
      for (const type of ['viewsRevealed', 'conferenceConcluded', 'positionTaken'] as const)
        expect([who, types.includes(type)]).toEqual([who, true]);
    }
  });
  test('[K27] those who attend see their part, and nothing of views, finding and position', () => {
    const story = sign(attended());
    const position = { position: 'follows', intended: '不起诉', reasons: '' } as const;
    const text = JSON.stringify(story.and('zheng', 'takePosition', position).shownTo('chen'));
    expect(text).toContain('含量低于标准');
    for (const hidden of ['的理由', '一致', 'viewsRevealed', 'positionTaken', '拟作存疑', 'minutesSigned'])
      expect([hidden, text.includes(hidden)]).toEqual([hidden, false]);
    expect(minutesAccess(story.meeting, viewer('chen'))).toBe('none');
    expect(minutesAccess(inStep('inquiry').meeting, viewer('qian'))).toBe('none');
    expect(minutesAccess(story.meeting, viewer('zhou'))).toBe('read');
    expect(minutesAccess(inStep('inquiry').meeting, viewer('sun'))).toBe('edit');
  });
});

describe('recusal', () => {
  const raised = viewsSealed().and('zhou', 'raiseRecusal', {
    participantId: 'zhou',
    againstId: 'feng',
    reason: '曾任辩护人',
  });
  const recusalId = Object.keys(raised.meeting.recusals)[0] ?? '';
  const granted = (replacementId: string | null) =>
    raised.and('han', 'decideRecusal', { recusalId, granted: true, reason: '属实', replacementId });
  test('[K28] a member is recused; his view is out, and those left are counted', () => {
    const story = granted(null).and('tan', 'resumeHearing').and('tan', 'revealViews', { missingReason: '' });
    const round = story.meeting.conference?.rounds[0];
    expect(round?.revealed?.views.map(({ memberId }) => memberId)).toEqual(['zhou', 'zheng', 'tan']);
    expect(story.meeting.conference?.order).toEqual(['zhou', 'zheng', 'tan']);
    expect(story.shownTo('feng')).toEqual([]);
    given(viewsSealed())
      .when('chen', 'raiseRecusal', { participantId: 'chen', againstId: 'feng', reason: '？' })
      .refused('notParty');
  });
  test('[K28] left with fewer than the quorum, the chair reveals with a reason alone', () => {
    const few = inStep('views')
      .and('sun', 'noteDeparture', { participantId: 'zheng', reason: '出庭' })
      .each(['zhou', 'feng', 'tan'], (story, who) => story.and(who, 'sealView', view(who, 'agree')))
      .and('feng', 'raiseRecusal', { participantId: 'feng', againstId: 'feng', reason: '亲属' });
    const id = Object.keys(few.meeting.recusals)[0] ?? '';
    const left = few
      .and('han', 'decideRecusal', { recusalId: id, granted: true, reason: '', replacementId: null })
      .and('tan', 'resumeHearing');
    given(left).when('tan', 'revealViews', { missingReason: '' }).refused('belowQuorum');
    given(left)
      .when('tan', 'revealViews', { missingReason: '羁押期限即将届满' })
      .records({ type: 'viewsRevealed', missing: [], reason: '羁押期限即将届满' });
  });
  test('[K28] whoever follows speaks in his place', () => {
    expect(granted('deng').meeting.conference?.order).toEqual(['zhou', 'deng', 'zheng', 'tan']);
    given(raised)
      .when('han', 'decideRecusal', { recusalId, granted: true, reason: '属实', replacementId: 'qian' })
      .refused('replacementUnfit');
  });
  test('[K28] a chair is replaced in the same act, by a member or another prosecutor, who speaks last', () => {
    const against = viewsSealed().and('zhou', 'raiseRecusal', {
      participantId: 'zhou',
      againstId: 'tan',
      reason: '亲属',
    });
    const id = Object.keys(against.meeting.recusals)[0] ?? '';
    const decision = { recusalId: id, granted: true, reason: '属实' };
    given(against)
      .when('han', 'decideRecusal', { ...decision, replacementId: null })
      .refused('replacementNeeded');
    const replaced = against.and('han', 'decideRecusal', { ...decision, replacementId: 'zhou' });
    expect(replaced.meeting.conference?.order).toEqual(['feng', 'zheng', 'zhou']);
    expect(replaced.meeting.seats.zhou?.roles).toEqual(['member', 'presider']);
  });
});
