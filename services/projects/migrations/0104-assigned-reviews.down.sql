ALTER TABLE review DROP COLUMN readers, DROP COLUMN person, DROP COLUMN assignment;
ALTER TABLE proposal DROP COLUMN reviewers;
DROP TABLE review_assignment;
DROP INDEX membership_replica_person;
