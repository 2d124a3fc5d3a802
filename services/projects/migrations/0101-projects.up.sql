-- The tables of replicas are made from src/follows.ts; the indexes on them are here.
CREATE INDEX screening_replica_organization ON screening_replica ((snapshot ->> 'organization'));

CREATE TABLE center (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  source_status text,
  hub uuid NOT NULL,
  organization uuid NOT NULL,
  statement jsonb,
  permanent boolean,
  countries jsonb NOT NULL,
  party_kinds jsonb NOT NULL
);
CREATE INDEX center_hub ON center (hub);

CREATE TABLE programme (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  center uuid NOT NULL REFERENCES center (id),
  names jsonb NOT NULL,
  cooperation_kinds jsonb NOT NULL
);
CREATE INDEX programme_center ON programme (center);

CREATE TABLE expression_of_interest (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  source_status text,
  center uuid NOT NULL REFERENCES center (id),
  programme uuid REFERENCES programme (id),
  organization uuid NOT NULL,
  list_is_open boolean
);
-- One open expression an organization and target.
CREATE UNIQUE INDEX expression_of_interest_open
  ON expression_of_interest (organization, center, coalesce(programme, center))
  WHERE status IN ('SUBMITTED', 'ACKNOWLEDGED', 'UNDER_REVIEW', 'INFO_REQUESTED', 'ACCEPTED');
CREATE INDEX expression_of_interest_center ON expression_of_interest (center);
CREATE INDEX expression_of_interest_organization ON expression_of_interest (organization);

CREATE TABLE proposal (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  source_status text,
  kind text NOT NULL,
  hub uuid NOT NULL,
  "from" jsonb NOT NULL,
  "to" jsonb NOT NULL,
  subject jsonb NOT NULL,
  timing jsonb
);
CREATE INDEX proposal_hub ON proposal (hub);
CREATE INDEX proposal_from ON proposal (("from" ->> 'id'));
CREATE INDEX proposal_to ON proposal (("to" ->> 'id'));

CREATE TABLE review (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  proposal uuid NOT NULL REFERENCES proposal (id),
  reviewer text NOT NULL,
  conflict boolean NOT NULL,
  excellence integer NOT NULL CHECK (excellence BETWEEN 0 AND 5),
  impact integer NOT NULL CHECK (impact BETWEEN 0 AND 5),
  implementation integer NOT NULL CHECK (implementation BETWEEN 0 AND 5),
  comment text NOT NULL,
  UNIQUE (proposal, reviewer)
);

CREATE TABLE roadmap (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  hub uuid NOT NULL,
  milestones jsonb NOT NULL,
  parties jsonb NOT NULL,
  signatures jsonb NOT NULL
);
CREATE INDEX roadmap_hub ON roadmap (hub);
CREATE INDEX roadmap_milestones ON roadmap USING gin (milestones jsonb_path_ops);

CREATE TABLE project (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  source_status text,
  kind text NOT NULL,
  hub uuid NOT NULL,
  parties jsonb NOT NULL,
  subject jsonb NOT NULL,
  beneficiaries jsonb
);
CREATE INDEX project_hub ON project (hub);
CREATE INDEX project_parties ON project USING gin (parties jsonb_path_ops);

CREATE TABLE training_programme (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  source_status text,
  kind text NOT NULL,
  hub uuid NOT NULL,
  parties jsonb NOT NULL,
  subject jsonb NOT NULL,
  trainees_country text
);
CREATE INDEX training_programme_hub ON training_programme (hub);
CREATE INDEX training_programme_parties ON training_programme USING gin (parties jsonb_path_ops);

CREATE TABLE agreement (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  kind text NOT NULL,
  hub uuid NOT NULL,
  title jsonb NOT NULL,
  parties jsonb NOT NULL,
  signed_by jsonb NOT NULL
);
CREATE INDEX agreement_hub ON agreement (hub);
CREATE INDEX agreement_parties ON agreement USING gin (parties jsonb_path_ops);
