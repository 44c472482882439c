/**
 * A stream as this browser sees it: the server's own fold over what it was sent. Reconnecting, a late join, a second tab
 * and a restarted server are all the same thing: join from the last number and fold.
 */
import type { Recorded } from '#shared/kernel/decider.ts';
import type { Answer, Batch, BorderRefusal, Presence, StreamKind, StreamTypes } from '#shared/protocol.ts';
import type { Connection } from './connection.ts';

export type LiveStreamState<State, Event> = {
  /** `joining` until the first answer; `refused` when this person may not follow this stream. */
  readonly status: 'joining' | 'live' | 'refused';
  readonly refused: BorderRefusal | null;
  readonly folded: State;
  readonly records: readonly Recorded<Event>[];
  readonly seq: number;
  readonly head: string;
  /** When the last event known here was recorded, epoch ms. */
  readonly lastAt: number | null;
  readonly presence: Presence | null;
};

export type LiveStream<Kind extends StreamKind, State> = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => LiveStreamState<State, StreamTypes[Kind]['event']>;
  /** Sends a command until it is answered or `patience` ms have gone; the same id each time, so that it counts once. */
  readonly send: (
    command: StreamTypes[Kind]['command'],
    patience?: number,
  ) => Promise<Answer<StreamTypes[Kind]['refusal']>>;
  readonly close: () => void;
};

/** The part of a decider that folds. */
export type Folding<State, Event> = {
  readonly initial: State;
  readonly replay: (records: Iterable<Recorded<Event>>, from?: State) => State;
};

export function openLiveStream<Kind extends StreamKind, State>(
  connection: Connection,
  kind: Kind,
  id: string,
  decider: Folding<State, StreamTypes[Kind]['event']>,
): LiveStream<Kind, State> {
  type Event = StreamTypes[Kind]['event'];
  type Live = LiveStreamState<State, Event>;
  const { wire } = connection;
  const line = wire.stream(kind, id);
  const blank: Live = {
    status: 'joining',
    refused: null,
    folded: decider.initial,
    records: [],
    seq: 0,
    head: '',
    lastAt: null,
    presence: null,
  };
  const listeners = new Set<() => void>();
  let state = blank;
  let joining: number | null = null;
  let joins = 0;
  let view = '';

  const become = (next: Partial<Live>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  const fold = (batch: Batch<Event>) => {
    connection.heardAt(batch.now);
    const fresh = batch.events.filter((record) => record.seq > state.seq);
    become({
      status: 'live',
      folded: decider.replay(fresh, state.folded),
      records: fresh.length > 0 ? [...state.records, ...fresh] : state.records,
      seq: batch.upTo,
      head: batch.head,
      lastAt: fresh.at(-1)?.at ?? state.lastAt,
    });
  };

  const join = async () => {
    const turn = ++joins;
    joining = turn;
    const answer = await line.join(state.seq, view).catch(() => null);
    if (joining !== turn) return;
    joining = null;
    if (!answer) {
      if (wire.isOpen()) void join();
      return;
    }
    if ('refused' in answer) {
      become({ status: 'refused', refused: answer.refused });
      return;
    }
    view = answer.view;
    if (answer.joined.after !== state.seq) state = { ...blank, presence: state.presence };
    fold(answer.joined);
  };

  const onRecorded = (batch: Batch<Event>) => {
    if (joining !== null || batch.upTo <= state.seq) return;
    if (batch.after > state.seq) void join();
    else fold(batch);
  };
  const onBegin = () => {
    state = { ...blank, status: state.status, presence: state.presence };
    void join();
  };
  const heard = [
    wire.on('opened', () => void join()),
    line.onRecorded(onRecorded),
    line.onBegin(onBegin),
    line.onPresence((presence) => become({ presence })),
  ];
  if (wire.isOpen()) void join();

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    send: (command, patience = 30_000) =>
      untilAnswered((commandId) => line.command(commandId, command), patience),
    close: () => {
      joining = null;
      listeners.clear();
      for (const stop of heard) stop();
      line.leave();
    },
  };
}

/** Asks again with the same id while nobody answers or the stream is busy. */
async function untilAnswered<Code extends string>(
  ask: (commandId: string) => Promise<Answer<Code>>,
  patience: number,
): Promise<Answer<Code>> {
  const commandId = crypto.randomUUID();
  const until = performance.now() + patience;
  while (performance.now() < until) {
    try {
      const answer = await ask(commandId);
      if (!('refused' in answer) || answer.refused !== 'streamBusy') return answer;
    } catch {
      // No answer in time: the same id again, which counts once however often it arrives.
    }
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  return { refused: 'timedOut' };
}
