ALTER TABLE space_booking DROP COLUMN hub;
