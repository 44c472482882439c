/** Whatever a socket says, in whatever shape and however often: answered, nothing recorded, nobody disturbed. */
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { atStep } from '../support/hearing.ts';
import { MEETING, startTestServer } from '../support/server.ts';

/** What no typed client would send. */
type Loose = {
  emitWithAck: (name: string, ...heard: unknown[]) => Promise<unknown>;
  emit: (name: string, ...heard: unknown[]) => unknown;
};

test('malformed calls are answered as malformed and change nothing', async () => {
  const server = await startTestServer(atStep('questions'));
  const li = await server.enter('li');
  const loose = li.socket.timeout(4000) as unknown as Loose;
  for (const heard of [
    [],
    [MEETING],
    [MEETING, 'id', null],
    [MEETING, 'id', { type: '__proto__' }],
    [MEETING, 'id', { type: 'constructor' }],
    [MEETING, 'id', { type: 'askQuestion', text: 7, toId: {}, issueId: [] }],
    [MEETING, 'id', { type: 'makeStatement', text: 'x'.repeat(20_000), issueId: null }],
    [{ toString: 'x' }, 'id', { type: 'askFloor' }],
    ['../../etc/passwd', 'id', { type: 'askFloor' }],
    [MEETING, 'x'.repeat(500), { type: 'askFloor' }],
  ])
    expect(await loose.emitWithAck('command', 'meeting', ...heard)).toEqual({ refused: 'malformed' });
  for (const heard of [
    [],
    [MEETING, -1, ''],
    [MEETING, 'now', ''],
    [null, 0, ''],
    [MEETING, 0, 'x'.repeat(100)],
  ])
    expect(await loose.emitWithAck('join', 'meeting', ...heard)).toEqual({ refused: 'malformed' });
  for (const kind of ['office', 'constructor', '', null, {}, undefined])
    expect(await loose.emitWithAck('join', kind, MEETING, 0, '')).toEqual({ refused: 'malformed' });
  const { seq } = await server.rooms.meetings.read(MEETING);
  expect(seq).toBe(atStep('questions').records.length);
});

test('calls without an answer function, unknown calls and odd leaves hurt nobody', async () => {
  const server = await startTestServer(atStep('questions'));
  const li = await server.enter('li');
  const loose = li.socket as unknown as Loose;
  loose.emit('command', 'meeting', MEETING, 'id', { type: 'askFloor' });
  loose.emit('join');
  loose.emit('leave', { deep: { deep: [] } });
  loose.emit('noSuchCall', 1, 2, 3);
  expect(await li.command({ type: 'askFloor' })).toHaveProperty('accepted');
});

test('a socket that calls without end is slowed, then sent away; others go on', async () => {
  const server = await startTestServer(atStep('questions'));
  const li = await server.enter('li');
  const gone = new Promise((resolve) => li.socket.once('disconnect', resolve));
  const loose = li.socket as unknown as Loose;
  for (let call = 0; call < 700; call += 1)
    loose.emitWithAck('join', 'meeting', MEETING, 0, '').catch(() => undefined);
  await gone;
  expect(await (await server.enter('wu')).command({ type: 'askFloor' })).toHaveProperty('accepted');
});

test('frames that are no Socket.IO, too large, or not even websocket leave the server as it was', async () => {
  const server = await startTestServer(atStep('questions'));
  const url = `${server.address.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  for (const frame of [
    'garbage',
    '42["command"',
    `42["command",${'['.repeat(5000)}`,
    Buffer.alloc(400_000),
    '4',
  ]) {
    const socket = new WebSocket(url);
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('40');
    socket.send(frame);
    await new Promise((resolve) => setTimeout(resolve, 60));
    socket.terminate();
  }
  expect(await (await server.enter('li')).command({ type: 'askFloor' })).toHaveProperty('accepted');
});

test('an older page is told so at the door', async () => {
  const server = await startTestServer(atStep('questions'));
  const { io } = await import('socket.io-client');
  const socket = io(server.address, {
    transports: ['websocket'],
    auth: { version: 0 },
    reconnection: false,
    forceNew: true,
  });
  const refused = await new Promise<Error>((resolve) => socket.once('connect_error', resolve));
  socket.close();
  expect(refused.message).toBe('tooOld');
});

test('a foreign page cannot open a socket with this browser’s cookie', async () => {
  const server = await startTestServer(atStep('questions'));
  const socket = new WebSocket(
    `${server.address.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
    {
      headers: { origin: 'https://evil.example', cookie: server.cookieOf('sun') },
    },
  );
  const status = await new Promise((resolve) => {
    socket.once('unexpected-response', (_, response) => resolve(response.statusCode));
    socket.once('open', () => resolve('open'));
    socket.once('error', () => resolve('error'));
  });
  expect(status).not.toBe('open');
});
