-- Answers already given, by caller and key; a key counts for 24 hours.
CREATE TABLE idempotency_key (
  actor      text NOT NULL,
  key        text NOT NULL,
  operation  text NOT NULL,
  input_hash text NOT NULL,
  result     jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (actor, key)
);

-- What each record of a source became, with the values it was imported with.
CREATE TABLE imported_record (
  type      text NOT NULL,
  document  text NOT NULL,
  record_id text NOT NULL,
  object_id text NOT NULL,
  input     jsonb NOT NULL,
  PRIMARY KEY (type, document, record_id)
);
