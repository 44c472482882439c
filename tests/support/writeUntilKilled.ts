/** Appends one event after another and prints each number once it has been acknowledged, until it is killed. */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../server/store/database.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';

const [dir = '', stream = ''] = process.argv.slice(2);
const store = openSqliteStore({ database: openDatabase(dir) });
let after = (await store.head(stream)).seq;
for (;;) {
  const appended = await store.append({
    stream,
    after,
    at: after,
    by: 'chen',
    events: [{ type: 'ballotCast', text: '记录'.repeat(50) }],
    commandId: `command ${after + 1}`,
    slips: after % 5 === 0 ? [{ box: 'box', choice: 'agree' }] : [],
  });
  if (appended.outcome !== 'appended') throw new Error(appended.outcome);
  after += 1;
  writeSync(1, `${after}\n`);
}
