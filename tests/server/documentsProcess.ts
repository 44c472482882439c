/** A server process of its own, for the test that kills it: documents of a data directory on a port. */
import { createServer } from 'node:http';
import { createDocuments } from '../../server/documents/documents.ts';
import { openSqliteDocumentStore } from '../../server/documents/sqliteDocumentStore.ts';
import { openDatabase } from '../../server/store/database.ts';

const [dataDir = '', port = '0'] = process.argv.slice(2);
const documents = createDocuments({
  store: openSqliteDocumentStore(openDatabase(dataDir)),
  accessTo: () => 'edit',
  now: Date.now,
  log: {
    warn: (message, fields) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
    error: (message, fields) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
  },
  limits: { updatesPerSecond: 1_000, updateBurst: 1_000, compactEvery: 150 },
});
const server = createServer();
documents.attach(server, async (request) => {
  const id = request.headers['x-person'];
  return typeof id === 'string' ? { id, name: id } : null;
});
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'));
