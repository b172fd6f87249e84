-- Domains that were added to those of registry/domains; in the order in which they were learnt.

CREATE TABLE domains (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  -- A JSON array of texts.
  examples TEXT NOT NULL,
  actor TEXT NOT NULL,
  changed INTEGER NOT NULL
) STRICT;
