/** Our documents with every guarantee on, or a relay that passes bytes on and knows nothing, in a process of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Access } from '#shared/collab.ts';
import { createDocuments } from '../../server/documents/documents.ts';
import { openSqliteDocumentStore } from '../../server/documents/sqliteDocumentStore.ts';
import { openDatabase } from '../../server/store/database.ts';
import { answer, cpuMs, settledRss } from './processes.ts';

const kind = process.argv[2];
const server = createServer();
const complaints: string[] = [];
const note = (message: string, fields: object = {}): void =>
  void complaints.push(`${message} ${JSON.stringify(fields)}`);

function relay(): () => void {
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on('connection', (from: WebSocket) =>
    from.on('message', (data) => {
      for (const to of sockets.clients) if (to !== from && to.readyState === to.OPEN) to.send(data);
    }),
  );
  return () => undefined;
}

function ours(): () => void {
  const dataDir = mkdtempSync(join(tmpdir(), 'tingyi-bench-'));
  const database = openDatabase(dataDir);
  const documents = createDocuments({
    store: openSqliteDocumentStore(database),
    accessTo: async (): Promise<Access> => 'edit',
    now: Date.now,
    log: { warn: note, error: note },
  });
  documents.attach(server, async (request) => {
    const id = request.headers['x-person'];
    return typeof id === 'string' ? { id, name: id } : null;
  });
  return () => {
    database.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

const end = kind === 'relay' ? relay() : ours();
const listening = new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
answer({
  port: async () => {
    await listening;
    // A listening server has an address with a port.
    return (server.address() as AddressInfo).port;
  },
  cpu: cpuMs,
  rss: settledRss,
  complaints: () => complaints,
});
process.on('SIGTERM', () => {
  end();
  process.exit(0);
});
