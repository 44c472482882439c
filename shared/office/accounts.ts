/** Sign-in accounts as the record knows them: what was done to them, by whom and when; never a password or what is made from one. */
import { refuse } from '#shared/kernel/decider.ts';
import { administers, has, type RulesFor, type StepsFor, under } from './rules.ts';
import type { AccountRecord, Office } from './state.ts';

/** May this person sign in? By the last word about it; nobody was ever shut out without one. */
export const isDisabled = (office: Office, personId: string): boolean =>
  office.accountRecords.findLast(
    (record) => record.personId === personId && (record.change === 'disabled' || record.change === 'enabled'),
  )?.change === 'disabled';

/** Those who can administer now. */
const administrators = (office: Office): readonly string[] =>
  Object.values(office.people)
    .filter(
      ({ id, retired, roles }) => !retired && roles.includes('administrator') && !isDisabled(office, id),
    )
    .map(({ id }) => id);

/** O4 An office always keeps one administrator. */
export const wouldLoseLastAdministrator = (office: Office, personId: string): boolean => {
  const [only, ...others] = administrators(office);
  return others.length === 0 && only === personId;
};

export const accountRules: RulesFor<'noteAccount' | 'disableAccount' | 'enableAccount'> = {
  /** O26 An account opened and a password set leave an event, told by the server alone: whose, by whom, when; nothing of the password. */
  noteAccount(_, { personId, change }, { by }) {
    if (!has(by, 'system')) return refuse('notAdministrator');
    return [{ type: 'accountNoted', personId, change }];
  },
  /** O27 An administrator shuts an account with a reason and opens it again; the last who can administer is not shut out. */
  disableAccount(office, { personId, reason }, context) {
    const refusal = administers(office, context);
    if (refusal) return refusal;
    const person = under(office.people, personId);
    if (!person || person.retired) return refuse('personUnknown');
    if (isDisabled(office, personId)) return [];
    if (wouldLoseLastAdministrator(office, personId)) return refuse('lastAdministrator');
    return [{ type: 'accountDisabled', personId, reason }];
  },
  enableAccount(office, { personId }, context) {
    const refusal = administers(office, context);
    if (refusal) return refusal;
    const person = under(office.people, personId);
    if (!person || person.retired) return refuse('personUnknown');
    return isDisabled(office, personId) ? [{ type: 'accountEnabled', personId }] : [];
  },
};

const withRecord = (office: Office, record: AccountRecord): Office => ({
  ...office,
  accountRecords: [...office.accountRecords, record],
});

export const accountSteps: StepsFor<'accountNoted' | 'accountDisabled' | 'accountEnabled'> = {
  accountNoted: (office, { personId, change }, { by, at }) =>
    withRecord(office, { personId, change, by, at, reason: '' }),
  accountDisabled: (office, { personId, reason }, { by, at }) =>
    withRecord(office, { personId, change: 'disabled', by, at, reason }),
  accountEnabled: (office, { personId }, { by, at }) =>
    withRecord(office, { personId, change: 'enabled', by, at, reason: '' }),
};
