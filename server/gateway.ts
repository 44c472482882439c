/** Socket.IO: who is calling, following a hearing, giving commands, and telling each viewer what he may see. */
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { id } from '#shared/kernel/fields.ts';
import { meetingCommand } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { mayFollow } from '#shared/meeting/viewer.ts';
import { officeCommand } from '#shared/office/commands.ts';
import {
  type Answer,
  type ClientToServer,
  type Joined,
  PROTOCOL_VERSION,
  type ServerToClient,
} from '#shared/protocol.ts';
import { batchFor, looksAs, viewName } from './audiences.ts';
import { createBorder } from './border.ts';
import type { Followers } from './followers.ts';
import type { Log } from './log.ts';
import type { Meetings } from './meetings.ts';
import type { Offices } from './offices.ts';
import type { Identity } from './sessions/identity.ts';
import type { Sessions } from './sessions/sessions.ts';
import { actorIn, viewerIn } from './viewers.ts';

export type GatewayOptions = {
  readonly httpServer: HttpServer;
  readonly sessions: Sessions;
  readonly meetings: Meetings;
  readonly offices: Offices;
  readonly followers: Followers;
  readonly log: Log;
  readonly now: () => number;
  /** Is this handshake from a page of ours? */
  readonly originAllowed: (request: { readonly headers: NodeJS.Dict<string | string[]> }) => boolean;
};

type OurSocket = Socket<ClientToServer, ServerToClient>;

const handshake = z.object({ version: z.number(), meetingId: id.nullable().catch(null) });

export function openGateway(options: GatewayOptions): { readonly close: () => Promise<void> } {
  const { httpServer, sessions, meetings, offices, followers, log, now, originAllowed } = options;
  const io = new Server<ClientToServer, ServerToClient>(httpServer, {
    transports: ['websocket'],
    wsEngine: WebSocketServer,
    // The documents' own websockets share this server; theirs are not ours to end.
    destroyUpgrade: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: 256_000,
    serveClient: false,
    allowRequest: (request, decide) => decide(null, originAllowed(request)),
  });

  io.use(async (socket, next) => {
    const heard = handshake.safeParse(socket.handshake.auth);
    if (!heard.success || heard.data.version !== PROTOCOL_VERSION) return next(new Error('tooOld'));
    try {
      const identity = await sessions.identityOf(socket.request, heard.data.meetingId ?? undefined);
      next();
      welcome(socket, identity);
    } catch (error) {
      log.error('a handshake failed', { error: error instanceof Error ? error : String(error) });
      next(new Error('storageFailed'));
    }
  });

  const welcome = (socket: OurSocket, identity: Identity | null): void => {
    const border = createBorder(socket, log, now);
    if (identity) void socket.join(`session ${identity.session}`);
    if (identity?.kind === 'staff') void socket.join(['staff', `person ${identity.personId}`]);

    const join = async (meetingId: string, since: number, view: string): Promise<Joined<MeetingEvent>> => {
      const viewer = await viewerIn(meetingId, identity, offices);
      const before = (await meetings.read(meetingId)).state;
      if (!mayFollow(before, viewer)) return { refused: identity ? 'notForYou' : 'notSignedIn' };
      followers.add(socket, meetingId, viewer, before);
      // Read again now that he follows: what is appended from here on is told to him, what was before is in this.
      const { state, records, seq, head } = await meetings.read(meetingId);
      const looking = looksAs(state, viewer);
      // What he holds fits when he looks from where he looked, and claims to know no more than there is.
      const viewNow = viewName(state, viewer);
      const after = since <= seq && view === viewNow ? since : 0;
      const place = { after, upTo: seq, head, now: now() };
      return { joined: batchFor(looking, meetingId, records.slice(after), state, place), view: viewNow };
    };

    border.answer('join', z.tuple([id, z.number().int().min(0), z.string().max(64)]), join);
    border.answer(
      'command',
      z.tuple([id, id, meetingCommand]),
      async (meetingId, commandId, command): Promise<Answer> => {
        const by = await actorIn(meetingId, identity, offices);
        if (!by) return { refused: identity ? 'notForYou' : 'notSignedIn' };
        // An exhibit comes in with its file, over HTTP: nobody brings in by its hash what he never held, nor lies about it.
        if (command.type === 'addExhibit') return { refused: 'notForYou' };
        return meetings.execute(meetingId, by, commandId, command);
      },
    );
    border.answer(
      'commandOffice',
      z.tuple([id, officeCommand]),
      async (commandId, command): Promise<Answer> => {
        if (identity?.kind !== 'staff') return { refused: 'notSignedIn' };
        if (command.type === 'foundOffice') return { refused: 'notForYou' };
        const by = { id: identity.personId, roles: await offices.rolesOf(identity.personId) };
        return offices.execute(by, commandId, command);
      },
    );
    socket.on('leave', (meetingId: unknown) => {
      if (typeof meetingId === 'string') followers.remove(socket, meetingId);
    });
    socket.on('disconnect', () => followers.removeAll(socket));
    socket.on('error', () => socket.disconnect(true));
  };

  const offSessions = sessions.onEnded((ended, why) => {
    for (const session of ended) {
      io.to(`session ${session}`).emit('signedOut', why);
      io.in(`session ${session}`).disconnectSockets(true);
    }
  });
  const offOffice = offices.onNews(({ upTo, records }) => {
    io.to('staff').emit('officeChanged', upTo);
    // Other roles, another view: their pages come back at once and begin anew.
    for (const { event } of records)
      if (event.type === 'personChanged') io.in(`person ${event.personId}`).disconnectSockets(true);
  });

  return {
    close: async () => {
      offSessions();
      offOffice();
      followers.close();
      await io.close();
    },
  };
}
