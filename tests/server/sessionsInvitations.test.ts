import { describe, expect, it } from 'vitest';
import { browser, chen, DAY, enter, HOUR, office } from '../support/browsers.ts';

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
    const whys: string[] = [];
    room.sessions.onEnded((sessions, why) => {
      ended.push(...sessions);
      whys.push(why);
    });
    expect(await open(room, tablet, token, true)).toMatchObject({ participantId: 'officer 3' });
    expect(ended).toEqual([typeof first === 'string' ? '' : first.session]);
    expect(whys).toEqual(['takenOver']);
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
