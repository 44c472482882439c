/** Who loses his seat or his post loses his way in, and at once. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { api } from '#shared/paths.ts';
import { openInvitations } from '../../server/sessions/invitations.ts';
import { openSessions } from '../../server/sessions/sessions.ts';
import { prepared } from '../support/hearing.ts';
import { actor } from '../support/people.ts';
import { MEETING, startTestServer, type TestServer } from '../support/server.ts';

const linkFor = async ({ database, clock }: TestServer, participantId: string) => {
  const now = () => clock.now;
  const invitations = openInvitations({
    database,
    now,
    sessions: openSessions({ database, now, secure: false }),
  });
  const seat = { meetingId: MEETING, participantId, personId: participantId };
  const { token } = await invitations.issue({ kind: 'guest', ...seat, expiresAt: now() + 86_400_000 });
  return token;
};

const lookedAt = async (server: TestServer, token: string) =>
  (await (await fetch(server.address + api.invitation(token))).json()) as { refused?: string };

test('a participant withdrawn from the hearing finds his link revoked', async () => {
  const server = await startTestServer(prepared());
  const token = await linkFor(server, 'wang');
  expect(await lookedAt(server, token)).not.toHaveProperty('refused');
  const sun = await server.enter('sun');
  await sun.command({ type: 'withdrawParticipant', participantId: 'wang', reason: '另案处理' });
  await expect.poll(() => lookedAt(server, token)).toEqual({ refused: 'invitationRevoked' });
});

test('all links of a cancelled hearing are revoked', async () => {
  const server = await startTestServer(prepared());
  const token = await linkFor(server, 'li');
  await (await server.enter('sun')).command({ type: 'cancelHearing', reason: '当事人撤回' });
  await expect.poll(() => lookedAt(server, token)).toEqual({ refused: 'invitationRevoked' });
});

test('somebody who retires is signed out where he sits', async () => {
  const server = await startTestServer(prepared());
  const feng = await server.enter('feng');
  const gone = new Promise((resolve) => feng.socket.once('disconnect', resolve));
  const command = { type: 'retirePerson', personId: 'feng', reason: '调离' } as const;
  expect(await server.rooms.offices.execute(actor('tang'), randomUUID(), command)).toHaveProperty('accepted');
  await gone;
});
