-- The hub whose staff work on a booking: that of the venue that has the space.
ALTER TABLE space_booking ADD COLUMN hub uuid;

-- A TypeID ends with its uuid in 26 digits of base 32.
CREATE FUNCTION pg_temp.uuid_of(id text) RETURNS uuid LANGUAGE sql AS $$
  WITH digits AS (
    SELECT string_agg((strpos('0123456789abcdefghjkmnpqrstvwxyz', digit) - 1)::bit(5)::text, '' ORDER BY place) AS bits
    FROM regexp_split_to_table(right(id, 26), '') WITH ORDINALITY AS d (digit, place)
  )
  SELECT string_agg(to_hex(substr(bits, 3 + 4 * n, 4)::bit(4)::integer), '' ORDER BY n)::uuid
  FROM digits, generate_series(0, 31) n GROUP BY bits
$$;
UPDATE space_booking b SET hub = v.hub
  FROM venue v CROSS JOIN LATERAL jsonb_array_elements(v.spaces) s
  WHERE pg_temp.uuid_of(s ->> 'id') = b.space;
DROP FUNCTION pg_temp.uuid_of(text);

ALTER TABLE space_booking ALTER COLUMN hub SET NOT NULL;
CREATE INDEX space_booking_hub ON space_booking (hub);
