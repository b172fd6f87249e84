-- The newest sketch that was seen of each expert, so that an older one is not taken for it.

CREATE TABLE sketch_editions (
  expert TEXT PRIMARY KEY,
  -- When its owner made it: Unix time in milliseconds.
  made INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID;
