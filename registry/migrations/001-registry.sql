-- Times are Unix milliseconds. A shipped migration is never edited: add the next number.

CREATE TABLE trust_lists (
  serial INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  adopted INTEGER NOT NULL,
  PRIMARY KEY (serial, sha256)
) STRICT;

CREATE TABLE owners (
  slug TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE keys (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hash TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('app', 'org', 'admin')),
  owner TEXT REFERENCES owners (slug),
  label TEXT NOT NULL,
  created INTEGER NOT NULL,
  revoked INTEGER,
  CHECK ((kind = 'org') = (owner IS NOT NULL))
) STRICT;

CREATE TABLE experts (
  id TEXT PRIMARY KEY,
  owner TEXT NOT NULL REFERENCES owners (slug),
  created INTEGER NOT NULL
) STRICT;

-- Ordered by seq, the order of submission; `served` remembers that a version was once active.
CREATE TABLE card_versions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  expert TEXT NOT NULL REFERENCES experts (id),
  version TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  kid TEXT NOT NULL,
  card BLOB NOT NULL,
  state TEXT NOT NULL,
  served INTEGER NOT NULL DEFAULT 0,
  exam_score REAL,
  exam TEXT,
  submitted INTEGER NOT NULL,
  UNIQUE (expert, version)
) STRICT;

CREATE UNIQUE INDEX one_active_version ON card_versions (expert) WHERE state = 'active';

CREATE TABLE leases (
  expert TEXT NOT NULL REFERENCES experts (id),
  node TEXT NOT NULL,
  url TEXT NOT NULL,
  kid TEXT NOT NULL,
  in_flight INTEGER NOT NULL,
  draining INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  PRIMARY KEY (expert, node)
) STRICT;

CREATE TABLE challenges (
  nonce TEXT PRIMARY KEY,
  expert TEXT NOT NULL,
  owner TEXT NOT NULL REFERENCES owners (slug),
  expires INTEGER NOT NULL
) STRICT;

CREATE INDEX challenges_by_owner ON challenges (owner);

-- `link` is SHA-256 over the link before and the hash of this row's other columns.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  version TEXT,
  reason TEXT,
  details TEXT,
  link TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_subject ON audit (subject, id);
