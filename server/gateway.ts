/** Socket.IO: who is calling, following a stream, giving commands, and telling each viewer what he may see. */
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { id } from '#shared/kernel/fields.ts';
import { officeCommand } from '#shared/office/commands.ts';
import {
  type Answer,
  type ClientToServer,
  PROTOCOL_VERSION,
  type ServerToClient,
  streamKinds,
} from '#shared/protocol.ts';
import { createBorder } from './border.ts';
import type { Lines } from './lines.ts';
import type { Log } from './log.ts';
import type { Offices } from './offices.ts';
import type { Identity } from './sessions/identity.ts';
import type { Sessions } from './sessions/sessions.ts';

export type GatewayOptions = {
  readonly httpServer: HttpServer;
  readonly sessions: Sessions;
  readonly offices: Offices;
  readonly lines: Lines;
  readonly log: Log;
  readonly now: () => number;
  /** Is this handshake from a page of ours? */
  readonly originAllowed: (request: { readonly headers: NodeJS.Dict<string | string[]> }) => boolean;
};

type OurSocket = Socket<ClientToServer, ServerToClient>;

const kind = z.enum(streamKinds);
const handshake = z.object({ version: z.number(), meetingId: id.nullable().catch(null) });

export function openGateway(options: GatewayOptions): { readonly close: () => Promise<void> } {
  const { httpServer, sessions, offices, lines, log, now, originAllowed } = options;
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

    border.answer(
      'join',
      z.tuple([kind, id, z.number().int().min(0), z.string().max(64)]),
      (which, stream, since, view) => lines[which].join(socket, identity, stream, since, view),
    );
    border.answer('command', z.tuple([kind, id, id, z.unknown()]), (which, stream, commandId, heard) =>
      lines[which].command(identity, stream, commandId, heard),
    );
    border.answer(
      'commandOffice',
      z.tuple([id, officeCommand]),
      async (commandId, command): Promise<Answer> => {
        if (identity?.kind !== 'staff') return { refused: 'notSignedIn' };
        // A file comes in by itself, over HTTP: nobody names by its hash what he never held, to read it there.
        const namesFile = command.type === 'recordUndertaking' && command.file !== null;
        if (command.type === 'foundOffice' || namesFile) return { refused: 'notForYou' };
        const by = { id: identity.personId, roles: await offices.rolesOf(identity.personId) };
        return offices.execute(by, commandId, command);
      },
    );
    socket.on('leave', (which: unknown, stream: unknown) => {
      const heard = kind.safeParse(which);
      if (heard.success && typeof stream === 'string') lines[heard.data].leave(socket, stream);
    });
    socket.on('disconnect', () => {
      for (const line of Object.values(lines)) line.leaveAll(socket);
    });
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
      for (const line of Object.values(lines)) line.close();
      await io.close();
    },
  };
}
