-- An organization's draft is its own; everyone sees what is approved, or stated by a published document.
ALTER TABLE proposal ADD COLUMN audience jsonb, ADD COLUMN desk uuid;
UPDATE proposal SET
  audience = CASE WHEN status = 'DRAFT' THEN jsonb_build_array("from") ELSE jsonb_build_array("from", "to") END,
  desk = CASE WHEN status = 'DRAFT' AND "from" ->> 'kind' = 'ORGANIZATION' AND provenance IS NULL THEN NULL ELSE hub END;
ALTER TABLE proposal ALTER COLUMN audience SET NOT NULL;
CREATE INDEX proposal_desk ON proposal (desk);

DROP INDEX proposal_public;
CREATE INDEX proposal_public ON proposal (id) WHERE provenance IS NOT NULL OR status IN ('APPROVED', 'ROADMAPPED');
DROP INDEX proposal_hub_public;
CREATE INDEX proposal_hub_public ON proposal (hub, id)
  WHERE provenance IS NOT NULL OR status IN ('APPROVED', 'ROADMAPPED');
