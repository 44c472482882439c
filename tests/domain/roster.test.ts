import { describe, expect, test } from 'vitest';
import { isRefusal } from '#shared/kernel/decider.ts';
import { isAppointedAt } from '#shared/office/assistants.ts';
import type { OfficeCommand } from '#shared/office/commands.ts';
import type { OfficeRefusal } from '#shared/office/events.ts';
import { officeDecider } from '#shared/office/office.ts';
import { remindersOf, termState } from '#shared/office/reminders.ts';
import type { Office, SpecialAssistant } from '#shared/office/state.ts';
import { isOrganOf, tiesOf } from '#shared/office/ties.ts';
import { plan } from '../support/hearing.ts';
import { nothingYet } from '../support/meeting.ts';
import { actor, type Name, office, startsAt, today } from '../support/people.ts';

const DAY = 86_400_000;
let ids = 0;

const decide = (who: Name, command: OfficeCommand, state: Office = office, at = today) =>
  officeDecider.decide(state, command, { by: actor(who), at, newId: () => `new-${++ids}` });
const done = (who: Name, command: OfficeCommand, state: Office = office, at = today): Office => {
  const events = decide(who, command, state, at);
  if (isRefusal(events)) throw new Error(events.refused);
  return officeDecider.replay(
    events.map((event, index) => ({ seq: index + 1, at, by: who, event })),
    state,
  );
};
const refused = (who: Name, command: OfficeCommand, code: OfficeRefusal, state: Office = office) =>
  expect(decide(who, command, state)).toEqual({ refused: code });
const assistantIn = (state: Office, id = 'chen'): SpecialAssistant => {
  const one = state.assistants[id];
  if (!one) throw new Error(`no assistant ${id}`);
  return one;
};

const organ = { name: '区林业局', kind: 'agency' as const, contact: '办公室', phone: '', note: '' };
const known = {
  name: '陈助理',
  organ: '区林业局',
  organId: null,
  field: '生态',
  expertise: ['森林资源调查'],
  title: '高级工程师',
  phone: '139',
};
const renewal = {
  type: 'renewAppointment' as const,
  assistantId: 'chen',
  from: startsAt + 100 * DAY,
  until: startsAt + 830 * DAY,
  appointmentNo: '松检聘〔2025〕9号',
  assistantAgreedOn: today,
  organAgreedOn: today - DAY,
};
const lecture = {
  participationId: 'talk',
  assistantId: 'chen',
  kind: 'lecture' as const,
  on: today - DAY,
  title: '林地执法讲解',
  hours: 2,
  caseNo: '',
  note: '',
};
const commendation = { commendationId: 'c1', assistantId: 'chen', year: 2024, reason: '履职突出' };
const noImport = { organs: [], assistants: [], officers: [] };

describe('partner organs', () => {
  const listed = done('cao', { type: 'addOrgan', organId: 'forest', ...organ });
  test('[O11] an organ stands on the list once under one name', () => {
    refused(
      'cao',
      { type: 'addOrgan', organId: 'other', ...organ, name: '区 林业局' },
      'organListed',
      listed,
    );
    refused('cao', { type: 'addOrgan', organId: 'forest', ...organ, name: '别的局' }, 'idTaken', listed);
    const two = done('cao', { type: 'addOrgan', organId: 'other', ...organ, name: '别的局' }, listed);
    refused('cao', { type: 'changeOrgan', organId: 'other', ...organ }, 'organListed', two);
    expect(
      done('cao', { type: 'changeOrgan', organId: 'forest', ...organ, contact: '李' }, listed).organs.forest
        ?.contact,
    ).toBe('李');
  });
  test('[O11] off the list it is named no more, and its name is free again', () => {
    const gone = done('cao', { type: 'removeOrgan', organId: 'forest', reason: '机构改革' }, listed);
    refused('cao', { type: 'changeOrgan', organId: 'forest', ...organ }, 'organUnknown', gone);
    refused('cao', { type: 'removeOrgan', organId: 'nobody', reason: '无' }, 'organUnknown', gone);
    refused(
      'cao',
      { type: 'changeAssistant', assistantId: 'chen', ...known, organId: 'forest' },
      'organUnknown',
      gone,
    );
    expect(decide('cao', { type: 'removeOrgan', organId: 'forest', reason: '再' }, gone)).toEqual([]);
    expect(done('cao', { type: 'addOrgan', organId: 'again', ...organ }, gone).organs.again?.name).toBe(
      '区林业局',
    );
  });
  test('[O2] case management alone keeps organs, participations and commendations', () => {
    const asks: OfficeCommand[] = [
      { type: 'addOrgan', organId: 'x', ...organ },
      { type: 'changeOrgan', organId: 'x', ...organ },
      { type: 'removeOrgan', organId: 'x', reason: '无' },
      { type: 'changeAssistant', assistantId: 'chen', ...known },
      renewal,
      { type: 'recordUndertaking', assistantId: 'chen', on: today, file: null },
      { type: 'recordParticipation', ...lecture },
      { type: 'correctParticipation', ...lecture, reason: '误' },
      { type: 'retractParticipation', participationId: 'talk', reason: '误' },
      { type: 'commend', ...commendation },
      { type: 'retractCommendation', commendationId: 'c1', reason: '误' },
      { type: 'importRoster', ...noImport },
    ];
    for (const ask of asks)
      for (const who of ['zheng', 'sun', 'li'] as const) refused(who, ask, 'notCaseManagement');
  });
});

describe('an appointment', () => {
  test('[O12] what is known is changed while it lasts', () => {
    const after = done('cao', { type: 'changeAssistant', assistantId: 'chen', ...known });
    expect(assistantIn(after)).toMatchObject({ title: '高级工程师', expertise: ['森林资源调查'] });
    expect(assistantIn(after).terms).toEqual(assistantIn(office).terms);
    const ended = done('cao', {
      type: 'endAppointment',
      assistantId: 'chen',
      kind: 'transferred',
      reason: '调离',
    });
    expect(assistantIn(ended)).toMatchObject({ ended: '调离', endedFor: 'transferred', endedAt: today });
    refused('cao', { type: 'changeAssistant', assistantId: 'chen', ...known }, 'appointmentIsOver', ended);
    refused('cao', { type: 'changeAssistant', assistantId: 'nobody', ...known }, 'assistantUnknown');
  });
  test('[O12] what was recorded before there were organs and expertise still folds', () => {
    expect(assistantIn(office)).toMatchObject({ organId: null, expertise: [], phone: '', undertaking: null });
    expect(assistantIn(office).terms).toHaveLength(1);
  });
  test('[O13] it is renewed by both consents, and terms follow one another', () => {
    const after = assistantIn(done('cao', renewal));
    expect(after.terms).toHaveLength(2);
    expect(after.terms[1]?.agreed).toEqual({ assistantOn: today, organOn: today - DAY });
    // Without a gap between them, both are one time in which he may be invited.
    expect(isAppointedAt(after, startsAt)).toBe(true);
    expect(isAppointedAt(after, renewal.until)).toBe(true);
    refused('cao', { ...renewal, from: startsAt }, 'termsOverlap');
    refused('cao', { ...renewal, until: renewal.from }, 'termEndsBeforeItBegins');
    refused('cao', { ...renewal, organAgreedOn: today + DAY }, 'notYetHappened');
  });
  test('[O13] after a gap the new term stands alone', () => {
    const after = assistantIn(done('cao', { ...renewal, from: renewal.from + 40 * DAY }));
    expect(isAppointedAt(after, renewal.from + 20 * DAY)).toBe(false);
    expect(isAppointedAt(after, renewal.from + 50 * DAY)).toBe(true);
  });
  test('[O14] the undertaking is recorded with its day', () => {
    const sign = {
      type: 'recordUndertaking' as const,
      assistantId: 'chen',
      on: today - 99 * DAY,
      file: null,
    };
    expect(assistantIn(done('cao', sign)).undertaking).toEqual({ on: sign.on, file: null });
    refused('cao', { ...sign, on: today + DAY }, 'notYetHappened');
    refused('cao', { ...sign, on: today - 900 * DAY }, 'undertakingTooEarly');
  });
  test('[O19] its end is told sixty and thirty days before, to case management alone, until it is renewed', () => {
    const { until } = assistantIn(office);
    const told = (at: number, state = office) => remindersOf(state, { roles: ['caseManagement'] }, at);
    expect(told(until - 61 * DAY)).toEqual([]);
    expect(told(until - 59 * DAY)).toMatchObject([{ assistantId: 'chen', due: until, pressing: false }]);
    expect(told(until - 29 * DAY)).toMatchObject([{ pressing: true }]);
    expect(remindersOf(office, { roles: ['prosecutor'] }, until - 29 * DAY)).toEqual([]);
    expect(told(until - 29 * DAY, done('cao', renewal))).toEqual([]);
    expect(termState(assistantIn(office), until + 1)).toBe('over');
    expect(termState(assistantIn(office), today - 200 * DAY)).toBe('notYet');
    expect(termState(assistantIn(office), today)).toBe('serving');
  });
});

describe('who is pointed out to whoever invites', () => {
  test('[O20] an assistant of the supervised organ, or of a part of it', () => {
    const kinds = (supervised: string, state = office) =>
      tiesOf(assistantIn(state), state, supervised).map(({ tie }) => tie);
    expect(kinds('')).toEqual(['noUndertaking']);
    expect(kinds('区林业局')).toContain('organSupervised');
    expect(kinds('松山区林业局')).toContain('organSupervised');
    expect(kinds('区税务局')).not.toContain('organSupervised');
    expect(isOrganOf('松山区税务局第二税务分局', '松山区税务局')).toBe(true);
    expect(isOrganOf('局', '林业局')).toBe(false);
  });
  test('[O20] somebody who is in the officer bank under the same name and organ', () => {
    const both = done('cao', {
      type: 'addOfficer',
      ...{ officerId: 'twin', name: '陈助理', unit: '区林业局', occupation: '', kind: 'expert', field: '' },
      ...{ bornAt: today - 1e12, phone: '' },
    });
    expect(tiesOf(assistantIn(both), both)).toContainEqual({ tie: 'alsoOfficer', officerId: 'twin' });
    const gone = done(
      'cao',
      { type: 'removeOfficer', officerId: 'twin', kind: 'ownRequest', reason: '本人' },
      both,
    );
    expect(gone.officers.twin?.removedFor).toBe('ownRequest');
    expect(tiesOf(assistantIn(gone), gone)).toEqual([{ tie: 'noUndertaking' }]);
  });
});

describe('the organ a case supervises', () => {
  test('[O20] is for those inside: no guest of the hearing is told of it', () => {
    const story = nothingYet.and('zheng', 'planHearing', { plan: { ...plan, supervisedOrgan: '区林业局' } });
    const invited = story.and('zheng', 'inviteAssistant', { assistantId: 'chen', remote: true });
    expect(invited.seenBy('zheng').plan?.supervisedOrgan).toBe('区林业局');
    expect(JSON.stringify(invited.shownTo('chen'))).not.toContain('supervisedOrgan');
  });
});

describe('participations recorded by hand', () => {
  const recorded = done('cao', { type: 'recordParticipation', ...lecture });
  test('[O16] are of the past, corrected and retracted with a reason', () => {
    refused('cao', { type: 'recordParticipation', ...lecture, on: today + DAY }, 'notYetHappened');
    refused('cao', { type: 'recordParticipation', ...lecture, assistantId: 'nobody' }, 'assistantUnknown');
    refused('cao', { type: 'recordParticipation', ...lecture }, 'idTaken', recorded);
    const right = done(
      'cao',
      { type: 'correctParticipation', ...lecture, hours: 3, reason: '误记' },
      recorded,
    );
    expect(right.participations.talk?.hours).toBe(3);
    const gone = done(
      'cao',
      { type: 'retractParticipation', participationId: 'talk', reason: '未成行' },
      right,
    );
    expect(gone.participations.talk?.retracted).toBe('未成行');
    refused('cao', { type: 'correctParticipation', ...lecture, reason: '再' }, 'participationUnknown', gone);
    refused(
      'cao',
      { type: 'retractParticipation', participationId: 'x', reason: '无' },
      'participationUnknown',
    );
  });
});

describe('commendations', () => {
  const commended = done('cao', { type: 'commend', ...commendation });
  test('[O17] are given once a year, for a year that has begun', () => {
    refused('cao', { type: 'commend', ...commendation, commendationId: 'c2' }, 'commendedAlready', commended);
    refused('cao', { type: 'commend', ...commendation, year: 2026 }, 'notYetHappened');
    refused('cao', { type: 'commend', ...commendation, assistantId: 'x' }, 'assistantUnknown');
    refused('cao', { type: 'commend', ...commendation, year: 2025 }, 'idTaken', commended);
    refused('cao', { type: 'retractCommendation', commendationId: 'x', reason: '无' }, 'commendationUnknown');
    const back = done('cao', { type: 'retractCommendation', commendationId: 'c1', reason: '误' }, commended);
    expect(
      done('cao', { type: 'commend', ...commendation, commendationId: 'c2' }, back).commendations.c2,
    ).toMatchObject({ year: 2024, retracted: null });
  });
});

describe('a file taken over', () => {
  const row = {
    ...known,
    id: null,
    name: '新助',
    from: today,
    until: today + 700 * DAY,
    appointmentNo: '',
    undertakingOn: today,
  };
  test('[O15] in one act: organs first, new ids given here, known ones changed', () => {
    const after = done('cao', {
      type: 'importRoster',
      organs: [{ id: null, ...organ }],
      assistants: [row, { ...row, id: 'chen', name: '陈助理', title: '正高级', undertakingOn: null }],
      officers: [],
    });
    const added = Object.values(after.assistants).find(({ name }) => name === '新助');
    expect(added?.organId).toBe(Object.keys(after.organs)[0]);
    expect(added?.undertaking).toEqual({ on: today, file: null });
    expect(assistantIn(after)).toMatchObject({ title: '正高级', until: assistantIn(office).until });
    expect(Object.keys(after.assistants)).toHaveLength(2);
  });
  test('[O15] or not at all: one entry refused refuses the file', () => {
    const bad = { ...row, until: today };
    refused('cao', { type: 'importRoster', ...noImport, assistants: [row, bad] }, 'termEndsBeforeItBegins');
    refused(
      'cao',
      {
        type: 'importRoster',
        ...noImport,
        organs: [
          { id: null, ...organ },
          { id: null, ...organ },
        ],
      },
      'organListed',
    );
    refused('cao', { type: 'importRoster', ...noImport }, 'nothingToImport');
  });
});
