/** Server-sent events (HTML Living Standard §9.2), encoded once for every reader. */
import type { ServerResponse } from 'node:http';
import { type FeedPlace, type FeedTold, placeText } from '#shared/feed.ts';

/** One text for the wire, as HTTP/1.1 sends it (in a chunk) and as HTTP/1.0 does (bare). */
export type Frame = { readonly chunked: Buffer; readonly bare: Buffer };

const frameOf = (text: string): Frame => {
  const bare = Buffer.from(text);
  const chunked = Buffer.concat([Buffer.from(`${bare.length.toString(16)}\r\n`), bare, Buffer.from('\r\n')]);
  return { bare, chunked };
};

/** `place`: where a reader who has read this is, so that he can go on from there. */
export const toldAs = <Name extends keyof FeedTold>(
  name: Name,
  data: FeedTold[Name],
  place?: FeedPlace,
): Frame =>
  frameOf(`event: ${name}\n${place ? `id: ${placeText(place)}\n` : ''}data: ${JSON.stringify(data)}\n\n`);

/** Comes back after so many ms when the line breaks. */
export const opening: Frame = frameOf('retry: 2000\n\n');

/** More than this waiting to be written, and the reader is sent away to come back by number, bytes. */
const TOO_SLOW = 1_000_000;

/** Writes past the response, whose head has gone out: one write a reader, of bytes that all readers share. */
export function write(response: ServerResponse, frame: Frame): void {
  const { socket } = response;
  if (!socket?.writable) return;
  if (socket.writableLength > TOO_SLOW) return void socket.destroy();
  socket.write(response.chunkedEncoding ? frame.chunked : frame.bare);
}
