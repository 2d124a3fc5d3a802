-- Whom participants see of the others: of events that were there before, nobody more than until now.
ALTER TABLE event ADD COLUMN participants_see_each_other text NOT NULL DEFAULT 'BY_REQUEST';
ALTER TABLE event ALTER COLUMN participants_see_each_other DROP DEFAULT;

-- The TypeID of an object: its uuid as 26 digits of base 32, after two zero bits.
CREATE FUNCTION typeid_of(prefix text, id uuid) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH digits AS (
    SELECT '00' || ('x' || replace(id::text, '-', ''))::bit(128)::text AS bits
  )
  SELECT prefix || '_' || string_agg(
    substr('0123456789abcdefghjkmnpqrstvwxyz', substr(bits, 1 + 5 * n, 5)::bit(5)::integer + 1, 1), '' ORDER BY n)
  FROM digits, generate_series(0, 25) n
$$;

-- The names in a snapshot, a line each, in small letters.
CREATE FUNCTION names_in(snapshot jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(lower(name ->> 'value'), E'\n') FROM jsonb_array_elements(snapshot -> 'names') name
$$;
