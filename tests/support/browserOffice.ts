/** The real server as a process of its own: it can be killed without warning and started again where it was. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const STARTED = /听议 Tingyi: (http:\/\/\S+)/;
const LONGEST_START_MS = 60_000;
const LONGEST_END_MS = 15_000;

export type BrowserOffice = {
  /** The same for the whole life of the office, also after a restart. */
  readonly address: string;
  readonly dataDir: string;
  /** SIGKILL: nothing is finished, nothing is closed. */
  readonly kill: () => Promise<void>;
  /** Starts again on the same port and data. */
  readonly start: () => Promise<void>;
  /** Ends the server and forgets its data. */
  readonly close: () => Promise<void>;
  /** What the server printed on its error output. */
  readonly complaints: () => string;
};

/** A demonstration office, copied from the one that was filled once before all tests (`TINGYI_OFFICE`), or filled now. */
export async function openOffice(): Promise<BrowserOffice> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tingyi-office-'));
  const filled = process.env.TINGYI_OFFICE;
  if (filled) cpSync(filled, dataDir, { recursive: true });
  let running = await startServer(dataDir, 0);
  const { address } = running;
  const port = Number(new URL(address).port);
  let complaints = '';
  return {
    address,
    dataDir,
    complaints: () => complaints + running.complaints(),
    kill: () => end(running.child, 'SIGKILL'),
    start: async () => {
      complaints += running.complaints();
      running = await startServer(dataDir, port);
    },
    close: async () => {
      if (running.child.exitCode !== null) throw new Error(`the server had ended: ${running.complaints()}`);
      await end(running.child, 'SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function startServer(dataDir: string, port: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ...{ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
      ...{ OFFICE_DEMO: 'when-new', PUBLIC_URL: '' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test that fails does not come to its end; the server must not outlive it.
  const leave = () => void child.kill('SIGKILL');
  process.once('exit', leave);
  child.once('exit', () => process.off('exit', leave));
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
  });
  const deadline = Date.now() + LONGEST_START_MS;
  while (!STARTED.test(said)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`the server did not start: ${said}${complained}`);
    }
    await setTimeout(25);
  }
  return { child, address: STARTED.exec(said)?.[1] ?? '', complaints: () => complained };
}

/** The test fails where the server does not end by itself within reason. */
export async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit').then(() => true);
  child.kill(signal);
  const inTime = await Promise.race([gone, setTimeout(LONGEST_END_MS, false, { ref: false })]);
  if (inTime) return;
  child.kill('SIGKILL');
  throw new Error('the server was asked to end and did not');
}
