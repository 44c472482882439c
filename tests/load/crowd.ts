/** Many viewers in one process: bare websockets that speak as much of the protocol as they need and note when what came. */
import WebSocket from 'ws';
import { PROTOCOL_VERSION } from '#shared/protocol.ts';
import { MEETING } from './ourMeeting.ts';
import { answer } from './processes.ts';

type Kind = 'bare' | 'socketio' | 'ours';

const sockets: WebSocket[] = [];
/** Arrival times by message number, in the order of arrival. */
let arrivals: number[][] = [];
let joined = 0;

const isTold = (kind: Kind, text: string) =>
  kind === 'bare' ? text.startsWith('42["recorded"') : text.startsWith('42["recorded"');

function open(kind: Kind, url: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const address = kind === 'bare' ? url : `${url}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, {
      ...{ perMessageDeflate: false, skipUTF8Validation: true },
      headers: cookie === '' ? {} : { cookie },
    });
    let told = 0;
    sockets.push(socket);
    socket.once('error', reject);
    if (kind === 'bare') socket.once('open', () => resolve());
    socket.on('message', (data: Buffer) => {
      const first = data[0];
      if (first === 50) return void socket.send('3'); // engine ping
      const text = data.subarray(0, 24).toString('latin1');
      if (isTold(kind, text)) {
        const at = performance.timeOrigin + performance.now();
        const message = arrivals[told] ?? [];
        arrivals[told] = message;
        message.push(at);
        told += 1;
        return;
      }
      if (text.startsWith('0{')) {
        const auth = kind === 'ours' ? JSON.stringify({ version: PROTOCOL_VERSION, meetingId: null }) : '';
        socket.send(`40${auth}`);
      } else if (text.startsWith('40')) {
        if (kind === 'ours') socket.send(`420["join","meeting","${MEETING}",0,""]`);
        else resolve();
      } else if (text.startsWith('430')) {
        joined += 1;
        resolve();
      }
    });
  });
}

answer({
  /** Opens viewers, so many at a time; answers how long it took, ms. */
  open: async ({ kind, url, cookie, count, atOnce }) => {
    const began = performance.now();
    let left = Number(count);
    const one = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        await open(kind as Kind, String(url), String(cookie));
      }
    };
    await Promise.all(Array.from({ length: Number(atOnce) }, one));
    return { ms: performance.now() - began, joined };
  },
  forget: () => {
    arrivals = [];
    return true;
  },
  arrivals: () => arrivals,
  close: async () => {
    for (const socket of sockets.splice(0)) socket.terminate();
    arrivals = [];
    joined = 0;
    return true;
  },
});
