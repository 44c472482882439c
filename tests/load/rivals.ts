/** What we are measured against: a bare `ws` broadcast, a bare Socket.IO broadcast and bare server-sent events, of the same bytes. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { WebSocket, WebSocketServer } from 'ws';
import { answer, cpuMs, settledRss } from './processes.ts';

const kind = process.argv[2];
const responses = new Set<ServerResponse>();
const httpServer = createServer((_, response) => {
  responses.add(response);
  response.once('close', () => responses.delete(response));
  response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
});
const bare = kind === 'bare' ? new WebSocketServer({ server: httpServer, perMessageDeflate: false }) : null;
const io =
  kind === 'socketio'
    ? new Server(httpServer, { transports: ['websocket'], perMessageDeflate: false })
    : null;
const listening = new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));

answer({
  address: async () => {
    await listening;
    const { port } = httpServer.address() as AddressInfo;
    return kind === 'bare' ? `ws://127.0.0.1:${port}` : `ws://127.0.0.1:${port}`;
  },
  tell: ({ text }) => {
    const at = performance.timeOrigin + performance.now();
    // The very bytes of ours on the wire: 42["recorded",{…}].
    if (bare)
      for (const client of bare.clients) if (client.readyState === WebSocket.OPEN) client.send(String(text));
    if (kind === 'sse') for (const response of responses) response.write(String(text));
    io?.emit('recorded', JSON.parse(String(text).slice(2))[1]);
    return at;
  },
  cpu: cpuMs,
  rss: settledRss,
});
process.on('SIGTERM', () => process.exit(0));
