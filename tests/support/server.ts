/** The real server on a free port, with a story already in its record, and real clients of every kind. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Answer, ClientToServer, Joined, ServerToClient, StreamBatch } from '#shared/protocol.ts';
import { PROTOCOL_VERSION } from '#shared/protocol.ts';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { type RunningServer, startServer } from '../../server/server.ts';
import { openSessions } from '../../server/sessions/sessions.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import { directory } from './directory.ts';
import type { Story } from './meeting.ts';
import { actor, type Name } from './people.ts';
import { MEETING, remember } from './remember.ts';

export type Client = {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly cookie: string;
  /** Every byte this client was ever sent, as text. */
  readonly heard: () => string;
  readonly join: (since?: number, view?: string) => Promise<Joined<MeetingEvent>>;
  readonly command: (command: MeetingCommand, commandId?: string) => Promise<Answer>;
  /** The batches told since joining. */
  readonly batches: StreamBatch<MeetingEvent>[];
  /** Resolves when a batch up to this number has come. */
  readonly until: (seq: number) => Promise<void>;
};

export type TestServer = RunningServer & {
  readonly database: Database;
  readonly dataDir: string;
  readonly clock: { now: number };
  /** Somebody's browser: staff with a staff session, others with a guest's; the public without any. */
  readonly enter: (who: Name | 'public') => Promise<Client>;
  readonly cookieOf: (who: Name) => string;
};

export { MEETING };

let commands = 0;

export async function startTestServer(
  story: Story,
  options: { readonly dataDir?: string } = {},
): Promise<TestServer> {
  const dataDir = options.dataDir ?? directory();
  const clientDir = join(directory(), 'client');
  const database = openDatabase(dataDir);
  const clock = { now: story.now };
  await remember(database, story);
  const read = readConfig({ DATA_DIR: dataDir, PORT: '0', OFFICE_DEMO: 'off', LOG_LEVEL: 'silent' });
  if ('complaint' in read) throw new Error(read.complaint);
  const server = await startServer({
    config: read.config,
    database,
    clientDir: emptyPages(clientDir),
    demo: null,
    log: createLog({ level: 'silent' }),
    now: () => clock.now,
  });
  const sessions = openSessions({ database, now: () => clock.now, secure: false });
  const cookieOf = (who: Name): string => {
    const { id, roles } = actor(who);
    const seat = { meetingId: MEETING, participantId: id, personId: id };
    const device = sessions.deviceOf({ headers: {} });
    const started =
      roles.length > 0
        ? sessions.start({ kind: 'staff', personId: id }, device)
        : sessions.start({ kind: 'guest', ...seat }, device);
    return started.setCookie.map((cookie) => cookie.split(';')[0]).join('; ');
  };
  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    await server.close();
    database.close();
  };
  onTestFinished(close);
  return {
    ...server,
    ...{ database, dataDir, clock, cookieOf, close },
    enter: (who) => enter(server.address, who === 'public' ? '' : cookieOf(who)),
  };
}

const emptyPages = (dir: string): string => {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>Tingyi</title>');
  return dir;
};

async function enter(address: string, cookie: string): Promise<Client> {
  const socket: Socket<ServerToClient, ClientToServer> = io(address, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { version: PROTOCOL_VERSION, meetingId: MEETING },
    extraHeaders: cookie ? { cookie } : {},
  });
  const heard: string[] = [];
  const batches: StreamBatch<MeetingEvent>[] = [];
  socket.io.engine.on('packet', (packet: { readonly data?: unknown }) =>
    heard.push(String(packet.data ?? '')),
  );
  // These clients follow the hearing alone.
  socket.on('recorded', (batch) => batches.push(batch as StreamBatch<MeetingEvent>));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  onTestFinished(() => void socket.close());
  const patient = socket.timeout(8000);
  return {
    ...{ socket, cookie, batches },
    heard: () => heard.join('\n'),
    join: async (since = 0, view = '') =>
      (await patient.emitWithAck('join', 'meeting', MEETING, since, view)) as Joined<MeetingEvent>,
    command: (command, commandId = `c-${++commands}`) =>
      patient.emitWithAck('command', 'meeting', MEETING, commandId, command),
    until: async (seq) => {
      for (let tries = 0; tries < 400; tries += 1) {
        if ((batches.at(-1)?.upTo ?? 0) >= seq) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`nothing up to ${seq} came`);
    },
  };
}

/** What a client holds after joining and everything told since. */
export const eventsOf = (
  joined: Joined<MeetingEvent>,
  batches: readonly StreamBatch<MeetingEvent>[],
): readonly Recorded<MeetingEvent>[] =>
  'refused' in joined ? [] : [...joined.joined.events, ...batches.flatMap((batch) => batch.events)];
