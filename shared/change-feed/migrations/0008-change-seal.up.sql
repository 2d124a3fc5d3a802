-- The trail of changes is only added to. What is committed is sealed: each change is hashed together with the seal of
-- the one before it of its aggregate, and what is sealed is signed (change_checkpoint). Byte for byte: docs/audit.md.
CREATE TABLE change_seal (
  seq               bigint PRIMARY KEY,
  aggregateid       text NOT NULL,
  aggregate_version integer NOT NULL,
  -- Goes with the values when they are erased: nobody can find them again by trying.
  salt              bytea,
  erased_digest     bytea,
  hash              bytea NOT NULL
);

CREATE TABLE change_checkpoint (
  number    integer PRIMARY KEY,
  up_to     bigint NOT NULL,
  changes   integer NOT NULL,
  digest    bytea NOT NULL,
  previous  bytea NOT NULL,
  made_at   timestamptz NOT NULL,
  key_id    text NOT NULL,
  signature bytea NOT NULL
);

-- Each field is its length in bytes, a colon, and its text; null is the colon alone. concat() leaves nulls out.
CREATE FUNCTION change_content(salt bytea, payload text, before text) RETURNS bytea LANGUAGE sql STABLE RETURN
  sha256(salt || convert_to(
    concat(octet_length(payload), ':', payload, octet_length(before), ':', before), 'UTF8'));

CREATE FUNCTION change_digest(c change, content bytea) RETURNS bytea LANGUAGE sql STABLE RETURN
  sha256(convert_to(concat(
    length(c.seq::text), ':', c.seq,
    '36:', c.id,
    octet_length(c.aggregatetype), ':', c.aggregatetype,
    octet_length(c.aggregateid), ':', c.aggregateid,
    length(c.aggregate_version::text), ':', c.aggregate_version,
    octet_length(c.type), ':', c.type,
    octet_length(c.topic), ':', c.topic,
    octet_length(c.dataschema), ':', c.dataschema,
    octet_length(c.actor), ':', c.actor,
    octet_length(c.reason), ':', c.reason,
    '36:', c.causation_id,
    octet_length(c.traceparent), ':', c.traceparent,
    length(extract(epoch FROM c.created_at)::text), ':', extract(epoch FROM c.created_at),
    '64:', encode(content, 'hex')), 'UTF8'));

CREATE FUNCTION change_link(previous bytea, head bytea, digest bytea) RETURNS bytea LANGUAGE sql IMMUTABLE RETURN
  sha256(coalesce(previous, head, '') || digest);
-- As a window over the changes of an aggregate: the chain that goes on from its head.
CREATE AGGREGATE change_chain(head bytea, digest bytea) (SFUNC = change_link, STYPE = bytea);

-- Seals the next changes up to one below which nothing can be committed any more, at most so many. Erasing waits for
-- it and it for erasing: what is sealed has its values, or has lost them for good.
CREATE FUNCTION seal_changes(settled bigint, most integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE last bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('change_seal'));
  last := (SELECT coalesce(max(seq), -1) FROM change_seal);
  INSERT INTO change_seal (seq, aggregateid, aggregate_version, salt, hash)
  SELECT next.seq, next.aggregateid, next.aggregate_version, next.salt,
    change_chain(
      (SELECT s.hash FROM change p JOIN change_seal s ON s.seq = p.seq
       WHERE p.aggregateid = next.aggregateid AND p.seq <= last
         AND p.aggregate_version BETWEEN next.aggregate_version - 1 AND next.aggregate_version
       ORDER BY p.seq DESC LIMIT 1),
      change_digest(next.change, change_content(next.salt, (next.change).payload, (next.change).before)))
      OVER (PARTITION BY next.aggregateid ORDER BY next.seq)
  FROM (
    SELECT change, seq, aggregateid, aggregate_version, uuid_send(gen_random_uuid()) AS salt FROM change
    WHERE seq > last AND seq <= settled ORDER BY seq LIMIT most OFFSET 0) AS next;
END $$;

-- The only way in which a change ever loses anything: the values of aggregates whose last change says that they are
-- erased. Who, when and why stay, and so does the chain.
CREATE FUNCTION erase_changes(ids text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE alive text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('change_seal'));
  SELECT erased INTO alive FROM unnest(ids) AS erased
  WHERE coalesce((
    SELECT bool_or(c.payload IS NOT NULL) FROM change c
    WHERE c.aggregateid = erased AND c.aggregate_version = (
      SELECT max(m.aggregate_version) FROM change m WHERE m.aggregateid = erased)), true)
  LIMIT 1;
  IF alive IS NOT NULL THEN
    RAISE EXCEPTION 'the last change of % does not erase it', alive USING ERRCODE = 'check_violation';
  END IF;
  UPDATE change_seal s SET salt = NULL, erased_digest = change_content(s.salt, c.payload, c.before)
  FROM change c
  WHERE c.aggregateid = ANY (ids) AND s.seq = c.seq AND (c.payload IS NOT NULL OR c.before IS NOT NULL);
  UPDATE change SET payload = NULL, before = NULL
  WHERE aggregateid = ANY (ids) AND (payload IS NOT NULL OR before IS NOT NULL);
END $$;

-- Where and when a change was made is the database's to say.
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON change FROM hub_service;
GRANT INSERT (aggregatetype, aggregateid, aggregate_version, type, topic, payload, before, dataschema, actor, reason,
  causation_id, traceparent) ON change TO hub_service;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON change_seal FROM hub_service;
REVOKE UPDATE, DELETE, TRUNCATE ON change_checkpoint FROM hub_service;
REVOKE ALL ON FUNCTION seal_changes, erase_changes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_changes, erase_changes TO hub_service;
