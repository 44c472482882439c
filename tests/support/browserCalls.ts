/** People who act without a browser, to bring a hearing quickly to where a test begins: real sign-in, real commands. */
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { ErrorAnswer, InviteAnswer } from '#shared/http.ts';
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
  /** The link for somebody from outside, told once. */
  readonly invite: (meetingId: string, participantId: string) => Promise<string>;
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

async function callWith(address: string, cookie: string): Promise<Caller> {
  const socket: Socket<ServerToClient, ClientToServer> = io(address, {
    transports: ['websocket'],
    forceNew: true,
    auth: { version: PROTOCOL_VERSION },
    extraHeaders: { cookie },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const patient = socket.timeout(10_000);
  return {
    act: async (meetingId, command) => {
      const answer = await patient.emitWithAck('command', 'meeting', meetingId, randomUUID(), command);
      if ('refused' in answer) throw new Error(`${command.type}: ${answer.refused}`);
    },
    look: async (meetingId) => {
      const answer = await patient.emitWithAck('join', 'meeting', meetingId, 0, '');
      if ('refused' in answer) throw new Error(`join: ${answer.refused}`);
      return meetingDecider.replay(answer.joined.events);
    },
    invite: async (meetingId, participantId) => {
      const response = await fetch(address + api.invite(meetingId, participantId), {
        method: 'POST',
        headers: { ...headersOf(address), cookie },
        body: '{}',
      });
      const answer: InviteAnswer | ErrorAnswer = await response.json();
      if ('refused' in answer) throw new Error(`invite: ${answer.refused}`);
      return answer.url;
    },
    close: () => socket.close(),
  };
}
