/** A link is for one hearing: whoever has one for this hearing is nobody in another, though he may have a seat there. */

import { io } from 'socket.io-client';
import { expect, test } from 'vitest';
import { api } from '#shared/paths.ts';
import { PROTOCOL_VERSION } from '#shared/protocol.ts';
import { openSessions } from '../../server/sessions/sessions.ts';
import { atStep, exhibit, planned } from '../support/hearing.ts';
import { MEETING, startTestServer, type TestServer } from '../support/server.ts';

/** The browser of an officer with a link to some other hearing, in which he sits as well. */
const elsewhereCookie = ({ database, clock }: TestServer) => {
  const sessions = openSessions({ database, now: () => clock.now, secure: false });
  const seat = { meetingId: 'another', participantId: 'li', personId: 'li' };
  const { setCookie } = sessions.start({ kind: 'guest', ...seat }, sessions.deviceOf({ headers: {} }));
  return setCookie.map((cookie) => cookie.split(';')[0]).join('; ');
};

const socketWith = async (server: TestServer, cookie: string, meetingId: string | null) => {
  const socket = io(server.address, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { version: PROTOCOL_VERSION, meetingId },
    extraHeaders: { cookie },
  });
  await new Promise((resolve) => socket.once('connect', () => resolve(null)));
  return socket;
};

test('[B4] a guest of another hearing is of the public in this one, even where he has a seat', async () => {
  const story = atStep('deliberation').and('li', 'noteDeliberation', { text: 'NOTE-OF-THE-PANEL' });
  const server = await startTestServer(story);
  for (const handshake of ['another', null]) {
    const socket = await socketWith(server, elsewhereCookie(server), handshake);
    const joined: unknown = await socket.timeout(4000).emitWithAck('join', 'meeting', MEETING, 0, '');
    expect(joined).toEqual({ refused: 'watchPublicly' });
    socket.close();
  }
});

test('a guest of another hearing does not follow one that is not public', async () => {
  const server = await startTestServer(
    planned().and('zheng', 'choosePanel', { officerIds: ['li', 'wu', 'zhao'], reason: '' }),
  );
  const socket = await socketWith(server, elsewhereCookie(server), 'another');
  expect(await socket.timeout(4000).emitWithAck('join', 'meeting', MEETING, 0, '')).toEqual({
    refused: 'notForYou',
  });
  socket.close();
  const response = await fetch(server.address + api.meetings(), {
    headers: { cookie: elsewhereCookie(server) },
  });
  expect(await response.json()).toEqual({ meetings: [], total: 0 });
  const his = await fetch(server.address + api.meetings(), { headers: { cookie: server.cookieOf('li') } });
  expect(await his.json()).toMatchObject({ total: 1 });
});

test('nobody brings in a file by its hash alone: exhibits come in with their bytes', async () => {
  const server = await startTestServer(atStep('statements'));
  for (const who of ['wang', 'zheng'] as const) {
    const { socket: _, ...client } = await server.enter(who);
    expect(await client.command({ type: 'addExhibit', ...exhibit('forged') })).toEqual({
      refused: 'notForYou',
    });
  }
});
