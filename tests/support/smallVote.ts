import { afterEach } from 'vitest';
import { type Context, createDecider, refuse } from '#shared/kernel/decider.ts';
import { openDatabase } from '../../server/store/database.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { createStreams, type News, type Trouble } from '../../server/streams.ts';
import { directory } from './directory.ts';

/** A whole small law: a vote that is opened, cast in, and closed by its count. */
export type Command =
  | { type: 'open' }
  | { type: 'cast'; choice: string }
  | { type: 'close' }
  | { type: 'stumble'; how: 'rule' | 'step' | 'text' }
  | { type: 'nothing' };
export type Event =
  | { type: 'opened'; by: string }
  | { type: 'castBy'; voter: string; ballot: string; note?: string | undefined }
  | { type: 'closed'; counts: Readonly<Record<string, number>> }
  | { type: 'stumbled'; how: string; size?: number };
export type State = {
  readonly open: boolean;
  readonly voters: readonly string[];
  readonly counts: object | null;
};
type Ctx = Context & { readonly box: Readonly<Record<string, number>> };

export const decider = createDecider<State, Command, Event, 'notOpen' | 'alreadyVoted', Ctx>(
  { open: false, voters: [], counts: null },
  {
    open: (_, __, { by }) => [{ type: 'opened', by: by.id }],
    cast: (state, _, { by, newId }) => {
      if (!state.open) return refuse('notOpen');
      if (state.voters.includes(by.id)) return refuse('alreadyVoted');
      return [{ type: 'castBy', voter: by.id, ballot: newId(), note: undefined }];
    },
    close: (state, _, { box }) => (state.open ? [{ type: 'closed', counts: box }] : refuse('notOpen')),
    stumble: (_, { how }) => {
      if (how === 'rule') throw new Error('a rule fell over');
      return [how === 'text' ? { type: 'stumbled', how, size: Number.NaN } : { type: 'stumbled', how }];
    },
    nothing: () => [],
  },
  {
    opened: (state) => ({ ...state, open: true }),
    castBy: (state, { voter }) => ({ ...state, voters: [...state.voters, voter] }),
    closed: (state, { counts }) => ({ ...state, open: false, counts }),
    stumbled: () => {
      throw new Error('a step fell over');
    },
  },
);

export const person = (id: string) => ({ id, roles: [] });
export const chen = person('chen');
const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

export function openStore(dir = directory()): Store {
  const database = openDatabase(dir);
  const store = openSqliteStore({ database });
  closings.push(async () => {
    await store.close();
    database.close();
  });
  return store;
}

export function room(store = openStore(), more: { now?: () => number; keep?: number } = {}) {
  const troubles: Trouble[] = [];
  let ids = 0;
  const streams = createStreams({
    decider,
    store,
    now: more.now ?? (() => 1000),
    newId: () => `id${++ids}`,
    onTrouble: (trouble) => troubles.push(trouble),
    contextFor: async ({ by, at, newId, box, stream, command }) => ({
      ...{ by, at, newId },
      box: command.type === 'close' ? await box(stream) : {},
    }),
    secretsOf: (command, _, stream) => {
      if (command.type === 'cast') return { slips: [{ box: stream, choice: command.choice }] };
      return command.type === 'close' ? { emptied: [stream] } : {};
    },
    ...(more.keep === undefined ? {} : { keep: more.keep }),
  });
  const hear = (stream: string) => {
    const heard: News<State, Event>[] = [];
    return { heard, stop: streams.subscribe(stream, (news) => heard.push(news)) };
  };
  return { store, streams, troubles, hear };
}
