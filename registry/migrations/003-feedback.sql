-- What applications say of answers; one word a record, which can be taken back.

CREATE TABLE feedback (
  record TEXT NOT NULL,
  application TEXT NOT NULL,
  at INTEGER NOT NULL,
  useful INTEGER NOT NULL,
  -- The experts that it speaks for or against, joined by commas.
  experts TEXT NOT NULL,
  right_domain TEXT,
  note TEXT,
  PRIMARY KEY (record, application)
) STRICT, WITHOUT ROWID;

CREATE INDEX feedback_by_time ON feedback (at);
