/** The streams of one kind, each by its own id. Whoever needs to know of new events in any of them listens here. */

import type { Store } from './store/store.ts';
import type { Folded, News, StreamAnswer, Streams } from './streams.ts';

export type NamedNews<State, Event> = News<State, Event> & { readonly id: string };

export type NamedStreams<State, Command, Event, Code extends string, By> = {
  readonly execute: (id: string, by: By, commandId: string, command: Command) => Promise<StreamAnswer<Code>>;
  /** One that nobody founded is the empty one, at number 0. */
  readonly read: (id: string) => Promise<Folded<State, Event>>;
  readonly ids: () => Promise<readonly string[]>;
  /** Told of every append to any of them, in order per stream. Returns its off switch. */
  readonly onNews: (listener: (news: NamedNews<State, Event>) => void) => () => void;
  readonly settled: () => Promise<void>;
};

export type NamingOptions<State, Command, Event, Code extends string, By> = {
  readonly prefix: string;
  readonly store: Store;
  readonly streams: Streams<State, Command, Event, Code, By>;
  /** May begin a stream; anything else asked of one that does not exist is refused as `unknown`. */
  readonly founds: (command: Command) => boolean;
  readonly unknown: Code;
};

export function nameStreams<State, Command, Event, Code extends string, By>(
  options: NamingOptions<State, Command, Event, Code, By>,
): NamedStreams<State, Command, Event, Code, By> {
  const { prefix, store, streams, founds, unknown } = options;
  const listeners = new Set<(news: NamedNews<State, Event>) => void>();
  /** Up to which number a stream's listeners have been told; absent until something happens in it. */
  const told = new Map<string, number>();

  const follow = (id: string, seen: number): void => {
    if (told.has(id)) return;
    told.set(id, seen);
    streams.subscribe(prefix + id, (news) => {
      if (news.upTo <= (told.get(id) ?? 0)) return;
      told.set(id, news.upTo);
      for (const listener of listeners) listener({ ...news, id });
    });
  };
  // Reading does not follow: what is followed stays in memory, and all streams of all years are read at every start.
  const read = (id: string): Promise<Folded<State, Event>> => streams.read(prefix + id);
  return {
    execute: async (id, by, commandId, command): Promise<StreamAnswer<Code>> => {
      const { seq } = await read(id);
      if (seq === 0 && !founds(command)) return { refused: unknown };
      follow(id, seq);
      return streams.execute(prefix + id, by, commandId, command);
    },
    read,
    ids: async () => (await store.streams(prefix)).map((stream) => stream.slice(prefix.length)),
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: streams.settled,
  };
}
