-- What its jumbled audits say of each expert: the second suspicion, that it makes passages up.

ALTER TABLE sketch_audits ADD COLUMN echoing REAL NOT NULL DEFAULT 0;
