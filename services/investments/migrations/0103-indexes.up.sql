-- A page of a parent's rows is read in its order, by an index of the parent and the id.
DROP INDEX investor_mandate_organization;
CREATE INDEX investor_mandate_organization ON investor_mandate (organization, id);
DROP INDEX fundraising_round_organization;
CREATE INDEX fundraising_round_organization ON fundraising_round (organization, id);
DROP INDEX match_mandate;
CREATE INDEX match_mandate ON match (mandate, id);
DROP INDEX match_round;
CREATE INDEX match_round ON match (round, id);
DROP INDEX introduction_investor;
CREATE INDEX introduction_investor ON introduction (investor, id);
DROP INDEX introduction_startup;
CREATE INDEX introduction_startup ON introduction (startup, id);
DROP INDEX expert_request_organization;
CREATE INDEX expert_request_organization ON expert_request (organization, id);
CREATE INDEX match_of_run ON match (run, id);
CREATE INDEX match_investor ON match (investor, id);
CREATE INDEX match_startup ON match (startup, id);
