/** Command → seen on every screen of the room, and what a delivery costs, beside a bare broadcast of the same bytes. */
import { measure, printRuns } from './deliveries.ts';
import { startWorker } from './processes.ts';

const pace = { perSecond: 5, seconds: 10 };

export async function measureBroadcast(viewers: number): Promise<void> {
  const crowd = startWorker('crowd.ts');
  const ours = startWorker('ourServer.ts');
  const contest = { crowd, viewers, ...pace };
  const act = () => ours.ask<number>({ ask: 'act' });
  const runs = [await measure({ ...contest, name: 'Tingyi', kind: 'ours', server: ours, act })];
  const text = await ours.ask<string>({ ask: 'text' });
  await ours.end();
  for (const [name, kind] of [
    ['bare ws', 'bare'],
    ['bare Socket.IO', 'socketio'],
  ] as const) {
    const server = startWorker('rivals.ts', [kind]);
    const tell = () => server.ask<number>({ ask: 'tell', text });
    runs.push(await measure({ ...contest, name, kind, server, act: tell }));
    await server.end();
  }
  await crowd.end();
  const title = `${viewers} viewers, ${pace.perSecond} acts/s for ${pace.seconds} s, ${text.length} characters each`;
  printRuns(title, viewers, runs, 'bare ws');
}
