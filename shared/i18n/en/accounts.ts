import type { Words } from '../zh.ts';

export const accounts: Words['accounts'] = {
  records: 'Account records',
  recordsLead:
    'Opening an account, setting a password, shutting and reopening stand in the office’s record, never a password. For administrators only.',
  none: 'No account records yet',
  time: 'Time',
  whose: 'Account',
  change: 'What',
  by: 'By',
  reason: 'Reason',
  changes: {
    opened: 'Account opened',
    passwordReset: 'Password reset',
    passwordChanged: 'Password changed by owner',
    disabled: 'Account shut',
    enabled: 'Account reopened',
  },
  shut: 'Account shut',
  disableEntry: 'Shut the account…',
  disableTitle: (name) => `Shut ${name}’s account`,
  disableText:
    'Signs out of every device at once and stops signing in; duties and records stay. It can be reopened at any time.',
  disable: 'Shut the account',
  enableEntry: 'Reopen the account',
  system: 'System',
};
