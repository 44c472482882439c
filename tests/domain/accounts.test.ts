import { describe, expect, test } from 'vitest';
import { isRefusal } from '#shared/kernel/decider.ts';
import { isDisabled } from '#shared/office/accounts.ts';
import { type OfficeCommand, officeCommand } from '#shared/office/commands.ts';
import { officeDecider } from '#shared/office/office.ts';
import type { Office } from '#shared/office/state.ts';
import { actor, type Name, office, today } from '../support/people.ts';

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

const shutSun = { type: 'disableAccount', personId: 'sun', reason: '离岗培训' } as const;

describe('accounts', () => {
  test('[O26] what was done is told by the server alone, and holds no password', () => {
    const reset = { type: 'noteAccount', personId: 'sun', change: 'passwordReset' } as const;
    for (const who of ['tang', 'han', 'sun'] as const)
      expect(decide(who, reset)).toEqual({ refused: 'notAdministrator' });
    const { accountRecords } = done('server', reset);
    expect(accountRecords).toEqual([
      { personId: 'sun', change: 'passwordReset', by: 'server', at: today, reason: '' },
    ]);
    expect(officeCommand.parse({ ...reset, password: 'correct horse' })).toEqual(reset);
  });
  test('[O27] an administrator shuts an account with a reason, and opens it again', () => {
    expect(decide('han', shutSun)).toEqual({ refused: 'notAdministrator' });
    const shut = done('tang', shutSun);
    expect([isDisabled(office, 'sun'), isDisabled(shut, 'sun')]).toEqual([false, true]);
    expect(decide('tang', shutSun, shut)).toEqual([]);
    const open = done('tang', { type: 'enableAccount', personId: 'sun' }, shut);
    expect(isDisabled(open, 'sun')).toBe(false);
    expect(open.accountRecords.map(({ change, reason }) => [change, reason])).toEqual([
      ['disabled', '离岗培训'],
      ['enabled', ''],
    ]);
    for (const personId of ['nobody', 'constructor', '__proto__'])
      expect(decide('tang', { ...shutSun, personId })).toEqual({ refused: 'personUnknown' });
  });
  test('[O27] the last who can administer is not shut out, nor [O4] left alone with a shut account', () => {
    expect(decide('tang', { ...shutSun, personId: 'tang' })).toEqual({ refused: 'lastAdministrator' });
    const two = done('tang', {
      ...{ type: 'changePerson', personId: 'sun', name: '孙记录', department: '', title: '' },
      roles: ['clerk', 'administrator'],
    });
    const shut = done('tang', shutSun, two);
    expect(decide('tang', { ...shutSun, personId: 'tang' }, shut)).toEqual({ refused: 'lastAdministrator' });
    expect(decide('tang', { type: 'retirePerson', personId: 'tang', reason: '调离' }, shut)).toEqual({
      refused: 'lastAdministrator',
    });
  });
});
