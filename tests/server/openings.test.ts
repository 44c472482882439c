/** Small openings that were closed: each test is the way somebody would have come in. */
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { api } from '#shared/paths.ts';
import { createQuota } from '../../server/http/quota.ts';
import { openInvitations } from '../../server/sessions/invitations.ts';
import { openSessions } from '../../server/sessions/sessions.ts';
import { atStep, prepared } from '../support/hearing.ts';
import type { Name } from '../support/people.ts';
import { PNG } from '../support/sampleFiles.ts';
import { MEETING, startTestServer, type TestServer } from '../support/server.ts';

const ask = async (server: TestServer, address: string, who: Name | null, init: RequestInit = {}) => {
  const cookie = who ? { cookie: server.cookieOf(who) } : {};
  return fetch(server.address + address, {
    ...init,
    headers: { origin: server.address, ...cookie, ...init.headers },
  });
};

const bringIn = async (server: TestServer, who: Name, audience: string) => {
  const response = await ask(server, `${api.exhibits(MEETING)}?audience=${audience}`, who, {
    method: 'POST',
    headers: { 'content-type': 'image/png', 'x-file-name': 'a.png' },
    body: new Uint8Array(PNG),
  });
  return (await response.json()) as { exhibitId: string; refused?: string };
};

test('[E6] the file of a withdrawn exhibit is for those inside and who brought it in, whoever saw it before', async () => {
  const server = await startTestServer(atStep('statements'));
  const { exhibitId } = await bringIn(server, 'zheng', 'public');
  const zheng = await server.enter('zheng');
  await zheng.command({ type: 'showExhibit', exhibitId, page: 1 });
  const file = api.exhibit(MEETING, exhibitId);
  const seen = await ask(server, file, null);
  expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
  const kept = { headers: { 'if-none-match': seen.headers.get('etag') ?? '', 'cache-control': 'max-age=0' } };
  expect((await ask(server, file, null, kept)).status).toBe(304);
  expect(
    await zheng.command({ type: 'withdrawExhibit', exhibitId, reason: '含未成年人信息' }),
  ).toHaveProperty('accepted');
  for (const who of [null, 'wang', 'li', 'feng'] as const)
    expect([who, (await ask(server, file, who, kept)).status]).toEqual([who, 404]);
  expect((await ask(server, file, 'sun')).status).toBe(200);
});

test('[E1] nothing is taken in from somebody who may bring in nothing', async () => {
  const server = await startTestServer(atStep('statements'));
  for (const who of ['feng', 'li', 'he'] as const)
    expect(await bringIn(server, who, 'public')).toEqual({ refused: 'notPreparing' });
  expect(server.database.first<{ files: number }>('SELECT count(*) AS files FROM files')).toEqual({
    files: 0,
  });
});

test('[I1] a new link ends the old one', async () => {
  const server = await startTestServer(prepared());
  const issue = async () => {
    const response = await ask(server, api.invite(MEETING, 'li'), 'sun', { method: 'POST' });
    return (
      String(((await response.json()) as { url: string }).url)
        .split('/')
        .at(-1) ?? ''
    );
  };
  const first = await issue();
  const second = await issue();
  expect(await (await ask(server, api.invitation(first), null)).json()).toEqual({
    refused: 'invitationRevoked',
  });
  expect(await (await ask(server, api.invitation(second), null)).json()).toMatchObject({ name: '李代表' });
});

test('an upgrade to an address nobody serves is ended, not kept open for ever', async () => {
  const server = await startTestServer(prepared());
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  const ended = new Promise((resolve) => socket.on('close', resolve));
  socket.on('error', () => undefined).resume();
  socket.write('GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  await ended;
});

test('all addresses of one IPv6 connection share one quota', () => {
  const quota = createQuota({ each: 2, within: 1000, now: () => 0 });
  const taken = ['2001:db8::1', '2001:db8::2', '2001:db8::3', '2001:db8:0:1::1'].map(quota.take);
  expect(taken).toEqual([true, true, false, true]);
});

test('a server that died before it could show somebody out does so when it starts', async () => {
  const story = prepared().and('sun', 'withdrawParticipant', { participantId: 'wang', reason: '另案' });
  const server = await startTestServer(story);
  const { database, clock, dataDir } = server;
  const now = () => clock.now;
  const sessions = openSessions({ database, now, secure: false });
  const invitations = openInvitations({ database, now, sessions });
  const seat = { meetingId: MEETING, participantId: 'wang', personId: randomUUID() };
  const { token } = await invitations.issue({ kind: 'guest', ...seat, expiresAt: now() + 86_400_000 });
  const cookie = server.cookieOf('wang');
  await server.close();
  const again = await startTestServer(story, { dataDir });
  expect(await (await ask(again, api.invitation(token), null)).json()).toEqual({
    refused: 'invitationRevoked',
  });
  const session = await fetch(`${again.address}${api.session()}?meeting=${MEETING}`, { headers: { cookie } });
  expect(await session.json()).toMatchObject({ who: null });
});
