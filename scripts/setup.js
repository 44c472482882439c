/** What a fresh clone needs before anything runs: packages, the built pages, and for tests a browser. Plain Node. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the project; resolves with its exit code. */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });

export const say = (zh, en) => console.log(`▸ ${zh} ${en}`);

const bin = (name) => join(root, 'node_modules', '.bin', name);

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 15)) return;
  console.error(`需要 Node.js 20.15 或更高版本，当前为 ${process.versions.node}。`);
  console.error(`Node.js 20.15 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Installs what package-lock.json says, unless that is there already. `npm install`, not `npm ci`: the lock may have been
 * written where a registry does not hold other platforms' binaries, which `ci` takes for a broken lock.
 */
export async function ensurePackages() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say('正在安装依赖……', 'Installing packages …');
  const code = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (code !== 0) process.exit(code);
}

/** Builds the pages when their sources have changed since the last build. */
export async function ensurePages() {
  const stamp = join(root, 'dist', 'built.json');
  const sources = fingerprint(['client', 'shared', 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('正在构建页面……', 'Building the pages …');
  const code = await run(bin('vite'), ['build', 'client', '--logLevel', 'warn'], {
    shell: process.platform === 'win32',
  });
  if (code !== 0) process.exit(code);
  writeFileSync(stamp, sources);
}

/** Names, sizes and times of all files below these places. */
function fingerprint(places) {
  const seen = [];
  const look = (path) => {
    const entry = statSync(path);
    if (entry.isFile())
      return void seen.push(`${path.slice(root.length)} ${entry.size} ${Math.round(entry.mtimeMs)}`);
    for (const name of readdirSync(path).sort()) look(join(path, name));
  };
  for (const place of places) look(join(root, place));
  return JSON.stringify(seen);
}

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const installedBrowser = () => [process.env.CHROME_PATH, ...usual].find((path) => path && existsSync(path));

/** A Chromium for the tests: one that is there, else the system's package, else the one Playwright downloads (null). */
export async function ensureBrowser() {
  const there = installedBrowser();
  if (there) return there;
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    say('正在安装 Chromium……', 'Installing Chromium …');
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update', '-qq'], quiet);
    await run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
      quiet,
    );
    const now = installedBrowser();
    if (now) return now;
  }
  say('正在下载 Chromium……', 'Downloading Chromium …');
  const code = await run(bin('playwright'), ['install', 'chromium']);
  if (code === 0) return null;
  console.error(
    '没有可用的 Chromium：请安装后以 CHROME_PATH 指明。 No Chromium: install one and name it by CHROME_PATH.',
  );
  process.exit(code);
}
