/**
 * Where a socket's words come in. Whatever arrives, in whatever shape and however often, is parsed, answered and never
 * throws; what has no answer function is not worked on.
 */
import type { Socket } from 'socket.io';
import type { z } from 'zod';
import { wireOf } from './audiences.ts';
import type { Log } from './log.ts';

/** Calls a socket may make at once, and then per second. */
const BURST = 80;
const PER_SECOND = 30;
/** After so many calls too many it is no person's page any more. */
const FORGIVEN = 400;

/** More than this waiting to be read by a socket that goes on asking, and it is sent away, bytes. */
const UNREAD = 4_000_000;

type Allowance = () => boolean;

const allowanceOf = (socket: Socket, now: () => number): Allowance => {
  let left = BURST;
  let since = now();
  let excess = 0;
  return () => {
    const at = now();
    left = Math.min(BURST, left + (Math.max(0, at - since) / 1000) * PER_SECOND);
    since = at;
    if (left >= 1) {
      left -= 1;
      return true;
    }
    excess += 1;
    if (excess > FORGIVEN) socket.disconnect(true);
    return false;
  };
};

/** Bytes that wait for somebody who does not read: those handed to the network, and those waiting to be. */
const unreadOf = (socket: Socket): (() => number) => {
  let waiting = 0;
  socket.conn.on('packetCreate', ({ data }: { data?: unknown }) => {
    waiting += typeof data === 'string' ? data.length : 0;
  });
  socket.conn.on('flush', () => {
    waiting = 0;
  });
  return () => waiting + (wireOf(socket)?.writableLength ?? 0);
};

export type Border = {
  /** Answers every call of this name: `schema` reads its arguments as a tuple, without the answer function. */
  readonly answer: <Schema extends z.ZodType<readonly unknown[]>>(
    name: string,
    schema: Schema,
    handler: (...heard: z.infer<Schema>) => Promise<unknown>,
  ) => void;
};

export function createBorder(socket: Socket, log: Log, now: () => number): Border {
  const allowed = allowanceOf(socket, now);
  const unread = unreadOf(socket);
  return {
    answer: (name, schema, handler) => {
      socket.on(name, async (...heard: unknown[]) => {
        const reply = heard.pop();
        if (typeof reply !== 'function') return;
        if (unread() > UNREAD) return socket.disconnect(true);
        if (!allowed()) return reply({ refused: 'tooFast' });
        const parsed = schema.safeParse(heard);
        if (!parsed.success) return reply({ refused: 'malformed' });
        try {
          reply(await handler(...parsed.data));
        } catch (error) {
          log.error('a call could not be answered', {
            call: name,
            error: error instanceof Error ? error : String(error),
          });
          reply({ refused: 'storageFailed' });
        }
      });
    },
  };
}
