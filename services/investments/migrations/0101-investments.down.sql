DROP TABLE expert_request;
DROP TABLE expert_profile;
DROP TABLE introduction;
DROP TABLE match;
DROP TABLE match_run;
DROP TABLE fundraising_round;
DROP TABLE investor_mandate;
DROP INDEX screening_replica_organization;
