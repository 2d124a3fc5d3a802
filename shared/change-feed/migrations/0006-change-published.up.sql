-- What the relay has published, as ranges of `seq` in one row: what is not in it waits. A queue cost every transaction
-- of a service a second row and an index entry, and the relay the deletion of both.
CREATE TABLE change_published (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  seqs    int8multirange NOT NULL
) WITH (fillfactor = 10);

-- Nobody is writing: whoever does holds a lock on `change`, and its queue row is not there yet. What is not queued
-- then has been published, or was never to be.
LOCK TABLE change, change_unpublished IN ACCESS EXCLUSIVE MODE;
INSERT INTO change_published (seqs)
SELECT int8multirange(int8range(0, coalesce(pg_sequence_last_value('change_seq_seq'), 0), '[]'))
  - coalesce((SELECT range_agg(int8range(seq, seq, '[]')) FROM change_unpublished), '{}');
DROP TABLE change_unpublished;

-- What is to be published and is not yet.
CREATE VIEW change_unpublished AS
SELECT c.seq, c.created_at
FROM unnest(int8multirange(int8range(0, NULL)) - coalesce((SELECT seqs FROM change_published), '{}')) AS gap
  CROSS JOIN LATERAL (
    SELECT seq, created_at FROM change
    WHERE seq >= lower(gap) AND seq < coalesce(upper(gap), 9223372036854775807) AND topic IS NOT NULL
    OFFSET 0) AS c;
