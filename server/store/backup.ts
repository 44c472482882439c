/**
 * One file that holds an office: a consistent copy of the database, taken while the server runs, with the exhibits in a
 * table of its own. Nothing is taken over, neither into a copy nor out of it, before every chain and every file holds.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { firstFlaw, GENESIS, type OpenLink } from '#shared/kernel/chain.ts';
import { sha256 } from './sha256.ts';

type Handle = InstanceType<typeof Libsql>;
export type Kept = { readonly streams: number; readonly events: number; readonly files: number };
export type BackupComplaint = {
  readonly complaint: 'noOffice' | 'targetExists' | 'notEmpty' | 'notABackup' | 'damaged' | 'fileMissing';
  readonly where: string;
};

const FILES = 'CREATE TABLE backup_files (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT';

/** Copies the office in this data directory into one new file. The server may run. */
export function backUp(dataDir: string, target: string): Kept | BackupComplaint {
  const source = join(dataDir, 'tingyi.db');
  if (!existsSync(source)) return { complaint: 'noOffice', where: dataDir };
  const part = `${target}.part`;
  for (const path of [target, part]) if (existsSync(path)) return { complaint: 'targetExists', where: path };
  try {
    // There from the first byte on for its owner alone: SQLite fills an empty file, and would make one for everybody.
    writeFileSync(part, '', { mode: 0o600, flag: 'wx' });
    const office = new Libsql(source);
    try {
      office.prepare('VACUUM INTO ?').run(part);
    } finally {
      office.close();
    }
    const answer = inFile(part, (copy) => {
      blurOpenBoxes(copy);
      const missing = takeFiles(copy, join(dataDir, 'files'));
      return missing ? ({ complaint: 'fileMissing', where: missing } as const) : checked(copy);
    });
    if (!('complaint' in answer)) renameSync(part, target);
    return answer;
  } finally {
    rmSync(part, { force: true });
  }
}

/** Lays a backup out in a data directory with nothing in it. */
export function restore(backup: string, dataDir: string): Kept | BackupComplaint {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (readdirSync(dataDir).length > 0) return { complaint: 'notEmpty', where: dataDir };
  const part = join(dataDir, 'restoring.db');
  const files = join(dataDir, 'files');
  let kept: Kept | null = null;
  try {
    copyFileSync(backup, part);
    chmodSync(part, 0o600);
    const answer = inFile(part, (copy) => {
      if (!isBackup(copy)) return { complaint: 'notABackup', where: backup } as const;
      const flawed = giveFiles(copy, files);
      const found = flawed ? ({ complaint: 'damaged', where: flawed } as const) : checked(copy);
      if (!('complaint' in found)) copy.exec('DROP TABLE backup_files; VACUUM');
      return found;
    });
    if ('complaint' in answer) return answer;
    renameSync(part, join(dataDir, 'tingyi.db'));
    kept = answer;
    return kept;
  } catch (error) {
    if (codeOf(error) === 'SQLITE_NOTADB' || codeOf(error) === 'SQLITE_CORRUPT')
      return { complaint: 'damaged', where: backup };
    throw error;
  } finally {
    if (kept === null) for (const path of [part, files]) rmSync(path, { recursive: true, force: true });
  }
}

function inFile<Result>(file: string, work: (handle: Handle) => Result): Result {
  const handle = new Libsql(file);
  try {
    handle.pragma('secure_delete=ON');
    return work(handle);
  } finally {
    handle.close();
  }
}

/** A border: what a row holds is known to the query's author alone. */
const rowsOf = <Row>(handle: Handle, sql: string, ...values: readonly string[]): readonly Row[] =>
  handle.prepare(sql).all(...values) as readonly Row[];

const hasTable = (handle: Handle, name: string): boolean =>
  rowsOf(handle, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", name).length > 0;

const isBackup = (handle: Handle): boolean => hasTable(handle, 'backup_files') && hasTable(handle, 'events');

/** V5 An open secret vote does not travel: two copies of its box and one key could tell a ballot. Its key is never copied. */
const blurOpenBoxes = (copy: Handle): void => {
  if (hasTable(copy, 'boxes'))
    copy.exec('UPDATE boxes SET sealed = randomblob(length(sealed)) WHERE sealed IS NOT NULL; VACUUM');
};

/** The exhibits of record, into the copy; the first that is not there as it should be, else null. */
function takeFiles(copy: Handle, root: string): string | null {
  copy.exec(FILES);
  if (!hasTable(copy, 'files')) return null;
  const insert = copy.prepare('INSERT INTO backup_files (sha256, bytes) VALUES (?, ?)');
  for (const { name } of rowsOf<{ name: string }>(copy, 'SELECT sha256 AS name FROM files')) {
    const path = join(root, name.slice(0, 2), name);
    const bytes = existsSync(path) ? readFileSync(path) : null;
    if (bytes === null || digestOf(bytes) !== name) return path;
    insert.run(name, bytes);
  }
  return null;
}

/** The exhibits out of the copy; the first that is not what its name says, else null. */
function giveFiles(copy: Handle, root: string): string | null {
  const read = copy.prepare('SELECT bytes FROM backup_files WHERE sha256 = ?');
  for (const { name } of rowsOf<{ name: string }>(copy, 'SELECT sha256 AS name FROM backup_files')) {
    const bytes = Buffer.from((read.get(name) as { bytes: ArrayBuffer }).bytes);
    if (!/^[0-9a-f]{64}$/.test(name) || digestOf(bytes) !== name) return name;
    const folder = join(root, name.slice(0, 2));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, name), bytes, { mode: 0o600, flush: true });
  }
  return null;
}

/** Does the copy hold: the file itself, every chain to its very end, every exhibit of record? */
function checked(copy: Handle): Kept | BackupComplaint {
  const [{ integrity_check: sound = '' } = {}] = rowsOf<{ integrity_check?: string }>(
    copy,
    'PRAGMA integrity_check',
  );
  if (sound !== 'ok') return { complaint: 'damaged', where: sound };
  const heads = rowsOf<{ stream: string; seq: number; hash: string }>(
    copy,
    'SELECT stream, seq, hash FROM heads ORDER BY stream',
  );
  let events = 0;
  for (const { stream, seq, hash } of heads) {
    const links = rowsOf<OpenLink>(
      copy,
      'SELECT seq, body, salt, commitment, hash FROM events WHERE stream = ? ORDER BY seq',
      stream,
    );
    const flaw = firstFlaw(sha256, stream, links);
    if (flaw) return { complaint: 'damaged', where: `${stream} #${flaw.seq} ${flaw.flaw}` };
    if (links.length !== seq || (links.at(-1)?.hash ?? GENESIS) !== hash)
      return { complaint: 'damaged', where: `${stream} #${links.length + 1} gap` };
    events += links.length;
  }
  const stray = rowsOf<{ stream: string }>(
    copy,
    'SELECT DISTINCT stream FROM events WHERE stream NOT IN (SELECT stream FROM heads)',
  )[0];
  if (stray) return { complaint: 'damaged', where: stray.stream };
  const lost = hasTable(copy, 'files')
    ? rowsOf<{ name: string }>(
        copy,
        'SELECT sha256 AS name FROM files WHERE sha256 NOT IN (SELECT sha256 FROM backup_files)',
      )[0]
    : undefined;
  if (lost) return { complaint: 'fileMissing', where: lost.name };
  const files = rowsOf(copy, 'SELECT sha256 FROM backup_files').length;
  return { streams: heads.length, events, files };
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
