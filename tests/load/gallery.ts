/** What a delivery of the public feed costs, beside bare server-sent events and bare websockets of the same bytes. */
import { measure, pause, printRuns } from './deliveries.ts';
import { printTable, rounded } from './figures.ts';
import { startWorker, type Worker } from './processes.ts';

/** Slow enough that no two acts are told in one frame: every act is a delivery, as it is for the rivals. */
const pace = { perSecond: 3, seconds: 10 };
/** A quick exchange of words: here frames are merged. */
const QUICK = 20;

export async function measureGallery(readers: number): Promise<void> {
  const crowd = startWorker('readers.ts');
  const sockets = startWorker('crowd.ts');
  const ours = startWorker('ourServer.ts');
  const contest = { viewers: readers, ...pace };
  const act = () => ours.ask<number>({ ask: 'act' });
  const runs = [await measure({ ...contest, crowd, name: 'Tingyi feed', kind: 'feed', server: ours, act })];
  const text = await crowd.ask<string>({ ask: 'text' });
  const merged = await measureMerged(ours, crowd, readers);
  await ours.end();
  for (const [name, kind, those, told] of [
    ['bare SSE', 'sse', crowd, text],
    ['bare ws', 'bare', sockets, `42["recorded",${text.slice(text.indexOf('{')).trim()}]`],
  ] as const) {
    const server = startWorker('rivals.ts', [kind]);
    const tell = () => server.ask<number>({ ask: 'tell', text: told });
    runs.push(await measure({ ...contest, crowd: those, name, kind, server, act: tell }));
    await server.end();
  }
  await crowd.end();
  await sockets.end();
  const title = `${readers} readers, ${pace.perSecond} acts/s for ${pace.seconds} s, ${text.length} characters each`;
  printRuns(title, readers, runs, 'bare SSE');
  printTable(
    `${readers} readers, ${QUICK} acts/s for ${pace.seconds} s: frames are merged`,
    ['frames a reader and second', 'CPU s / million acts seen', 'of one core'],
    [
      [
        rounded(merged.frames, 1),
        rounded(merged.cpuPerMillion / 1000),
        `${rounded(merged.share * 100, 0)} %`,
      ],
    ],
  );
}

async function measureMerged(ours: Worker, crowd: Worker, readers: number) {
  const url = await ours.ask<string>({ ask: 'address' });
  await crowd.ask({ ask: 'open', kind: 'feed', url, cookie: '', count: readers, atOnce: 100 });
  await pause(1500);
  await crowd.ask({ ask: 'forget' });
  const acts = QUICK * pace.seconds;
  const cpuStart = await ours.ask<number>({ ask: 'cpu' });
  const base = performance.now();
  for (let number = 0; number < acts; number += 1) {
    await pause(base + (number * 1000) / QUICK - performance.now());
    await ours.ask({ ask: 'act' });
  }
  const seconds = (performance.now() - base) / 1000;
  await pause(1000);
  const cpu = (await ours.ask<number>({ ask: 'cpu' })) - cpuStart;
  const frames = (await crowd.ask<number[][]>({ ask: 'arrivals' })).flat().length;
  await crowd.ask({ ask: 'close' });
  return {
    frames: frames / readers / seconds,
    cpuPerMillion: (cpu / (acts * readers)) * 1_000_000,
    share: cpu / 1000 / seconds,
  };
}
