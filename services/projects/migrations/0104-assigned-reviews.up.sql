CREATE INDEX membership_replica_person ON membership_replica ((snapshot ->> 'person'));

CREATE TABLE review_assignment (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  proposal uuid NOT NULL REFERENCES proposal (id),
  reviewer uuid NOT NULL,
  conflict_reason text
);
CREATE INDEX review_assignment_proposal ON review_assignment (proposal, id);
-- One assignment a person and proposal, but for those that were taken back.
CREATE UNIQUE INDEX review_assignment_held ON review_assignment (proposal, reviewer) WHERE status <> 'REVOKED';

ALTER TABLE proposal ADD COLUMN reviewers jsonb NOT NULL DEFAULT '[]';
ALTER TABLE proposal ALTER COLUMN reviewers DROP DEFAULT;

ALTER TABLE review
  ADD COLUMN assignment uuid REFERENCES review_assignment (id),
  ADD COLUMN person uuid,
  ADD COLUMN readers jsonb NOT NULL DEFAULT '[]';
ALTER TABLE review ALTER COLUMN readers DROP DEFAULT;
