/**
 * Exhibits and other files of the record, kept as they came, each under the SHA-256 of its bytes: the name of a file
 * is its proof. A file is of record once it is on disk for good and listed in the database.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, rmSync } from 'node:fs';
import { mkdir, open as openFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Database } from '../store/database.ts';
import { inspect, type Nature } from './inspection.ts';
import { type FileRefusal, HEAD_BYTES, isMisdeclared } from './kinds.ts';
import { endingOf, labelOf } from './names.ts';
import { createPdfReader, type PdfLimits } from './pdf.ts';
import type { Range } from './range.ts';

export type KeptFile = Nature & { readonly sha256: string; readonly bytes: number };

export type Files = {
  /**
   * Takes a file in. `name` is the declared name made safe to show. When it refuses, the rest of the stream is left
   * unread: answer with `Connection: close`. Rejects only when the disk fails.
   */
  readonly receive: (
    stream: Readable,
    declared: { readonly declaredName: string; readonly declaredType: string; readonly maxBytes: number },
  ) => Promise<{ readonly file: KeptFile; readonly name: string } | { readonly refused: FileRefusal }>;
  readonly describe: (sha256: string) => Promise<KeptFile | null>;
  /** The bytes, or those of a range within the file; null when there is no such file. */
  readonly open: (sha256: string, range?: Range) => Promise<Readable | null>;
  /** Reads the whole file again: is it still what its name says? */
  readonly verify: (sha256: string) => Promise<boolean>;
};

const TABLES = [
  `CREATE TABLE files (
     sha256      TEXT PRIMARY KEY CHECK (length(sha256) = 64),
     bytes       INTEGER NOT NULL,
     mime        TEXT NOT NULL,
     pages       INTEGER,
     width       INTEGER,
     height      INTEGER,
     received_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;`,
];

export function openFiles({
  database,
  now,
  pdfLimits,
}: {
  readonly database: Database;
  readonly now: () => number;
  readonly pdfLimits?: PdfLimits;
}): Files {
  database.migrate('files', TABLES);
  const root = join(database.dataDir, 'files');
  const incoming = join(root, 'incoming');
  // What was on its way when the process ended never became of record.
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  const readPdf = createPdfReader(pdfLimits);
  const folderOf = (sha256: string): string => join(root, sha256.slice(0, 2));
  const pathOf = (sha256: string): string => join(folderOf(sha256), sha256);

  const receive: Files['receive'] = async (stream, { declaredName, declaredType, maxBytes }) => {
    const landing = join(incoming, randomUUID());
    try {
      const landed = await land(stream, landing, maxBytes);
      if ('refused' in landed) return landed;
      const nature = await inspect(landing, landed.head, readPdf);
      if ('refused' in nature) return nature;
      if (isMisdeclared(nature.mime, declaredType, endingOf(declaredName)))
        return { refused: 'fileTypeMismatch' };
      const file: KeptFile = { sha256: landed.sha256, bytes: landed.bytes, ...nature };
      await settle(landing, folderOf(file.sha256), pathOf(file.sha256));
      list(file);
      return { file, name: labelOf(declaredName, file.mime) };
    } finally {
      await rm(landing, { force: true });
    }
  };
  const list = ({ sha256, bytes, mime, pages, width, height }: KeptFile): void =>
    void database.run(
      `INSERT INTO files (sha256, bytes, mime, pages, width, height, received_at) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      ...[sha256, bytes, mime, pages, width, height, now()],
    );

  const found: Files['describe'] = async (sha256) =>
    database.first<KeptFile>(
      'SELECT sha256, bytes, mime, pages, width, height FROM files WHERE sha256 = ?',
      sha256,
    );
  const open: Files['open'] = async (sha256, range) => {
    // The table says what a name is: nothing but a known digest ever becomes a path.
    if (!(await found(sha256))) return null;
    const there = await stat(pathOf(sha256)).catch(nullIfMissing);
    return there && createReadStream(pathOf(sha256), range);
  };
  const verify: Files['verify'] = async (sha256) => {
    const bytes = await open(sha256);
    if (!bytes) return false;
    const hash = createHash('sha256');
    for await (const chunk of bytes) hash.update(chunk);
    return hash.digest('hex') === sha256;
  };
  return { receive, describe: found, open, verify };
}

type Landed = { readonly sha256: string; readonly bytes: number; readonly head: Buffer };

/** Writes the stream to a file, durably, hashing as it goes. */
async function land(
  stream: Readable,
  file: string,
  maxBytes: number,
): Promise<Landed | { readonly refused: FileRefusal }> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  const handle = await openFile(file, 'wx', 0o600);
  try {
    const chunks = stream.iterator({ destroyOnReturn: false });
    for (;;) {
      const next = await chunks.next().catch(() => 'interrupted' as const);
      if (next === 'interrupted') return { refused: 'fileInterrupted' };
      if (next.done) break;
      const chunk = Buffer.from(next.value);
      bytes += chunk.length;
      if (bytes > maxBytes) return { refused: 'fileTooLarge' };
      hash.update(chunk);
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
      await writeAll(handle, chunk);
    }
    if (bytes === 0) return { refused: 'fileEmpty' };
    await handle.sync();
    return { sha256: hash.digest('hex'), bytes, head };
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: Awaited<ReturnType<typeof openFile>>, chunk: Buffer): Promise<void> {
  for (let written = 0; written < chunk.length; )
    written += (await handle.write(chunk, written, chunk.length - written)).bytesWritten;
}

/** The file moves to its place in one step, and the step is made durable before anything speaks of it. */
async function settle(landing: string, folder: string, place: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(landing, place);
  if (process.platform === 'win32') return;
  for (const directory of [folder, join(folder, '..')]) {
    const handle = await openFile(directory, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

const nullIfMissing = (error: unknown): null => {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
};
