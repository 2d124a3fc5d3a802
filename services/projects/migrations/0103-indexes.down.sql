CREATE INDEX proposal_hub_old ON proposal (hub);
DROP INDEX proposal_hub;
ALTER INDEX proposal_hub_old RENAME TO proposal_hub;
DROP INDEX expression_of_interest_public;
DROP INDEX expression_of_interest_whole_center_public;
DROP INDEX expression_of_interest_whole_center;
DROP INDEX expression_of_interest_programme_public;
DROP INDEX expression_of_interest_programme;
