import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import type { ClientToServer, ServerToClient } from '#shared/protocol.ts';
import { openWire, type Wire } from '../../client/live/wire.ts';

type Io = Server<ClientToServer, ServerToClient>;

/** A Socket.IO server as the gateway opens it; port 0 for a free one. */
async function serve(
  port: number,
  pingInterval = 25_000,
): Promise<{ readonly io: Io; readonly port: number; readonly stop: () => Promise<void> }> {
  const http = createServer();
  const io: Io = new Server(http, {
    transports: ['websocket'],
    wsEngine: WebSocketServer,
    perMessageDeflate: false,
    pingInterval,
    pingTimeout: 200,
  });
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  // `http.address()` is a string only for pipes.
  return { io, port: (http.address() as AddressInfo).port, stop: () => io.close() };
}

const opened = (wire: Wire) => vi.waitUntil(() => wire.isOpen(), { timeout: 8_000 });
const presence = { kind: 'meeting', id: 'm1', online: ['li'], watchers: 3 } as const;

describe('the wire speaks to a Socket.IO server', () => {
  const wires: Wire[] = [];
  const open = (auth: Readonly<Record<string, unknown>> = {}): Wire => {
    const wire = openWire(auth);
    wires.push(wire);
    return wire;
  };
  let house: Awaited<ReturnType<typeof serve>>;

  beforeEach(async () => {
    house = await serve(0);
    vi.stubGlobal('location', new URL(`http://127.0.0.1:${house.port}/hearings/m1/room`));
  });
  afterEach(async () => {
    for (const wire of wires.splice(0)) wire.close();
    await house.stop();
    vi.unstubAllGlobals();
  });

  test('it says who it is at the opening, is answered, and hears what is said', async () => {
    const auth: unknown[] = [];
    house.io.on('connection', (socket) => {
      auth.push(socket.handshake.auth);
      socket.on('command', (_kind, meetingId, commandId, command, answer) => {
        expect([meetingId, commandId, command]).toEqual(['m1', 'c1', { type: 'openCheckIn' }]);
        answer({ accepted: 7 });
      });
      socket.on('leave', (kind, id) => socket.emit('presence', { ...presence, kind, id }));
    });
    const heard: unknown[] = [];
    const wire = open({ version: 1, meetingId: '听证' });
    const stop = wire.on('presence', (said) => heard.push(said));
    // Asked before it is open: it goes out at the opening.
    expect(await wire.ask('command', 'meeting', 'm1', 'c1', { type: 'openCheckIn' })).toEqual({
      accepted: 7,
    });
    expect(auth).toEqual([{ version: 1, meetingId: '听证' }]);
    wire.tell('leave', 'meeting', '会[1]');
    await vi.waitUntil(() => heard.length === 1);
    expect(heard).toEqual([{ ...presence, id: '会[1]' }]);
    stop();
    house.io.emit('presence', presence);
    expect(await wire.ask('command', 'meeting', 'm1', 'c1', { type: 'openCheckIn' })).toEqual({
      accepted: 7,
    });
    expect(heard).toHaveLength(1);
  });

  test('answers find their questions, in whatever order they come', async () => {
    house.io.on('connection', (socket) => {
      socket.on('join', (_kind, _id, since, _view, answer) => {
        setTimeout(() => answer({ refused: since === 1 ? 'tooFast' : 'notForYou' }), since === 1 ? 80 : 0);
      });
    });
    const wire = open();
    const answers = await Promise.all([
      wire.ask('join', 'meeting', 'm1', 1, ''),
      wire.ask('join', 'meeting', 'm1', 2, ''),
    ]);
    expect(answers).toEqual([{ refused: 'tooFast' }, { refused: 'notForYou' }]);
  });

  test('it comes back after the server put it out, and after the server was away; what was asked meanwhile fails', async () => {
    const wire = open();
    const said: string[] = [];
    wire.on('opened', () => said.push('opened'));
    wire.on('shut', () => said.push('shut'));
    await opened(wire);
    const unanswered = wire.ask('join', 'meeting', 'm1', 0, '');
    const failed = expect(unanswered).rejects.toThrow();
    await vi.waitUntil(() => house.io.sockets.sockets.size === 1);
    house.io.disconnectSockets(true);
    await failed;
    await opened(wire);
    await house.stop();
    await vi.waitUntil(() => !wire.isOpen());
    house = await serve(house.port);
    await opened(wire);
    expect(said).toEqual(['opened', 'shut', 'opened', 'shut', 'opened']);
  });

  test('closed, it stays closed, and nobody is left waiting', async () => {
    const wire = open();
    await opened(wire);
    await vi.waitUntil(() => house.io.sockets.sockets.size === 1);
    const waiting = expect(wire.ask('join', 'meeting', 'm1', 0, '')).rejects.toThrow();
    wire.close();
    await waiting;
    await vi.waitUntil(() => house.io.sockets.sockets.size === 0);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(house.io.sockets.sockets.size).toBe(0);
    expect(wire.isOpen()).toBe(false);
  });

  test('who is refused at the opening tries again, and is let in once he may be', async () => {
    let isShut = true;
    house.io.use((_socket, next) => next(isShut ? new Error('storageFailed') : undefined));
    const wire = open();
    const shut = vi.fn();
    wire.on('shut', shut);
    await vi.waitUntil(() => shut.mock.calls.length > 0);
    expect(wire.isOpen()).toBe(false);
    isShut = false;
    await opened(wire);
  });
});
