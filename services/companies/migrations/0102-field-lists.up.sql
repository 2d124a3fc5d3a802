-- The feed's wire format stood in these tables; it is derived now. Merging organizations is not built yet.
ALTER TABLE country DROP COLUMN kind;
ALTER TABLE fact DROP COLUMN kind;
ALTER TABLE relationship DROP COLUMN kind;
ALTER TABLE unnamed_group DROP COLUMN kind;
ALTER TABLE source_document DROP COLUMN kind;
ALTER TABLE organization DROP COLUMN previous_status;
