LOCK TABLE change, change_published IN ACCESS EXCLUSIVE MODE;
ALTER VIEW change_unpublished RENAME TO change_waiting;
CREATE TABLE change_unpublished (
  seq bigint PRIMARY KEY
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
INSERT INTO change_unpublished (seq) SELECT seq FROM change_waiting;
DROP VIEW change_waiting;
DROP TABLE change_published;
