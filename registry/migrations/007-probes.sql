-- What experts that give no sketch have shown when they were probed; of one card version each.

CREATE TABLE probes (
  expert TEXT PRIMARY KEY,
  card_version TEXT NOT NULL,
  -- How many questions it was asked.
  asked INTEGER NOT NULL,
  -- The binary form of a sketch, 64 KB at most.
  sketch BLOB NOT NULL,
  -- When it was last asked: Unix time in milliseconds.
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
