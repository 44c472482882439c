/** The HTTP interface: who may what, and what hostile requests get. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { api } from '#shared/paths.ts';
import { atStep, closed, prepared, withPlan } from '../support/hearing.ts';
import { nothingYet } from '../support/meeting.ts';
import type { Name } from '../support/people.ts';
import { PNG } from '../support/sampleFiles.ts';
import { MEETING, startTestServer, type TestServer } from '../support/server.ts';

const call = async (server: TestServer, address: string, who: Name | null, init: RequestInit = {}) => {
  const headers = {
    origin: server.address,
    ...(who ? { cookie: server.cookieOf(who) } : {}),
    ...init.headers,
  };
  const response = await fetch(server.address + address, { ...init, headers });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null };
};

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

describe('every answer', () => {
  test('carries the security headers, and health is open', async () => {
    const server = await startTestServer(prepared());
    const { status, headers, body } = await call(server, '/healthz', null);
    expect([status, body.ok]).toEqual([200, true]);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('a change asked for by a foreign page is refused', async () => {
    const server = await startTestServer(prepared());
    const invite = api.invite(MEETING, 'li');
    const foreign = await call(server, invite, 'sun', {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    });
    expect([foreign.status, foreign.body.refused]).toEqual([403, 'foreignOrigin']);
  });

  test('broken JSON, huge bodies, unknown addresses and paths that climb are plain refusals', async () => {
    const server = await startTestServer(prepared());
    const broken = await call(server, api.session(), null, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":',
    });
    expect([broken.status, broken.body.refused]).toEqual([400, 'malformed']);
    const huge = await call(
      server,
      api.session(),
      null,
      json({ loginName: 'x'.repeat(100_000), password: '' }),
    );
    expect(huge.status).toBe(413);
    expect((await call(server, '/api/nowhere', null)).status).toBe(404);
    expect((await call(server, '/assets/..%2f..%2f..%2fetc%2fpasswd', null)).text).not.toContain('root:');
    expect((await call(server, '/%2e%2e/%2e%2e/package.json', null)).text).not.toContain('"dependencies"');
  });
});

describe('lists', () => {
  test('staff list what they may follow; the public only what is announced; others nothing', async () => {
    const server = await startTestServer(prepared());
    await server.rooms.meetings.read(MEETING);
    const mine = await call(server, `${api.meetings()}?mine=1`, 'sun');
    expect(mine.body.meetings[0]).toMatchObject({ meetingId: MEETING, mine: ['clerk'] });
    expect((await call(server, api.publicMeetings(), null)).body.total).toBe(1);
    expect((await call(server, api.meetings(), null)).body).toEqual({ refused: 'notSignedIn' });
  });

  test('a draft is for those inside alone', async () => {
    const server = await startTestServer(nothingYet.and('zheng', 'planHearing', { plan: withPlan({}) }));
    expect((await call(server, api.meetings(), 'feng')).body.total).toBe(0);
    expect((await call(server, api.meetings(), 'zheng')).body.total).toBe(1);
    expect((await call(server, api.publicMeetings(), null)).body.total).toBe(0);
  });

  test('search finds by name, cause and case number, and takes odd letters as letters', async () => {
    const server = await startTestServer(prepared());
    const search = async (q: string) =>
      (await call(server, `${api.meetings()}?q=${encodeURIComponent(q)}`, 'sun')).body.total;
    expect(await search('故意伤害')).toBe(1);
    expect(await search('王申请 18')).toBe(1);
    expect(await search('%')).toBe(0);
    expect(await search("' OR 1=1 --")).toBe(0);
  });
});

describe('invitations', () => {
  const issue = async (server: TestServer, participantId: string) => {
    const { body } = await call(server, api.invite(MEETING, participantId), 'sun', { method: 'POST' });
    return String(body.url).split('/').at(-1) ?? '';
  };

  test('a link lets one person into one hearing, from one browser at a time', async () => {
    const server = await startTestServer(prepared());
    const token = await issue(server, 'li');
    const seen = await call(server, api.invitation(token), null);
    expect(seen.body).toMatchObject({ meetingId: MEETING, name: '李代表', roles: ['officer'], taken: false });
    const entered = await call(server, api.invitation(token), null, json({}));
    expect(entered.body).toEqual({ meetingId: MEETING });
    const cookie = entered.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const session = await call(server, `${api.session()}?meeting=${MEETING}`, null, { headers: { cookie } });
    expect(session.body.who).toMatchObject({ kind: 'guest', personId: 'li' });
    expect((await call(server, api.invitation(token), null, json({}))).body).toEqual({
      refused: 'seatTaken',
    });
    expect((await call(server, api.invitation(token), null, json({ takeOver: true }))).body).toEqual({
      meetingId: MEETING,
    });
    const ended = await call(server, `${api.session()}?meeting=${MEETING}`, null, { headers: { cookie } });
    expect(ended.body.who).toBeNull();
  });

  test('a revoked, an expired and an invented link each say so', async () => {
    const server = await startTestServer(prepared());
    const token = await issue(server, 'li');
    await call(server, api.invite(MEETING, 'li'), 'sun', { method: 'DELETE' });
    expect((await call(server, api.invitation(token), null)).body.refused).toBe('invitationRevoked');
    const late = await issue(server, 'wu');
    server.clock.now += 40 * 86_400_000;
    expect((await call(server, api.invitation(late), null)).body.refused).toBe('invitationExpired');
    expect((await call(server, api.invitation('x'.repeat(43)), null)).body.refused).toBe('invitationUnknown');
  });

  test('only those who prepare a hearing issue its links', async () => {
    const server = await startTestServer(prepared());
    for (const who of ['feng', 'li', null] as const)
      expect((await call(server, api.invite(MEETING, 'li'), who, { method: 'POST' })).body.refused).toMatch(
        /notPreparing|notSignedIn/,
      );
  });
});

describe('exhibits', () => {
  const bring = (server: TestServer, who: Name | null, bytes: Uint8Array, type: string, name = 'scan.png') =>
    call(server, `${api.exhibits(MEETING)}?title=${encodeURIComponent('现场照片')}&audience=room`, who, {
      method: 'POST',
      headers: { 'content-type': type, 'x-file-name': encodeURIComponent(name) },
      body: Buffer.from(bytes),
    });

  test('an upload becomes an exhibit under its hash; those in the room may fetch it, the public may not', async () => {
    const server = await startTestServer(atStep('questions'));
    const bytes = PNG;
    const added = await bring(server, 'zheng', bytes, 'image/png');
    expect(added.body).toHaveProperty('exhibitId');
    const file = api.exhibit(MEETING, added.body.exhibitId);
    const { state } = await server.rooms.meetings.read(MEETING);
    expect(state.exhibits[added.body.exhibitId]?.sha256).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
    const fetched = await call(server, file, 'li');
    expect([fetched.status, fetched.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(fetched.headers.get('content-security-policy')).toContain('sandbox');
    for (const who of [null, 'ji', 'he'] as const) expect((await call(server, file, who)).status).toBe(404);
  });

  test('an upload that lies about its type, or comes from somebody without the right, is refused', async () => {
    const server = await startTestServer(atStep('questions'));
    const lie = await bring(server, 'zheng', Buffer.from('<script>alert(1)</script>'), 'image/png');
    expect(lie.status).toBe(422);
    expect((await bring(server, 'li', PNG, 'image/png')).body.refused).toBe('notPreparing');
    expect((await bring(server, null, PNG, 'image/png')).body.refused).toBe('notSignedIn');
    const { state } = await server.rooms.meetings.read(MEETING);
    expect(Object.keys(state.exhibits)).toEqual(Object.keys(atStep('questions').meeting.exhibits));
  });

  test('a path in a file’s name is only a label', async () => {
    const server = await startTestServer(atStep('questions'));
    const added = await bring(server, 'zheng', PNG, 'image/png', '../../../etc/cron.d/evil.png');
    const { state } = await server.rooms.meetings.read(MEETING);
    expect(state.exhibits[added.body.exhibitId]?.fileName).not.toContain('/');
  });
});

describe('the public', () => {
  test('[B1] registers as observers in order of coming, until the places are gone', async () => {
    const server = await startTestServer(prepared());
    const register = (name: string) =>
      call(server, api.observers(MEETING), null, json({ name, contact: `139-${name}` }));
    expect((await register('甲')).body).toHaveProperty('accepted');
    expect((await register('甲')).body).toEqual({ refused: 'registeredAlready' });
    expect((await register('乙')).body).toHaveProperty('accepted');
    expect((await register('丙')).body).toEqual({ refused: 'observerPlacesTaken' });
  });
});

describe('calendar file', () => {
  test('says the hour in UTC, and that a hearing was cancelled', async () => {
    const server = await startTestServer(prepared());
    const file = await call(server, api.calendarFile(MEETING), 'sun');
    expect(file.text).toContain('DTSTART:20250616T010000Z');
    const off = await startTestServer(prepared().and('zheng', 'cancelHearing', { reason: '当事人撤回' }));
    expect((await call(off, api.calendarFile(MEETING), 'sun')).text).toContain('STATUS:CANCELLED');
  });
});

describe('the minutes as text', () => {
  test('[M8] are for those who took part; the public and the witness outside get none', async () => {
    const server = await startTestServer(closed());
    await server.rooms.reactions.settled();
    expect((await call(server, api.minutesText(MEETING), 'li')).body.blocks.length).toBeGreaterThan(5);
    for (const who of [null, 'he', 'ji'] as const)
      expect((await call(server, api.minutesText(MEETING), who)).status).toBe(404);
  });
});
