DROP INDEX grant_replica_account;
