import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Paper } from '#shared/papers/paper.ts';
import { STANDARD_WORD_FACES, type WordFaces } from './docx/faces.ts';
import { type ExportFailure, exportFailure } from './failure.ts';
import type { Job, PaperFormat, Printed, PrintingSetup } from './job.ts';

export type PressOptions = {
  /** Where unpacked fonts are kept between runs. */
  readonly cacheDir: string;
  /** The office's licensed fonts (仿宋_GB2312, 方正小标宋 …), used before the free ones. */
  readonly fontDir?: string;
  /** Names of the faces written into DOCX, where they differ from the standard ones. */
  readonly wordFaces?: Partial<WordFaces>;
  /** Longest time for one paper, in ms, its process' start included. */
  readonly timeLimit?: number;
  /** Most papers waiting; one more is refused as busy. */
  readonly queueLimit?: number;
  /** The process is replaced after so many papers, or above so many bytes: Typst keeps a little of each paper. */
  readonly papersPerProcess?: number;
  readonly residentLimit?: number;
  /** Without work for so long (ms) the process ends and gives its memory back. */
  readonly idleLimit?: number;
};

export type Press = {
  readonly pdf: (paper: Paper) => Promise<Uint8Array>;
  readonly docx: (paper: Paper) => Promise<Uint8Array>;
  /** The printing process, while there is one. */
  readonly health: () => {
    readonly pid: number | null;
    readonly papers: number;
    readonly residentBytes: number;
    readonly waiting: number;
  };
  readonly close: () => Promise<void>;
};

type Waiting = {
  readonly job: Job;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (failure: ExportFailure) => void;
};

/**
 * Makes papers, one at a time, in a process of its own: setting type never holds up the room, and a paper that takes
 * too long or breaks the process costs that paper only. Failures are ExportFailure.
 */
export function createPress(options: PressOptions): Press {
  const {
    timeLimit = 30_000,
    queueLimit = 200,
    papersPerProcess = 300,
    residentLimit = 600 * 2 ** 20,
    idleLimit = 600_000,
  } = options;
  const queue: Waiting[] = [];
  let current: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | null = null;
  let child: ChildProcess | null = null;
  let papers = 0;
  let residentBytes = 0;
  let nextId = 1;
  let isClosed = false;
  let idle: NodeJS.Timeout | undefined;

  const print = (format: PaperFormat, paper: Paper): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      if (isClosed) return reject(exportFailure('closed', 'the press is closed'));
      if (queue.length >= queueLimit)
        return reject(exportFailure('busy', `${queue.length} papers are waiting`));
      queue.push({ job: { id: nextId++, format, paper }, resolve, reject });
      work();
    });

  function work(): void {
    clearTimeout(idle);
    const waiting = current ? undefined : queue.shift();
    if (!waiting) {
      if (!current && child) idle = setTimeout(dismiss, idleLimit);
      return;
    }
    const timer = setTimeout(() => fail('timedOut', `longer than ${timeLimit} ms`), timeLimit);
    current = { waiting, timer };
    const worker = child ?? start();
    worker.send(waiting.job, (error) => {
      if (error && worker === child) fail('died', error.message);
    });
  }

  function start(): ChildProcess {
    const setup: PrintingSetup = {
      cacheDir: options.cacheDir,
      fontDir: options.fontDir ?? null,
      wordFaces: { ...STANDARD_WORD_FACES, ...options.wordFaces },
    };
    const started = fork(PRINTING_PROCESS, [JSON.stringify(setup)], {
      execArgv: ['--import', TYPESCRIPT_LOADER],
      // Nothing of the server's environment: no secret can reach a paper.
      env: { TMPDIR: process.env.TMPDIR ?? '/tmp' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child = started;
    papers = 0;
    started.on('message', (printed: Printed) => started === child && finish(printed));
    started.on('error', (error) => started === child && fail('died', error.message));
    started.on('exit', (code, signal) => {
      if (started !== child) return;
      fail('died', `the printing process ended (${signal ?? code})`);
    });
    return started;
  }

  function finish(printed: Printed): void {
    if (current?.waiting.job.id !== printed.id) return;
    const { waiting, timer } = current;
    clearTimeout(timer);
    current = null;
    papers += 1;
    residentBytes = printed.residentBytes;
    if ('bytes' in printed) waiting.resolve(printed.bytes);
    else waiting.reject(exportFailure('unprintable', printed.failure));
    if (papers >= papersPerProcess || residentBytes > residentLimit) dismiss();
    work();
  }

  function fail(code: 'timedOut' | 'died' | 'closed', detail: string): void {
    dismiss();
    if (!current) return;
    const { waiting, timer } = current;
    clearTimeout(timer);
    current = null;
    waiting.reject(exportFailure(code, detail));
    work();
  }

  function dismiss(): void {
    clearTimeout(idle);
    child?.kill('SIGKILL');
    child = null;
    papers = 0;
    residentBytes = 0;
  }

  return {
    pdf: (paper) => print('pdf', paper),
    docx: (paper) => print('docx', paper),
    health: () => ({ pid: child?.pid ?? null, papers, residentBytes, waiting: queue.length }),
    close: async () => {
      isClosed = true;
      const abandoned = queue.splice(0);
      const last = child;
      fail('closed', 'the press was closed');
      for (const { reject } of abandoned) reject(exportFailure('closed', 'the press was closed'));
      if (last && last.exitCode === null && last.signalCode === null)
        await new Promise((resolve) => last.once('exit', resolve));
    },
  };
}

const PRINTING_PROCESS = fileURLToPath(new URL('./printing.ts', import.meta.url));
const TYPESCRIPT_LOADER = createRequire(import.meta.url).resolve('tsx');
