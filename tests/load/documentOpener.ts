/** A server that has just started, asked for one document. */
import { createDocuments } from '../../server/documents/documents.ts';
import { openSqliteDocumentStore } from '../../server/documents/sqliteDocumentStore.ts';
import { openDatabase } from '../../server/store/database.ts';
import { LONG } from './openingDocument.ts';
import { answer, cpuMs } from './processes.ts';

const documents = createDocuments({
  store: openSqliteDocumentStore(openDatabase(process.argv[2] ?? '')),
  accessTo: () => 'edit',
  now: Date.now,
  log: { warn: () => undefined, error: () => undefined },
});

answer({
  open: async () => {
    const began = performance.now();
    const cpu = cpuMs();
    await documents.edit(LONG, () => undefined);
    const opened = { cpu: cpuMs() - cpu, ms: performance.now() - began };
    const before = cpuMs();
    const version = await documents.attributed(LONG);
    const characters = (version?.blocks ?? [])
      .flatMap(({ runs }) => runs)
      .reduce((sum, { text }) => sum + text.length, 0);
    return { ...opened, authorshipCpu: cpuMs() - before, characters };
  },
});
process.on('SIGTERM', () => process.exit(0));
