import { describe, expect, test } from 'vitest';
import { isRefusal } from '#shared/kernel/decider.ts';
import { type OfficeCommand, officeCommand } from '#shared/office/commands.ts';
import type { OfficeRefusal } from '#shared/office/events.ts';
import { officeDecider } from '#shared/office/office.ts';
import { legalPolicy, noOffice, type Office } from '#shared/office/state.ts';
import { actor, type Name, office, startsAt, today } from '../support/people.ts';

const decide = (who: Name, command: OfficeCommand, state: Office = office) =>
  officeDecider.decide(state, command, { by: actor(who), at: today, newId: () => 'new' });
const done = (who: Name, command: OfficeCommand, state: Office = office): Office => {
  const events = decide(who, command, state);
  if (isRefusal(events)) throw new Error(events.refused);
  return officeDecider.replay(
    events.map((event, index) => ({ seq: index + 1, at: today, by: who, event })),
    state,
  );
};
const refused = (who: Name, command: OfficeCommand, code: OfficeRefusal, state: Office = office) =>
  expect(decide(who, command, state)).toEqual({ refused: code });

const person = { personId: 'new', name: '新人', roles: ['clerk' as const], department: '', title: '' };
const officer = {
  officerId: 'new',
  name: '新员',
  unit: '某校',
  occupation: '',
  kind: 'expert' as const,
  field: '',
  bornAt: today - 1e12,
  phone: '',
};
const assistant = {
  assistantId: 'new',
  name: '新助',
  organ: '局',
  field: '医',
  title: '',
  from: today,
  until: startsAt,
  organId: null,
  expertise: [],
  phone: '',
  appointmentNo: '',
};
const founding: OfficeCommand = { type: 'foundOffice', name: '某院', number: '某', address: '', phone: '' };
const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

describe('the office', () => {
  test('[O5] it is founded once, by an administrator', () => {
    expect(done('server', founding, noOffice).founded).toBe(true);
    refused('zheng', founding, 'notAdministrator', noOffice);
    refused('tang', founding, 'officeExists');
  });
  test('[O1] nothing is kept before it is founded', () => {
    refused('tang', { type: 'addPerson', ...person }, 'officeUnknown', noOffice);
    refused('cao', { type: 'addOfficer', ...officer }, 'officeUnknown', noOffice);
  });
  test('[O1] only an administrator changes people, rooms and policy', () => {
    expect(done('tang', { type: 'addPerson', ...person }).people.new?.name).toBe('新人');
    const asks: OfficeCommand[] = [
      { type: 'addPerson', ...person },
      { type: 'changePerson', ...person, personId: 'sun' },
      { type: 'retirePerson', personId: 'sun', reason: '退休' },
      { type: 'setPolicy', policy: legalPolicy },
      { type: 'addRoom', roomId: 'room2', name: '二室', seats: 10 },
      { type: 'removeRoom', roomId: 'room1' },
    ];
    for (const ask of asks)
      for (const who of ['cao', 'han', 'zheng', 'li'] as const) refused(who, ask, 'notAdministrator');
  });
  test('[O2] case management keeps the bank and the roster', () => {
    const asks: OfficeCommand[] = [
      { type: 'addOfficer', ...officer },
      { type: 'changeOfficer', ...officer, officerId: 'li' },
      { type: 'removeOfficer', officerId: 'li', kind: 'other', reason: '受处罚' },
      { type: 'appointAssistant', ...assistant },
      { type: 'endAppointment', assistantId: 'chen', kind: 'other', reason: '调离' },
    ];
    for (const ask of asks) {
      for (const who of ['zheng', 'han', 'sun', 'li'] as const) refused(who, ask, 'notCaseManagement');
      for (const who of ['cao', 'tang', 'server'] as const) expect(decide(who, ask)).toHaveLength(1);
    }
  });
  test('[O3] an id belongs to one person only, in whatever list', () => {
    refused('tang', { type: 'addPerson', ...person, personId: 'li' }, 'idTaken');
    refused('cao', { type: 'addOfficer', ...officer, officerId: 'chen' }, 'idTaken');
    refused('cao', { type: 'appointAssistant', ...assistant, assistantId: 'zheng' }, 'idTaken');
    refused('tang', { type: 'addRoom', roomId: 'room1', name: '一室', seats: 1 }, 'idTaken');
  });
  test('[O4] an office always keeps one administrator', () => {
    refused('tang', { type: 'retirePerson', personId: 'tang', reason: '退休' }, 'lastAdministrator');
    refused('tang', { type: 'changePerson', ...person, personId: 'tang' }, 'lastAdministrator');
    const two = done('tang', { type: 'addPerson', ...person, roles: ['administrator'] });
    expect(
      done('tang', { type: 'retirePerson', personId: 'tang', reason: '退休' }, two).people.tang?.retired,
    ).toBe(true);
  });
  test('[O6] the policy does not contradict itself', () => {
    refused('tang', { type: 'setPolicy', policy: { ...legalPolicy, panelAtLeast: 9 } }, 'policyContradicts');
    expect(
      done('tang', { type: 'setPolicy', policy: { ...legalPolicy, noticeDays: 5 } }).policy.noticeDays,
    ).toBe(5);
  });
  test('[O7] the retired and the removed are not changed back', () => {
    const gone = done('tang', { type: 'retirePerson', personId: 'sun', reason: '退休' });
    refused('tang', { type: 'changePerson', ...person, personId: 'sun' }, 'personUnknown', gone);
    expect(decide('tang', { type: 'retirePerson', personId: 'sun', reason: '再' }, gone)).toEqual([]);
    const removed = done('cao', { type: 'removeOfficer', officerId: 'li', kind: 'other', reason: '受处罚' });
    refused('cao', { type: 'changeOfficer', ...officer, officerId: 'li' }, 'officerUnknown', removed);
    expect(
      decide('cao', { type: 'removeOfficer', officerId: 'li', kind: 'other', reason: '再' }, removed),
    ).toEqual([]);
    expect(removed.officers.li?.removed).toBe('受处罚');
  });
  test('[O8] an assistant is appointed for a term, which may end early', () => {
    refused('cao', { type: 'appointAssistant', ...assistant, until: today }, 'termEndsBeforeItBegins');
    const ended = done('cao', { type: 'endAppointment', assistantId: 'chen', kind: 'other', reason: '调离' });
    expect(ended.assistants.chen?.ended).toBe('调离');
    expect(
      decide('cao', { type: 'endAppointment', assistantId: 'chen', kind: 'other', reason: '再' }, ended),
    ).toEqual([]);
  });
  test('[O9] an administrator corrects what the office is called and where it is reached', () => {
    const correction = { name: '新名院', number: '新检听', address: '新街 1 号', phone: '010-1' };
    const ask: OfficeCommand = { type: 'correctOffice', ...correction };
    const corrected = done('tang', ask);
    expect(corrected).toEqual({ ...office, ...correction });
    expect(decide('tang', ask, corrected)).toEqual([]);
    for (const who of ['cao', 'han', 'zheng', 'li'] as const) refused(who, ask, 'notAdministrator');
    refused('tang', ask, 'officeUnknown', noOffice);
    expect(officeCommand.safeParse({ ...ask, name: ' ' }).success).toBe(false);
  });
  test('[O1] people and rooms are changed and removed', () => {
    expect(done('tang', { type: 'changePerson', ...person, personId: 'sun' }).people.sun?.name).toBe('新人');
    expect(done('tang', { type: 'removeRoom', roomId: 'room1' }).rooms).toEqual({});
    expect(done('cao', { type: 'changeOfficer', ...officer, officerId: 'li' }).officers.li?.name).toBe(
      '新员',
    );
  });
  test('[O3] nobody is given the name under which the server itself acts', () => {
    refused('tang', { type: 'addPerson', ...person, personId: 'system' }, 'idTaken');
  });

  test('[O3] a word every object knows is nobody’s id', () => {
    for (const id of hostile) {
      refused('tang', { type: 'changePerson', ...person, personId: id }, 'personUnknown');
      refused('tang', { type: 'retirePerson', personId: id, reason: '退' }, 'personUnknown');
      refused('cao', { type: 'changeOfficer', ...officer, officerId: id }, 'officerUnknown');
      refused('cao', { type: 'removeOfficer', officerId: id, kind: 'other', reason: '除' }, 'officerUnknown');
      refused(
        'cao',
        { type: 'endAppointment', assistantId: id, kind: 'other', reason: '终' },
        'assistantUnknown',
      );
      refused('tang', { type: 'removeRoom', roomId: id }, 'roomUnknown');
      expect(Object.keys(done('tang', { type: 'addPerson', ...person, personId: id }).people)).toContain(id);
    }
  });
  test('[O1] what comes from outside is parsed before it is ruled on', () => {
    expect(officeCommand.safeParse({ type: 'addPerson', ...person, name: '  ' }).success).toBe(false);
    expect(officeCommand.safeParse({ type: 'addPerson', ...person, roles: ['chief'] }).success).toBe(false);
    expect(officeCommand.safeParse({ type: '__proto__' }).success).toBe(false);
    expect(officeCommand.parse({ type: 'addPerson', ...person, name: ' 新\n人 ' })).toMatchObject({
      name: '新 人',
    });
  });
});
