/**
 * The tail of the public feed: whoever listens to a hearing is told what the public is shown of it, in frames that are
 * encoded once for all and are at most four a second, however fast the record grows.
 */
import type { ServerResponse } from 'node:http';
import { type FeedPlace, type FeedTold, segmentOf } from '#shared/feed.ts';
import type { Meetings } from '../meetings.ts';
import { networkOf } from '../sessions/accounts.ts';
import { type Frame, opening, toldAs, write } from './frames.ts';
import { type Galleries, partAfter, type Shown } from './galleries.ts';

export type Tails = {
  /** Takes the reader in from this place; `full` when there is no room for him, `nothing` where nothing is public. */
  readonly open: (
    response: ServerResponse,
    meetingId: string,
    address: string,
    place: FeedPlace | null,
  ) => Promise<'open' | 'full' | 'nothing'>;
  readonly watchersOf: (meetingId: string) => number;
  readonly close: () => void;
};

export type TailsOptions = {
  readonly galleries: Galleries;
  readonly meetings: Pick<Meetings, 'onNews'>;
  readonly now: () => number;
  /** Readers have come or gone. */
  readonly onWatchers?: (meetingId: string) => void;
  /** Readers in all, and from one network: more than an office or a school behind one address. */
  readonly most?: number;
  readonly mostEach?: number;
};

/** One hearing that is listened to: its readers have all been told the same. */
type Tail = {
  readonly meetingId: string;
  readonly readers: Set<ServerResponse>;
  told: Shown;
  /** When the last frame went out, and the next one will, by the machine's own clock. */
  toldAt: number;
  telling: { readonly at: number; readonly timer: NodeJS.Timeout } | null;
  /** How many readers there were when they were last told. */
  counted: number;
  counting: NodeJS.Timeout | null;
};

const FRAME_EVERY = 250;
/** How often it is looked whether what is held back may be told. */
const RELEASE_EVERY = 1000;
/** Neither a proxy nor the reader takes a line for dead that was heard so lately. */
const BEAT_EVERY = 15_000;

export function createTails(options: TailsOptions): Tails {
  const { galleries, meetings, now, onWatchers, most = 20_000, mostEach = 2000 } = options;
  const tails = new Map<string, Tail>();
  const byNetwork = new Map<string, number>();
  let readers = 0;

  const tellAll = ({ readers: those }: Tail, frame: Frame): void => {
    for (const response of those) write(response, frame);
  };
  const end = (tail: Tail): void => {
    if (tails.get(tail.meetingId) === tail) tails.delete(tail.meetingId);
    if (tail.telling) clearTimeout(tail.telling.timer);
    if (tail.counting) clearTimeout(tail.counting);
    for (const response of tail.readers) response.end();
  };

  const tell = async (tail: Tail): Promise<void> => {
    tail.telling = null;
    tail.toldAt = performance.now();
    const shown = await galleries.read(tail.meetingId);
    if (tails.get(tail.meetingId) !== tail) return;
    if (!shown) {
      tellAll(tail, toldAs('gone', {}));
      return end(tail);
    }
    const before = tail.told;
    tail.told = shown;
    if (shown.epoch !== before.epoch) tellAll(tail, beginning(shown, tail.readers.size, now()));
    else if (shown.upTo > before.upTo) tellAll(tail, goingOn(shown, before.upTo, now()));
    if (shown.isHolding) tellAt(tail, tail.toldAt + RELEASE_EVERY);
  };
  const tellAt = (tail: Tail, at: number): void => {
    if (tail.telling && tail.telling.at <= at) return;
    if (tail.telling) clearTimeout(tail.telling.timer);
    // What cannot be read now is read with the next news; a reader who hears nothing of it comes back by number.
    const timer = setTimeout(() => void tell(tail).catch(() => undefined), at - performance.now());
    tail.telling = { at, timer };
  };
  const offNews = meetings.onNews(({ id }) => {
    const tail = tails.get(id);
    if (tail) tellAt(tail, tail.toldAt + FRAME_EVERY);
  });

  const tellCount = (tail: Tail): void => {
    tail.counted = tail.readers.size;
    tellAll(tail, toldAs('watching', { watchers: tail.counted }));
  };
  /** The larger the crowd, the less often its number is told: each telling is a write to everybody. */
  const countLater = (tail: Tail): void => {
    tail.counting ??= setTimeout(
      () => {
        tail.counting = null;
        if (tail.counted !== tail.readers.size) tellCount(tail);
      },
      Math.max(1000, tail.readers.size),
    );
  };
  const leave = (tail: Tail, response: ServerResponse, network: string): void => {
    if (!tail.readers.delete(response)) return;
    readers -= 1;
    const left = (byNetwork.get(network) ?? 1) - 1;
    if (left > 0) byNetwork.set(network, left);
    else byNetwork.delete(network);
    if (tail.readers.size === 0) end(tail);
    else countLater(tail);
    onWatchers?.(tail.meetingId);
  };
  const tailOf = (meetingId: string, shown: Shown): Tail => {
    const known = tails.get(meetingId);
    if (known) return known;
    const tail: Tail = {
      meetingId,
      readers: new Set(),
      told: shown,
      toldAt: 0,
      telling: null,
      counted: 1,
      counting: null,
    };
    tails.set(meetingId, tail);
    if (shown.isHolding) tellAt(tail, performance.now() + RELEASE_EVERY);
    return tail;
  };

  const beat = setInterval(() => {
    for (const tail of tails.values()) tellCount(tail);
  }, BEAT_EVERY);
  beat.unref();

  return {
    open: async (response, meetingId, address, place) => {
      const network = networkOf(address);
      const shown = await galleries.read(meetingId);
      if (!shown) return 'nothing';
      if (readers >= most || (byNetwork.get(network) ?? 0) >= mostEach) return 'full';
      // A response behind another on the same line has no line of its own yet.
      if (!response.socket || response.destroyed) return 'full';
      // He is told what the others have been told, and goes on with them.
      const tail = tailOf(meetingId, shown);
      tail.readers.add(response);
      readers += 1;
      byNetwork.set(network, (byNetwork.get(network) ?? 0) + 1);
      response.once('close', () => leave(tail, response, network));
      response.writeHead(200, HEAD);
      response.flushHeaders();
      write(response, opening);
      const { told } = tail;
      const isKnown =
        place?.epoch === told.epoch && place.seq >= segmentOf(told.upTo) && place.seq <= told.upTo;
      write(response, isKnown ? goingOn(told, place.seq, now()) : beginning(told, tail.readers.size, now()));
      countLater(tail);
      onWatchers?.(meetingId);
      return 'open';
    },
    watchersOf: (meetingId) => tails.get(meetingId)?.readers.size ?? 0,
    close: () => {
      offNews();
      clearInterval(beat);
      for (const tail of [...tails.values()]) end(tail);
    },
  };
}

/** `no-transform`: nothing on the way may wait for more before it passes a frame on. */
const HEAD = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
} as const;

const beginning = (shown: Shown, watchers: number, now: number): Frame => {
  const { epoch, upTo, delay } = shown;
  const told: FeedTold['begin'] = { ...partAfter(shown, segmentOf(upTo)), delay, watchers, now };
  return toldAs('begin', told, { epoch, seq: upTo });
};

const goingOn = (shown: Shown, after: number, now: number): Frame =>
  toldAs('recorded', { ...partAfter(shown, after), now }, { epoch: shown.epoch, seq: shown.upTo });
