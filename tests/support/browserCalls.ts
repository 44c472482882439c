/** People who act without a browser, to bring a hearing quickly to where a test begins: real sign-in, real commands. */
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { MeetingCommand } from '#shared/meeting/commands.ts';
import { meetingDecider } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { api } from '#shared/paths.ts';
import { type ClientToServer, PROTOCOL_VERSION, type ServerToClient } from '#shared/protocol.ts';
import { DEMO_PASSWORD } from '../../server/demo/people.ts';

export type Caller = {
  /** The test fails where the command is refused. */
  readonly act: (meetingId: string, command: MeetingCommand) => Promise<void>;
  /** The hearing as this person sees it now. */
  readonly look: (meetingId: string) => Promise<Meeting>;
  readonly close: () => void;
};

export const headersOf = (address: string): Record<string, string> => ({
  'content-type': 'application/json',
  origin: address,
});

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

/** Somebody of the demonstration office. */
export async function callAsStaff(address: string, loginName: string): Promise<Caller> {
  const response = await fetch(address + api.session(), {
    method: 'POST',
    headers: headersOf(address),
    body: JSON.stringify({ loginName, password: DEMO_PASSWORD }),
  });
  if (!response.ok) throw new Error(`${loginName}: ${await response.text()}`);
  return callWith(address, cookiesOf(response));
}

/** Somebody from outside, by the link he was given. */
export async function callAsGuest(address: string, link: string, meetingId: string): Promise<Caller> {
  const token = link.split('/').at(-1) ?? '';
  const response = await fetch(address + api.invitation(token), {
    method: 'POST',
    headers: headersOf(address),
    body: '{}',
  });
  if (!response.ok) throw new Error(await response.text());
  return callWith(address, cookiesOf(response), meetingId);
}

async function callWith(address: string, cookie: string, guestOf?: string): Promise<Caller> {
  const socket: Socket<ServerToClient, ClientToServer> = io(address, {
    transports: ['websocket'],
    forceNew: true,
    auth: { version: PROTOCOL_VERSION, ...(guestOf && { meetingId: guestOf }) },
    extraHeaders: { cookie },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const patient = socket.timeout(10_000);
  return {
    act: async (meetingId, command) => {
      const answer = await patient.emitWithAck('command', meetingId, randomUUID(), command);
      if ('refused' in answer) throw new Error(`${command.type}: ${answer.refused}`);
    },
    look: async (meetingId) => {
      const answer = await patient.emitWithAck('join', meetingId, 0, '');
      if ('refused' in answer) throw new Error(`join: ${answer.refused}`);
      return meetingDecider.replay(answer.joined.events);
    },
    close: () => socket.close(),
  };
}
