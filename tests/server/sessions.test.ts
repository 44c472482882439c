import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { networkOf, openAccounts } from '../../server/sessions/accounts.ts';
import type { Calling } from '../../server/sessions/identity.ts';
import { openInvitations } from '../../server/sessions/invitations.ts';
import { originAllowed, refuseForeignOrigin } from '../../server/sessions/origin.ts';
import { openSessions } from '../../server/sessions/sessions.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import { directory } from '../support/directory.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const databases: Database[] = [];
afterEach(() => {
  for (const database of databases.splice(0)) database.close();
});

function office(dir = directory(), secure = false) {
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
function browser() {
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

const chen = { personId: 'chen', loginName: 'chen', password: 'correct horse 听证' };
const enter = async (
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

describe('signing in', () => {
  it('opens a session that says who is calling, and signing out ends it', async () => {
    const room = office();
    expect(await room.accounts.isEmpty()).toBe(true);
    expect(await room.accounts.create(chen)).toEqual({ created: true });
    const desk = await enter(room);
    expect(await room.sessions.identityOf(desk.calling())).toMatchObject({ kind: 'staff', personId: 'chen' });
    expect(await room.sessions.identityOf(browser().calling())).toBeNull();
    const ended: string[] = [];
    room.sessions.onEnded((sessions) => ended.push(...sessions));
    const stale = desk.calling();
    desk.take((await room.sessions.signOut(desk.calling())).setCookie);
    expect(ended).toHaveLength(1);
    expect(await room.sessions.identityOf(stale)).toBeNull();
    expect(desk.jar.has('tingyi')).toBe(false);
  });

  it('sets cookies no script can read and no other site can send; by https they travel by https alone', async () => {
    for (const secure of [false, true]) {
      const room = office(directory(), secure);
      await room.accounts.create(chen);
      const answer = await room.accounts.signIn(browser().calling(), { ...chen, address: '::1' });
      const lines = 'setCookie' in answer ? answer.setCookie : [];
      expect(lines).toHaveLength(2);
      for (const line of lines) {
        expect(line).toMatch(/HttpOnly/);
        expect(line).toMatch(/SameSite=Lax/);
        expect(line).toMatch(/Path=\//);
        expect(line.includes('Secure')).toBe(secure);
        expect(line.startsWith('__Host-')).toBe(secure);
      }
      expect(lines[0]).not.toMatch(/Max-Age|Expires/);
    }
  });

  it('keeps neither password nor token: a copy of the database signs nobody in', async () => {
    const room = office();
    await room.accounts.create(chen);
    const desk = await enter(room);
    const everything = JSON.stringify(
      ['accounts', 'sessions', 'known_devices'].map((table) => room.database.all(`SELECT * FROM ${table}`)),
    );
    expect(everything).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(everything).not.toContain('correct horse');
    for (const value of desk.jar.values()) expect(everything).not.toContain(value);
  });

  it('takes a name as it may be typed, and a password as the keyboard may compose it', async () => {
    const room = office();
    await room.accounts.create({ ...chen, loginName: ' Chen ', password: 'café au lait 12' });
    await enter(room, browser(), { ...chen, loginName: 'ＣＨＥＮ', password: 'cafe\u0301 au lait 12' });
    expect(await room.accounts.loginNameOf('chen')).toBe('chen');
  });

  it('refuses accounts that cannot be', async () => {
    const room = office();
    await room.accounts.create(chen);
    const refusals = [
      [{ ...chen, loginName: 'other' }, 'personHasAccount'],
      [{ ...chen, personId: 'chen2', loginName: 'CHEN' }, 'loginNameTaken'],
      [{ ...chen, personId: 'p', loginName: 'a b' }, 'loginNameMalformed'],
      [{ ...chen, personId: 'p', loginName: '' }, 'loginNameMalformed'],
      [{ ...chen, personId: 'p', loginName: '<script>' }, 'loginNameMalformed'],
      [{ personId: 'p', loginName: 'wang', password: 'short' }, 'passwordTooShort'],
      [{ personId: 'p', loginName: 'wang', password: 'x'.repeat(201) }, 'passwordTooLong'],
      [{ personId: 'p', loginName: 'wang', password: 'aaaaaaaaaaaa' }, 'passwordTooCommon'],
      [{ personId: 'p', loginName: 'wang', password: '1234567890' }, 'passwordTooCommon'],
      [{ personId: 'p', loginName: 'wangwang', password: 'Wangwang123' }, 'passwordTooCommon'],
    ] as const;
    for (const [account, refused] of refusals)
      expect(await room.accounts.create(account), refused).toEqual({ refused });
    const twice = { personId: 'li', loginName: 'li', password: 'correct horse 听证' };
    const both = await Promise.all([
      room.accounts.create(twice),
      room.accounts.create({ ...twice, personId: 'li2' }),
    ]);
    expect(both).toContainEqual({ refused: 'loginNameTaken' });
  });

  it('a wrong password and an unknown name are told the same, in about the same time', async () => {
    const room = office();
    await room.accounts.create(chen);
    const time = async (loginName: string) => {
      const started = performance.now();
      const answer = await room.accounts.signIn(browser().calling(), {
        loginName,
        password: 'wrong',
        address: 'a',
      });
      expect(answer).toEqual({ refused: 'wrongCredentials' });
      return performance.now() - started;
    };
    await time('warming');
    const known = Math.min(await time('chen'), await time('chen'), await time('chen'));
    const unknown = Math.min(await time('nobody'), await time('nobody'), await time('nobody'));
    expect(unknown).toBeGreaterThan(known / 4);
    expect(known).toBeGreaterThan(unknown / 4);
  });

  it('after five wrong passwords the name waits, ever longer; even the right one, even for a name that is none', async () => {
    const room = office();
    await room.accounts.create(chen);
    for (const loginName of ['chen', 'nobody']) {
      const attempt = (password: string) =>
        room.accounts.signIn(browser().calling(), { loginName, password, address: '10.0.0.9' });
      for (let tries = 0; tries < 5; tries += 1)
        expect(await attempt('wrong')).toEqual({ refused: 'wrongCredentials' });
      expect(await attempt(chen.password)).toEqual({ refused: 'tooManyAttempts', retryAfterMs: 30_000 });
      room.clock.at += 30_000;
      expect(await attempt('wrong')).toEqual({ refused: 'wrongCredentials' });
      expect(await attempt(chen.password)).toEqual({ refused: 'tooManyAttempts', retryAfterMs: 60_000 });
      room.clock.at += 2 * HOUR;
    }
    await enter(room);
  });

  it('a thousand guesses at once are no more than five', async () => {
    const room = office();
    await room.accounts.create(chen);
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, index) =>
        room.accounts.signIn(browser().calling(), {
          loginName: 'chen',
          password: `guess ${index}`,
          address: `${index}`,
        }),
      ),
    );
    expect(answers.filter((one) => 'refused' in one && one.refused === 'wrongCredentials')).toHaveLength(5);
  });

  it('whoever guesses at my name does not lock me out of the browser I always use', async () => {
    const room = office();
    await room.accounts.create(chen);
    const mine = await enter(room);
    mine.take((await room.sessions.signOut(mine.calling())).setCookie);
    for (let tries = 0; tries < 9; tries += 1)
      await room.accounts.signIn(browser().calling(), {
        loginName: 'chen',
        password: 'wrong',
        address: '10.0.0.8',
      });
    await expect(enter(room, browser())).rejects.toThrow('tooManyAttempts');
    await enter(room, mine);
  });

  it('an office behind one address signs in on a Monday; a stranger who tries every name is slowed', async () => {
    const room = office();
    const people = Array.from({ length: 40 }, (_, index) => ({
      ...chen,
      personId: `p${index}`,
      loginName: `name${index}`,
    }));
    for (const person of people) await room.accounts.create(person);
    for (const person of people) {
      const attempt = { ...person, address: '10.0.0.1' };
      await room.accounts.signIn(browser().calling(), { ...attempt, password: 'oops' });
      await room.accounts.signIn(browser().calling(), { ...attempt, password: 'oops again' });
      await enter(room, browser(), person, '10.0.0.1');
    }
    const guess = (index: number) =>
      room.accounts.signIn(browser().calling(), {
        loginName: `try${index}`,
        password: 'x',
        address: '10.0.0.1',
      });
    for (let index = 0; index < 20; index += 1) await guess(index);
    expect(await guess(99)).toMatchObject({ refused: 'tooManyAttempts' });
    room.clock.at += MINUTE;
    expect(await guess(100)).toEqual({ refused: 'wrongCredentials' });
  });

  it('one IPv6 network is one address', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:db8::1')).toBe(networkOf('2001:db8:0:0:ffff::2'));
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(networkOf('::ffff:10.0.0.7')).toBe('10.0.0.7');
    expect(networkOf('10.0.0.7')).toBe('10.0.0.7');
    expect(networkOf('nonsense')).toBe('nonsense');
  });

  it('survives hostile names, passwords and cookies', async () => {
    const room = office();
    await room.accounts.create(chen);
    for (const loginName of ['', "' OR 1=1 --", '__proto__', 'x'.repeat(100_000), '\0', '\ud800'])
      for (const password of ['', '\0', 'y'.repeat(100_000)])
        expect(
          await room.accounts.signIn(browser().calling(), { loginName, password, address: '' }),
        ).toHaveProperty('refused');
    for (const cookie of [
      'tingyi=x',
      'tingyi',
      ';;;=;',
      `tingyi=${'A'.repeat(43)}`,
      'tingyi=%00%',
      '='.repeat(9999),
    ])
      expect(await room.sessions.identityOf({ headers: { cookie } })).toBeNull();
    expect(await room.sessions.identityOf({ headers: { cookie: ['tingyi=a', 'b'] } })).toBeNull();
  });
});

describe('sessions', () => {
  it('end after twelve idle hours and after seven days, whatever is done in them', async () => {
    const room = office();
    await room.accounts.create(chen);
    const idle = await enter(room);
    room.clock.at += 12 * HOUR - 1;
    expect(await room.sessions.identityOf(idle.calling())).not.toBeNull();
    room.clock.at += 12 * HOUR;
    expect(await room.sessions.identityOf(idle.calling())).toBeNull();
    const busy = await enter(room);
    for (let hours = 0; hours < 7 * 24; hours += 4) {
      expect(await room.sessions.identityOf(busy.calling()), `${hours}`).not.toBeNull();
      room.clock.at += 4 * HOUR;
    }
    expect(await room.sessions.identityOf(busy.calling())).toBeNull();
  });

  it('an open connection is a sign of life, and learns when its session has run out', async () => {
    const room = office();
    await room.accounts.create(chen);
    const desk = await enter(room);
    const identity = await room.sessions.identityOf(desk.calling());
    const session = identity?.session ?? '';
    for (let hours = 0; hours < 24; hours += 6) {
      room.clock.at += 6 * HOUR;
      expect(await room.sessions.isInForce(session)).toBe(true);
    }
    const ended: (readonly string[])[] = [];
    const off = room.sessions.onEnded((sessions) => ended.push(sessions));
    room.clock.at += 13 * HOUR;
    room.sessions.sweep();
    expect(ended).toEqual([[session]]);
    expect(await room.sessions.isInForce(session)).toBe(false);
    off();
    room.sessions.sweep();
    expect(ended).toHaveLength(1);
  });

  it('outlive a restart', async () => {
    const dir = directory();
    const before = office(dir);
    await before.accounts.create(chen);
    const desk = await enter(before);
    databases.pop()?.close();
    expect(await office(dir).sessions.identityOf(desk.calling())).toMatchObject({ personId: 'chen' });
  });

  it('are new at every signing in; the one before is over', async () => {
    const room = office();
    await room.accounts.create(chen);
    const desk = await enter(room);
    const before = desk.calling();
    await enter(room, desk);
    expect(await room.sessions.identityOf(before)).toBeNull();
    expect(await room.sessions.identityOf(desk.calling())).not.toBeNull();
  });

  it('all of a person end with a new password, with being disabled, and on request', async () => {
    const room = office();
    await room.accounts.create(chen);
    await room.accounts.create({ ...chen, personId: 'wang', loginName: 'wang' });
    const wang = await enter(room, browser(), { ...chen, loginName: 'wang' });
    const both = [await enter(room), await enter(room)];
    const signedIn = async () =>
      (await Promise.all(both.map((one) => room.sessions.identityOf(one.calling())))).filter(Boolean).length;
    expect(await signedIn()).toBe(2);
    expect(await room.accounts.setPassword('chen', 'short')).toEqual({ refused: 'passwordTooShort' });
    expect(await signedIn()).toBe(2);
    expect(await room.accounts.setPassword('chen', 'another horse 听证')).toEqual({ changed: true });
    expect(await signedIn()).toBe(0);
    await expect(enter(room)).rejects.toThrow('wrongCredentials');
    const again = { ...chen, password: 'another horse 听证' };
    for (const one of both) await enter(room, one, again);
    room.sessions.endAllOf('chen');
    expect(await signedIn()).toBe(0);
    for (const one of both) await enter(room, one, again);
    await room.accounts.disable('chen');
    expect(await signedIn()).toBe(0);
    await expect(enter(room, browser(), again)).rejects.toThrow('wrongCredentials');
    await room.accounts.enable('chen');
    await enter(room, browser(), again);
    expect(await room.sessions.identityOf(wang.calling())).not.toBeNull();
    expect(await room.accounts.setPassword('nobody', 'another horse 听证')).toEqual({
      refused: 'accountUnknown',
    });
  });

  it('a password can be asked for again, and guessing there is limited too', async () => {
    const room = office();
    await room.accounts.create(chen);
    expect(await room.accounts.confirm('chen', chen.password)).toEqual({ confirmed: true });
    for (let tries = 0; tries < 5; tries += 1)
      expect(await room.accounts.confirm('chen', 'no')).toEqual({ refused: 'wrongCredentials' });
    expect(await room.accounts.confirm('chen', chen.password)).toMatchObject({ refused: 'tooManyAttempts' });
  });
});

describe('invitations', () => {
  const seat = { kind: 'guest', meetingId: 'm1', participantId: 'officer 3', personId: 'outside 7' } as const;
  const invite = async (room: ReturnType<typeof office>, more: object = {}) =>
    room.invitations.issue({ ...seat, expiresAt: room.clock.at + DAY, ...more });
  const open = async (
    room: ReturnType<typeof office>,
    who: ReturnType<typeof browser>,
    token: string,
    takeOver = false,
  ) => {
    const answer = await room.invitations.redeem(who.calling(), token, { takeOver });
    if ('refused' in answer) return answer.refused;
    who.take(answer.setCookie);
    return answer.identity;
  };

  it('let one person into one meeting and nowhere else', async () => {
    const room = office();
    const { token, invitationId } = await invite(room);
    const phone = browser();
    expect(await room.invitations.look(phone.calling(), token)).toMatchObject({
      ...{ invitationId, kind: 'guest', meetingId: 'm1', participantId: 'officer 3' },
      ...{ takenAt: null, isElsewhere: false },
    });
    const guest = { ...seat, session: expect.any(String) };
    expect(await open(room, phone, token)).toEqual(guest);
    expect(await room.sessions.identityOf(phone.calling(), 'm1')).toEqual(guest);
    expect(await room.sessions.identityOf(phone.calling())).toEqual(guest);
    expect(await room.sessions.identityOf(phone.calling(), 'm2')).toBeNull();
  });

  it('a guest’s cookie put under another meeting’s name opens nothing', async () => {
    const room = office();
    const phone = browser();
    await open(room, phone, (await invite(room)).token);
    const other = browser();
    await open(room, other, (await invite(room, { meetingId: 'm2' })).token);
    const names = (who: typeof phone) => [...who.jar.keys()].find((name) => name.includes('guest')) ?? '';
    const forged = { headers: { cookie: `${names(other)}=${phone.jar.get(names(phone))}` } };
    expect(await room.sessions.identityOf(forged, 'm2')).toBeNull();
    const asStaff = { headers: { cookie: `tingyi=${phone.jar.get(names(phone))}` } };
    expect(await room.sessions.identityOf(asStaff)).toBeNull();
    expect(await room.sessions.identityOf(asStaff, 'm1')).toBeNull();
  });

  it('one phone can be a guest in two meetings, and beside that a desk of the office', async () => {
    const room = office();
    await room.accounts.create(chen);
    const phone = browser();
    await open(room, phone, (await invite(room)).token);
    await open(room, phone, (await invite(room, { meetingId: 'm2', participantId: 'expert' })).token);
    await enter(room, phone);
    expect(await room.sessions.identityOf(phone.calling(), 'm1')).toMatchObject({
      participantId: 'officer 3',
    });
    expect(await room.sessions.identityOf(phone.calling(), 'm2')).toMatchObject({ participantId: 'expert' });
    expect(await room.sessions.identityOf(phone.calling(), 'm3')).toMatchObject({ kind: 'staff' });
    expect(await room.sessions.identityOf(phone.calling())).toMatchObject({ kind: 'staff' });
    phone.take((await room.sessions.signOut(phone.calling(), 'm1')).setCookie);
    expect(await room.sessions.identityOf(phone.calling(), 'm1')).toMatchObject({ kind: 'staff' });
    expect(await room.sessions.identityOf(phone.calling(), 'm2')).toMatchObject({ participantId: 'expert' });
  });

  it('a reload, a second tab and a browser come back after a night get in again', async () => {
    const room = office();
    const { token } = await invite(room, { expiresAt: room.clock.at + 3 * DAY });
    const phone = browser();
    const first = await open(room, phone, token);
    expect(await open(room, phone, token)).toEqual(first);
    room.clock.at += DAY;
    expect(await room.sessions.identityOf(phone.calling(), 'm1')).toBeNull();
    expect(await open(room, phone, token)).toMatchObject({ participantId: 'officer 3' });
  });

  it('a second browser is told the seat is taken; taking it over ends the first', async () => {
    const room = office();
    const { token } = await invite(room);
    const [phone, tablet] = [browser(), browser()];
    const first = await open(room, phone, token);
    expect(await open(room, tablet, token)).toBe('seatTaken');
    expect(await room.invitations.look(tablet.calling(), token)).toMatchObject({ isElsewhere: true });
    expect(await room.invitations.look(phone.calling(), token)).toMatchObject({ isElsewhere: false });
    const ended: string[] = [];
    room.sessions.onEnded((sessions) => ended.push(...sessions));
    expect(await open(room, tablet, token, true)).toMatchObject({ participantId: 'officer 3' });
    expect(ended).toEqual([typeof first === 'string' ? '' : first.session]);
    expect(await room.sessions.identityOf(phone.calling(), 'm1')).toBeNull();
    expect(await open(room, phone, token)).toBe('seatTaken');
    expect(await open(room, phone, token, true)).toMatchObject({ participantId: 'officer 3' });
  });

  it('a link sent and a link shown lead to the same seat, once', async () => {
    const room = office();
    const [sent, shown] = [await invite(room), await invite(room)];
    const [phone, tablet] = [browser(), browser()];
    const first = await open(room, phone, sent.token);
    expect(await open(room, phone, shown.token)).toEqual(first);
    expect(await open(room, tablet, shown.token)).toBe('seatTaken');
    await room.invitations.revoke(sent.invitationId);
    expect(await room.sessions.identityOf(phone.calling(), 'm1')).not.toBeNull();
    await room.invitations.revoke(shown.invitationId);
    expect(await room.sessions.identityOf(phone.calling(), 'm1')).toBeNull();
    expect((await room.invitations.listOf('m1')).map((one) => one.revokedAt)).toEqual([
      room.clock.at,
      room.clock.at,
    ]);
  });

  it('say clearly what is wrong with them', async () => {
    const room = office();
    const phone = browser();
    const expiring = await invite(room);
    const revoked = await invite(room, { participantId: 'officer 4' });
    const staying = browser();
    await open(room, staying, expiring.token);
    await room.invitations.revokeSeat('m1', 'officer 4');
    expect(await open(room, phone, revoked.token)).toBe('invitationRevoked');
    room.clock.at += DAY;
    expect(await open(room, phone, expiring.token, true)).toBe('invitationExpired');
    expect(await room.invitations.look(phone.calling(), expiring.token)).toEqual({
      refused: 'invitationExpired',
    });
    expect(await open(room, phone, revoked.token)).toBe('invitationRevoked');
    for (const token of ['', 'x', 'A'.repeat(43), `${expiring.token}=`, "' OR 1=1 --", '../'.repeat(50)])
      expect(await open(room, phone, token)).toBe('invitationUnknown');
    expect(phone.jar.size).toBe(0);
  });

  it('that have run out let those who are in the room stay', async () => {
    const room = office();
    const { token } = await invite(room, { expiresAt: room.clock.at + HOUR });
    const phone = browser();
    await open(room, phone, token);
    room.clock.at += 2 * HOUR;
    expect(await room.sessions.identityOf(phone.calling(), 'm1')).not.toBeNull();
    expect(await open(room, phone, token)).toMatchObject({ kind: 'guest' });
    await room.invitations.revokeMeeting('m1');
    expect(await room.sessions.identityOf(phone.calling(), 'm1')).toBeNull();
    expect(await open(room, phone, token)).toBe('invitationRevoked');
  });

  it('two browsers that open a link at the same moment: one sits, the other is told', async () => {
    const room = office();
    const { token } = await invite(room);
    const answers = await Promise.all([open(room, browser(), token), open(room, browser(), token)]);
    expect(answers.filter((one) => one === 'seatTaken')).toHaveLength(1);
  });

  it('observers’ tickets make observers, who are nobody in the record', async () => {
    const room = office();
    const { token } = await invite(room, { kind: 'observer', participantId: 'ticket 12' });
    const phone = browser();
    const identity = await open(room, phone, token);
    expect(identity).toEqual({
      kind: 'observer',
      meetingId: 'm1',
      participantId: 'ticket 12',
      session: expect.any(String),
    });
  });

  it('are not kept as they are: a copy of the database lets nobody in', async () => {
    const room = office();
    const { token } = await invite(room);
    await open(room, browser(), token);
    const everything = ['invitations', 'seats_taken', 'sessions'].map((table) =>
      room.database.all(`SELECT * FROM ${table}`),
    );
    expect(JSON.stringify(everything)).not.toContain(token);
  });
});

describe('where a request comes from', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  const serve = async (publicUrl: string | null): Promise<number> => {
    const app = express();
    app.use(refuseForeignOrigin({ publicUrl }));
    app.all('/act', (_, response) => void response.json({ done: true }));
    const server = app.listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return (server.address() as AddressInfo).port;
  };
  const ask = (port: number, method: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const request = httpRequest({ port, method, path: '/act', host: '127.0.0.1', headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on('error', reject).end();
    });

  it('changes are refused to foreign pages and reading is not', async () => {
    const port = await serve('https://room.example.cn');
    const here = `127.0.0.1:${port}`;
    const expected: readonly (readonly [number, Record<string, string>])[] = [
      [200, { origin: 'https://room.example.cn', cookie: 'tingyi=x' }],
      [200, { origin: `http://${here}`, cookie: 'tingyi=x' }],
      [200, { 'sec-fetch-site': 'same-origin', cookie: 'tingyi=x' }],
      [200, { 'sec-fetch-site': 'same-origin', origin: 'null', cookie: 'tingyi=x' }],
      [200, {}],
      [403, { cookie: 'tingyi=x' }],
      [403, { origin: 'https://evil.example' }],
      [403, { origin: 'null' }],
      [403, { origin: 'https://room.example.cn.evil.example' }],
      [403, { origin: 'https://room.example.cn', 'sec-fetch-site': 'cross-site' }],
      [403, { origin: 'https://other.example.cn', 'sec-fetch-site': 'same-site' }],
    ];
    for (const [status, headers] of expected)
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
        expect(await ask(port, method, headers), JSON.stringify(headers)).toBe(status);
    expect(await ask(port, 'GET', { origin: 'https://evil.example', cookie: 'tingyi=x' })).toBe(200);
  });

  it('a socket is opened by our pages or by no page at all', () => {
    const from = (headers: Record<string, string>) =>
      originAllowed({ headers: { host: 'room.example.cn', cookie: 'tingyi=x', ...headers } }, null);
    expect(from({ origin: 'https://room.example.cn' })).toBe(true);
    expect(from({})).toBe(true);
    expect(from({ origin: 'https://evil.example' })).toBe(false);
    expect(from({ origin: 'null' })).toBe(false);
  });
});
