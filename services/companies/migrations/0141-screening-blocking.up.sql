-- From a block until a clearance: also while a case is reviewed after an appeal, as the audit trail tells of old ones.
ALTER TABLE screening_case ADD COLUMN blocking boolean NOT NULL DEFAULT false;
CREATE FUNCTION typeid_for_migration(prefix text, id uuid) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH digits AS (
    SELECT '00' || ('x' || replace(id::text, '-', ''))::bit(128)::text AS bits
  )
  SELECT prefix || '_' || string_agg(
    substr('0123456789abcdefghjkmnpqrstvwxyz', substr(bits, 1 + 5 * n, 5)::bit(5)::integer + 1, 1), '' ORDER BY n)
  FROM digits, generate_series(0, 25) n
$$;
UPDATE screening_case AS s SET blocking = true
 WHERE status IN ('BLOCKED', 'APPEAL') OR status IN ('REVIEW', 'FAILED', 'RUNNING') AND (
   SELECT c.type LIKE '%.blocked.%' FROM change AS c
   WHERE c.aggregateid = typeid_for_migration('scr', s.id) AND (c.type LIKE '%.blocked.%' OR c.type LIKE '%.clear.%')
   ORDER BY c.seq DESC LIMIT 1);
DROP FUNCTION typeid_for_migration(text, uuid);
ALTER TABLE screening_case ALTER COLUMN blocking DROP DEFAULT;
