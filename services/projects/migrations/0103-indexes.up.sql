-- A page of a parent's rows is read in its order, by an index of the parent and the id.
DROP INDEX center_hub;
CREATE INDEX center_hub ON center (hub, id);
DROP INDEX programme_center;
CREATE INDEX programme_center ON programme (center, id);
DROP INDEX expression_of_interest_center;
CREATE INDEX expression_of_interest_center ON expression_of_interest (center, id);
DROP INDEX expression_of_interest_organization;
CREATE INDEX expression_of_interest_organization ON expression_of_interest (organization, id);
DROP INDEX proposal_hub;
CREATE INDEX proposal_hub ON proposal (hub, id);
DROP INDEX roadmap_hub;
CREATE INDEX roadmap_hub ON roadmap (hub, id);
DROP INDEX project_hub;
CREATE INDEX project_hub ON project (hub, id);
DROP INDEX training_programme_hub;
CREATE INDEX training_programme_hub ON training_programme (hub, id);
DROP INDEX agreement_hub;
CREATE INDEX agreement_hub ON agreement (hub, id);
CREATE INDEX expression_of_interest_programme ON expression_of_interest (programme, id);
CREATE INDEX review_proposal ON review (proposal, id);
-- What everyone may see has indexes of its own: who may see no more does not go through what is hidden.
CREATE INDEX center_public ON center (id) WHERE provenance IS NOT NULL OR status IN ('ACTIVE', 'CLOSED');
CREATE INDEX center_hub_public ON center (hub, id) WHERE provenance IS NOT NULL OR status IN ('ACTIVE', 'CLOSED');
CREATE INDEX programme_public ON programme (id) WHERE provenance IS NOT NULL;
CREATE INDEX programme_center_public ON programme (center, id) WHERE provenance IS NOT NULL;
CREATE INDEX expression_of_interest_public ON expression_of_interest (id) WHERE provenance IS NOT NULL;
CREATE INDEX expression_of_interest_center_public ON expression_of_interest (center, id) WHERE provenance IS NOT NULL;
CREATE INDEX expression_of_interest_organization_public ON expression_of_interest (organization, id)
  WHERE provenance IS NOT NULL;
CREATE INDEX expression_of_interest_programme_public ON expression_of_interest (programme, id)
  WHERE provenance IS NOT NULL;
CREATE INDEX proposal_public ON proposal (id)
  WHERE provenance IS NOT NULL OR status IN ('EXPECTED', 'SUBMITTED', 'ELIGIBLE', 'INELIGIBLE', 'IN_REVIEW', 'CONSENSUS', 'PANEL', 'APPROVED', 'RESERVE', 'REJECTED', 'ROADMAPPED', 'WITHDRAWN');
CREATE INDEX proposal_hub_public ON proposal (hub, id)
  WHERE provenance IS NOT NULL OR status IN ('EXPECTED', 'SUBMITTED', 'ELIGIBLE', 'INELIGIBLE', 'IN_REVIEW', 'CONSENSUS', 'PANEL', 'APPROVED', 'RESERVE', 'REJECTED', 'ROADMAPPED', 'WITHDRAWN');
CREATE INDEX roadmap_public ON roadmap (id)
  WHERE provenance IS NOT NULL OR status IN ('AGREED', 'ACTIVE', 'COMPLETED', 'SUPERSEDED');
CREATE INDEX roadmap_hub_public ON roadmap (hub, id)
  WHERE provenance IS NOT NULL OR status IN ('AGREED', 'ACTIVE', 'COMPLETED', 'SUPERSEDED');
CREATE INDEX project_public ON project (id) WHERE provenance IS NOT NULL;
CREATE INDEX project_hub_public ON project (hub, id) WHERE provenance IS NOT NULL;
CREATE INDEX training_programme_public ON training_programme (id) WHERE provenance IS NOT NULL;
CREATE INDEX training_programme_hub_public ON training_programme (hub, id) WHERE provenance IS NOT NULL;
CREATE INDEX agreement_public ON agreement (id)
  WHERE provenance IS NOT NULL OR status IN ('ACTIVE', 'EXPIRING', 'RENEWED', 'EXPIRED', 'TERMINATED');
CREATE INDEX agreement_hub_public ON agreement (hub, id)
  WHERE provenance IS NOT NULL OR status IN ('ACTIVE', 'EXPIRING', 'RENEWED', 'EXPIRED', 'TERMINATED');
CREATE INDEX expression_of_interest_whole_center ON expression_of_interest (center, id) WHERE programme IS NULL;
CREATE INDEX expression_of_interest_whole_center_public ON expression_of_interest (center, id)
  WHERE programme IS NULL AND provenance IS NOT NULL;
