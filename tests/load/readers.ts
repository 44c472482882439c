/** Many readers of server-sent events in one process: bare connections that note when which frame came. */
import { connect, type Socket } from 'node:net';
import { api } from '#shared/paths.ts';
import { MEETING } from './ourMeeting.ts';
import { answer } from './processes.ts';

const sockets: Socket[] = [];
/** Arrival times by frame number, in the order of arrival. */
let arrivals: number[][] = [];
let text = '';

function open(kind: string, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    let told = 0;
    sockets.push(socket);
    socket.once('error', reject);
    const path = kind === 'feed' ? api.feed(MEETING) : '/';
    // As a proxy says it of readers from many networks.
    const from = `10.${sockets.length >> 8}.0.${sockets.length & 255}`;
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nX-Forwarded-For: ${from}\r\nAccept: text/event-stream\r\n\r\n`,
    );
    socket.on('data', (data: Buffer) => {
      resolve();
      // A frame is a write of its own and small: it comes whole.
      const at = data.indexOf('event: recorded');
      if (at < 0) return;
      if (told === 0) text = data.toString('utf8', at, data.indexOf('\n\n', at) + 2);
      const times = arrivals[told] ?? [];
      arrivals[told] = times;
      times.push(performance.timeOrigin + performance.now());
      told += 1;
    });
  });
}

answer({
  /** Opens readers, so many at a time; answers how long it took, ms. */
  open: async ({ kind, url, count, atOnce }) => {
    const began = performance.now();
    let left = Number(count);
    const one = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        await open(String(kind), String(url));
      }
    };
    await Promise.all(Array.from({ length: Number(atOnce) }, one));
    return { ms: performance.now() - began };
  },
  forget: () => {
    arrivals = [];
    return true;
  },
  arrivals: () => arrivals,
  /** The last frame that came, for the rivals to send. */
  text: () => text,
  close: () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    arrivals = [];
    return true;
  },
});
