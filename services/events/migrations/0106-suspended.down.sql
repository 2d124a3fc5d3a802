DROP INDEX meeting_request_of;
ALTER TABLE space_booking DROP CONSTRAINT no_overlap;
ALTER TABLE space_booking ADD CONSTRAINT no_overlap
  EXCLUDE USING gist (space WITH =, tstzrange(starts_at, ends_at) WITH &&)
  WHERE (status IN ('HELD', 'CONFIRMED', 'IN_USE'));
ALTER TABLE space_booking DROP COLUMN previous_status;
ALTER TABLE meeting_request DROP COLUMN previous_status;
ALTER TABLE participation DROP COLUMN previous_status;
