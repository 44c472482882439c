/** The worked example of docs/protocol.md, run as its reader would run it. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openAccounts } from '../../server/sessions/accounts.ts';
import { openSessions } from '../../server/sessions/sessions.ts';
import { prepared } from '../support/hearing.ts';
import { MEETING, startTestServer } from '../support/server.ts';

const example = 'docs/examples/follow.mjs';

test('an outside client signs in, joins, commands, follows and reads in under 40 lines', async () => {
  const server = await startTestServer(prepared());
  const { database, clock } = server;
  const now = () => clock.now;
  const accounts = openAccounts({ database, now, sessions: openSessions({ database, now, secure: false }) });
  await accounts.create({ personId: 'sun', loginName: 'sun', password: 'an honest sentence' });
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...[example, server.address, 'sun', 'an honest sentence', MEETING],
  ]);
  const seq = prepared().records.length;
  expect(stdout).toContain(`joined at ${seq}: ${seq} events are for me`);
  expect(stdout).toContain(`${seq + 1} checkInOpened`);
  expect(stdout).toContain(`accepted: ${seq + 1}`);
  expect(stdout).toMatch(/\d+ lines in the minutes/);
  expect(readFileSync(example, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(40);
});
