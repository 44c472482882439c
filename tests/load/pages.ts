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

/**
 * What the address of each page makes client/App.tsx import(), in Chinese. The socket, the exhibit reader and the editor come later,
 * for those who need them.
 */
const zh = ['words/zh/first.ts', 'words/zh/gallery.ts'];
const inner = ['InnerArea.tsx', 'words/zh/first.ts', 'words/zh/inner.ts'];
const room = [...inner, 'HearingArea.tsx', 'pages/RoomPage.tsx', 'words/zh/room.ts'];
const desk = [...inner, 'StaffArea.tsx', 'words/zh/desk.ts'];
const pages = [
  ['public list', [...zh, 'pages/PublicHearingsPage.tsx'], 120],
  ['public gallery', [...zh, 'pages/PublicHearingPage.tsx'], 120],
  ['hearing room', room, 220],
  ['hearing room with the editor of the minutes', [...room, 'features/minutes/MinutesDesk.tsx'], null],
  ['today', [...desk, 'pages/TodayPage.tsx'], null],
  ['one hearing', [...desk, 'pages/HearingPage.tsx', 'words/zh/minutes.ts', 'words/zh/room.ts'], null],
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
      if (!parts[name]) throw new Error(`the build has no ${name}`);
      seen.add(name);
      closure(parts[name].imports ?? [], seen);
    }
    return seen;
  };
  const kb = (names: Iterable<string>) =>
    [...names]
      .map((name) => parts[name]?.file ?? '')
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length, 0) / 1000;
  const rows = pages.map(([name, sources, limit]) => [
    name,
    rounded(kb(closure([entry, ...sources])), 1),
    limit === null ? '—' : String(limit),
  ]);
  rmSync(outDir, { recursive: true, force: true });
  printTable('First-load JavaScript, gzip', ['page', 'kB', 'limit kB'], rows);
}
