-- The wall before the table stands on these columns; the next start as the owner raises it again.
DROP POLICY IF EXISTS seen ON proposal;
DROP INDEX proposal_hub_public;
DROP INDEX proposal_public;
CREATE INDEX proposal_public ON proposal (id)
  WHERE provenance IS NOT NULL OR status IN ('EXPECTED', 'SUBMITTED', 'ELIGIBLE', 'INELIGIBLE', 'IN_REVIEW', 'CONSENSUS', 'PANEL', 'APPROVED', 'RESERVE', 'REJECTED', 'ROADMAPPED', 'WITHDRAWN');
CREATE INDEX proposal_hub_public ON proposal (hub, id)
  WHERE provenance IS NOT NULL OR status IN ('EXPECTED', 'SUBMITTED', 'ELIGIBLE', 'INELIGIBLE', 'IN_REVIEW', 'CONSENSUS', 'PANEL', 'APPROVED', 'RESERVE', 'REJECTED', 'ROADMAPPED', 'WITHDRAWN');
ALTER TABLE proposal DROP COLUMN desk, DROP COLUMN audience;
