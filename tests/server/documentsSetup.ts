/** A real server with documents and Socket.IO on one port, and browsers as Node has them. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server as SocketServer } from 'socket.io';
import { afterEach } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import * as Y from 'yjs';
import type { Access } from '#shared/collab.ts';
import { RICH_TEXT_VERSION, ROOT } from '#shared/richText.ts';
import {
  type LiveDocument,
  type LiveDocumentState,
  openLiveDocument,
} from '../../client/live/liveDocument.ts';
import type { Unsent } from '../../client/live/unsent.ts';
import type { DocumentStore } from '../../server/documents/documentStore.ts';
import { createDocuments, type Documents, type Person } from '../../server/documents/documents.ts';
import type { DocumentLimits } from '../../server/documents/limits.ts';
import { openSqliteDocumentStore } from '../../server/documents/sqliteDocumentStore.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import { directory } from '../support/directory.ts';

export const DOCUMENT = 'minutes:m1';
/** A browser of the tests is a Node socket; the parts of the interface that y-websocket uses are the same. */
export const SOCKET = NodeWebSocket as unknown as typeof WebSocket;

export type House = {
  readonly documents: Documents;
  readonly store: DocumentStore;
  readonly dataDir: string;
  readonly port: number;
  readonly url: string;
  readonly complaints: string[];
  /** Rights by person id; whoever is not named may edit. */
  readonly rights: Map<string, Access>;
  readonly stop: () => Promise<void>;
};

const stops: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

export type HouseOptions = {
  readonly dataDir?: string;
  readonly port?: number;
  readonly limits?: Partial<DocumentLimits>;
  readonly storeThrough?: (store: DocumentStore) => DocumentStore;
  readonly originAllowed?: (request: IncomingMessage) => boolean;
  readonly authenticate?: (request: IncomingMessage) => Promise<Person | null>;
};

/** A person is whoever the query says; sessions are tested with the sessions. */
const whoAsks = async (request: IncomingMessage): Promise<Person | null> => {
  const cookie = /(?:^|; )person=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
  const asked = new URL(request.url ?? '', 'http://server').searchParams.get('as');
  const id = asked ?? cookie ?? request.headers['x-person'];
  return typeof id === 'string' ? { id, name: `${id}的名字` } : null;
};

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const dataDir = options.dataDir ?? directory();
  const database: Database = openDatabase(dataDir);
  const sqlite = openSqliteDocumentStore(database);
  const store = options.storeThrough?.(sqlite) ?? sqlite;
  const rights = new Map<string, Access>();
  const complaints: string[] = [];
  const note = (message: string, fields: object = {}): void =>
    void complaints.push(`${message} ${JSON.stringify(fields)}`);
  const documents = createDocuments({
    store,
    accessTo: (_document, person) => rights.get(person.id) ?? 'edit',
    now: Date.now,
    log: { warn: note, error: note },
    limits: { heartbeatMs: 2_000, changedMs: 20, caretMs: 20, ...options.limits },
  });
  const server: Server = createServer();
  const io = new SocketServer(server, { transports: ['websocket'], destroyUpgrade: false });
  const { originAllowed } = options;
  documents.attach(server, options.authenticate ?? whoAsks, originAllowed ? { originAllowed } : {});
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  // A listening server has an address with a port.
  const { port } = server.address() as AddressInfo;
  let isStopped = false;
  const stop = async (): Promise<void> => {
    if (isStopped) return;
    isStopped = true;
    await documents.close();
    await io.close();
    server.closeAllConnections();
    database.close();
  };
  stops.push(stop);
  return { documents, store, dataDir, port, url: `ws://127.0.0.1:${port}/collab`, complaints, rights, stop };
}

export type Page = LiveDocument & { readonly state: () => LiveDocumentState };

/** A page of a person: the real client over a real socket. */
export function openPage(
  house: Pick<House, 'url'>,
  person: string,
  options: { document?: string; unsent?: Unsent; socket?: typeof WebSocket } = {},
): Page {
  const live = openLiveDocument({
    documentId: options.document ?? DOCUMENT,
    url: house.url,
    person: { id: person, name: person },
    socket: options.socket ?? socketAs(person),
    ...(options.unsent ? { unsent: options.unsent } : {}),
  });
  stops.push(live.destroy);
  return { ...live, state: live.getSnapshot };
}

/** A browser sends its cookie by itself; here it is a header. */
export function socketAs(person: string): typeof WebSocket {
  function Signed(url: string, protocols: string[]): NodeWebSocket {
    return new NodeWebSocket(url, protocols, { headers: { 'x-person': person } });
  }
  return Signed as unknown as typeof WebSocket;
}

/** A lap-top's network: while the lid is shut nothing goes out and nobody says goodbye. */
export function lidOf(person: string) {
  const sockets = new Set<NodeWebSocket>();
  let isShut = false;
  function Signed(url: string, protocols: string[]): NodeWebSocket {
    // Port 9 is "discard": nobody listens there.
    const target = isShut ? 'ws://127.0.0.1:9' : url;
    const socket = new NodeWebSocket(target, protocols, { headers: { 'x-person': person } });
    sockets.add(socket);
    return socket;
  }
  return {
    socket: Signed as unknown as typeof WebSocket,
    shut: () => {
      isShut = true;
      for (const socket of sockets) socket.terminate();
      sockets.clear();
    },
    open: () => {
      isShut = false;
    },
  };
}

export async function until(holds: () => boolean, withinMs = 5_000): Promise<void> {
  const start = Date.now();
  while (!holds()) {
    if (Date.now() - start > withinMs) throw new Error(`not within ${withinMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const isLive = (page: Page) => (): boolean => page.state().status === 'live';

export function write(page: Page, text: string, at?: number): void {
  page.doc.transact(() => {
    const element = new Y.XmlElement('paragraph');
    element.insert(0, [new Y.XmlText(text)]);
    const root = page.doc.getXmlFragment(ROOT);
    root.insert(at ?? root.length, [element]);
  });
}

export const textIn = (page: { readonly doc: Y.Doc }): string => page.doc.getXmlFragment(ROOT).toString();

export type Raw = {
  readonly socket: NodeWebSocket;
  readonly frames: Uint8Array[];
  /** The code the server closed with. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
};

/** A socket that speaks no protocol but what the test sends. */
export async function openRaw(
  house: House,
  person: string,
  options: { cid?: number; query?: string; document?: string; schema?: number } = {},
): Promise<Raw> {
  const { cid = 4_711, query = '', document = DOCUMENT, schema = RICH_TEXT_VERSION } = options;
  const socket = new NodeWebSocket(`${house.url}/${document}?cid=${cid}&sv=${schema}&as=${person}${query}`);
  socket.binaryType = 'nodebuffer';
  const frames: Uint8Array[] = [];
  socket.on('message', (data) => void (data instanceof Buffer && frames.push(data)));
  socket.on('error', () => undefined);
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  );
  stops.push(() => socket.terminate());
  await new Promise<void>((resolve) => {
    socket.on('open', resolve);
    socket.on('close', () => resolve());
  });
  return { socket, frames, closed };
}
