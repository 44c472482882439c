/** The only file that reads the environment and the clock, and ends the process. */
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { demoPeople } from './demo/people.ts';
import { seedDemo } from './demo/seed.ts';
import { createLog } from './log.ts';
import { startServer } from './server.ts';
import { openDatabase } from './store/database.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);

const read = readConfig(process.env);
if ('complaint' in read) {
  say(read.complaint);
  process.exit(2);
}
const { config } = read;
const log = createLog({ level: config.logLevel });
const now = () => Date.now();
const clientDir = process.env.CLIENT_DIR ?? fileURLToPath(new URL('../dist/client', import.meta.url));

try {
  const database = openDatabase(config.dataDir);
  const demo = await seedDemo({ database, config, now, log });
  const server = await startServer({ config, database, clientDir, demo: demo ? demoPeople : null, log, now });
  say(`听议 Tingyi: ${config.publicUrl ?? server.address}`);
  const stop = async () => {
    await server
      .close()
      .catch((error: unknown) => log.error('the server did not close well', { error: String(error) }));
    database.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
