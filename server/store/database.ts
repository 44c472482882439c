/**
 * The one database file (DATA_DIR/tingyi.db) and the one process that may have it open.
 * Modules keep their tables here and bring their own migrations.
 */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';

export type Value = string | number | null | Uint8Array;

export type Database = {
  readonly dataDir: string;
  /** All rows of a query. Blobs come back as Buffer. The caller names the columns it selected. */
  readonly all: <Row>(sql: string, ...values: readonly Value[]) => readonly Row[];
  readonly first: <Row>(sql: string, ...values: readonly Value[]) => Row | null;
  /** Runs one statement; the number of rows it changed. */
  readonly run: (sql: string, ...values: readonly Value[]) => number;
  /** All or nothing, durable on return. A transaction inside another is part of the outer one. */
  readonly transaction: <Result>(work: () => Result) => Result;
  /** Brings a module's tables up to date. Steps are for ever: append new ones, never change an old one. */
  readonly migrate: (module: string, steps: readonly string[]) => void;
  /** Moves the write-ahead log into the file and leaves the log empty. */
  readonly checkpoint: () => void;
  readonly close: () => void;
};

/** Opens (or creates) the data directory. Throws an error named `DataDirInUse` or `DataDirTooNew` with a sentence for the operator. */
export function openDatabase(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lock(dataDir);
  try {
    return open(dataDir, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * A second small SQLite file is held in an exclusive transaction for as long as the process lives. The operating
 * system releases it when the process dies, however it dies; no stale lock file is left to delete by hand.
 */
function lock(dataDir: string): () => void {
  const handle = new Libsql(join(dataDir, 'lock'));
  try {
    handle.exec('PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    handle.close();
    if (codeOf(error) !== 'SQLITE_BUSY') throw error;
    const sentence = `数据目录已被另一个进程打开，请先停止它。 The data directory is in use by another process; stop that one first: ${dataDir}`;
    throw Object.assign(new Error(sentence), { name: 'DataDirInUse' });
  }
  return () => void handle.close();
}

function open(dataDir: string, unlock: () => void): Database {
  const file = join(dataDir, 'tingyi.db');
  const handle = new Libsql(file);
  chmodSync(file, 0o600);
  // recursive_triggers: without it INSERT OR REPLACE would delete past the triggers that forbid deletion.
  for (const pragma of [
    'journal_mode=WAL',
    'synchronous=FULL',
    'secure_delete=ON',
    'foreign_keys=ON',
    'recursive_triggers=ON',
  ])
    handle.pragma(pragma);

  const prepared = new Map<string, ReturnType<typeof handle.prepare>>();
  const prepare = (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = handle.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };

  // A border: what a row holds is known to the query's author alone.
  const all = <Row>(sql: string, ...values: readonly Value[]): readonly Row[] =>
    prepare(sql)
      .all(...values)
      .map(withBuffers) as readonly Row[];
  const first = <Row>(sql: string, ...values: readonly Value[]): Row | null =>
    all<Row>(sql, ...values)[0] ?? null;
  const run = (sql: string, ...values: readonly Value[]): number => prepare(sql).run(...values).changes;

  const transaction = <Result>(work: () => Result): Result => {
    if (handle.inTransaction) return work();
    handle.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      handle.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite itself rolls back on some errors (a full disk); a second rollback would hide the first error.
      if (handle.inTransaction) handle.exec('ROLLBACK');
      throw error;
    }
  };

  handle.exec(
    'CREATE TABLE IF NOT EXISTS migrations (module TEXT PRIMARY KEY, steps INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  );
  const migrate = (module: string, steps: readonly string[]): void =>
    transaction(() => {
      const done =
        first<{ steps: number }>('SELECT steps FROM migrations WHERE module = ?', module)?.steps ?? 0;
      if (done > steps.length) throw tooNew(module);
      if (done === steps.length) return;
      for (const step of steps.slice(done)) handle.exec(step);
      run('INSERT OR REPLACE INTO migrations (module, steps) VALUES (?, ?)', module, steps.length);
    });

  const checkpoint = (): void => void handle.pragma('wal_checkpoint(TRUNCATE)');
  const close = (): void => {
    if (!handle.open) return;
    checkpoint();
    handle.close();
    unlock();
  };
  return { dataDir, all, first, run, transaction, migrate, checkpoint, close };
}

/** The driver hands blobs over as bare ArrayBuffers. */
function withBuffers(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  if (!Object.values(row).some((value) => value instanceof ArrayBuffer)) return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof ArrayBuffer ? Buffer.from(value) : value,
    ]),
  );
}

const tooNew = (module: string): Error =>
  Object.assign(
    new Error(
      `数据由更新的版本写入，请升级程序。 The data was written by a newer version of this program (${module}); upgrade it.`,
    ),
    { name: 'DataDirTooNew' },
  );

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
