-- Bytes of files, each kept once however many revisions have it.
CREATE TABLE content (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  deflated BLOB NOT NULL
) STRICT;

-- Times are milliseconds since 1970.
-- What a model was, one row a change. The disk is the truth; these rows follow it.
CREATE TABLE revision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  model TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  at INTEGER NOT NULL,
  note TEXT NOT NULL,
  errors INTEGER NOT NULL
) STRICT;
CREATE INDEX revision_of_model ON revision (model, id);

CREATE TABLE revision_file (
  revision INTEGER NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES content (sha256),
  PRIMARY KEY (revision, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX file_of_content ON revision_file (sha256);

CREATE TABLE question (
  id TEXT PRIMARY KEY,
  model TEXT NOT NULL,
  title TEXT NOT NULL,
  path TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX question_of_model ON question (model, created_at);

-- An import that was begun; with an answer, one that was done.
CREATE TABLE import (
  key TEXT PRIMARY KEY,
  request_sha256 TEXT NOT NULL,
  model TEXT NOT NULL,
  answer TEXT,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE drill (
  id TEXT PRIMARY KEY,
  model TEXT NOT NULL,
  at INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;
