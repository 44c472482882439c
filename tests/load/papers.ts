/** How long a paper takes to make: the first in a fresh process, then warm ones. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPress } from '../../server/exports/press.ts';
import { minutesSample } from '../support/papers/minutesSample.ts';
import { percentile, printTable, rounded } from './figures.ts';

const WARM = 20;

export async function measurePapers(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'tingyi-bench-'));
  const press = createPress({ cacheDir: join(dir, 'fonts') });
  const rows: string[][] = [];
  for (const format of ['pdf', 'docx'] as const) {
    const make = async () => {
      const began = performance.now();
      const bytes = await press[format](minutesSample);
      return { ms: performance.now() - began, size: bytes.length };
    };
    const first = await make();
    const warm: number[] = [];
    for (let round = 0; round < WARM; round += 1) warm.push((await make()).ms);
    rows.push([
      format,
      rounded(first.ms, 0),
      rounded(percentile(warm, 0.5), 0),
      rounded(percentile(warm, 0.95), 0),
      rounded(first.size / 1024, 0),
    ]);
  }
  await press.close();
  rmSync(dir, { recursive: true, force: true });
  printTable('Minutes of four pages', ['format', 'first ms', 'warm p50 ms', 'warm p95 ms', 'KB'], rows);
}
