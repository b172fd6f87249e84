-- What the audits of each expert's sketches have found; counts are weighted, the latest most.

CREATE TABLE sketch_audits (
  expert TEXT PRIMARY KEY,
  held REAL NOT NULL,
  silent REAL NOT NULL,
  unfounded REAL NOT NULL,
  suspicion REAL NOT NULL,
  refuted INTEGER NOT NULL,
  -- When the last one was: Unix time in milliseconds.
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
