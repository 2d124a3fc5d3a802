-- An id names its type, and a topic too: the type only made every entry longer and every comparison go on to the next
-- column.
DROP INDEX change_version;
CREATE UNIQUE INDEX change_version ON change (aggregateid, aggregate_version, topic) NULLS NOT DISTINCT;
