/** First-load JavaScript of the pages that matter, gzipped: what a browser fetches before the page can be used. */
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { z } from 'zod';
import { printTable, rounded } from './figures.ts';

const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
  }),
);

const pages = [
  ['public gallery', 'pages/PublicHearingPage.tsx', 120],
  ['hearing room', 'pages/RoomPage.tsx', 220],
  ['minutes editor (with the room)', 'editor/MinutesEditor.tsx', null],
] as const;

export async function measurePages(): Promise<void> {
  const outDir = await mkdtemp(join(tmpdir(), 'tingyi-pages-'));
  const root = new URL('../../client', import.meta.url).pathname;
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true, manifest: true } });
  const parts = manifest.parse(JSON.parse(readFileSync(join(outDir, '.vite', 'manifest.json'), 'utf8')));
  const entry = Object.keys(parts).find((name) => parts[name]?.isEntry) ?? '';
  const closure = (names: readonly string[], seen = new Set<string>()): Set<string> => {
    for (const name of names) {
      if (seen.has(name)) continue;
      seen.add(name);
      closure(parts[name]?.imports ?? [], seen);
    }
    return seen;
  };
  const kb = (names: Iterable<string>) =>
    [...names]
      .map((name) => parts[name]?.file ?? '')
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length, 0) / 1000;
  const rows = pages.map(([name, source, limit]) => {
    const words = Object.keys(parts).filter((part) => /i18n\/zh\.ts$/.test(part));
    const base = name.startsWith('minutes') ? [entry, 'pages/RoomPage.tsx', source] : [entry, source];
    return [name, rounded(kb(closure([...base, ...words])), 1), limit === null ? '—' : String(limit)];
  });
  rmSync(outDir, { recursive: true, force: true });
  printTable('First-load JavaScript, gzip', ['page', 'kB', 'limit kB'], rows);
}
