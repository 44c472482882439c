/** The real server with people of the office and its assistants at their own accounts, following and writing opinions. */
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { OpinionCommand } from '#shared/opinion/commands.ts';
import type { OpinionEvent } from '#shared/opinion/events.ts';
import { opinionDocument } from '#shared/opinion/state.ts';
import {
  type Answer,
  type ClientToServer,
  type Joined,
  PROTOCOL_VERSION,
  type ServerToClient,
} from '#shared/protocol.ts';
import type { Section } from '#shared/richText.ts';
import { sayUnder } from '../../server/documents/writingAs.ts';
import { openSessions } from '../../server/sessions/sessions.ts';
import { brief, experts } from './opinion.ts';
import type { TestServer } from './server.ts';

export const OPINION = 'o1';
export type Account = { readonly kind: 'staff' | 'assistant'; readonly personId: string };
export const staffed = (personId: string): Account => ({ kind: 'staff', personId });
export const expert = (personId: string): Account => ({ kind: 'assistant', personId });

export type OpinionClient = {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly cookie: string;
  /** Every byte this client was ever sent, as text. */
  readonly heard: () => string;
  readonly join: (opinionId?: string) => Promise<Joined<OpinionEvent>>;
  readonly act: (command: OpinionCommand, opinionId?: string) => Promise<Answer>;
  readonly get: (path: string) => Promise<Response>;
};

let commands = 0;

export async function enterByAccount(server: TestServer, account: Account | null): Promise<OpinionClient> {
  const sessions = openSessions({ database: server.database, now: () => server.clock.now, secure: false });
  const started = account && sessions.start(account, sessions.deviceOf({ headers: {} }));
  const cookie = (started?.setCookie ?? []).map((one) => one.split(';')[0]).join('; ');
  return enterWithCookie(server, cookie);
}

export async function enterWithCookie(server: TestServer, cookie: string): Promise<OpinionClient> {
  const socket: Socket<ServerToClient, ClientToServer> = io(server.address, {
    transports: ['websocket'],
    ...{ forceNew: true, reconnection: false },
    auth: { version: PROTOCOL_VERSION, meetingId: null },
    extraHeaders: cookie ? { cookie } : {},
  });
  const heard: string[] = [];
  socket.io.engine.on('packet', (packet: { readonly data?: unknown }) =>
    heard.push(String(packet.data ?? '')),
  );
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  onTestFinished(() => void socket.close());
  const patient = socket.timeout(8000);
  return {
    ...{ socket, cookie },
    heard: () => heard.join('\n'),
    join: async (opinionId = OPINION) =>
      // Of an opinion there are an opinion's events.
      (await patient.emitWithAck('join', 'opinion', opinionId, 0, '')) as Joined<OpinionEvent>,
    act: (command, opinionId = OPINION) =>
      patient.emitWithAck('command', 'opinion', opinionId, `o-${++commands}`, command),
    get: (path) => fetch(server.address + path, { headers: cookie ? { cookie } : {} }),
  };
}

/** Appoints the assistants that the tests of opinions know. */
export async function appointExperts(server: TestServer): Promise<void> {
  const { offices } = server.rooms;
  for (const [assistantId, { name, organ }] of Object.entries(experts)) {
    const term = { from: server.clock.now - 86_400_000, until: server.clock.now + 300 * 86_400_000 };
    const answer = await offices.execute({ id: 'cao', roles: ['caseManagement'] }, `appoint-${assistantId}`, {
      ...{ type: 'appointAssistant', assistantId, name, organ, field: '专业', title: '' },
      ...{ organId: null, expertise: [], phone: '', appointmentNo: '' },
      ...term,
    });
    if ('refused' in answer) throw new Error(answer.refused);
  }
}

/** An opinion that is being drafted by chen and fang, asked for by zheng. */
export async function beingDrafted(server: TestServer) {
  await appointExperts(server);
  const [zheng, chen, fang] = await Promise.all([
    enterByAccount(server, staffed('zheng')),
    enterByAccount(server, expert('chen')),
    enterByAccount(server, expert('fang')),
  ]);
  const done = async (answer: Promise<Answer>) => {
    const given = await answer;
    if ('refused' in given) throw new Error(given.refused);
  };
  const deadline = server.clock.now + 20 * 86_400_000;
  await done(zheng.act({ type: 'requestOpinion', brief: { ...brief, deadline } }));
  for (const [assistantId, client] of [
    ['chen', chen],
    ['fang', fang],
  ] as const) {
    await done(zheng.act({ type: 'inviteExpert', assistantId, disclosure: '' }));
    await done(client.act({ type: 'declareConflict', conflict: false, statement: '' }));
    await done(client.act({ type: 'acceptInvitation', keepsSecrecy: true }));
  }
  await server.rooms.opinionReactions.settled();
  return { zheng, chen, fang, done };
}

/** Somebody writes under a heading, through the gate as if from his editor. */
export const writeUnder = (
  server: TestServer,
  personId: string,
  section: Section,
  question: string | null,
  ...paragraphs: readonly string[]
) =>
  server.rooms.documents.writeAs(opinionDocument(OPINION), { id: personId, name: personId }, (root) =>
    sayUnder(root, { section, question }, paragraphs),
  );
