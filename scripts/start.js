/** npm start: installs, builds and serves. On a new data directory it opens the demonstration office. */
import { spawn } from 'node:child_process';
import { checkNode, ensurePackages, ensurePages, root, say } from './setup.js';

checkNode();
await ensurePackages();
await ensurePages();
say('正在启动……', 'Starting …');
const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.once('exit', (code) => process.exit(code ?? 0));
