/** Command → seen on every screen, and what a delivery costs the server, beside a bare broadcast of the same bytes. */
import { percentile, printTable, rounded } from './figures.ts';
import { startWorker, type Worker } from './processes.ts';

const PER_SECOND = 5;
const SECONDS = 10;

type Run = {
  readonly name: string;
  readonly delivered: number;
  readonly lost: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuPerMillion: number;
  readonly kbPerViewer: number;
  readonly openMs: number;
  readonly openCpu: number;
};

export async function measureBroadcast(viewers: number): Promise<void> {
  const crowd = startWorker('crowd.ts');
  const ours = startWorker('ourServer.ts');
  const runs = [
    await measure('Tingyi', 'ours', ours, crowd, viewers, () => ours.ask<number>({ ask: 'act' })),
  ];
  const text = await ours.ask<string>({ ask: 'text' });
  await ours.end();
  for (const [name, kind] of [
    ['bare ws', 'bare'],
    ['bare Socket.IO', 'socketio'],
  ] as const) {
    const rival = startWorker('rivals.ts', [kind]);
    runs.push(
      await measure(name, kind, rival, crowd, viewers, () => rival.ask<number>({ ask: 'tell', text })),
    );
    await rival.end();
  }
  await crowd.end();
  const bare = runs.find((run) => run.name === 'bare ws')?.cpuPerMillion ?? Number.NaN;
  printTable(
    `${viewers} viewers, ${PER_SECOND} acts/s for ${SECONDS} s, ${text.length} characters each`,
    [
      'server',
      'delivered',
      'lost',
      'p50 ms',
      'p99 ms',
      'CPU s / million',
      'ratio to bare ws',
      'KB / viewer',
      `${viewers} joins ms`,
      'CPU ms for them',
    ],
    runs.map((run) => [
      run.name,
      String(run.delivered),
      String(run.lost),
      rounded(run.p50, 1),
      rounded(run.p99, 1),
      rounded(run.cpuPerMillion / 1000, 2),
      rounded(run.cpuPerMillion / bare),
      rounded(run.kbPerViewer, 1),
      rounded(run.openMs, 0),
      rounded(run.openCpu, 0),
    ]),
  );
}

async function measure(
  name: string,
  kind: string,
  server: Worker,
  crowd: Worker,
  viewers: number,
  act: () => Promise<number>,
): Promise<Run> {
  const url = await server.ask<string>({ ask: 'address' });
  const rssBefore = await server.ask<number>({ ask: 'rss' });
  const cpuBefore = await server.ask<number>({ ask: 'cpu' });
  const opened = await crowd.ask<{ ms: number }>({ ask: 'open', kind, url, count: viewers, atOnce: 100 });
  const openCpu = (await server.ask<number>({ ask: 'cpu' })) - cpuBefore;
  const rss = await server.ask<number>({ ask: 'rss' });
  for (let warm = 0; warm < 10; warm += 1) await act();
  await pause(1000);
  await crowd.ask({ ask: 'forget' });
  const acts = PER_SECOND * SECONDS;
  const asked: number[] = [];
  const cpuStart = await server.ask<number>({ ask: 'cpu' });
  const base = performance.now();
  for (let number = 0; number < acts; number += 1) {
    await pause(base + (number * 1000) / PER_SECOND - performance.now());
    asked.push(await act());
  }
  await pause(1500);
  const cpu = (await server.ask<number>({ ask: 'cpu' })) - cpuStart;
  const arrivals = (await crowd.ask<number[][]>({ ask: 'arrivals' })).slice(-acts);
  await crowd.ask({ ask: 'close' });
  await pause(500);
  const delays = arrivals.flatMap((times, number) => times.map((at) => at - (asked[number] ?? at)));
  return {
    name,
    delivered: delays.length,
    lost: viewers * acts - delays.length,
    p50: percentile(delays, 0.5),
    p99: percentile(delays, 0.99),
    cpuPerMillion: (cpu / delays.length) * 1_000_000,
    kbPerViewer: (rss - rssBefore) / viewers / 1024,
    openMs: opened.ms,
    openCpu,
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
