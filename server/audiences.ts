/**
 * Telling many what few know: viewers who may see the same are one audience; what an audience is sent is worked out
 * once, encoded once, and each socket costs no more than the write.
 */
import { createHash } from 'node:crypto';
import type { Socket as Wire } from 'node:net';
import type { Socket } from 'socket.io';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { Viewer } from '#shared/meeting/viewer.ts';
import type { ServerToClient, StreamBatch, StreamEvent } from '#shared/protocol.ts';
import type { Sight } from './sight.ts';

/** Viewers of the same audience are shown the same. */
export const audienceOf = ({ personId, roles }: Viewer): string =>
  personId === null ? 'public' : `${personId} ${roles.join('+')}`;

/** A short name for a standing, telling nothing of what it is made of. */
export const viewName = <State, Event extends StreamEvent>(
  { standingOf }: Sight<State, Event>,
  state: State,
  viewer: Viewer,
): string =>
  createHash('sha256')
    .update(`${audienceOf(viewer)}|${standingOf(state, viewer)}`)
    .digest('base64url')
    .slice(0, 16);

/** A run of events as one audience is shown them. */
export type Shown<State, Event> = {
  readonly viewer: Viewer;
  readonly id: string;
  readonly records: readonly Recorded<Event>[];
  readonly state: State;
  readonly place: {
    readonly after: number;
    readonly upTo: number;
    readonly head: string;
    readonly now: number;
  };
};

export const batchFor = <State, Event extends StreamEvent>(
  { kind, seenBy }: Sight<State, Event>,
  { viewer, id, records, state, place }: Shown<State, Event>,
): StreamBatch<Event> => ({
  kind,
  id,
  ...place,
  events: records.flatMap((record) => seenBy(viewer, record, state) ?? []),
});

/** More than this waiting to be written, and the reader is sent away to come back by number, bytes. */
const TOO_SLOW = 4_000_000;

/**
 * A Socket.IO event as it is on the wire: engine message 4, packet event 2, in one unmasked text frame (RFC 6455 §5.2),
 * whole, so that every socket gets the same bytes in one write.
 */
const framed = <Name extends keyof ServerToClient>(
  name: Name,
  ...told: Parameters<ServerToClient[Name]>
): Buffer => {
  const text = Buffer.from(`42${JSON.stringify([name, ...told])}`);
  const length = text.length;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = 0x81;
  head[1] = length < 126 ? length : length < 65_536 ? 126 : 127;
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, text]);
};

/** Sends one event to all these sockets, encoded once. A socket that is not open is passed over: it will join again. */
export const tellAll = <Name extends keyof ServerToClient>(
  sockets: Iterable<Socket>,
  name: Name,
  ...told: Parameters<ServerToClient[Name]>
): void => {
  let frame: Buffer | null = null;
  for (const socket of sockets) {
    const wire = wireOf(socket);
    if (!wire) continue;
    if (wire.writableLength > TOO_SLOW) {
      socket.disconnect(true);
      continue;
    }
    frame ??= framed(name, ...told);
    wire.write(frame);
  }
};

/** The connection below a socket's websocket, while it is open. This server speaks no other transport, uncompressed. */
export const wireOf = (socket: Socket): Wire | null => {
  const wire = socket.conn.request.socket;
  return wire.writable && socket.conn.readyState === 'open' ? wire : null;
};
