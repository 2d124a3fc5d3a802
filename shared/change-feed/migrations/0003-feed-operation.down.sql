DROP TABLE replica_tombstone;
DROP TABLE dead_letter;
ALTER TABLE change_unpublished ADD FOREIGN KEY (seq) REFERENCES change (seq);
