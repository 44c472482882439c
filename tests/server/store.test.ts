import { spawnSync } from 'node:child_process';
import { createDecipheriv, createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../server/store/database.ts';
import { flawIn } from '../../server/store/links.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { directory } from '../support/directory.ts';
import { storeContract } from './store.contract.ts';

const writer = new URL('../support/writeUntilKilled.ts', import.meta.url).pathname;

storeContract(
  'SQLite',
  async (dir) => {
    const database = openDatabase(dir);
    const store = openSqliteStore({ database });
    return {
      store,
      close: async () => {
        await store.close();
        database.close();
      },
    };
  },
  (dir, stream) => [process.execPath, ['--import', 'tsx', writer, dir, stream]],
);

const opened: Database[] = [];
const open = (dir: string): Database => {
  const database = openDatabase(dir);
  opened.push(database);
  return database;
};
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

describe('the database file', () => {
  it('is durable at each commit and overwrites what it deletes', () => {
    const database = open(directory());
    expect(database.first('PRAGMA journal_mode')).toMatchObject({ journal_mode: 'wal' });
    expect(database.first('PRAGMA synchronous')).toMatchObject({ synchronous: 2 });
    expect(database.first('PRAGMA secure_delete')).toMatchObject({ secure_delete: 1 });
    expect(database.first('PRAGMA foreign_keys')).toMatchObject({ foreign_keys: 1 });
  });

  it('is readable by its owner alone', () => {
    const dir = directory();
    open(dir);
    expect(statSync(join(dir, 'tingyi.db')).mode & 0o077).toBe(0);
  });

  it('opens in one process at a time and is free again when that process has died', () => {
    const dir = directory();
    const first = open(dir);
    expect(() => openDatabase(dir)).toThrowError(expect.objectContaining({ name: 'DataDirInUse' }));
    const other = spawnSync(process.execPath, ['--import', 'tsx', writer, dir, 's'], { encoding: 'utf8' });
    expect(other.status).not.toBe(0);
    expect(other.stderr).toContain('数据目录已被另一个进程打开');
    first.close();
    expect(open(dir).first('SELECT 1 AS one')).toMatchObject({ one: 1 });
  });

  it('runs each migration once, and refuses data written by a newer version', () => {
    const dir = directory();
    const first = open(dir);
    first.migrate('people', ['CREATE TABLE people (id TEXT)']);
    first.migrate('people', ['CREATE TABLE people (id TEXT)', "INSERT INTO people VALUES ('chen')"]);
    first.migrate('people', ['CREATE TABLE people (id TEXT)', "INSERT INTO people VALUES ('chen')"]);
    first.close();
    const second = open(dir);
    expect(second.all('SELECT id FROM people')).toHaveLength(1);
    expect(() => second.migrate('people', [])).toThrowError(
      expect.objectContaining({ name: 'DataDirTooNew' }),
    );
    expect(() => second.migrate('broken', ['CREATE TABLE half (id TEXT)', 'nonsense'])).toThrow();
    expect(() => second.all('SELECT * FROM half')).toThrow('no such table');
  });

  it('a transaction that throws leaves nothing behind, even from inside another', () => {
    const database = open(directory());
    database.migrate('t', ['CREATE TABLE t (n INTEGER)']);
    expect(() =>
      database.transaction(() => {
        database.run('INSERT INTO t VALUES (1)');
        database.transaction(() => database.run('INSERT INTO t VALUES (2)'));
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(database.all('SELECT n FROM t')).toEqual([]);
    expect(database.transaction(() => database.run('INSERT INTO t VALUES (3)'))).toBe(1);
  });

  it('an event can be neither changed, deleted nor replaced; what is changed outside is found', async () => {
    const dir = directory();
    const database = open(dir);
    const store = openSqliteStore({ database });
    const append = { stream: 's', at: 1, by: 'chen', events: [{ type: 'said', text: 'agreed' }] };
    for (let after = 0; after < 3; after += 1)
      await store.append({ ...append, after, commandId: `c${after}` });
    for (const attack of [
      "UPDATE events SET body = replace(body, 'agreed', 'refused')",
      'DELETE FROM events',
      "INSERT OR REPLACE INTO events SELECT stream, seq, 'x', salt, commitment, hash FROM events WHERE seq = 2",
      'UPDATE commands SET accepted = 9',
      'DELETE FROM commands',
      'INSERT OR REPLACE INTO commands SELECT stream, by, id, 9 FROM commands',
    ])
      expect(() => database.run(attack), attack).toThrow(/never|UNIQUE/);
    expect(await flawIn(store, 's')).toBeNull();

    database.run('DROP TRIGGER events_stay');
    database.run("UPDATE events SET body = replace(body, 'agreed', 'refused') WHERE seq = 2");
    expect(await flawIn(store, 's')).toEqual({ seq: 2, flaw: 'bodyChanged' });
    database.run('DROP TRIGGER events_remain');
    database.run('DELETE FROM events WHERE seq > 1');
    expect(await flawIn(store, 's')).toEqual({ seq: 2, flaw: 'gap' });
  });
});

describe('the secret ballot on disk', () => {
  /** Every byte under the data directory: the file, its log, the keys. */
  const bytesIn = (dir: string): Buffer =>
    Buffer.concat(
      readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
    );
  const keysIn = (dir: string): readonly Buffer[] =>
    readdirSync(join(dir, 'keys')).map((name) => readFileSync(join(dir, 'keys', name)));
  const copyOf = (dir: string): string => {
    const copy = directory();
    mkdirSync(join(copy, 'keys'));
    for (const name of ['tingyi.db', 'tingyi.db-wal']) copyFileSync(join(dir, name), join(copy, name));
    for (const name of readdirSync(join(dir, 'keys')))
      copyFileSync(join(dir, 'keys', name), join(copy, 'keys', name));
    return copy;
  };
  /** Every count that this key opens, wherever it lies in these bytes (the tag is not asked: GCM is CTR from 2 on). */
  const countsReadableIn = (bytes: Buffer, key: Buffer): readonly string[] => {
    const found = new Set<string>();
    for (let at = 0; at + 128 < bytes.length; at += 1) {
      const counter = Buffer.concat([bytes.subarray(at, at + 12), Buffer.from([0, 0, 0, 2])]);
      const plain = createDecipheriv('aes-256-ctr', key, counter).update(bytes.subarray(at + 28, at + 128));
      if (plain.readUInt32BE() < 90 && plain.includes('[[', 4)) found.add(textOf(plain));
    }
    return [...found];
  };
  const textOf = (plain: Buffer): string => plain.subarray(4, 4 + plain.readUInt32BE()).toString('utf8');
  const voters = ['chen', 'wang', 'li', 'zhao', 'sun'];
  const choiceOf = (index: number): string => (index % 2 === 0 ? 'option-prosecute' : 'option-release');
  const cast = (store: ReturnType<typeof openSqliteStore>, index: number, commandId = `cast ${index}`) =>
    store.append({
      stream: 'meeting/1',
      after: index,
      at: index,
      by: voters[index] ?? '',
      events: [{ type: 'ballotCast', voteId: 'v', voterId: voters[index] ?? '' }],
      commandId,
      slips: [{ box: 'meeting/1/v', choice: choiceOf(index) }],
    });
  const shut = (store: ReturnType<typeof openSqliteStore>) =>
    store.append({
      stream: 'meeting/1',
      after: voters.length,
      at: 99,
      by: 'presider',
      events: [{ type: 'voteClosed', voteId: 'v' }],
      commandId: 'shut',
      emptied: ['meeting/1/v'],
    });

  it('no byte of the data directory names a choice, at any moment, while everybody’s voting is on record', async () => {
    const dir = directory();
    const store = openSqliteStore({ database: open(dir) });
    for (const index of voters.keys()) {
      await cast(store, index);
      const bytes = bytesIn(dir);
      expect(bytes.includes(`"voterId":"${voters[index]}"`)).toBe(true);
      expect(bytes.includes('option-')).toBe(false);
    }
    await shut(store);
    expect(bytesIn(dir).includes('option-')).toBe(false);
  });

  it('the sealed count has one length and the key is another after every ballot; a resend turns no key', async () => {
    const dir = directory();
    const database = open(dir);
    const store = openSqliteStore({ database });
    const keys = new Set<string>();
    const lengths = new Set<unknown>();
    for (const index of voters.keys()) {
      await cast(store, index);
      const [key, ...others] = keysIn(dir);
      expect(others).toEqual([]);
      keys.add(key?.toString('hex') ?? '');
      lengths.add(database.first<{ n: number }>('SELECT length(sealed) AS n FROM boxes')?.n);
      expect(await cast(store, index)).toMatchObject({ outcome: 'repeated' });
      expect(keysIn(dir)).toEqual([key]);
    }
    expect(keys.size).toBe(voters.length);
    expect(lengths.size).toBe(1);
    expect(await store.box('meeting/1/v')).toEqual({ 'option-prosecute': 3, 'option-release': 2 });
    expect(statSync(join(dir, 'keys')).mode & 0o077).toBe(0);
    for (const name of readdirSync(join(dir, 'keys')))
      expect(statSync(join(dir, 'keys', name)).mode & 0o077).toBe(0);
  });

  it('while the vote is open, file, log and key together tell the count so far and not one earlier count', async () => {
    const dir = directory();
    const store = openSqliteStore({ database: open(dir) });
    const past: { readonly key: Buffer; readonly bytes: Buffer }[] = [];
    for (const index of voters.keys()) {
      await cast(store, index);
      for (const key of keysIn(dir)) past.push({ key, bytes: bytesIn(dir) });
    }
    // The search finds what can be found: whoever copied file and key between any two ballots reads that count.
    expect(past.map(({ key, bytes }) => countsReadableIn(bytes, key).length)).toEqual([1, 1, 1, 1, 1]);
    const now = bytesIn(dir);
    const last = past.at(-1)?.key ?? Buffer.alloc(0);
    expect(countsReadableIn(now, last)).toEqual(['[["option-prosecute",3],["option-release",2]]']);
    // But the older counts are not lying there for one who comes now, not even if he had kept the destroyed keys.
    expect(past.slice(0, -1).flatMap(({ key }) => countsReadableIn(now, key))).toEqual([]);
    await shut(store);
    const after = bytesIn(dir);
    expect(past.flatMap(({ key }) => countsReadableIn(after, key))).toEqual([]);
  });

  it('after closing no key is left, and the box is empty in the file and in its log', async () => {
    const dir = directory();
    const database = open(dir);
    const store = openSqliteStore({ database });
    for (const index of voters.keys()) await cast(store, index);
    const before = copyOf(dir);
    await shut(store);
    expect(keysIn(dir)).toEqual([]);
    expect(statSync(join(dir, 'tingyi.db-wal')).size).toBe(0);
    expect(database.all('SELECT key_id, sealed FROM boxes')).toMatchObject([{ key_id: null, sealed: null }]);
    expect(await store.box('meeting/1/v')).toEqual({});
    // No run of sealed bytes from before is left in the file.
    const sealed = open(before).first<{ sealed: Buffer }>('SELECT sealed FROM boxes')?.sealed;
    expect(sealed?.length).toBeGreaterThan(4096);
    const file = readFileSync(join(dir, 'tingyi.db'));
    for (let at = 0; sealed && at + 64 < sealed.length; at += 64)
      expect(file.includes(sealed.subarray(at, at + 64))).toBe(false);
  });

  it('two ballots that arrive together share one turn of the key', async () => {
    const dir = directory();
    const store = openSqliteStore({ database: open(dir) });
    const ballots = ['a', 'b', 'c'].map((voter) =>
      store.append({
        stream: `meeting/${voter}`,
        after: 0,
        at: 1,
        by: voter,
        events: [{ type: 'ballotCast' }],
        commandId: voter,
        slips: [{ box: 'shared', choice: voter }],
      }),
    );
    await Promise.all(ballots);
    expect(await store.box('shared')).toEqual({ a: 1, b: 1, c: 1 });
    expect(keysIn(dir)).toHaveLength(1);
  });

  it('a process that dies between the closing and the destruction of the key: the next one finishes it', async () => {
    const dir = directory();
    const first = open(dir);
    const store = openSqliteStore({ database: first });
    await cast(store, 0);
    const [name = ''] = readdirSync(join(dir, 'keys'));
    const key = readFileSync(join(dir, 'keys', name));
    await store.append({
      ...{ stream: 'meeting/1', after: 1, at: 2, by: 'presider', commandId: 'shut' },
      ...{ events: [{ type: 'voteClosed' }], emptied: ['meeting/1/v'] },
    });
    first.close();
    writeFileSync(join(dir, 'keys', name), key, { mode: 0o600 });
    openSqliteStore({ database: open(dir) });
    expect(keysIn(dir)).toEqual([]);
  });

  it('a key that is lost or a count that is altered is an error, never an empty box', async () => {
    const dir = directory();
    const database = open(dir);
    const store = openSqliteStore({ database });
    await cast(store, 0);
    database.run("UPDATE boxes SET name = 'meeting/2/v'");
    await expect(store.box('meeting/2/v')).rejects.toThrow();
    database.run("UPDATE boxes SET name = 'meeting/1/v'");
    const [name = ''] = readdirSync(join(dir, 'keys'));
    writeFileSync(join(dir, 'keys', name), createHash('sha256').update('another').digest());
    await expect(store.box('meeting/1/v')).rejects.toThrow();
    await expect(cast(store, 1)).rejects.toThrow();
    expect((await store.head('meeting/1')).seq).toBe(1);
  });
});
