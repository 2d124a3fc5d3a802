-- What rests while its organization is blocked remembers where it was. A booking that rests keeps its space.
ALTER TABLE participation ADD COLUMN previous_status text;
ALTER TABLE meeting_request ADD COLUMN previous_status text;
ALTER TABLE space_booking ADD COLUMN previous_status text;
ALTER TABLE space_booking DROP CONSTRAINT no_overlap;
ALTER TABLE space_booking ADD CONSTRAINT no_overlap
  EXCLUDE USING gist (space WITH =, tstzrange(starts_at, ends_at) WITH &&)
  WHERE (status IN ('HELD', 'CONFIRMED', 'IN_USE', 'SUSPENDED'));
CREATE INDEX meeting_request_of ON meeting (request);
