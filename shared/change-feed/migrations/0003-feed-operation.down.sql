DROP TABLE replica_tombstone;
DROP TABLE dead_letter;
ALTER TABLE change_unpublished ADD FOREIGN KEY (seq) REFERENCES change (seq);
DROP INDEX change_version;
DELETE FROM change WHERE topic IS NULL;
ALTER TABLE change ALTER COLUMN topic SET NOT NULL;
ALTER TABLE change ADD UNIQUE (aggregatetype, aggregateid, aggregate_version);
ALTER TABLE change ADD UNIQUE (id);
