/** Child processes of the bench, asked and answering one thing at a time over their IPC channel. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Asked = { readonly ask: string; readonly [more: string]: unknown };

export type Worker = {
  readonly ask: <Answer>(asked: Asked) => Promise<Answer>;
  readonly pid: number;
  readonly end: () => Promise<void>;
};

export function startWorker(file: string, args: readonly string[] = []): Worker {
  const child: ChildProcess = fork(fileURLToPath(new URL(file, import.meta.url)), [...args], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting: ((answer: unknown) => void)[] = [];
  const failing: ((error: Error) => void)[] = [];
  child.on('message', (answer) => {
    failing.shift();
    waiting.shift()?.(answer);
  });
  child.on('exit', (code) => {
    for (const fail of failing.splice(0)) fail(new Error(`${file} ended with ${code}`));
  });
  return {
    ask: <Answer>(asked: Asked) =>
      new Promise<Answer>((resolve, reject) => {
        // The two ends of this channel are both in this folder and agree on what is answered.
        waiting.push((answer) => resolve(answer as Answer));
        failing.push(reject);
        child.send(asked);
      }),
    pid: child.pid ?? 0,
    end: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 4000).unref();
      }),
  };
}

export type Answers = Readonly<Record<string, (asked: Asked) => unknown>>;

/** The child's side: answers what it is asked, in order. */
export function answer(answers: Answers): void {
  process.on('message', async (asked: Asked) => {
    const result = await answers[asked.ask]?.(asked);
    process.send?.(result ?? null);
  });
}

/** CPU this process has used, in ms. */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export const settledRss = async (): Promise<number> => {
  const { gc } = globalThis as { gc?: () => void };
  for (let round = 0; round < 4; round += 1) {
    gc?.();
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  return process.memoryUsage().rss;
};
