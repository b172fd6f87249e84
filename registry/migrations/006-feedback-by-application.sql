-- The oldest words of an application, which go when it has given too many, are found without a search.

CREATE INDEX feedback_by_application ON feedback (application, at, record DESC);
