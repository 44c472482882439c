/** The keys of ballot boxes: one small file each under DATA_DIR/keys, readable by the owner alone, overwritten before it is removed. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;
const NAME = /^[0-9a-f]{32}\.key$/;

export type BoxKeys = {
  /** A fresh key, durable on disk before this returns. */
  readonly create: () => { readonly id: string; readonly key: Buffer };
  /** Throws when the key is gone: then the box it sealed can never be read again. */
  readonly read: (id: string) => Buffer;
  /** Destroys every key but these; the number destroyed. */
  readonly keepOnly: (ids: ReadonlySet<string>) => number;
};

export function openBoxKeys(dir: string): BoxKeys {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const fileOf = (id: string): string => join(dir, `${id}.key`);

  const create = () => {
    const id = randomBytes(16).toString('hex');
    const key = randomBytes(KEY_BYTES);
    writeDurably(fileOf(id), 'wx', key);
    syncDirectory(dir);
    return { id, key };
  };
  const read = (id: string): Buffer => {
    const key = readFileSync(fileOf(id));
    if (key.length !== KEY_BYTES) throw new Error('a ballot box key has been damaged');
    return key;
  };
  const keepOnly = (ids: ReadonlySet<string>): number => {
    const doomed = readdirSync(dir).filter((name) => NAME.test(name) && !ids.has(name.slice(0, -4)));
    for (const name of doomed) destroy(join(dir, name));
    if (doomed.length > 0) syncDirectory(dir);
    return doomed.length;
  };
  return { create, read, keepOnly };
}

function destroy(file: string): void {
  if (!existsSync(file)) return;
  writeDurably(file, 'r+', randomBytes(KEY_BYTES));
  unlinkSync(file);
}

function writeDurably(file: string, flags: 'wx' | 'r+', bytes: Buffer): void {
  const descriptor = openSync(file, flags, 0o600);
  try {
    writeSync(descriptor, bytes, 0, bytes.length, 0);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A name in a directory is durable only once the directory is. Windows cannot open directories and needs none of this. */
function syncDirectory(dir: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(dir, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
