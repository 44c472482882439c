/** Writing together: what a key costs the server on its way to every other screen, beside others who carry it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Server } from './editors.ts';
import { printTable, rounded } from './figures.ts';
import { measureOpening } from './openingDocument.ts';
import { startWorker } from './processes.ts';

const SECONDS = 20;
const WARM_MS = 3_000;
const WANTED_P95 = 84;

type Run = {
  readonly name: string;
  readonly delivered: number;
  readonly lost: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** µs per key that reached another editor. */
  readonly cpu: number;
  readonly share: number;
};

type Load = { readonly editors: number; readonly perSecond: number; readonly counting: number | null };

const SERVERS: readonly { readonly name: string; readonly server: Server }[] = [
  { name: 'bare relay', server: 'relay' },
  { name: 'Tingyi', server: 'ours' },
  { name: '@y/websocket-server 0.1.1', server: 'yws' },
  { name: 'Hocuspocus 4.7.0', server: 'hocuspocus' },
];

export async function measureDocuments(): Promise<void> {
  installRivals();
  const few = { editors: 50, perSecond: 5, counting: null };
  const runs: Run[] = [];
  for (const { name, server } of SERVERS) runs.push(await measure(name, server, few));
  const title = `${few.editors} editors × ${few.perSecond} keys/s on one document, ${SECONDS} s`;
  print(title, runs, runs[0]?.cpu ?? null);
  await measureCrowd();
  await measureOpening();
}

/** A relay would have to send 122,000 frames a second here: what counts is how soon a key is seen, and by how many. */
async function measureCrowd(): Promise<void> {
  const runs: Run[] = [];
  for (const editors of [350, 200, 100]) {
    const run = await measure(`Tingyi, ${editors} editors`, 'ours', { editors, perSecond: 1, counting: 10 });
    runs.push(run);
    if (run.p95 < WANTED_P95) break;
  }
  print(`Editors × 1 key/s on one document, ${SECONDS} s, until p95 is under ${WANTED_P95} ms`, runs, null);
}

/** They live in a folder of their own, with a yjs of their own, and are no part of the house. */
function installRivals(): void {
  const folder = fileURLToPath(new URL('./rivals', import.meta.url));
  if (existsSync(`${folder}/node_modules/@hocuspocus/server`)) return;
  const quietly = [
    '--no-package-lock',
    '--ignore-scripts',
    '--omit=optional',
    '--no-audit',
    '--loglevel=error',
  ];
  execFileSync('npm', ['install', '--prefix', folder, ...quietly], { stdio: 'inherit' });
}

async function measure(name: string, server: Server, load: Load): Promise<Run> {
  const isOwn = server === 'ours' || server === 'relay';
  const process = isOwn
    ? startWorker('documentServer.ts', [server])
    : startWorker('rivals/server.js', [server]);
  const crowd = startWorker('editors.ts');
  const port = await process.ask<number>({ ask: 'port' });
  await crowd.ask({ ask: 'open', server, port, count: load.editors, counting: load.counting });
  await pause(1_000);
  await crowd.ask({ ask: 'type', perSecond: load.perSecond });
  await pause(WARM_MS);
  await crowd.ask({ ask: 'forget' });
  const before = await process.ask<number>({ ask: 'cpu' });
  await pause(SECONDS * 1_000);
  await crowd.ask({ ask: 'stop' });
  await pause(1_500);
  const cpu = (await process.ask<number>({ ask: 'cpu' })) - before;
  const others = load.counting === null ? load.editors - 1 : load.editors / load.counting;
  const figures = await crowd.ask<{
    readonly keys: number;
    readonly delivered: number;
    readonly versions: number;
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
  }>({ ask: 'figures', counted: others });
  await crowd.end();
  await process.end();
  if (load.counting === null && figures.versions > 1) throw new Error(`${name}: the editors came apart`);
  // Of those who count, one in so many typed the key himself.
  const expected =
    load.counting === null ? figures.keys * others : figures.keys * others - figures.keys / load.counting;
  return {
    name,
    delivered: figures.keys * (load.editors - 1),
    lost: Math.max(0, Math.round(expected - figures.delivered)),
    ...{ p50: figures.p50, p95: figures.p95, p99: figures.p99 },
    cpu: (cpu * 1_000) / (figures.keys * (load.editors - 1)),
    share: cpu / (SECONDS * 1_000 + 1_500),
  };
}

function print(title: string, runs: readonly Run[], bare: number | null): void {
  printTable(
    title,
    [
      'server',
      'deliveries',
      'lost',
      'CPU µs / delivery',
      'ratio to the relay',
      'CPU',
      'p50 ms',
      'p95 ms',
      'p99 ms',
    ],
    runs.map((run) => [
      run.name,
      String(run.delivered),
      String(run.lost),
      rounded(run.cpu, 2),
      bare === null ? '—' : rounded(run.cpu / bare),
      `${rounded(run.share * 100, 1)} %`,
      rounded(run.p50, 1),
      rounded(run.p95, 1),
      rounded(run.p99, 1),
    ]),
  );
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
