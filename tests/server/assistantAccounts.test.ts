/** Invited assistants sign in by accounts of their own: for their term, to their own, and no further. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { api } from '#shared/paths.ts';
import { atStep, planned } from '../support/hearing.ts';
import { enterByAccount, enterWithCookie, expert, OPINION, staffed } from '../support/opinionServer.ts';
import { actor } from '../support/people.ts';
import { MEETING, startTestServer, type TestServer } from '../support/server.ts';

const PASSWORD = '松林里的风很大2026';
const DAY = 86_400_000;

const asked = (server: TestServer, path: string, body: object, cookie = '', method = 'POST') =>
  fetch(server.address + path, {
    method,
    headers: { 'content-type': 'application/json', origin: server.address, cookie },
    body: JSON.stringify(body),
  });
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
const sessionOf = async (server: TestServer, cookie: string) =>
  (await (await fetch(server.address + api.session(), { headers: { cookie } })).json()) as {
    readonly who: unknown;
  };

/** chen's account, opened by case management; his cookie. */
const signedIn = async (server: TestServer): Promise<string> => {
  const cao = await enterByAccount(server, staffed('cao'));
  const account = { personId: 'chen', loginName: 'chen', password: PASSWORD };
  expect((await asked(server, api.accounts(), account, cao.cookie)).status).toBe(200);
  return cookieOf(await asked(server, api.session(), { loginName: 'chen', password: PASSWORD }));
};

describe('an assistant’s own account', () => {
  test('case management opens it, he signs in by it under his name and organ, and changes his password', async () => {
    const server = await startTestServer(planned());
    const cookie = await signedIn(server);
    expect((await sessionOf(server, cookie)).who).toEqual({
      ...{ kind: 'assistant', personId: 'chen', name: '陈助理', organ: '区林业局' },
    });
    const next = { current: PASSWORD, next: '另一个很长的密码2026' };
    expect((await asked(server, `${api.accounts()}/me/password`, next, cookie, 'PUT')).status).toBe(200);
    expect((await sessionOf(server, cookie)).who).toBeNull();
  });

  test('case management keeps the accounts of assistants, not those of the office; an assistant keeps none', async () => {
    const server = await startTestServer(planned());
    const cookie = await signedIn(server);
    const cao = await enterByAccount(server, staffed('cao'));
    const account = (personId: string) => ({ personId, loginName: `x-${personId}`, password: PASSWORD });
    for (const [who, personId] of [
      [cao.cookie, 'feng'],
      [cookie, 'feng'],
      [cookie, 'chen'],
      [(await enterByAccount(server, staffed('zheng'))).cookie, 'chen'],
    ] as const)
      expect((await asked(server, api.accounts(), account(personId), who)).status).toBeGreaterThanOrEqual(
        401,
      );
    for (const personId of ['nobody', 'constructor', 'li'])
      expect(
        await (await asked(server, api.accounts(), account(personId), cao.cookie)).json(),
      ).toHaveProperty('refused');
  });

  test('he is nobody of the office: neither its lists, nor its commands, nor what others are asked', async () => {
    const server = await startTestServer(planned());
    const chen = await enterWithCookie(server, await signedIn(server));
    expect(await (await chen.get(api.office())).json()).toMatchObject({
      office: { people: {}, assistants: {} },
    });
    const loose = chen.socket.timeout(5000);
    const command = { type: 'removeRoom', roomId: 'room1' } as const;
    expect(await loose.emitWithAck('commandOffice', 'c1', command)).toEqual({ refused: 'notSignedIn' });
    expect(await chen.join()).toEqual({ refused: 'notForYou' });
    expect(await chen.join('constructor')).toEqual({ refused: 'notForYou' });
    expect(await chen.act({ type: 'cancelOpinion', reason: '试' }, OPINION)).toEqual({
      refused: 'opinionUnknown',
    });
  });

  test('with a seat he enters the hearing by it, without a link; without one he is the public', async () => {
    const server = await startTestServer(atStep('questions'));
    const chen = await enterWithCookie(server, await signedIn(server));
    const joined = await chen.socket.timeout(5000).emitWithAck('join', 'meeting', MEETING, 0, '');
    const { seats } = (await server.rooms.meetings.read(MEETING)).state;
    expect(seats.chen?.roles).toEqual(['specialAssistant']);
    expect(joined).toHaveProperty('joined');
    const luo = await enterByAccount(server, expert('luo'));
    const answer = await luo.socket
      .timeout(5000)
      .emitWithAck('command', 'meeting', MEETING, randomUUID(), { type: 'askFloor' });
    expect(answer).toHaveProperty('refused');
  });

  test('ended with his appointment, at once, and run out with his term', async () => {
    const server = await startTestServer(planned());
    const cookie = await signedIn(server);
    const chen = await enterWithCookie(server, cookie);
    const gone = new Promise((resolve) => chen.socket.once('signedOut', resolve));
    const end = { type: 'endAppointment', assistantId: 'chen', kind: 'other', reason: '调离' } as const;
    expect(await server.rooms.offices.execute(actor('cao'), randomUUID(), end)).toHaveProperty('accepted');
    await gone;
    expect((await sessionOf(server, cookie)).who).toBeNull();
    const again = await asked(server, api.session(), { loginName: 'chen', password: PASSWORD });
    expect([again.status, await again.json()]).toEqual([401, { refused: 'wrongCredentials' }]);
  });

  test('after the last day of his term he is nobody, though nobody ended it', async () => {
    const server = await startTestServer(planned());
    await signedIn(server);
    server.clock.now += 400 * DAY;
    const late = await asked(server, api.session(), { loginName: 'chen', password: PASSWORD });
    expect(await late.json()).toEqual({ refused: 'wrongCredentials' });
    const chen = await enterByAccount(server, expert('chen'));
    expect((await sessionOf(server, chen.cookie)).who).toBeNull();
    expect(await chen.act({ type: 'acceptInvitation', keepsSecrecy: true })).toEqual({
      refused: 'notForYou',
    });
  });
});
