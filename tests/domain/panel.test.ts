import { describe, expect, test } from 'vitest';
import { drawn } from '#shared/meeting/draw.ts';
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

const three = { officerIds: ['li', 'wu', 'zhao'], reason: '' };

describe('choosing the panel', () => {
  test('[C3] three officers are chosen from the bank', () => {
    given(approved())
      .when('zheng', 'choosePanel', three)
      .records({
        type: 'panelSet',
        method: 'chosen',
        officers: [{ name: '李代表' }, { name: '吴委员' }, { name: '赵教授' }],
      });
  });
  test('[C3] case management may choose, others not', () => {
    given(approved()).when('cao', 'choosePanel', three).records({ type: 'panelSet' });
    for (const who of ['feng', 'li', 'wang', 'tang'] as const)
      given(approved()).when(who, 'choosePanel', three).refused('notPreparing');
  });
  test('[C3] another number than 3 to 7 needs a reason', () => {
    given(approved())
      .when('zheng', 'choosePanel', { officerIds: ['li'], reason: '' })
      .refused('panelSize');
    given(approved())
      .when('zheng', 'choosePanel', { officerIds: ['li'], reason: '简易听证' })
      .records({ type: 'panelSet', reason: '简易听证' });
  });
  test('[C3] nobody is chosen twice', () => {
    given(approved())
      .when('zheng', 'choosePanel', { officerIds: ['li', 'li', 'wu'], reason: '' })
      .refused('officerTwice');
  });
  test('[C3] there must be a hearing, and it must not have begun', () => {
    given(nothingYet).when('zheng', 'choosePanel', three).refused('hearingUnknown');
    for (const story of [awaitingApproval(), atCheckIn(), closed()])
      given(story).when('zheng', 'choosePanel', three).refused('wrongStage');
  });
  test('[C1] who is not in the bank, or removed from it, is not chosen', () => {
    const { office } = approved();
    const removed = {
      ...office,
      officers: { ...office.officers, li: { ...office.officers.li, removed: '受刑事处罚' } },
    };
    given(approved())
      .inOffice(removed as typeof office)
      .when('zheng', 'choosePanel', three)
      .refused('officerUnknown');
    for (const stranger of ['feng', 'constructor', '__proto__'])
      given(approved())
        .when('zheng', 'choosePanel', { officerIds: [stranger, 'li', 'wu'], reason: '' })
        .refused('officerUnknown');
  });
  test('[C1] an officer is 23 or older on the day of the hearing', () => {
    given(approved())
      .when('zheng', 'choosePanel', { officerIds: ['xiao', 'li', 'wu'], reason: '' })
      .refused('officerTooYoung');
  });
  test('[C2] somebody of the same name as a party does not sit', () => {
    given(planned())
      .and('zheng', 'nameParticipant', outsider('wang', 'party', { name: '李代表' }))
      .when('zheng', 'choosePanel', three)
      .refused('officerSeatedElsewhere');
  });
  test('[C3] a new panel takes the place of the old one', () => {
    const story = withPanel().and('zheng', 'choosePanel', { officerIds: ['li', 'xu', 'lin'], reason: '' });
    expect(story.meeting.seats.wu?.whereabouts).toBe('withdrawn');
    expect(story.meeting.seats.xu?.whereabouts).toBe('expected');
  });
  test('[C8] who stays on the panel keeps his notice', () => {
    const story = prepared().and('zheng', 'choosePanel', { officerIds: ['li', 'xu', 'lin'], reason: '' });
    expect(story.meeting.seats.li?.noticeAt).not.toBeNull();
    expect(story.meeting.seats.xu?.noticeAt).toBeNull();
  });
  test('[C8] a declared interest bars from the next panel too', () => {
    given(withPanel())
      .and('wu', 'declareConflict', { conflict: true, statement: '与当事人是亲属' })
      .and('zheng', 'choosePanel', { officerIds: ['li', 'zhao', 'xu'], reason: '' })
      .when('zheng', 'choosePanel', three)
      .refused('conflictOutstanding');
  });
});

describe('drawing the panel', () => {
  test('[C4] a draw records candidates, seed and who was left out, why', () => {
    given(approved())
      .when('cao', 'drawPanel', { count: 3, fields: [] })
      .records({
        type: 'panelSet',
        method: 'drawn',
        candidates: ['li', 'lin', 'wu', 'xu', 'zhao'],
        excluded: [{ officerId: 'xiao', why: 'officerTooYoung' }],
      });
  });
  test('[C4] anybody can repeat it', () => {
    const { panel, seats } = approved().and('cao', 'drawPanel', { count: 3, fields: [] }).meeting;
    const again = drawn(panel?.candidates ?? [], 3, panel?.seed ?? '');
    expect(
      Object.values(seats)
        .filter((seat) => seat.roles.includes('officer'))
        .map((seat) => seat.id),
    ).toEqual(again);
  });
  test('[C4] every candidate is drawn equally often', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++)
      for (const one of drawn(['a', 'b', 'c', 'd', 'e'], 2, `seed ${seed}`))
        times.set(one, (times.get(one) ?? 0) + 1);
    for (const count of times.values()) expect(Math.abs(count - 1200)).toBeLessThan(120);
    expect(drawn(['a', 'b'], 5, 's')).toHaveLength(2);
  });
  test('[C4] fields narrow the draw; too few is said, not filled up', () => {
    given(approved())
      .when('cao', 'drawPanel', { count: 3, fields: ['法学'] })
      .refused('tooFewCandidates');
    given(approved()).when('cao', 'drawPanel', { count: 2, fields: [] }).refused('panelSize');
    given(approved()).when('ji', 'drawPanel', { count: 3, fields: [] }).refused('notPreparing');
    given(atCheckIn()).when('cao', 'drawPanel', { count: 3, fields: [] }).refused('wrongStage');
  });
  test('[C4] the seed and the excluded are shown inside alone', () => {
    const story = approved().and('cao', 'drawPanel', { count: 3, fields: [] });
    const seed = story.meeting.panel?.seed ?? '';
    expect(JSON.stringify(story.shownTo('zheng'))).toContain(seed);
    expect(JSON.stringify(story.shownTo('wang'))).not.toContain(seed);
    expect(JSON.stringify(story.shownTo('wang'))).not.toContain('officerTooYoung');
  });
});

describe('interests', () => {
  test('[C5] an officer or assistant declares whether he has an interest', () => {
    given(withPanel())
      .when('li', 'declareConflict', { conflict: false, statement: '' })
      .records({ type: 'conflictDeclared', participantId: 'li', conflict: false });
    given(withPanel())
      .when('chen', 'declareConflict', { conflict: false, statement: '' })
      .records({ type: 'conflictDeclared' });
    for (const who of ['wang', 'zhou', 'ji'] as const)
      given(withPanel())
        .when(who, 'declareConflict', { conflict: false, statement: '' })
        .refused('notOnPanel');
  });
  test('[C5] said again it is the same', () => {
    given(withPanel())
      .and('li', 'declareConflict', { conflict: false, statement: '' })
      .when('li', 'declareConflict', { conflict: false, statement: '' })
      .nothing();
  });
  test('[C5] once he sits, he asks to be recused instead', () => {
    given(atStep('questions'))
      .when('li', 'declareConflict', { conflict: true, statement: '' })
      .refused('wrongStage');
    given(closed()).when('li', 'declareConflict', { conflict: true, statement: '' }).refused('wrongStage');
  });
  test('[C5] what he declared is shown to himself and inside', () => {
    const story = withPanel().and('wu', 'declareConflict', { conflict: true, statement: '与当事人是邻居' });
    expect(JSON.stringify(story.shownTo('sun'))).toContain('邻居');
    for (const who of ['li', 'wang', 'public'] as const)
      expect(JSON.stringify(story.shownTo(who))).not.toContain('邻居');
  });
  test('[S1] with a declared interest on the panel the hearing does not open', () => {
    given(atCheckIn())
      .and('li', 'declareConflict', { conflict: true, statement: '' })
      .when('zhou', 'advance', { to: 'introduction', skipReason: '' })
      .refused('conflictOutstanding');
  });
});

describe('replacing and briefing', () => {
  const swap = { participantId: 'wu', officerId: 'xu', reason: '临时有事' };
  test('[C6] an officer is replaced from the bank before the hearing', () => {
    const story = given(atCheckIn())
      .when('zheng', 'replaceOfficer', swap)
      .records({ type: 'officerReplaced', participantId: 'wu', officer: { participantId: 'xu' } });
    expect(story.meeting.seats.wu?.stays.every((stay) => stay.to !== null)).toBe(true);
    given(story)
      .when('cao', 'replaceOfficer', { ...swap, participantId: 'xu', officerId: 'lin' })
      .records({ type: 'officerReplaced' });
  });
  test('[C6] the reason stays inside', () => {
    const story = prepared().and('zheng', 'replaceOfficer', swap);
    expect(JSON.stringify(story.shownTo('wang'))).not.toContain('临时有事');
  });
  test('[C6] refused to others, at other times, for others', () => {
    given(prepared()).when('li', 'replaceOfficer', swap).refused('notPreparing');
    given(atStep('questions')).when('zheng', 'replaceOfficer', swap).refused('wrongStage');
    given(prepared())
      .when('zheng', 'replaceOfficer', { ...swap, participantId: 'wang' })
      .refused('notOnPanel');
    given(prepared())
      .when('zheng', 'replaceOfficer', { ...swap, officerId: 'li' })
      .refused('officerTwice');
    given(prepared())
      .when('zheng', 'replaceOfficer', { ...swap, officerId: 'xiao' })
      .refused('officerTooYoung');
    given(prepared())
      .when('zheng', 'replaceOfficer', { ...swap, officerId: 'constructor' })
      .refused('officerUnknown');
  });
  test('[C7] the officers are briefed, and only then see the digest', () => {
    const briefed = given(withPanel())
      .when('zheng', 'briefPanel', { note: '请阅卷' })
      .records({ type: 'panelBriefed' });
    expect(JSON.stringify(withPanel().shownTo('li'))).not.toContain('案情摘要');
    expect(JSON.stringify(briefed.shownTo('li'))).toContain('案情摘要');
    expect(JSON.stringify(briefed.shownTo('wang'))).not.toContain('请阅卷');
  });
  test('[C7] there must be a panel to brief, in preparation, by those who prepare', () => {
    given(approved()).when('zheng', 'briefPanel', { note: '' }).refused('panelMissing');
    given(withPanel()).when('li', 'briefPanel', { note: '' }).refused('notPreparing');
    given(atCheckIn()).when('zheng', 'briefPanel', { note: '' }).refused('wrongStage');
  });
});
