/** A crowd that is told something so often: what a delivery costs the server, how late it comes, what a viewer takes. */
import { percentile, printTable, rounded } from './figures.ts';
import type { Worker } from './processes.ts';

export type Contest = {
  readonly name: string;
  /** How the crowd speaks to this server. */
  readonly kind: string;
  readonly server: Worker;
  readonly crowd: Worker;
  readonly viewers: number;
  readonly perSecond: number;
  readonly seconds: number;
  /** Something happens; answers when it was asked for. */
  readonly act: () => Promise<number>;
};

export type Run = {
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

export async function measure(contest: Contest): Promise<Run> {
  const { name, kind, server, crowd, viewers, perSecond, seconds, act } = contest;
  const url = await server.ask<string>({ ask: 'address' });
  const cookie = await server.ask<string | null>({ ask: 'cookie' });
  const rssBefore = await server.ask<number>({ ask: 'rss' });
  const cpuBefore = await server.ask<number>({ ask: 'cpu' });
  const opened = await crowd.ask<{ ms: number }>({
    ...{ ask: 'open', kind, url, cookie: cookie ?? '', count: viewers, atOnce: 100 },
  });
  const openCpu = (await server.ask<number>({ ask: 'cpu' })) - cpuBefore;
  const rss = await server.ask<number>({ ask: 'rss' });
  for (let warm = 0; warm < 10; warm += 1) {
    await act();
    await pause(1000 / perSecond);
  }
  await pause(1000);
  await crowd.ask({ ask: 'forget' });
  const acts = perSecond * seconds;
  const asked: number[] = [];
  const cpuStart = await server.ask<number>({ ask: 'cpu' });
  const base = performance.now();
  for (let number = 0; number < acts; number += 1) {
    await pause(base + (number * 1000) / perSecond - performance.now());
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

export function printRuns(title: string, viewers: number, runs: readonly Run[], beside: string): void {
  const bare = runs.find((run) => run.name === beside)?.cpuPerMillion ?? Number.NaN;
  printTable(
    title,
    [
      'server',
      'delivered',
      'lost',
      'p50 ms',
      'p99 ms',
      'CPU s / million',
      `ratio to ${beside}`,
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

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
