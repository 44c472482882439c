/** Asks a short-lived process how many pages a PDF has; it gets little memory, little time and no environment. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { createTurns } from '../turns.ts';
import type { FileRefusal } from './kinds.ts';

export type PdfReading = { readonly pages: number } | { readonly refused: FileRefusal };
/** `memoryMb`: of heap; twice that in all. */
export type PdfLimits = { readonly timeoutMs: number; readonly mostPages: number; readonly memoryMb: number };

const LIMITS: PdfLimits = { timeoutMs: 30_000, mostPages: 3000, memoryMb: 384 };
const FINDING = z.union([
  z.object({ pages: z.number().int().positive() }),
  z.object({ refused: z.enum(['pdfEncrypted', 'fileBroken']) }),
]);

const reader = fileURLToPath(new URL('./pdfPages.mjs', import.meta.url));

/** Reads one PDF at a time: a big one must not take the processor from the room. */
export function createPdfReader(limits: PdfLimits = LIMITS): (file: string) => Promise<PdfReading> {
  const turns = createTurns();
  return (file) => turns.take('pdf', () => read(file, limits));
}

function read(file: string, { timeoutMs, mostPages, memoryMb }: PdfLimits): Promise<PdfReading> {
  const memory = `--max-old-space-size=${memoryMb}`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [memory, reader, file], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {},
    });
    let isTooHeavy = false;
    const stop = (): void => {
      isTooHeavy = true;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(stop, timeoutMs);
    // A compressed stream can unfold to gigabytes outside the heap that the flag above bounds.
    const scale = setInterval(() => {
      if (residentMb(child.pid) > memoryMb * 2) stop();
    }, 100);
    const settle = (): void => {
      clearTimeout(clock);
      clearInterval(scale);
    };
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(0, 1000);
    });
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', () => {
      settle();
      if (isTooHeavy) return resolve({ refused: 'pdfTooSlow' });
      const finding = FINDING.safeParse(jsonIn(said));
      // It fell over (out of memory, most likely) before it could say anything.
      if (!finding.success) return resolve({ refused: 'fileBroken' });
      if ('refused' in finding.data) return resolve(finding.data);
      resolve(finding.data.pages > mostPages ? { refused: 'pdfTooManyPages' } : finding.data);
    });
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Memory the process holds, in MB; 0 where the system does not tell. */
function residentMb(pid: number | undefined): number {
  const file = `/proc/${pid}/statm`;
  if (pid === undefined || !existsSync(file)) return 0;
  try {
    return (Number(readFileSync(file, 'utf8').split(' ')[1]) * PAGE_BYTES) / 1_000_000;
  } catch {
    // It ended between the two lines above.
    return 0;
  }
}

const PAGE_BYTES = 4096;
