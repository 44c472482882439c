/** `@y/websocket-server` and Hocuspocus as their manuals start them, keeping documents in memory. */
import { createServer } from 'node:http';
import { Server } from '@hocuspocus/server';
import { setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';
import { answer, cpuMs, settledRss } from '../processes.ts';

const kind = process.argv[2];

async function listen() {
  if (kind === 'hocuspocus') {
    const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, stopOnSignals: false });
    await server.listen();
    return server.address.port;
  }
  const http = createServer();
  new WebSocketServer({ server: http }).on('connection', setupWSConnection);
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
  return http.address().port;
}

const port = listen();
answer({ port: () => port, cpu: cpuMs, rss: settledRss });
process.on('SIGTERM', () => process.exit(0));
