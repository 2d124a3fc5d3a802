-- What running the feed needs: a cheap queue, and a place for changes that a consumer cannot handle.

-- Both rows are written by one statement, and the queue row is deleted by the relay alone: the foreign key only cost
-- a look-up per change.
ALTER TABLE change_unpublished DROP CONSTRAINT change_unpublished_seq_fkey;

-- A change that everyone may not see, of an aggregate on a public topic, is in the audit trail alone: it has no topic.
ALTER TABLE change ALTER COLUMN topic DROP NOT NULL;
ALTER TABLE change DROP CONSTRAINT change_aggregatetype_aggregateid_aggregate_version_key;
CREATE UNIQUE INDEX change_version ON change (aggregatetype, aggregateid, aggregate_version, topic) NULLS NOT DISTINCT;

-- Ids are UUIDs of version 7 made by the database; nothing looks a change up by one.
ALTER TABLE change DROP CONSTRAINT change_id_key;

-- Changes that this service's consumer could not handle, and those that wait behind them, per aggregate in order.
-- A copy of each that failed is in the dead-letter topic of the consumer.
CREATE TABLE dead_letter (
  topic        text NOT NULL,
  partition    integer NOT NULL,
  record_offset bigint NOT NULL,
  key          text NOT NULL,
  change_id    text,
  change_type  text,
  -- Why it failed; null while it only waits behind one that did.
  cause        text,
  attempts     integer NOT NULL DEFAULT 0,
  record       jsonb NOT NULL,
  first_seen   timestamptz NOT NULL DEFAULT now(),
  redrive      boolean NOT NULL DEFAULT false,
  PRIMARY KEY (topic, partition, record_offset)
);
CREATE INDEX dead_letter_key ON dead_letter (topic, key, record_offset);

-- Aggregates that were erased, and at which version: an older snapshot that comes again may not bring them back.
CREATE TABLE replica_tombstone (
  topic   text NOT NULL,
  key     text NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (topic, key)
);
