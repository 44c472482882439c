/** The real server in a process of its own, with a hearing in its third step and its presider at the floor. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { PROTOCOL_VERSION } from '#shared/protocol.ts';
import { readConfig } from '../../server/config.ts';
import { seedDemo } from '../../server/demo/seed.ts';
import { createStage } from '../../server/demo/stage.ts';
import { createLog } from '../../server/log.ts';
import { openRooms } from '../../server/rooms.ts';
import { startServer } from '../../server/server.ts';
import { openSessions } from '../../server/sessions/sessions.ts';
import { openDatabase } from '../../server/store/database.ts';
import { holdUntilQuestions, MEETING } from './ourMeeting.ts';
import { answer, cpuMs, settledRss } from './processes.ts';

const dir = mkdtempSync(join(tmpdir(), 'tingyi-bench-'));
mkdirSync(join(dir, 'client'));
writeFileSync(join(dir, 'client', 'index.html'), '<!doctype html>');
const database = openDatabase(join(dir, 'data'));
const log = createLog({ level: 'error' });
const read = readConfig({ DATA_DIR: join(dir, 'data'), PORT: '0', OFFICE_DEMO: 'on', TRUST_PROXY: '1' });
if ('complaint' in read) throw new Error(read.complaint);
const { config } = read;
const now = () => Date.now();
await seedDemo({ database, config, now, log });
const clock = { at: now() };
const rooms = openRooms({ database, now: () => clock.at, log });
await holdUntilQuestions(createStage(rooms, clock));
await rooms.close();
const server = await startServer({ config, database, clientDir: join(dir, 'client'), demo: null, log, now });
const sessions = openSessions({ database, now, secure: false });
const cookieOf = (personId: string): string =>
  sessions
    .start({ kind: 'staff', personId }, sessions.deviceOf({ headers: {} }))
    .setCookie.map((one) => one.split(';')[0])
    .join('; ');
const presider = io(server.address, {
  transports: ['websocket'],
  auth: { version: PROTOCOL_VERSION, meetingId: MEETING },
  extraHeaders: { cookie: cookieOf('zhou') },
});
let heardText = '';
presider.io.engine.on('packet', (packet: { readonly data?: unknown }) => {
  const text = String(packet.data ?? '');
  if (text.startsWith('2["recorded"')) heardText = `4${text}`;
});
await presider.emitWithAck('join', 'meeting', MEETING, 0, '');
let acts = 0;

answer({
  address: () => server.address.replace('http', 'ws'),
  /** One act of the presider: more time for the speaker, of which the minutes need no line. Answers when it was asked for. */
  act: async () => {
    acts += 1;
    const at = performance.timeOrigin + performance.now();
    const command = { type: 'extendFloor', seconds: 10 };
    const answered: unknown = await presider.emitWithAck(
      'command',
      'meeting',
      MEETING,
      `act-${acts}`,
      command,
    );
    if (typeof answered !== 'object' || answered === null || !('accepted' in answered))
      throw new Error(JSON.stringify(answered));
    return at;
  },
  /** The text of the last batch on the wire, for the rivals to send. */
  text: () => heardText,
  /** In the room are those who have a part in the hearing: the crowd is case management, many times over. */
  cookie: () => cookieOf('gao'),
  cpu: cpuMs,
  rss: settledRss,
});
process.on('SIGTERM', async () => {
  presider.close();
  await server.close();
  database.close();
  rmSync(dir, { recursive: true, force: true });
  process.exit(0);
});
