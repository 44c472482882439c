/** Once before all browser tests: the pages are built, and a demonstration office is filled for every test to copy. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, projectRoot, startServer } from './support/browserOffice.ts';

/** What it returns runs when all tests are over. */
export default async function prepare(): Promise<() => void> {
  if (!process.env.CLIENT_DIR) buildPages();
  const dataDir = mkdtempSync(join(tmpdir(), 'tingyi-filled-'));
  const { child } = await startServer(dataDir, 0);
  await end(child, 'SIGTERM');
  process.env.TINGYI_OFFICE = dataDir;
  return () => rmSync(dataDir, { recursive: true, force: true });
}

/** Nothing is built when nothing has changed. */
function buildPages(): void {
  const script = "import { ensurePages } from './scripts/setup.js'; await ensurePages();";
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the pages could not be built');
}
