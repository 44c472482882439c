/** The store on SQLite: appends that wait at the same moment share one durable commit. */
import { randomBytes } from 'node:crypto';
import { GENESIS } from '#shared/kernel/chain.ts';
import { openBallotBoxes } from './ballotBox.ts';
import type { Database } from './database.ts';
import { bodyOf, chained, recordOf } from './links.ts';
import type { Answer, Append, Appended, SecretSlip, Store, StoredEvent } from './store.ts';

const TABLES = [
  `CREATE TABLE events (
     stream     TEXT NOT NULL,
     seq        INTEGER NOT NULL CHECK (seq > 0),
     body       TEXT NOT NULL,
     salt       TEXT NOT NULL CHECK (length(salt) = 32),
     commitment TEXT NOT NULL CHECK (length(commitment) = 64),
     hash       TEXT NOT NULL CHECK (length(hash) = 64),
     PRIMARY KEY (stream, seq)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE commands (
     stream   TEXT NOT NULL,
     by       TEXT NOT NULL,
     id       TEXT NOT NULL,
     accepted INTEGER NOT NULL,
     PRIMARY KEY (stream, by, id)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE heads (
     stream TEXT PRIMARY KEY,
     seq    INTEGER NOT NULL,
     hash   TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
   CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
   CREATE TRIGGER commands_stay BEFORE UPDATE ON commands BEGIN SELECT RAISE(ABORT, 'an answer never changes'); END;
   CREATE TRIGGER commands_remain BEFORE DELETE ON commands BEGIN SELECT RAISE(ABORT, 'an answer is never deleted'); END`,
];

type Prepared = Omit<Append<unknown>, 'events'> & { readonly bodies: readonly string[] };
type Waiting = {
  readonly append: Prepared;
  readonly resolve: (appended: Appended<never>) => void;
  readonly reject: (error: unknown) => void;
};
type Boxes = ReturnType<typeof openBallotBoxes>;

export function openSqliteStore({
  database,
  newSalt = () => randomBytes(16).toString('hex'),
}: {
  readonly database: Database;
  /** 32 hex characters, unpredictable. */
  readonly newSalt?: () => string;
}): Store {
  database.migrate('store', TABLES);
  const boxes = openBallotBoxes(database);
  let waiting: Waiting[] = [];
  let closed = false;

  const commit = (batch: readonly Waiting[]): readonly Appended<never>[] => {
    const touchesBoxes = batch.some(({ append }) => append.slips?.length || append.emptied?.length);
    try {
      return database.transaction(() => {
        const outcomes = batch.map(({ append }) => appendOne(database, append, newSalt));
        fillBoxes(
          boxes,
          batch.filter((_, index) => outcomes[index]?.outcome === 'appended').map(({ append }) => append),
        );
        return outcomes;
      });
    } finally {
      if (touchesBoxes) boxes.sweep();
    }
  };

  const settle = (batch: readonly Waiting[]): void => {
    const outcomes = commit(batch);
    for (const [index, { resolve, reject }] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome) resolve(outcome);
      else reject(new Error('an append was left without an outcome'));
    }
  };
  const settleAlone = (one: Waiting): void => {
    try {
      settle([one]);
    } catch (error) {
      one.reject(error);
    }
  };
  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    const [only, ...others] = batch;
    if (!only) return;
    if (others.length === 0) {
      settleAlone(only);
      return;
    }
    try {
      settle(batch);
    } catch {
      // One append broke the batch and all of it was rolled back: each is tried by itself, so that only that one fails.
      for (const one of batch) settleAlone(one);
    }
  };

  const append = async <Event>(wanted: Append<Event>): Promise<Appended<Event>> => {
    if (closed) throw new Error('the store is closed');
    const { events, ...rest } = wanted;
    if (events.length === 0) throw new TypeError('an append without events');
    const bodies = events.map((event) => bodyOf(wanted.at, wanted.by, event));
    return new Promise<Appended<Event>>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ append: { ...rest, bodies }, resolve, reject });
    });
  };

  return {
    append,
    read: async (stream, after = 0, limit = -1) =>
      database.all<StoredEvent>(
        'SELECT seq, body, salt, commitment, hash FROM events WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?',
        stream,
        after,
        limit,
      ),
    head: async (stream) => headOf(database, stream),
    streams: async (prefix = '') =>
      database
        .all<{ stream: string }>(
          'SELECT stream FROM heads WHERE substr(stream, 1, length(?)) = ? ORDER BY stream',
          prefix,
          prefix,
        )
        .map((row) => row.stream),
    answerTo: async (stream, by, commandId) => answerTo(database, stream, by, commandId),
    box: async (box) => boxes.counts(box),
    close: async () => {
      closed = true;
      flush();
    },
  };
}

const headOf = (database: Database, stream: string): { readonly seq: number; readonly hash: string } =>
  database.first<{ seq: number; hash: string }>('SELECT seq, hash FROM heads WHERE stream = ?', stream) ?? {
    seq: 0,
    hash: GENESIS,
  };

const answerTo = (database: Database, stream: string, by: string, commandId: string): Answer | null =>
  database.first<Answer>(
    'SELECT accepted FROM commands WHERE stream = ? AND by = ? AND id = ?',
    stream,
    by,
    commandId,
  );

function appendOne(database: Database, append: Prepared, newSalt: () => string): Appended<never> {
  const { stream, by, commandId } = append;
  const answer = answerTo(database, stream, by, commandId);
  if (answer) return { outcome: 'repeated', answer: { accepted: answer.accepted } };
  const head = headOf(database, stream);
  if (head.seq !== append.after) return { outcome: 'conflict' };

  const links = chained(stream, head, append.bodies, newSalt);
  for (const { seq, body, salt, commitment, hash } of links)
    database.run(
      'INSERT INTO events (stream, seq, body, salt, commitment, hash) VALUES (?, ?, ?, ?, ?, ?)',
      ...[stream, seq, body, salt, commitment, hash],
    );
  const last = links.at(-1) ?? head;
  database.run(
    `INSERT INTO heads (stream, seq, hash) VALUES (?, ?, ?)
     ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
    ...[stream, last.seq, last.hash],
  );
  database.run(
    'INSERT INTO commands (stream, by, id, accepted) VALUES (?, ?, ?, ?)',
    ...[stream, by, commandId, last.seq],
  );
  return { outcome: 'appended', records: links.map((link) => recordOf<never>(link)), head: last.hash };
}

/** The slips of a whole batch go in together: whose was whose is then not even in the order of the writes. */
function fillBoxes(boxes: Boxes, appended: readonly Prepared[]): void {
  const slips: SecretSlip[] = [];
  const emptied = new Set<string>();
  for (const append of appended) {
    for (const slip of append.slips ?? []) {
      if (emptied.has(slip.box)) throw new Error('a slip came for a ballot box that has been emptied');
      slips.push(slip);
    }
    for (const box of append.emptied ?? []) emptied.add(box);
  }
  boxes.put(slips);
  for (const box of emptied) boxes.empty(box);
}
