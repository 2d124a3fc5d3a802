DROP INDEX change_version;
CREATE UNIQUE INDEX change_version ON change (aggregatetype, aggregateid, aggregate_version, topic) NULLS NOT DISTINCT;
