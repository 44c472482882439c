/**
 * The ballot box. A box holds no ballots: it holds one sealed count (AES-256-GCM, always the same length). Every
 * slip opens the count, adds one and seals it again under a **new** key; the old key is destroyed at once. So:
 *
 * - after closing, the count and its last key are gone: nothing on disk says how anybody voted;
 * - while the vote is open, the database file with its write-ahead log says nothing at all, and even together with
 *   the key file it says only the count so far. Older counts, whose differences would tell who chose what, were
 *   sealed under keys that no longer exist, and the log that held them has been cut.
 *
 * What this cannot do: withstand somebody who, while the vote is open, copies database and key again and again
 * between two ballots, or reads this process's memory. See docs/decisions/ballot-box.md.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type BoxKeys, openBoxKeys } from './boxKeys.ts';
import type { Database } from './database.ts';
import type { SecretSlip } from './store.ts';

type Counts = ReadonlyMap<string, number>;
type Row = { readonly keyId: string | null; readonly sealed: Buffer | null };

export type BallotBoxes = {
  readonly counts: (box: string) => Readonly<Record<string, number>>;
  /** Adds slips. Inside a transaction; afterwards, whether it succeeded or not, call `sweep`. */
  readonly put: (slips: readonly SecretSlip[]) => void;
  /** Empties a box for good. Inside a transaction; afterwards call `sweep`. */
  readonly empty: (box: string) => void;
  /** Destroys every key that seals nothing any more. */
  readonly sweep: () => void;
};

const TABLES = [
  `CREATE TABLE boxes (
     name   TEXT PRIMARY KEY,
     key_id TEXT,           -- null: emptied, for good
     sealed BLOB
   ) STRICT, WITHOUT ROWID`,
];

export function openBallotBoxes(database: Database): BallotBoxes {
  database.migrate('ballotBox', TABLES);
  const keys = openBoxKeys(join(database.dataDir, 'keys'));

  const rowOf = (box: string): Row | null =>
    database.first<Row>('SELECT key_id AS keyId, sealed FROM boxes WHERE name = ?', box);

  const countsOf = (box: string, row: Row | null): Counts => {
    if (row?.keyId == null || row.sealed === null) return new Map();
    return unseal(keys.read(row.keyId), labelOf(box, row.keyId), row.sealed);
  };

  const put = (slips: readonly SecretSlip[]): void => {
    for (const [box, choices] of byBox(slips)) {
      const row = rowOf(box);
      if (row && row.keyId === null) throw new Error('a slip came for a ballot box that has been emptied');
      const counts = new Map(countsOf(box, row));
      for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
      save(database, keys, box, counts);
    }
  };
  const empty = (box: string): void =>
    void database.run(
      `INSERT INTO boxes (name, key_id, sealed) VALUES (?, NULL, NULL)
       ON CONFLICT (name) DO UPDATE SET key_id = NULL, sealed = NULL`,
      box,
    );
  const sweep = (): void => {
    const used = database.all<{ keyId: string }>(
      'SELECT key_id AS keyId FROM boxes WHERE key_id IS NOT NULL',
    );
    const destroyed = keys.keepOnly(new Set(used.map((row) => row.keyId)));
    if (destroyed > 0) database.checkpoint();
  };

  sweep();
  return { counts: (box) => Object.fromEntries(countsOf(box, rowOf(box))), put, empty, sweep };
}

function byBox(slips: readonly SecretSlip[]): ReadonlyMap<string, readonly string[]> {
  const boxes = new Map<string, string[]>();
  for (const { box, choice } of slips) boxes.set(box, [...(boxes.get(box) ?? []), choice]);
  return boxes;
}

function save(database: Database, keys: BoxKeys, box: string, counts: Counts): void {
  const { id, key } = keys.create();
  database.run(
    `INSERT INTO boxes (name, key_id, sealed) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET key_id = excluded.key_id, sealed = excluded.sealed`,
    box,
    id,
    seal(key, labelOf(box, id), counts),
  );
}

const labelOf = (box: string, keyId: string): string => `${keyId}\n${box}`;

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Far more than the counts of any ballot paper need, so that the length never changes while people vote. */
const ROOM = 8192;

function seal(key: Buffer, label: string, counts: Counts): Buffer {
  // In the order of the choices' names: the order in which they were first chosen must not be kept.
  const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  const text = Buffer.from(JSON.stringify(sorted), 'utf8');
  const plain = Buffer.alloc(Math.ceil((text.length + 4) / ROOM) * ROOM);
  plain.writeUInt32BE(text.length);
  text.copy(plain, 4);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(label, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function unseal(key: Buffer, label: string, sealed: Buffer): Counts {
  const iv = sealed.subarray(0, IV_BYTES);
  const tag = sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(label, 'utf8'));
  decipher.setAuthTag(tag);
  const plain = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  const text = plain.subarray(4, 4 + plain.readUInt32BE()).toString('utf8');
  // Written by `seal` alone; the tag has proved it.
  return new Map(JSON.parse(text) as [string, number][]);
}
