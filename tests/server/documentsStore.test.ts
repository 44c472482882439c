import { afterEach, describe, expect, test } from 'vitest';
import { openSqliteDocumentStore } from '../../server/documents/sqliteDocumentStore.ts';
import { type Database, openDatabase } from '../../server/store/database.ts';
import { directory } from '../support/directory.ts';
import { documentStoreContract } from './documentStore.contract.ts';

const opened: Database[] = [];
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});
const fresh = (): Database => {
  const database = openDatabase(directory());
  opened.push(database);
  return database;
};

describe('documents in SQLite', () => {
  documentStoreContract(() => openSqliteDocumentStore(fresh()));

  test('the database itself refuses to change or delete the log, a frozen text, a binding', async () => {
    const database = fresh();
    const store = openSqliteDocumentStore(database);
    await store.load('d');
    await store.bindClient('d', 1, 'li', 1);
    const entries = [{ person: 'li', clientId: 1, at: 1, bytes: new Uint8Array([1]) }];
    await store.append('d', { generation: 1, after: 0, entries, lines: [] });
    await store.freeze('d', {
      generation: 1,
      seq: 1,
      at: 1,
      canonical: '{}',
      sha256: 'x',
      authorship: null,
      authorshipSha256: null,
    });
    for (const sql of [
      'UPDATE document_update SET person = ?',
      'DELETE FROM document_update WHERE document <> ?',
      'UPDATE document_frozen SET canonical = ?',
      'DELETE FROM document_frozen WHERE document <> ?',
      'UPDATE document_client SET person = ?',
    ])
      expect(() => database.run(sql, 'zhao')).toThrow();
  });
});
