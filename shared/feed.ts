/** The public feed on the wire (HTTP): immutable segments of the record, and a tail told as it happens (SSE). */
import type { Recorded } from './kernel/decider.ts';
import type { MeetingEvent } from './meeting/events.ts';
import type { GalleryDelay } from './meeting/terms.ts';

/** A segment holds what is public of so many numbers: `from + 1 … from + SEGMENT`, `from` a multiple of it. */
export const SEGMENT = 64;

/**
 * Raised when the public is shown other things of the same record by a newer program: every kept segment is then of
 * an epoch that is past.
 */
const FEED_VERSION = 1;
/** Where a feed stands: `<version>.<how often what the public may see of the past has changed>`. */
export const epochName = (epoch: number): string => `${FEED_VERSION}.${epoch}`;

/** Everything in (after, upTo] that is public, in order. Numbers missing in between are not for the public. */
export type FeedPart = {
  readonly epoch: string;
  readonly after: number;
  readonly upTo: number;
  readonly events: readonly Recorded<MeetingEvent>[];
};

/** GET api.feedNow: where the feed is, for those who ask now and then instead of listening. */
export type FeedNow = {
  readonly epoch: string;
  readonly upTo: number;
  /** By how many minutes the public is behind. */
  readonly delay: GalleryDelay;
  readonly watchers: number;
  /** The server's clock, epoch ms. */
  readonly now: number;
};

/**
 * What the tail tells, by name of the SSE event. `recorded` goes on from `after`; `begin` says where the feed is: who
 * holds another epoch forgets it and reads the segments before `after`. `gone`: nothing is public here any more.
 */
export type FeedTold = {
  readonly begin: FeedPart & FeedNow;
  readonly recorded: FeedPart & Pick<FeedNow, 'now'>;
  readonly watching: Pick<FeedNow, 'watchers'>;
  readonly gone: Record<string, never>;
};
export const feedNames = ['begin', 'recorded', 'watching', 'gone'] as const satisfies (keyof FeedTold)[];

/** A place in a feed, as `Last-Event-ID` and `?after=` say it. */
export type FeedPlace = { readonly epoch: string; readonly seq: number };

export const placeText = ({ epoch, seq }: FeedPlace): string => `${epoch}:${seq}`;

export const placeIn = (text: string): FeedPlace | null => {
  const [, epoch, seq] = /^(\d{1,4}\.\d{1,9}):(\d{1,9})$/.exec(text) ?? [];
  return epoch !== undefined && seq !== undefined ? { epoch, seq: Number(seq) } : null;
};

/** Where the segment begins in which the number after this one stands. */
export const segmentOf = (seq: number): number => seq - (seq % SEGMENT);
