/** Many editors of one document in one process: each types in a paragraph of its own and notes when others' keys arrive. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { RICH_TEXT_VERSION, ROOT } from '#shared/richText.ts';
import { percentile } from './figures.ts';
import { answer, cpuMs } from './processes.ts';

export type Server = 'ours' | 'relay' | 'yws' | 'hocuspocus';
/** whole: holds the document. light: holds only its own text and, if it counts, reads who wrote what in each update. */
type Editor = { readonly doc: Y.Doc; readonly text: Y.XmlText; readonly socket: WebSocket; isReady: boolean };

const DOCUMENT = 'opinion:bench';
const KEYS = '经核对发票与资金流水不一致应当补充鉴定';

const editors: Editor[] = [];
/** When each client typed the character with that clock. */
const typed = new Map<number, Map<number, number>>();
let delays: number[] = [];
let timers: NodeJS.Timeout[] = [];

const clock = (): number => performance.now();

function arrived(client: number, from: number, to: number): void {
  const times = typed.get(client);
  const now = clock();
  for (let at = from; at < to; at += 1) {
    const time = times?.get(at);
    if (time !== undefined) delays.push(now - time);
  }
}

function open(
  server: Server,
  port: number,
  number: number,
  mode: 'whole' | 'counting' | 'deaf',
): Promise<Editor> {
  const doc = new Y.Doc({ gc: false });
  const query = `cid=${doc.clientID}&sv=${RICH_TEXT_VERSION}`;
  const path = server === 'ours' ? `collab/${DOCUMENT}?${query}` : DOCUMENT;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${path}`, {
    headers: { 'x-person': `p${number}` },
    perMessageDeflate: false,
  });
  const text = new Y.XmlText();
  const editor: Editor = { doc, text, socket, isReady: false };
  const seen = new Map<number, number>();
  const send = (write: (encoder: encoding.Encoder) => void): void =>
    socket.send(
      encoding.encode((encoder) => {
        if (server === 'hocuspocus') encoding.writeVarString(encoder, DOCUMENT);
        write(encoder);
      }),
    );
  const sync = (step: number, body: Uint8Array): void =>
    send((encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, body);
    });
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'network') sync(2, update);
  });
  if (mode === 'whole')
    doc.on('afterTransaction', ({ origin, beforeState, afterState }: Y.Transaction) => {
      if (origin !== 'network') return;
      for (const [client, to] of afterState) {
        const from = beforeState.get(client) ?? 0;
        if (from < to) arrived(client, from, to);
      }
    });
  const count = (update: Uint8Array): void => {
    for (const [client, to] of Y.parseUpdateMeta(update).to) {
      arrived(client, seen.get(client) ?? 0, to);
      seen.set(client, Math.max(to, seen.get(client) ?? 0));
    }
  };
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => {
      if (server === 'hocuspocus')
        send((encoder) => {
          encoding.writeVarUint(encoder, 2);
          encoding.writeVarUint(encoder, 0);
          encoding.writeVarString(encoder, 'token');
        });
      if (server === 'relay') resolve(editor);
      else sync(0, Y.encodeStateVector(doc));
    });
    socket.on('message', (data: Buffer) => {
      if (mode === 'deaf' && editor.isReady) return;
      const decoder = decoding.createDecoder(data);
      if (server === 'hocuspocus') decoding.readVarString(decoder);
      const type = decoding.readVarUint(decoder);
      if (type !== 0 && !(server === 'hocuspocus' && type === 4)) return;
      const step = decoding.readVarUint(decoder);
      const body = decoding.readVarUint8Array(decoder);
      if (step === 0) return sync(1, Y.encodeStateAsUpdate(doc, body));
      if (mode === 'whole') Y.applyUpdate(doc, body, 'network');
      else if (mode === 'counting') count(body);
      if (editor.isReady) return;
      editor.isReady = true;
      resolve(editor);
    });
  });
}

/** The editor's paragraph, under its name, with a first letter. */
function begin({ doc, text }: Editor, number: number): void {
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    doc.getXmlFragment(ROOT).insert(0, [paragraph]);
    text.insert(0, '一', { author: { id: `p${number}` } });
  });
}

function press({ doc, text }: Editor): void {
  const at = Y.getState(doc.store, doc.clientID);
  const times = typed.get(doc.clientID) ?? new Map<number, number>();
  typed.set(doc.clientID, times);
  times.set(at, clock());
  text.insert(text.length, KEYS[at % KEYS.length] ?? '一');
}

answer({
  open: async ({ server, port, count, counting }) => {
    for (let number = 0; number < Number(count); number += 1) {
      const isCounting = counting === null || number % Number(counting) === 0;
      const mode = counting === null ? 'whole' : isCounting ? 'counting' : 'deaf';
      editors.push(await open(server as Server, Number(port), number, mode));
    }
    for (const [number, editor] of editors.entries()) begin(editor, number);
    return true;
  },
  type: async ({ perSecond }) => {
    const every = 1000 / Number(perSecond);
    for (const [index, editor] of editors.entries()) {
      const start = setTimeout(
        () => timers.push(setInterval(() => press(editor), every)),
        (index / editors.length) * every,
      );
      timers.push(start);
    }
    return true;
  },
  forget: () => {
    delays = [];
    typed.clear();
    return true;
  },
  stop: () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    return true;
  },
  /** `counted`: how many editors hear of each key. */
  figures: ({ counted }) => {
    const keys = [...typed.values()].reduce((sum, times) => sum + times.size, 0);
    const texts = new Set(editors.map(({ doc }) => doc.getXmlFragment(ROOT).toString()));
    return {
      ...{ keys, delivered: delays.length, expected: keys * Number(counted), versions: texts.size },
      ...{ p50: percentile(delays, 0.5), p95: percentile(delays, 0.95), p99: percentile(delays, 0.99) },
    };
  },
  cpu: cpuMs,
  close: () => {
    for (const { socket } of editors.splice(0)) socket.terminate();
    typed.clear();
    delays = [];
    return true;
  },
});
process.on('SIGTERM', () => process.exit(0));
