-- Version 0.1.0 showed every proposal that was no draft on the public topic. What everyone may no longer see of it leaves a
-- tombstone there, once: of proposals whose newest public change still has a value.
CREATE TEMPORARY TABLE still_shown AS
  WITH newest AS (
    SELECT DISTINCT ON (aggregateid) aggregateid, aggregatetype, type, topic, dataschema, payload, payload::jsonb ->> 'id' AS id
    FROM change WHERE topic = 'projects.proposal.v1' ORDER BY aggregateid, seq DESC
  ), digits AS (
    SELECT n.*, (
      SELECT string_agg((strpos('0123456789abcdefghjkmnpqrstvwxyz', digit) - 1)::bit(5)::text, '' ORDER BY place)
      FROM regexp_split_to_table(split_part(n.aggregateid, '_', 2), '') WITH ORDINALITY AS one (digit, place)
    ) AS bits
    FROM newest AS n WHERE payload IS NOT NULL
  )
  SELECT p.id, d.aggregateid, d.aggregatetype, d.type, d.topic, d.dataschema, p.version + 1 AS version
  FROM digits AS d JOIN proposal AS p ON p.id = (
    SELECT string_agg(lpad(to_hex(substr(d.bits, 3 + 4 * n, 4)::bit(4)::integer), 1), '' ORDER BY n)::uuid
    FROM generate_series(0, 31) AS n)
  WHERE p.provenance IS NULL AND p.status NOT IN ('APPROVED', 'ROADMAPPED');
UPDATE proposal AS p SET version = s.version FROM still_shown AS s WHERE p.id = s.id;
INSERT INTO change (aggregatetype, aggregateid, aggregate_version, type, topic, dataschema, actor, reason, causation_id)
SELECT aggregatetype, aggregateid, version, type, topic, dataschema, 'projects: migration',
       'no longer public', gen_random_uuid()
FROM still_shown ORDER BY id;
DROP TABLE still_shown;
