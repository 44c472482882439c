import { describe, expect, it } from 'vitest';
import { browser, chen, databases, enter, HOUR, office } from '../support/browsers.ts';
import { directory } from '../support/directory.ts';

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
    expect(await room.accounts.setPassword('chen', 'short', 'chen')).toEqual({ refused: 'passwordTooShort' });
    expect(await signedIn()).toBe(2);
    expect(await room.accounts.setPassword('chen', 'another horse 听证', 'chen')).toEqual({ changed: true });
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
    expect(await room.accounts.setPassword('nobody', 'another horse 听证', 'tan')).toEqual({
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
