/** A document of a million edits by eight people, kept as the server keeps it, opened by a fresh process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { ROOT } from '#shared/richText.ts';
import { followAuthorship } from '../../server/documents/authorship.ts';
import { openSqliteDocumentStore } from '../../server/documents/sqliteDocumentStore.ts';
import { openDatabase } from '../../server/store/database.ts';
import { printTable, rounded } from './figures.ts';
import { startWorker } from './processes.ts';

const EDITS = 1_000_000;
const TAIL = 1_500;
const AUTHORS = 8;
export const LONG = 'opinion:long';

export async function measureOpening(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tingyi-bench-'));
  const size = await writeLong(dataDir);
  const opener = startWorker('documentOpener.ts', [dataDir]);
  const opened = await opener.ask<{ cpu: number; ms: number; authorshipCpu: number; characters: number }>({
    ask: 'open',
  });
  await opener.end();
  rmSync(dataDir, { recursive: true, force: true });
  printTable(
    `A document of ${EDITS} edits by ${AUTHORS} people, the last ${TAIL} after its snapshot`,
    ['snapshot MB', 'authors kB', 'characters', 'opened, CPU ms', 'ms', 'who wrote what, CPU ms'],
    [
      [
        rounded(size.state / 1e6, 1),
        rounded(size.authorship / 1e3, 0),
        String(opened.characters),
        rounded(opened.cpu, 0),
        rounded(opened.ms, 0),
        rounded(opened.authorshipCpu, 0),
      ],
    ],
  );
}

/** Every author types on in paragraphs of his own, one key in five takes back the last; now and then the caret jumps. */
export async function writeLong(dataDir: string): Promise<{ state: number; authorship: number }> {
  const database = openDatabase(dataDir);
  const store = openSqliteDocumentStore(database);
  await store.load(LONG);
  const doc = new Y.Doc({ gc: false });
  const root = doc.getXmlFragment(ROOT);
  const first = doc.clientID;
  const authorship = followAuthorship(doc, (client) => `p${client - first}`);
  const texts: Y.XmlText[][] = Array.from({ length: AUTHORS }, () => []);
  const carets = Array.from({ length: AUTHORS }, () => 0);
  for (let author = 0; author < AUTHORS; author += 1)
    await store.bindClient(LONG, first + author, `p${author}`, 1);
  let at = 1_700_000_000_000;
  let seed = 7;
  const roll = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const edit = (author: number): void => {
    const own = texts[author] ?? [];
    let text = own.at(-1);
    if (!text || text.length > 400) {
      text = new Y.XmlText();
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [text]);
      root.insert(root.length, [paragraph]);
      text.insert(0, '一', { author: { id: `p${author}` } });
      own.push(text);
      carets[author] = 1;
      return;
    }
    let caret = roll(40) === 0 ? roll(text.length) : (carets[author] ?? 0);
    if (roll(5) === 0 && caret > 0) {
      caret -= 1;
      text.delete(caret, 1);
    } else {
      text.insert(caret, '字', { author: { id: `p${author}` } });
      caret += 1;
    }
    carets[author] = caret;
  };
  const act = (): void => {
    const author = roll(AUTHORS);
    at += 20;
    doc.clientID = first + author;
    authorship.during(`p${author}`, at, () => doc.transact(() => edit(author)));
  };
  for (let done = 0; done < EDITS - TAIL; done += 1) act();
  const snapshot = { seq: 0, state: Y.encodeStateAsUpdate(doc), authorship: authorship.encode() };
  await store.saveSnapshot(LONG, 1, snapshot);
  const entries: { person: string; clientId: number; at: number; bytes: Uint8Array }[] = [];
  doc.on('update', (bytes: Uint8Array) =>
    entries.push({ person: `p${doc.clientID - first}`, clientId: doc.clientID, at, bytes }),
  );
  for (let done = 0; done < TAIL; done += 1) act();
  await store.append(LONG, { generation: 1, after: 0, entries, lines: [] });
  database.close();
  return { state: snapshot.state.length, authorship: snapshot.authorship.length };
}
