import { describe, expect, it } from 'vitest';
import { networkOf } from '../../server/sessions/accounts.ts';
import { browser, chen, enter, HOUR, MINUTE, office } from '../support/browsers.ts';
import { directory } from '../support/directory.ts';

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
