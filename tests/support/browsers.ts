/** An office with accounts, sessions and invitations, and browsers that call it. */
import { afterEach } from 'vitest';
import { openAccounts } from '../../server/sessions/accounts.ts';
import type { Calling } from '../../server/sessions/identity.ts';
import { openInvitations } from '../../server/sessions/invitations.ts';
import { openSessions } from '../../server/sessions/sessions.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import { directory } from './directory.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const databases: Database[] = [];
afterEach(() => {
  for (const database of databases.splice(0)) database.close();
});

/** The shell's own tables in a directory, with a clock that is moved by hand. */
export function office(dir = directory(), secure = false) {
  const clock = { at: 1_700_000_000_000 };
  const now = () => clock.at;
  const database = openDatabase(dir);
  databases.push(database);
  const sessions = openSessions({ database, now, secure });
  const accounts = openAccounts({ database, now, sessions });
  const invitations = openInvitations({ database, now, sessions });
  return { clock, database, sessions, accounts, invitations };
}

/** A browser: keeps its cookies, and sends them. */
export function browser() {
  const jar = new Map<string, string>();
  const calling = (): Calling => ({
    headers: jar.size > 0 ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {},
  });
  const take = (setCookie: readonly string[]) => {
    for (const line of setCookie) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
  };
  return { jar, calling, take };
}

export const chen = { personId: 'chen', loginName: 'chen', password: 'correct horse 听证' };
export const enter = async (
  room: ReturnType<typeof office>,
  who = browser(),
  account = chen,
  address = '10.0.0.8',
) => {
  const answer = await room.accounts.signIn(who.calling(), { ...account, address });
  if ('refused' in answer) throw new Error(answer.refused);
  who.take(answer.setCookie);
  return who;
};
