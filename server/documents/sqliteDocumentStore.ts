import { RICH_TEXT_VERSION } from '#shared/richText.ts';
import type { Database } from '../store/database.ts';
import {
  CLIENTS_PER_PERSON,
  type DocumentRow,
  type DocumentStore,
  documentConflict,
  type FrozenText,
  type LinkedLine,
  type LoadedDocument,
  type LogEntry,
  type LoggedUpdate,
  MILESTONE_EVERY,
  type Snapshot,
  type UpdateEntry,
} from './documentStore.ts';
import { DOCUMENT_TABLES } from './documentTables.ts';
import { chained, FIRST_HASH } from './updateChain.ts';

const ROW = 'SELECT document, generation, status, schema, seq, head FROM document WHERE document = ?';
const FROZEN =
  'SELECT generation, seq, at, canonical, sha256, authorship, authorship_sha256 AS authorshipSha256 FROM document_frozen WHERE document = ?';

/** Documents in the one SQLite file, beside the record. */
export function openSqliteDocumentStore(database: Database): DocumentStore {
  database.migrate('documents', DOCUMENT_TABLES);

  const row = (document: string): DocumentRow | null => database.first<DocumentRow>(ROW, document);

  const opened = (document: string): DocumentRow => {
    database.run(
      'INSERT OR IGNORE INTO document (document, generation, status, schema, seq, head) VALUES (?, 1, ?, ?, 0, ?)',
      document,
      'open',
      RICH_TEXT_VERSION,
      FIRST_HASH,
    );
    const found = row(document);
    if (found === null) throw documentConflict(document);
    return found;
  };

  const insertUpdates = (document: string, updates: readonly LoggedUpdate[]): void => {
    for (const one of updates)
      database.run(
        `INSERT INTO document_update
           (document, seq, generation, person, client_id, at, bytes, previous, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        document,
        one.seq,
        one.generation,
        one.person,
        one.clientId,
        one.at,
        one.bytes,
        one.previous,
        one.hash,
      );
  };

  const insertLines = (document: string, lines: readonly LinkedLine[]): void => {
    for (const line of lines)
      database.run(
        'INSERT INTO document_line (document, record_seq, kind, at, speaker, speaker_name, text) VALUES (?, ?, ?, ?, ?, ?, ?)',
        document,
        line.recordSeq,
        line.kind,
        line.at,
        line.speaker,
        line.speakerName,
        line.text,
      );
  };

  /** What a snapshot and the updates after it make of one generation, up to a number. */
  const upTo = (present: DocumentRow, snapshot: Snapshot | null, seq: number): LoadedDocument => {
    const { document, generation } = present;
    const updates = database.all<UpdateEntry>(
      `SELECT person, client_id AS clientId, at, bytes FROM document_update
       WHERE document = ? AND generation = ? AND seq > ? AND seq <= ? ORDER BY seq`,
      document,
      generation,
      snapshot?.seq ?? 0,
      seq,
    );
    const lines = database.all<LinkedLine>(
      'SELECT record_seq AS recordSeq, kind, at, speaker, speaker_name AS speakerName, text FROM document_line WHERE document = ?',
      document,
    );
    const clients = database.all<{ clientId: number; person: string }>(
      'SELECT client_id AS clientId, person FROM document_client WHERE document = ?',
      document,
    );
    return {
      row: present,
      snapshot,
      updates,
      lines,
      clients: new Map(clients.map(({ clientId, person }) => [clientId, person])),
    };
  };

  const load: DocumentStore['load'] = async (document) =>
    database.transaction(() => {
      const present = opened(document);
      // One of before authorship was followed is passed over: the log tells it all.
      const snapshot = database.first<Snapshot>(
        `SELECT seq, state, authorship FROM document_snapshot
         WHERE document = ? AND generation = ? AND authorship IS NOT NULL`,
        document,
        present.generation,
      );
      return upTo(present, snapshot, present.seq);
    });

  const loadAt: DocumentStore['loadAt'] = async (document, seq) =>
    database.transaction(() => {
      const present = row(document);
      const entry = database.first<{ generation: number; hash: string }>(
        'SELECT generation, hash FROM document_update WHERE document = ? AND seq = ?',
        document,
        seq,
      );
      if (present === null || entry === null) return null;
      const { generation, hash } = entry;
      const snapshot = database.first<Snapshot>(
        `SELECT seq, state, authorship FROM (
           SELECT seq, state, authorship FROM document_milestone WHERE document = ?1 AND generation = ?2
           UNION ALL
           SELECT seq, state, authorship FROM document_snapshot
           WHERE document = ?1 AND generation = ?2 AND authorship IS NOT NULL
         ) WHERE seq <= ?3 ORDER BY seq DESC LIMIT 1`,
        document,
        generation,
        seq,
      );
      return upTo({ ...present, generation, seq, head: hash }, snapshot, seq);
    });

  const bindClient: DocumentStore['bindClient'] = async (document, clientId, person, at) =>
    database.transaction(() => {
      const bound = database.first<{ person: string }>(
        'SELECT person FROM document_client WHERE document = ? AND client_id = ?',
        document,
        clientId,
      );
      if (bound !== null) return bound.person === person;
      const held = database.first<{ count: number }>(
        'SELECT count(*) AS count FROM document_client WHERE document = ? AND person = ?',
        document,
        person,
      );
      if ((held?.count ?? 0) >= CLIENTS_PER_PERSON) return false;
      database.run(
        'INSERT INTO document_client (document, client_id, person, at) VALUES (?, ?, ?, ?)',
        document,
        clientId,
        person,
        at,
      );
      return true;
    });

  const append: DocumentStore['append'] = async (document, batch) =>
    database.transaction(() => {
      const present = row(document);
      const current =
        present?.status === 'open' && present.generation === batch.generation && present.seq === batch.after;
      if (!current) throw documentConflict(document);
      const updates = chained(document, batch.generation, present, batch.entries);
      insertUpdates(document, updates);
      insertLines(document, batch.lines);
      const last = updates.at(-1);
      const end = last ? { seq: last.seq, head: last.hash } : { seq: present.seq, head: present.head };
      database.run('UPDATE document SET seq = ?, head = ? WHERE document = ?', end.seq, end.head, document);
      return end;
    });

  const saveSnapshot: DocumentStore['saveSnapshot'] = async (document, generation, snapshot) =>
    database.transaction(() => {
      const { seq, state, authorship } = snapshot;
      const values = [document, generation, seq, state, authorship] as const;
      database.run(
        'INSERT OR REPLACE INTO document_snapshot (document, generation, seq, state, authorship) VALUES (?, ?, ?, ?, ?)',
        ...values,
      );
      const last = database.first<{ seq: number | null }>(
        'SELECT max(seq) AS seq FROM document_milestone WHERE document = ?',
        document,
      );
      if (seq - (last?.seq ?? 0) < MILESTONE_EVERY) return;
      database.run(
        'INSERT INTO document_milestone (document, generation, seq, state, authorship) VALUES (?, ?, ?, ?, ?)',
        ...values,
      );
    });

  const freeze: DocumentStore['freeze'] = async (document, frozen) =>
    database.transaction(() => {
      const changed = database.run(
        `UPDATE document SET status = 'frozen'
         WHERE document = ? AND status = 'open' AND generation = ? AND seq = ?`,
        document,
        frozen.generation,
        frozen.seq,
      );
      if (changed !== 1) throw documentConflict(document);
      database.run(
        `INSERT INTO document_frozen
           (document, generation, seq, at, canonical, sha256, authorship, authorship_sha256)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        document,
        frozen.generation,
        frozen.seq,
        frozen.at,
        frozen.canonical,
        frozen.sha256,
        frozen.authorship,
        frozen.authorshipSha256,
      );
    });

  const reopen: DocumentStore['reopen'] = async (document, generation, seed) =>
    database.transaction(() => {
      const changed = database.run(
        `UPDATE document SET status = 'open', generation = ?, schema = ?
         WHERE document = ? AND status = 'frozen' AND generation = ?`,
        generation,
        RICH_TEXT_VERSION,
        document,
        generation - 1,
      );
      const present = row(document);
      if (changed !== 1 || present === null) throw documentConflict(document);
      const [first] = chained(document, generation, present, [seed]);
      if (!first) throw documentConflict(document);
      insertUpdates(document, [first]);
      database.run(
        'UPDATE document SET seq = ?, head = ? WHERE document = ?',
        first.seq,
        first.hash,
        document,
      );
      return { ...present, seq: first.seq, head: first.hash };
    });

  const frozen: DocumentStore['frozen'] = async (document, generation) =>
    generation === undefined
      ? database.first<FrozenText>(`${FROZEN} ORDER BY generation DESC LIMIT 1`, document)
      : database.first<FrozenText>(`${FROZEN} AND generation = ?`, document, generation);

  const log: DocumentStore['log'] = async (document, after = 0, limit = 1_000_000) =>
    database.all<LoggedUpdate>(
      `SELECT seq, generation, person, client_id AS clientId, at, bytes, previous, hash
       FROM document_update WHERE document = ? AND seq > ? ORDER BY seq LIMIT ?`,
      document,
      after,
      limit,
    );

  const entries: DocumentStore['entries'] = async (document) =>
    database.all<LogEntry>(
      'SELECT seq, generation, person, at FROM document_update WHERE document = ? ORDER BY seq',
      document,
    );

  const find: DocumentStore['find'] = async (document) => row(document);
  return { load, loadAt, find, bindClient, append, saveSnapshot, freeze, frozen, reopen, entries, log };
}
