-- The wall before the table stands on these columns; the next start as the owner raises it again.
DROP POLICY IF EXISTS seen ON review;
DROP POLICY IF EXISTS seen ON proposal;
ALTER TABLE review DROP COLUMN readers, DROP COLUMN person, DROP COLUMN assignment;
ALTER TABLE proposal DROP COLUMN reviewers;
DROP TABLE review_assignment;
DROP INDEX membership_replica_person;
