/** What is done to accounts stands in the office's record, once, and what the record says of them is done. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OfficeAnswer } from '#shared/http.ts';
import { api } from '#shared/paths.ts';
import { openAccounts } from '../../server/sessions/accounts.ts';
import { openSessions } from '../../server/sessions/sessions.ts';
import { openDatabase } from '../../server/store/database.ts';
import { directory } from '../support/directory.ts';
import { planned } from '../support/hearing.ts';
import type { Name } from '../support/people.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const PASSWORD = 'correct horse 听证';
const NEXT = 'another horse 听证';

const asked = (server: TestServer, who: Name, path: string, method = 'GET', body?: unknown) =>
  fetch(server.address + path, {
    method,
    headers: {
      cookie: server.cookieOf(who),
      origin: server.address,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const recordsFor = async (server: TestServer, who: Name) => {
  const { office } = (await (await asked(server, who, api.office())).json()) as OfficeAnswer;
  return office.accountRecords.map(({ personId, change, by }) => `${by} ${change} ${personId}`);
};
const signsIn = async (server: TestServer, password: string) =>
  (
    await fetch(server.address + api.session(), {
      method: 'POST',
      headers: { origin: server.address, 'content-type': 'application/json' },
      body: JSON.stringify({ loginName: 'sun', password }),
    })
  ).ok;

describe('account records', () => {
  test('[O26] opened and reset: on record before it is answered, for administrators alone, without the password', async () => {
    const server = await startTestServer(planned());
    const account = { personId: 'sun', loginName: 'sun', password: PASSWORD };
    expect((await asked(server, 'tang', api.accounts(), 'POST', account)).ok).toBe(true);
    await asked(server, 'tang', `${api.account('sun')}/password`, 'PUT', { next: NEXT });
    await asked(server, 'sun', `${api.account('me')}/password`, 'PUT', { current: NEXT, next: PASSWORD });
    expect(await recordsFor(server, 'tang')).toEqual([
      'tang opened sun',
      'tang passwordReset sun',
      'sun passwordChanged sun',
    ]);
    expect(await recordsFor(server, 'han')).toEqual([]);
    const kept = readFileSync(join(server.dataDir, 'tingyi.db')).toString('utf8');
    expect([kept.includes(PASSWORD), kept.includes(NEXT)]).toEqual([false, false]);
  });

  test('[O26] a note left by a server that died is told at the next start, once', async () => {
    const dataDir = directory();
    const database = openDatabase(dataDir);
    const sessions = openSessions({ database, now: () => 1, secure: false });
    const accounts = openAccounts({ database, now: () => 1, sessions });
    await accounts.create({ personId: 'sun', loginName: 'sun', password: PASSWORD, by: 'tang' });
    database.close();
    const server = await startTestServer(planned(), { dataDir });
    expect(await recordsFor(server, 'tang')).toEqual(['tang opened sun']);
    await server.close();
    const again = await startTestServer(planned(), { dataDir });
    expect(await recordsFor(again, 'tang')).toEqual(['tang opened sun']);
  });

  test('[O27] an account that was shut does not sign in, opened again it does', async () => {
    const server = await startTestServer(planned());
    const account = { personId: 'sun', loginName: 'sun', password: PASSWORD };
    await asked(server, 'tang', api.accounts(), 'POST', account);
    const by = { id: 'tang', roles: ['administrator'] } as const;
    const { offices } = server.rooms;
    await offices.execute(by, 'shut', { type: 'disableAccount', personId: 'sun', reason: '离岗' });
    expect(await signsIn(server, PASSWORD)).toBe(false);
    await offices.execute(by, 'open', { type: 'enableAccount', personId: 'sun' });
    expect(await signsIn(server, PASSWORD)).toBe(true);
  });
});
