-- The grants of a caller are looked up by its account with every request.
CREATE INDEX grant_replica_account ON grant_replica ((snapshot ->> 'account'));
CREATE INDEX grant_replica_person ON grant_replica ((snapshot ->> 'person'));
