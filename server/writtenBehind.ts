/**
 * Rows that may be rebuilt from events and are therefore not written with each of them: a stream under way appends many
 * times a second, and is listed now and then.
 */
import type { Database } from './store/database.ts';

export type WrittenBehind<Fresh> = {
  /** The newest of this row; takes the place of what was not written yet. */
  readonly set: (id: string, fresh: Fresh) => void;
  /** To be called before rows are read. */
  readonly flush: () => void;
  readonly close: () => void;
};

/** A row is written when it is asked for, and at the latest after this time, ms. */
const FLUSH_EVERY = 5000;

export function writeBehind<Fresh>(
  database: Database,
  write: (id: string, fresh: Fresh) => void,
): WrittenBehind<Fresh> {
  const dirty = new Map<string, Fresh>();
  const flush = (): void => {
    if (dirty.size === 0) return;
    database.transaction(() => {
      for (const [id, fresh] of dirty) write(id, fresh);
    });
    dirty.clear();
  };
  const flushing = setInterval(flush, FLUSH_EVERY);
  flushing.unref();
  return {
    set: (id, fresh) => void dirty.set(id, fresh),
    flush,
    close: () => {
      clearInterval(flushing);
      flush();
    },
  };
}
