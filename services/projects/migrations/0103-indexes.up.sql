-- Rows of a parent in the order of a page, and what everyone may see first.
CREATE INDEX expression_of_interest_programme ON expression_of_interest (programme, id);
CREATE INDEX expression_of_interest_programme_public ON expression_of_interest (programme, id)
  WHERE provenance IS NOT NULL;
CREATE INDEX expression_of_interest_whole_center ON expression_of_interest (center, id) WHERE programme IS NULL;
CREATE INDEX expression_of_interest_whole_center_public ON expression_of_interest (center, id)
  WHERE programme IS NULL AND provenance IS NOT NULL;
CREATE INDEX expression_of_interest_public ON expression_of_interest (id) WHERE provenance IS NOT NULL;
DROP INDEX proposal_hub;
CREATE INDEX proposal_hub ON proposal (hub, id);
