-- Every change of every aggregate, for ever: audit trail and source of the feed. A superset of Debezium's outbox
-- layout (id, aggregatetype, aggregateid, type, payload). payload is text: jsonb would rewrite it on the wire.
CREATE TABLE change (
  seq               bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
  id                uuid NOT NULL UNIQUE DEFAULT uuidv7(),
  aggregatetype     text NOT NULL,
  aggregateid       text NOT NULL,
  aggregate_version integer NOT NULL,
  type              text NOT NULL,
  topic             text NOT NULL,
  payload           text,
  before            text,
  dataschema        text NOT NULL,
  actor             text NOT NULL,
  reason            text,
  causation_id      uuid NOT NULL,
  traceparent       text,
  created_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (aggregatetype, aggregateid, aggregate_version)
);

-- The queue of what the relay has not published yet.
CREATE TABLE change_unpublished (
  seq bigint PRIMARY KEY REFERENCES change (seq)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- How far this service has folded each partition of the topics it follows.
CREATE TABLE consumer_offset (
  topic       text NOT NULL,
  partition   integer NOT NULL,
  next_offset bigint NOT NULL,
  PRIMARY KEY (topic, partition)
);
