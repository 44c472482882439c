import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { sentencesOf } from '#shared/authorship/sentences.ts';
import { plainText } from '#shared/richBlocks.ts';
import { createDocuments } from '../../server/documents/documents.ts';
import { openSqliteDocumentStore } from '../../server/documents/sqliteDocumentStore.ts';
import { firstBrokenUpdate } from '../../server/documents/updateChain.ts';
import { openDatabase } from '../../server/store/database.ts';
import { directory } from '../support/directory.ts';
import { isThorough } from '../support/thorough.ts';
import { DOCUMENT, openPage, type Page, until, write } from './documentsSetup.ts';

const [KILLS, times] = isThorough ? ([10, 'ten times'] as const) : ([3, 'three times'] as const);
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function start(dataDir: string, port: number, complaints: string[]): Promise<ChildProcess> {
  const script = new URL('./documentsProcess.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  child.stderr?.on('data', (data) => complaints.push(String(data)));
  await once(child.stdout ?? child, 'data');
  return child;
}

/** Writes sentence after sentence, and remembers which ones the server has confirmed. */
function typist(page: Page, name: string) {
  let written = 0;
  let confirmed = 0;
  const timer = setInterval(() => {
    if (!page.state().mayEdit) return;
    written += 1;
    write(page, `${name}第${written}句。`);
  }, 8);
  const off = page.subscribe(() => {
    confirmed = Math.max(confirmed, written - page.state().unconfirmed);
  });
  const stop = (): void => {
    clearInterval(timer);
    off();
  };
  return { stop, confirmed: () => confirmed, written: () => written, page, name };
}

test(`killed ${times} while three people type: nothing confirmed is lost, nothing typed is lost, each sentence is its writer’s, the chain holds`, async () => {
  const dataDir = directory();
  const port = await freePort();
  const complaints: string[] = [];
  const house = { url: `ws://127.0.0.1:${port}/collab` };
  let child = await start(dataDir, port, complaints);
  const typists = ['jia', 'yi', 'bing'].map((name) => typist(openPage(house, name), name));
  const atKill: number[][] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = typists.map((one) => one.confirmed());
    await until(() => typists.every((one, index) => one.confirmed() > (before[index] ?? 0) + 6), 20_000);
    const dead = once(child, 'exit');
    child.kill('SIGKILL');
    await dead;
    atKill.push(typists.map((one) => one.confirmed()));
    // What a process that died could confirm must be in the file before anybody sends it again.
    await expectKept(dataDir, typists);
    child = await start(dataDir, port, complaints);
  }
  for (const one of typists) one.stop();
  for (const one of typists) expect(await one.page.flush(20_000)).toBe(true);
  const dead = once(child, 'exit');
  child.kill('SIGKILL');
  await dead;
  const text = await expectKept(dataDir, typists);
  for (const { name, written } of typists)
    for (let index = 1; index <= written(); index += 1)
      expect(text.split(`${name}第${index}句。`).length).toBe(2);
  expect(atKill.flat().every((count) => count > 0)).toBe(true);
  expect(complaints.filter((line) => line.includes('refused'))).toEqual([]);
}, 240_000);

/** Reads the file with no server running: every confirmed sentence is in it, and the chain is whole. */
async function expectKept(dataDir: string, typists: readonly ReturnType<typeof typist>[]): Promise<string> {
  const database = openDatabase(dataDir);
  const store = openSqliteDocumentStore(database);
  const quiet = { warn: () => undefined, error: () => undefined };
  const documents = createDocuments({ store, accessTo: () => 'edit', now: Date.now, log: quiet });
  const text = plainText(await documents.textOf(DOCUMENT));
  const version = await documents.attributed(DOCUMENT);
  for (const { text: sentence, authors } of sentencesOf(version?.blocks ?? []))
    expect(authors.map(({ person }) => person)).toEqual([/^[a-z]+/.exec(sentence)?.[0]]);
  for (const { name, confirmed } of typists)
    for (let index = 1; index <= confirmed(); index += 1) expect(text).toContain(`${name}第${index}句。`);
  expect(firstBrokenUpdate(DOCUMENT, await store.log(DOCUMENT))).toBeNull();
  await documents.close();
  database.close();
  return text;
}
