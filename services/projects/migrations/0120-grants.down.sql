DROP INDEX grant_replica_person;
DROP INDEX grant_replica_account;
