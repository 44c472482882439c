/** Reads a sheet that somebody handed in, away from the room: weighed first, then in a worker with limits. */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { ImportRefusal } from '#shared/http.ts';
import type { Sheet } from '#shared/imports/rows.ts';
import type { FileRefusal } from '../files/kinds.ts';
import { packageIn } from '../files/packages.ts';
import { createTurns } from '../turns.ts';

export type SheetRefusal = ImportRefusal | FileRefusal;
export type SheetLimits = {
  readonly timeoutMs: number;
  /** Of heap. */
  readonly memoryMb: number;
  /** Bytes once unpacked. */
  readonly unpacked: number;
  readonly rows: number;
  readonly columns: number;
};

const LIMITS: SheetLimits = {
  timeoutMs: 10_000,
  memoryMb: 192,
  unpacked: 30_000_000,
  rows: 1010,
  columns: 60,
};

const FINDING = z.union([
  z.object({ rows: z.array(z.array(z.string())), formulas: z.array(z.string()) }),
  z.object({
    refused: z.enum([
      'fileBroken',
      'fileTypeUnknown',
      'archiveTooLarge',
      'archiveSuspicious',
      'importTooManyRows',
    ]),
  }),
]);

const reader = new URL('./sheetReader.mjs', import.meta.url);

/** One sheet at a time. What a sheet cannot be is told by its first bytes, never by its name. */
export function createSheetReader(
  limits: SheetLimits = LIMITS,
): (bytes: Uint8Array) => Promise<Sheet | { readonly refused: SheetRefusal }> {
  const turns = createTurns();
  return async (bytes) => {
    const format = formatOf(bytes);
    if (typeof format !== 'string') return format;
    return turns.take('sheet', () => readIn(bytes, format, limits));
  };
}

function formatOf(bytes: Uint8Array): 'xlsx' | 'csv' | { readonly refused: SheetRefusal } {
  if (bytes.length === 0) return { refused: 'fileEmpty' };
  const begins = (...head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);
  // The container of old Excel, and of new Excel under a password.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return { refused: 'importOldExcel' };
  if (!begins(0x50, 0x4b)) return 'csv';
  const found = packageIn(bytes);
  if ('refused' in found) return found;
  return found.mime.includes('spreadsheet') ? 'xlsx' : { refused: 'fileTypeUnknown' };
}

function readIn(
  bytes: Uint8Array,
  format: 'xlsx' | 'csv',
  limits: SheetLimits,
): Promise<Sheet | { readonly refused: SheetRefusal }> {
  return new Promise((resolve) => {
    const worker = new Worker(reader, {
      workerData: { bytes, format, limits },
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 32 },
      env: {},
      stdout: true,
      stderr: true,
    });
    let isSettled = false;
    const settle = (finding: Sheet | { readonly refused: SheetRefusal }): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(clock);
      void worker.terminate();
      resolve(finding);
    };
    const clock = setTimeout(() => settle({ refused: 'importTooHeavy' }), limits.timeoutMs);
    worker.once('message', (said: unknown) => {
      const finding = FINDING.safeParse(said);
      settle(finding.success ? finding.data : { refused: 'fileBroken' });
    });
    // Out of memory, most likely.
    worker.once('error', () => settle({ refused: 'importTooHeavy' }));
    worker.once('exit', () => settle({ refused: 'fileBroken' }));
  });
}
