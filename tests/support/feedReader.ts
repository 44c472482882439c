/** One of the public at the feed, by bare HTTP: what was told, byte by byte, and what it comes to. */
import { type IncomingMessage, request } from 'node:http';
import { onTestFinished } from 'vitest';
import { type FeedPart, type FeedPlace, type FeedTold, placeText, segmentOf } from '#shared/feed.ts';
import type { Recorded } from '#shared/kernel/decider.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { api } from '#shared/paths.ts';
import { MEETING } from './remember.ts';
import type { Client } from './server.ts';

export type Told = { readonly name: keyof FeedTold; readonly id: string; readonly data: unknown };

export type FeedReader = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** Every byte, as text. */
  readonly heard: () => string;
  readonly told: () => readonly Told[];
  /** Where the reader is. */
  readonly place: () => FeedPlace;
  /** What he holds: read from segments where he was told to begin, then what was told. */
  readonly events: () => Promise<readonly Recorded<MeetingEvent>[]>;
  readonly until: (seq: number) => Promise<void>;
  readonly hasEnded: () => boolean;
  readonly leave: () => void;
  readonly incoming: IncomingMessage;
};

export async function readFeed(address: string, from?: FeedPlace, meetingId = MEETING): Promise<FeedReader> {
  const headers = from ? { 'last-event-id': placeText(from) } : {};
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    request(address + api.feed(meetingId), { headers, agent: false }, resolve)
      .once('error', reject)
      .end();
  });
  incoming.once('error', () => undefined);
  const pieces: string[] = [];
  let ended = false;
  incoming.setEncoding('utf8');
  incoming.on('data', (piece: string) => pieces.push(piece));
  incoming.on('close', () => {
    ended = true;
  });
  onTestFinished(() => void incoming.destroy());
  const heard = () => pieces.join('');
  const told = () => heard().split('\n\n').slice(0, -1).flatMap(toldIn);
  const parts = () =>
    told().flatMap(({ name, data }) => (isPart(name) ? [{ name, part: data as FeedPart }] : []));
  const place = (): FeedPlace => {
    const last = parts().at(-1)?.part;
    return last ? { epoch: last.epoch, seq: last.upTo } : { epoch: '', seq: 0 };
  };
  return {
    ...{ status: incoming.statusCode ?? 0, headers: incoming.headers, incoming },
    ...{ heard, told, place, hasEnded: () => ended, leave: () => incoming.destroy() },
    events: async () => {
      const all = parts();
      const begun = all.findLastIndex(({ name }) => name === 'begin');
      const since = all.slice(Math.max(0, begun)).flatMap(({ part }) => part.events);
      const first = all[begun]?.part;
      return first ? [...(await segments(address, first, meetingId)), ...since] : since;
    },
    until: async (seq) => {
      for (let tries = 0; tries < 400; tries += 1) {
        if (place().seq >= seq) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`nothing up to ${seq} came: ${heard().slice(-400)}`);
    },
  };
}

const isPart = (name: string) => name === 'begin' || name === 'recorded';

const toldIn = (block: string): readonly Told[] => {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const name = field('event');
  if (name === undefined) return [];
  return [{ name: name as keyof FeedTold, id: field('id') ?? '', data: JSON.parse(field('data') ?? 'null') }];
};

/** What stands before a part, by the segments. */
const segments = async (address: string, { epoch, after }: FeedPart, meetingId: string) => {
  const events: Recorded<MeetingEvent>[] = [];
  for (let from = 0; from < after; from = segmentOf(from) + 64) {
    const response = await fetch(address + api.feedSegment(meetingId, epoch, from));
    if (!response.ok) throw new Error(`segment ${from}: ${response.status}`);
    const part = (await response.json()) as FeedPart;
    events.push(...part.events.filter(({ seq }) => seq <= after));
  }
  return events;
};

/** One of the public, listened to like anybody else: all he is told, and all he reads. */
export async function publicEar(
  address: string,
): Promise<Pick<Client, 'cookie' | 'heard' | 'until'> & { readonly join: () => Promise<unknown> }> {
  const feed = await readFeed(address);
  const read: string[] = [];
  return {
    cookie: '',
    heard: () => [feed.heard(), ...read].join('\n'),
    until: feed.until,
    join: async () => {
      const now = await fetch(address + api.feedNow(MEETING));
      read.push(await now.text(), JSON.stringify(await feed.events()));
    },
  };
}
