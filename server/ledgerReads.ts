/**
 * The facts of the ledger, one row per meeting and opinion, kept as they are told and caught up with at the start; the
 * office's own stand in its state. May be dropped and is rebuilt.
 */
import type { Entry } from '#shared/ledger/entries.ts';
import { entriesOfMeeting } from '#shared/ledger/fromMeeting.ts';
import { entriesOfOffice } from '#shared/ledger/fromOffice.ts';
import { entriesOfOpinion } from '#shared/ledger/fromOpinion.ts';
import type { Office } from '#shared/office/state.ts';
import type { Meetings } from './meetings.ts';
import type { Opinions } from './opinions.ts';
import type { Database } from './store/database.ts';

export type LedgerReads = {
  /** Every fact there is, also those of the office's own stream. */
  readonly entries: (office: Office) => Promise<readonly Entry[]>;
  readonly catchUp: () => Promise<void>;
  readonly close: () => void;
};

const TABLES = [
  `CREATE TABLE ledger_reads (
     source  TEXT PRIMARY KEY,
     seq     INTEGER NOT NULL,
     entries TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;`,
];

/** Streams whose facts are counted, by the name they have here. */
type Counted = {
  readonly ids: () => Promise<readonly string[]>;
  readonly read: (id: string) => Promise<{ readonly seq: number; readonly entries: readonly Entry[] }>;
  readonly onNews: (listener: (id: string) => void) => () => void;
};

export function openLedgerReads({
  database,
  meetings,
  opinions,
}: {
  readonly database: Database;
  readonly meetings: Meetings;
  readonly opinions: Opinions;
}): LedgerReads {
  database.migrate('ledgerReads', TABLES);
  const sources: Readonly<Record<string, Counted>> = {
    meeting: {
      ids: meetings.ids,
      read: async (id) => {
        const { seq, records, state } = await meetings.read(id);
        return { seq, entries: entriesOfMeeting(records, state) };
      },
      onNews: (listener) => meetings.onNews(({ id }) => listener(id)),
    },
    opinion: {
      ids: opinions.ids,
      read: async (id) => {
        const { seq, state } = await opinions.read(id);
        return { seq, entries: entriesOfOpinion(state) };
      },
      onNews: (listener) => opinions.onNews(({ id }) => listener(id)),
    },
  };

  /** Not counted anew yet: a meeting under way appends many times a second, and is counted when somebody asks. */
  const dirty = new Map<string, Set<string>>(Object.keys(sources).map((name) => [name, new Set()]));
  const offs = Object.entries(sources).map(([name, { onNews }]) => onNews((id) => dirty.get(name)?.add(id)));

  const keep = (name: string, id: string, seq: number, entries: readonly Entry[]): void => {
    database.run(
      `INSERT INTO ledger_reads (source, seq, entries) VALUES (?, ?, ?)
       ON CONFLICT (source) DO UPDATE SET seq = excluded.seq, entries = excluded.entries
       WHERE excluded.seq >= ledger_reads.seq`,
      `${name}:${id}`,
      seq,
      JSON.stringify(entries),
    );
  };

  const flush = async (): Promise<void> => {
    for (const [name, ids] of dirty)
      for (const id of ids) {
        ids.delete(id);
        const counted = await sources[name]?.read(id);
        if (counted) keep(name, id, counted.seq, counted.entries);
      }
  };

  return {
    entries: async (office) => {
      await flush();
      const rows = database.all<{ entries: string }>('SELECT entries FROM ledger_reads ORDER BY source');
      // Our own rows, written by `keep` from entries.
      const kept = rows.flatMap(({ entries }) => JSON.parse(entries) as readonly Entry[]);
      return [...kept, ...entriesOfOffice(office)];
    },
    catchUp: async () => {
      for (const [name, { ids, read }] of Object.entries(sources))
        for (const id of await ids()) {
          const { seq, entries } = await read(id);
          const known = database.first<{ seq: number }>(
            'SELECT seq FROM ledger_reads WHERE source = ?',
            `${name}:${id}`,
          );
          if (known?.seq !== seq) keep(name, id, seq, entries);
        }
    },
    close: () => {
      for (const off of offs) off();
    },
  };
}
