/** The whole server, composed by passing arguments. Tests start the same one on port 0. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Request } from 'express';
import { COLLAB_PATH } from '#shared/collab.ts';
import type { DemoPerson } from '#shared/http.ts';
import { createAccountNotes } from './accountNotes.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { createPress } from './exports/press.ts';
import { createExpulsions } from './expulsions.ts';
import { openFiles } from './files/files.ts';
import { openGateway } from './gateway.ts';
import { createAsking } from './http/asking.ts';
import { documentRoutes } from './http/documents.ts';
import { exhibitRoutes } from './http/exhibits.ts';
import { galleryRoutes } from './http/gallery.ts';
import { ledgerRoutes } from './http/ledger.ts';
import { materialRoutes } from './http/materials.ts';
import { meetingRoutes } from './http/meetings.ts';
import { officeRoutes } from './http/office.ts';
import { opinionPaperRoutes } from './http/opinionPapers.ts';
import { opinionRoutes } from './http/opinions.ts';
import { paperRoutes } from './http/papers.ts';
import { rosterRoutes } from './http/roster.ts';
import { sessionRoutes } from './http/session.ts';
import { createImports } from './imports/imports.ts';
import { createKindLines } from './kindLines.ts';
import { openLedgerReads } from './ledgerReads.ts';
import type { Log } from './log.ts';
import { openOpinionReads } from './opinionReads.ts';
import { remindExperts } from './opinionReminders.ts';
import { createNoteRestore } from './restores.ts';
import { openRooms, type Rooms } from './rooms.ts';
import { openAccounts } from './sessions/accounts.ts';
import { openInvitations } from './sessions/invitations.ts';
import { originAllowed } from './sessions/origin.ts';
import { openSessions } from './sessions/sessions.ts';
import type { Database } from './store/database.ts';
import { attachWriters, createPersonFor } from './writers.ts';

export type RunningServer = {
  readonly address: string;
  readonly rooms: Rooms;
  readonly close: () => Promise<void>;
};

export type ServerParts = {
  readonly config: Config;
  readonly database: Database;
  readonly clientDir: string;
  readonly demo: readonly DemoPerson[] | null;
  readonly log: Log;
  readonly now: () => number;
};

export async function startServer({
  config,
  database,
  clientDir,
  demo,
  log,
  now,
}: ServerParts): Promise<RunningServer> {
  const { publicUrl } = config;
  const rooms = openRooms({ database, now, log });
  const { offices, meetings, opinions, documents, galleries, tails, reads } = rooms;
  const { reactions, opinionReactions } = rooms;
  const sessions = openSessions({ database, now, secure: config.secure });
  const accounts = openAccounts({ database, now, sessions });
  const invitations = openInvitations({ database, now, sessions });
  const accountNotes = createAccountNotes({ offices, accounts, log });
  const expulsions = createExpulsions({ meetings, offices, accounts, invitations, log });
  const files = openFiles({ database, now });
  const press = createPress({
    cacheDir: join(config.dataDir, 'fonts'),
    ...(config.fontDir === null ? {} : { fontDir: config.fontDir }),
  });
  const ledgers = openLedgerReads({ database, meetings, opinions });
  const imports = createImports({ offices, now });
  const opinionReads = openOpinionReads({ database, opinions, now });
  const asking = createAsking(sessions, offices, meetings, galleries);
  const personFor = createPersonFor(rooms, sessions);
  const originOf = (request: Request) =>
    publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;

  const health = async () => ({
    version: 1,
    office: (await offices.read()).state.founded,
    store: 'sqlite',
    printing: press.health().waiting,
  });
  const app = createApp({
    ...{ config, log, clientDir, health },
    routers: [
      sessionRoutes({ asking, sessions, accounts, accountNotes, invitations, offices, meetings, demo }),
      officeRoutes({ asking, offices }),
      rosterRoutes({ asking, offices, imports, files, now }),
      ledgerRoutes({ asking, offices, ledgers, press, now }),
      galleryRoutes({ galleries, tails, now }),
      exhibitRoutes({ asking, meetings, offices, galleries, files, now }),
      paperRoutes({ asking, offices, documents, press }),
      documentRoutes({ documents, personFor, noteRestore: createNoteRestore(rooms), now }),
      opinionRoutes({ asking, offices, opinions, opinionReads, documents }),
      materialRoutes({ asking, offices, opinions, files, now }),
      opinionPaperRoutes({ asking, offices, opinions, documents, press }),
      meetingRoutes({ asking, meetings, offices, documents, invitations, reads, now, originOf }),
    ],
  });
  const httpServer = createServer(app);
  // Node takes its time limits off a connection that asks for an upgrade: one that nobody serves would stay for ever.
  httpServer.on('upgrade', (request, socket) => {
    const served = [COLLAB_PATH, '/socket.io/'].some((path) => (request.url ?? '').startsWith(path));
    if (!served) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n', () => socket.destroy());
  });
  const allowed = (request: { readonly headers: IncomingMessage['headers'] }) =>
    originAllowed(request, publicUrl);
  const gateway = openGateway({
    httpServer,
    sessions,
    offices,
    lines: createKindLines({ ...rooms, now }),
    log,
    now,
    originAllowed: allowed,
  });
  const detach = attachWriters({ httpServer, rooms, sessions, personFor, originAllowed: allowed });
  const sweeper = setInterval(() => {
    sessions.sweep();
    void expulsions.endTerms();
    void remindExperts(opinions, opinionReads.pending(), now()).catch((error: unknown) =>
      log.error('reminders were not given', { error: String(error) }),
    );
  }, 600_000);
  sweeper.unref();

  await reads.catchUp();
  await opinionReads.catchUp();
  await ledgers.catchUp();
  await reactions.catchUp();
  await opinionReactions.catchUp();
  await expulsions.catchUp();
  await accountNotes.catchUp();
  await new Promise<void>((resolve, reject) => {
    httpServer.once('error', reject);
    httpServer.listen(config.port, config.host, resolve);
  });
  return {
    address: addressOf(httpServer.address() as AddressInfo, config.host),
    rooms,
    close: async () => {
      clearInterval(sweeper);
      detach();
      expulsions.close();
      accountNotes.close();
      tails.close();
      // The server waits for every connection, those of writers too, whom only the rooms send away.
      const empty = gateway.close();
      httpServer.closeAllConnections();
      await rooms.close();
      await empty;
      reads.close();
      opinionReads.close();
      ledgers.close();
      await press.close();
    },
  };
}

/** A TCP server's address is always an AddressInfo; a host for everybody is shown as this machine. */
const addressOf = ({ port }: AddressInfo, host: string): string => {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}`;
};
