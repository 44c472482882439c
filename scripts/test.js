/**
 * npm test: types, lint, domain and server tests, then every screen and story in a real Chromium.
 * The longest tests, of which `npm run check` runs a part, run in full (THOROUGH=1).
 * Ends with one line: `N passed, N failed`. `npm test -- check` leaves the browser out.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, ensureBrowser, ensurePackages, ensurePages, root, run, say } from './setup.js';

process.env.THOROUGH = '1';
const quick = process.argv.includes('check');
const bin = (name) => join(root, 'node_modules', '.bin', name);
const reports = mkdtempSync(join(tmpdir(), 'tingyi-test-'));
const totals = { passed: 0, failed: 0 };

const count = (passed, failed) => {
  totals.passed += passed;
  totals.failed += failed;
};
const one = async (zh, en, command, args) => {
  say(zh, en);
  const code = await run(bin(command), args);
  count(code === 0 ? 1 : 0, code === 0 ? 0 : 1);
};
const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

checkNode();
await ensurePackages();
await one('类型', 'Types', 'tsc', []);
await one('规范与分层', 'Lint and import walls', 'biome', ['check', '.']);

const browser = quick ? null : await ensureBrowser();
if (browser) process.env.CHROME_PATH = browser;

say('规则与服务器', 'Domain and server');
const unitReport = join(reports, 'unit.json');
const unit = await run(bin('vitest'), [
  ...['run', '--config', 'tests/vitest.config.ts', '--reporter=dot', '--reporter=json'],
  `--outputFile.json=${unitReport}`,
]);
const units = readReport(unitReport);
count(units?.numPassedTests ?? 0, units?.numFailedTests ?? 0);
// A file that could not be read at all counts, too: a run that failed never ends without a failure.
if (unit !== 0 && (units?.numFailedTests ?? 0) === 0) count(0, 1);

if (!quick) {
  await ensurePages();
  say('页面与故事', 'Screens and stories');
  const browserReport = join(reports, 'browser.json');
  const code = await run(bin('playwright'), ['test', '--config', 'tests/playwright.config.ts'], {
    env: {
      ...process.env,
      ...(browser ? { CHROME_PATH: browser } : {}),
      PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
    },
  });
  const { stats } = readReport(browserReport) ?? {};
  count((stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0);
  if (code !== 0 && (stats?.unexpected ?? 0) === 0) count(0, 1);
}

console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);
