-- What the caller acted on when an answer was kept: who has lost some of it is not told the answer.
ALTER TABLE idempotency_key ADD COLUMN rights text[] NOT NULL DEFAULT '{}';
