/**
 * A hearing as the public follows it: the server's own fold over the public feed. What is new comes by server-sent
 * events, what is old by segments that any cache may answer; where no tail is to be had, by asking now and then.
 */
import {
  type FeedNow,
  type FeedPart,
  type FeedTold,
  feedNames,
  placeText,
  SEGMENT,
  segmentOf,
} from '#shared/feed.ts';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { hearingFold } from '#shared/meeting/hearingFold.ts';
import { type Meeting, noMeeting } from '#shared/meeting/state.ts';
import { api } from '#shared/paths.ts';
import { read, refusedCode } from '../api.ts';
import type { Line } from './connection.ts';

export type FeedState = {
  /** `gone`: nothing is public here, or no longer. */
  readonly status: 'joining' | 'live' | 'gone';
  readonly line: Line;
  readonly meeting: Meeting;
  readonly records: readonly Recorded<MeetingEvent>[];
  readonly seq: number;
  readonly watchers: number | null;
};

export type Feed = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => FeedState;
  /** The server's clock, epoch ms, as far as it is known. */
  readonly now: () => number;
  readonly close: () => void;
};

const NOTHING = { meeting: noMeeting, records: [], seq: 0 } as const;
const BLANK: FeedState = { ...NOTHING, status: 'joining', line: 'connecting', watchers: null };

/** Told nothing for so long, the line is dead whatever it says: the server speaks every fifteen seconds. */
const SILENT = 40_000;
/** Where there is no tail, asked so often; and so often whether what is gone has come back. */
const ASK_EVERY = 3000;
const GONE_FOR = 30_000;
/** After so many questions the tail is tried again. */
const ASKED_BEFORE_TAIL = 20;

export function openFeed(meetingId: string): Feed {
  const listeners = new Set<() => void>();
  let state = BLANK;
  let epoch = '';
  let ahead = 0;
  let isClosed = false;
  let tail: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  /** What was told is folded in the order it came, also where a segment has to be fetched first. */
  let folding: Promise<unknown> = Promise.resolve();

  const become = (next: Partial<FeedState>) => {
    if (isClosed) return;
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const later = (work: () => void, after: number) => {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(work, after);
  };

  const hold = (events: FeedPart['events'], upTo: number) => {
    const fresh = events.filter(({ seq }) => seq > state.seq);
    become({
      status: 'live',
      meeting: hearingFold.replay(fresh, state.meeting),
      records: fresh.length > 0 ? [...state.records, ...fresh] : state.records,
      seq: Math.max(state.seq, upTo),
    });
  };
  const begin = (of: string) => {
    epoch = of;
    state = { ...state, ...NOTHING };
  };
  /** Everything up to a number, by segments. A whole one comes from a cache, ours or another's. */
  const readUpTo = async (upTo: number) => {
    const froms = Array.from(
      { length: Math.max(0, Math.ceil((upTo - segmentOf(state.seq)) / SEGMENT)) },
      (_, index) => segmentOf(state.seq) + index * SEGMENT,
    );
    const parts = await Promise.all(
      froms.map((from) => read<FeedPart>(api.feedSegment(meetingId, epoch, from))),
    );
    for (const part of parts) if (part.epoch === epoch) hold(part.events, part.upTo);
  };
  const fold = async (part: FeedPart) => {
    if (part.epoch !== epoch) begin(part.epoch);
    if (part.after > state.seq) await readUpTo(part.after);
    hold(part.events, part.upTo);
  };

  const hearClock = (now: number) => {
    ahead = now - Date.now();
  };
  const gone = () => {
    tail?.close();
    begin('');
    become({ status: 'gone', line: 'online' });
    later(listen, GONE_FOR);
  };
  const ask = async () => {
    const now = await read<FeedNow>(api.feedNow(meetingId)).catch(refusedCode);
    if (now === 'notForYou') return gone();
    try {
      if (typeof now === 'string') throw new Error(now);
      hearClock(now.now);
      if (now.epoch !== epoch) begin(now.epoch);
      await readUpTo(now.upTo);
      become({ line: 'online', watchers: now.watchers });
    } catch {
      // Not reached, or of an epoch that has just passed: asked again in a moment.
      become({ line: 'offline' });
    }
    asked += 1;
    later(asked % ASKED_BEFORE_TAIL === 0 ? listen : () => void ask(), ASK_EVERY);
  };

  const heard: { readonly [Name in keyof FeedTold]: (told: FeedTold[Name]) => void } = {
    begin: (told) => {
      hearClock(told.now);
      become({ watchers: told.watchers });
      take(told);
    },
    recorded: (told) => {
      hearClock(told.now);
      take(told);
    },
    watching: ({ watchers }) => become({ watchers }),
    gone,
  };
  const take = (part: FeedPart) => {
    // What could not be fetched: the same again from the place that is held.
    folding = folding.then(() => fold(part)).catch(() => later(listen, ASK_EVERY));
  };
  const listen = () => {
    tail?.close();
    const place = epoch === '' ? '' : `?after=${placeText({ epoch, seq: state.seq })}`;
    const opened = new EventSource(api.feed(meetingId) + place);
    tail = opened;
    opened.onopen = () => become({ line: 'online' });
    opened.onerror = () => {
      if (opened !== tail) return;
      // The browser tries again by itself, unless it was answered something else than a tail: then we ask why.
      if (opened.readyState === EventSource.CLOSED) return void ask();
      become({ line: 'offline' });
    };
    for (const name of feedNames)
      opened.addEventListener(name, ({ data }: MessageEvent<string>) => {
        if (opened !== tail || isClosed) return;
        later(listen, SILENT);
        // The server's own words, by the type both ends share.
        (heard[name] as (told: unknown) => void)(JSON.parse(data));
      });
    later(listen, SILENT);
  };
  listen();

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    now: () => Date.now() + ahead,
    close: () => {
      isClosed = true;
      listeners.clear();
      clearTimeout(timer);
      tail?.close();
    },
  };
}
