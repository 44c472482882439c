/**
 * Telling many what few know: viewers who may see the same are one audience; what an audience is sent is worked out
 * once, encoded once, and each socket costs no more than the write.
 */
import { createHash } from 'node:crypto';
import type { Socket as Wire } from 'node:net';
import type { Socket } from 'socket.io';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { isInside, seatOfViewer, standingOf, thePublic, type Viewer } from '#shared/meeting/viewer.ts';
import { seenBy } from '#shared/meeting/visibility.ts';
import type { MeetingBatch, ServerToClient } from '#shared/protocol.ts';

/** Whom somebody looks as: himself if he has a part in this hearing, else one of the public, however many they are. */
export const looksAs = (meeting: Meeting, viewer: Viewer): Viewer =>
  viewer.personId !== null && (isInside(meeting, viewer) || seatOfViewer(meeting, viewer))
    ? viewer
    : thePublic;

/** Viewers of the same audience are shown the same. */
export const audienceOf = ({ personId, roles }: Viewer): string =>
  personId === null ? 'public' : `${personId} ${roles.join('+')}`;

/** A short name for a standing, telling nothing of what it is made of. */
export const viewName = (meeting: Meeting, viewer: Viewer): string =>
  createHash('sha256')
    .update(`${audienceOf(looksAs(meeting, viewer))}|${standingOf(meeting, viewer)}`)
    .digest('base64url')
    .slice(0, 16);

export const batchFor = (
  viewer: Viewer,
  meetingId: string,
  records: readonly Recorded<MeetingEvent>[],
  meeting: Meeting,
  place: { readonly after: number; readonly upTo: number; readonly head: string; readonly now: number },
): MeetingBatch => ({
  meetingId,
  ...place,
  events: records.flatMap((record) => seenBy(viewer, record, meeting) ?? []),
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
