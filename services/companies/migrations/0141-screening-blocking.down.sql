ALTER TABLE screening_case DROP COLUMN blocking;
