/** The tables of co-edited documents. Steps are for ever: append, never change. */
export const DOCUMENT_TABLES: readonly string[] = [
  `
  CREATE TABLE document (
    document TEXT PRIMARY KEY,
    generation INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'frozen')),
    schema INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    head TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE document_client (
    document TEXT NOT NULL,
    client_id INTEGER NOT NULL,
    person TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (document, client_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE document_update (
    document TEXT NOT NULL,
    seq INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    person TEXT NOT NULL,
    client_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (document, seq)
  ) STRICT;

  CREATE TABLE document_line (
    document TEXT NOT NULL,
    record_seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER,
    speaker TEXT,
    text TEXT NOT NULL,
    PRIMARY KEY (document, record_seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE document_snapshot (
    document TEXT NOT NULL,
    generation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (document, generation)
  ) STRICT;

  CREATE TABLE document_frozen (
    document TEXT NOT NULL,
    generation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    canonical TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (document, generation)
  ) STRICT;

  CREATE TRIGGER document_update_onto_open BEFORE INSERT ON document_update
  WHEN NOT EXISTS (
    SELECT 1 FROM document
    WHERE document = NEW.document AND generation = NEW.generation AND status = 'open'
  )
  BEGIN SELECT RAISE(ABORT, 'the document is closed'); END;
  CREATE TRIGGER document_update_kept BEFORE UPDATE ON document_update
  BEGIN SELECT RAISE(ABORT, 'the log of a document is never changed'); END;
  CREATE TRIGGER document_update_never_deleted BEFORE DELETE ON document_update
  BEGIN SELECT RAISE(ABORT, 'the log of a document is never deleted'); END;
  CREATE TRIGGER document_frozen_kept BEFORE UPDATE ON document_frozen
  BEGIN SELECT RAISE(ABORT, 'a frozen text is never changed'); END;
  CREATE TRIGGER document_frozen_never_deleted BEFORE DELETE ON document_frozen
  BEGIN SELECT RAISE(ABORT, 'a frozen text is never deleted'); END;
  CREATE TRIGGER document_client_kept BEFORE UPDATE ON document_client
  BEGIN SELECT RAISE(ABORT, 'a client id stays with its person'); END;
  `,
  'ALTER TABLE document_line ADD COLUMN speaker_name TEXT',
  `
  ALTER TABLE document_snapshot ADD COLUMN authorship BLOB;
  ALTER TABLE document_frozen ADD COLUMN authorship TEXT;
  ALTER TABLE document_frozen ADD COLUMN authorship_sha256 TEXT;

  CREATE TABLE document_milestone (
    document TEXT NOT NULL,
    generation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    state BLOB NOT NULL,
    authorship BLOB NOT NULL,
    PRIMARY KEY (document, seq)
  ) STRICT;
  `,
];
