/**
 * The shell round a pure decider: load, decide, append, fold, tell. One command at a time per stream; what has been
 * appended is told to listeners in order, once, before the answer is given.
 */
import { canonicalJson, type Json } from '#shared/kernel/canonicalJson.ts';
import { GENESIS } from '#shared/kernel/chain.ts';
import { type Context, type Decider, isRefusal, type Recorded } from '#shared/kernel/decider.ts';
import { recordOf } from './store/links.ts';
import type { SecretSlip, Store } from './store/store.ts';
import { createTurns } from './turns.ts';

/** Not a ruling: nothing was decided, and the same command may be sent again with the same id. */
export type StreamTrouble = 'streamBusy' | 'storageFailed' | 'ruleFailed';

export type StreamAnswer<Code extends string> =
  | { readonly accepted: number }
  | { readonly refused: Code | StreamTrouble };

/** A stream folded to its last event: `seq` its number (0: none yet), `head` the hash of the chain there. */
export type Folded<State, Event> = {
  readonly state: State;
  readonly records: readonly Recorded<Event>[];
  readonly seq: number;
  readonly head: string;
};

/** Events `after + 1 … upTo` have become part of the record; `state` and `head` are those at `upTo`. */
export type News<State, Event> = {
  readonly stream: string;
  readonly after: number;
  readonly upTo: number;
  readonly records: readonly Recorded<Event>[];
  readonly head: string;
  readonly state: State;
};

export type Trouble = {
  readonly stream: string;
  readonly doing: 'deciding' | 'storing' | 'reading' | 'telling';
  readonly error: unknown;
};

type Asked<State, Command, Ctx extends Context> = Pick<Ctx, 'by' | 'at' | 'newId'> & {
  readonly stream: string;
  readonly state: State;
  readonly command: Command;
  /** What lies in a ballot box, counted by choice. */
  readonly box: Store['box'];
};

export type StreamsOptions<
  State,
  Command extends Typed,
  Event extends Typed,
  Code extends string,
  Ctx extends Context,
> = {
  readonly decider: Decider<State, Command, Event, Code, Ctx>;
  readonly store: Store;
  /** Epoch milliseconds. May jump back: the record's own time never does. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly onTrouble: (trouble: Trouble) => void;
  /** Completes what the rules may know. Asked again for every new decision on a command. */
  readonly contextFor: (asked: Asked<State, Command, Ctx>) => Ctx | Promise<Ctx>;
  /** The secret part of an accepted command: slips for ballot boxes, and boxes whose tally is among the events. */
  readonly secretsOf?: (
    command: Command,
    events: readonly Event[],
    stream: string,
  ) => { readonly slips?: readonly SecretSlip[]; readonly emptied?: readonly string[] };
  /** Streams kept folded in memory beyond those with listeners. */
  readonly keep?: number;
};

export type Streams<State, Command, Event, Code extends string, By> = {
  /** Never rejects. An accepted command's answer is its last event's number; sent again it is the same answer. */
  readonly execute: (
    stream: string,
    by: By,
    commandId: string,
    command: Command,
  ) => Promise<StreamAnswer<Code>>;
  /** Rejects when the record cannot be read. */
  readonly read: (stream: string) => Promise<Folded<State, Event>>;
  /**
   * From the next append on. A listener keeps the number it has seen: what is at or below it is old (a stream read
   * in for the first time is told from its beginning), and a gap before `after` is filled by `read`. It must return
   * at once; what it throws is reported and hurts nobody. Returns its off switch.
   */
  readonly subscribe: (stream: string, listener: (news: News<State, Event>) => void) => () => void;
  /** Another process has appended: reads on from the last number and tells. Never rejects. */
  readonly refresh: (stream: string) => Promise<void>;
  /** Resolves when all work asked for so far is done. */
  readonly settled: () => Promise<void>;
};

type Typed = { readonly type: string };

const ATTEMPTS = 8;
const PAGE = 1000;

export function createStreams<
  State,
  Command extends Typed,
  Event extends Typed,
  Code extends string,
  Ctx extends Context,
>(
  options: StreamsOptions<State, Command, Event, Code, Ctx>,
): Streams<State, Command, Event, Code, Ctx['by']> {
  const { decider, store, now, newId, onTrouble, contextFor, secretsOf, keep = 200 } = options;
  type Known = Folded<State, Event>;
  const known = new Map<string, Known>();
  const listeners = new Map<string, Set<(news: News<State, Event>) => void>>();
  const turns = createTurns();

  const remember = (stream: string, folded: Known): Known => {
    known.delete(stream);
    // What does not exist is not kept: asking for names at random would push out what does.
    if (folded.seq === 0) return folded;
    known.set(stream, folded);
    if (known.size <= keep) return folded;
    // A stream with listeners stays: they are owed every event after the number kept here.
    for (const name of known.keys()) {
      if (known.size <= keep) break;
      if (name !== stream && !listeners.has(name) && !turns.isBusy(name)) known.delete(name);
    }
    return folded;
  };

  const tell = (stream: string, before: Known, after: Known): void => {
    if (after.seq === before.seq) return;
    const { state, head, seq } = after;
    const records = after.records.slice(before.seq);
    const news = { stream, after: before.seq, upTo: seq, records, head, state };
    for (const listener of [...(listeners.get(stream) ?? [])]) {
      try {
        listener(news);
      } catch (error) {
        onTrouble({ stream, doing: 'telling', error });
      }
    }
  };

  const readOn = async (stream: string, from: Known): Promise<Known> => {
    const records = [...from.records];
    let { state, head, seq } = from;
    for (;;) {
      const page = await store.read(stream, seq, PAGE);
      for (const stored of page) {
        const record = recordOf<Event>(stored);
        state = decider.evolve(state, record);
        records.push(record);
        seq = stored.seq;
        head = stored.hash;
      }
      if (page.length < PAGE) return seq === from.seq ? from : { state, records, seq, head };
      // A long record is folded in pieces, so that others are served in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  /** Inside the stream's turn: everything of record, told to whoever listens if it is new here. */
  const catchUp = async (stream: string): Promise<Known> => {
    const before = known.get(stream);
    const empty: Known = { state: decider.initial, records: [], seq: 0, head: GENESIS };
    const after = remember(stream, await readOn(stream, before ?? empty));
    tell(stream, before ?? empty, after);
    return after;
  };
  const load = async (stream: string): Promise<Known> => {
    const folded = known.get(stream);
    return folded ? remember(stream, folded) : catchUp(stream);
  };

  type Wish = { stream: string; by: Ctx['by']; commandId: string; command: Command };
  type Decided = {
    readonly at: number;
    readonly records: readonly Recorded<Event>[];
    readonly state: State;
    readonly secrets: { readonly slips?: readonly SecretSlip[]; readonly emptied?: readonly string[] };
  };

  const decideOn = async (
    { stream, by, command }: Wish,
    before: Known,
  ): Promise<Decided | { refused: Code }> => {
    const at = Math.max(now(), before.records.at(-1)?.at ?? 0);
    const asked = { by, at, newId, stream, state: before.state, command, box: store.box };
    const decision = decider.decide(before.state, command, await contextFor(asked));
    if (isRefusal(decision)) return decision;
    const secrets = secretsOf?.(command, decision, stream) ?? {};
    // Folded before it is stored, and from the very text that will be stored: no event enters the record that
    // could not be folded, and what viewers see live is what a replay will show.
    const records = decision.map((event, index) => ({
      ...{ seq: before.seq + index + 1, at, by: by.id },
      event: JSON.parse(canonicalJson(event as unknown as Json)) as Event,
    }));
    return { at, records, state: decider.replay(records, before.state), secrets };
  };

  const attempt = async (wish: Wish, before: Known): Promise<StreamAnswer<Code> | 'conflict'> => {
    const { stream, by, commandId } = wish;
    const decided = await decideOn(wish, before).catch((error: unknown) => {
      onTrouble({ stream, doing: 'deciding', error });
      return { refused: 'ruleFailed' as const };
    });
    if ('refused' in decided) return decided;
    const { at, records, state, secrets } = decided;
    if (records.length === 0) return { accepted: before.seq };
    const appended = await store.append({
      ...{ stream, at, commandId, by: by.id, after: before.seq },
      events: records.map((record) => record.event),
      ...secrets,
    });
    if (appended.outcome === 'conflict') return 'conflict';
    if (appended.outcome === 'repeated') {
      await catchUp(stream);
      return appended.answer;
    }
    const after: Known = {
      ...{ state, head: appended.head },
      seq: before.seq + records.length,
      records: [...before.records, ...records],
    };
    tell(stream, before, remember(stream, after));
    return { accepted: after.seq };
  };

  const rule = async (wish: Wish): Promise<StreamAnswer<Code>> => {
    const { stream, by, commandId } = wish;
    const earlier = await store.answerTo(stream, by.id, commandId);
    let before = await load(stream);
    if (earlier) {
      if (earlier.accepted > before.seq) await catchUp(stream);
      return earlier;
    }
    for (let tries = 0; tries < ATTEMPTS; tries += 1) {
      const answer = await attempt(wish, before);
      if (answer !== 'conflict') return answer;
      before = await catchUp(stream);
    }
    return { refused: 'streamBusy' };
  };

  const execute = (stream: string, by: Ctx['by'], commandId: string, command: Command) =>
    turns.take(stream, async (): Promise<StreamAnswer<Code>> => {
      try {
        return await rule({ stream, by, commandId, command });
      } catch (error) {
        onTrouble({ stream, doing: 'storing', error });
        return { refused: 'storageFailed' };
      }
    });
  const read = async (stream: string): Promise<Known> =>
    known.get(stream) ?? turns.take(stream, () => load(stream));
  const refresh = (stream: string): Promise<void> =>
    turns
      .take(stream, async () => {
        // Without listeners nobody is owed anything; the next reader reads on by himself.
        if (!listeners.has(stream)) known.delete(stream);
        else await catchUp(stream);
      })
      .catch((error: unknown) => onTrouble({ stream, doing: 'reading', error }));
  const subscribe = (stream: string, listener: (news: News<State, Event>) => void): (() => void) => {
    const own = (news: News<State, Event>): void => listener(news);
    const those = listeners.get(stream) ?? new Set();
    listeners.set(stream, those.add(own));
    return () => {
      those.delete(own);
      if (those.size === 0 && listeners.get(stream) === those) listeners.delete(stream);
    };
  };
  return { execute, read, subscribe, refresh, settled: turns.settled };
}
