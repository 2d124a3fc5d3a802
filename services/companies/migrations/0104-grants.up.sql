-- Who a person is at the identity provider, and in which organizations it has a role.
ALTER TABLE person ADD COLUMN account text UNIQUE, ADD COLUMN organizations jsonb NOT NULL DEFAULT '[]';
ALTER TABLE person ALTER COLUMN organizations DROP DEFAULT;

-- A role of a person and where it holds: at most one of the places, none for the platform.
CREATE TABLE role_grant (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  person uuid NOT NULL REFERENCES person (id),
  account text NOT NULL,
  role text NOT NULL,
  organization uuid REFERENCES organization (id),
  hub uuid REFERENCES hub (id),
  event uuid,
  programme uuid,
  since timestamptz NOT NULL,
  until timestamptz,
  given_by text NOT NULL,
  why text,
  CHECK (num_nonnulls(organization, event, programme) <= 1),
  CHECK (organization IS NULL OR hub IS NULL)
);
-- The same right is held once at a time.
CREATE UNIQUE INDEX role_grant_once ON role_grant (account, role, organization, hub, event, programme) NULLS NOT DISTINCT
  WHERE status = 'ACTIVE';
CREATE INDEX role_grant_person ON role_grant (person, id);
CREATE INDEX role_grant_organization ON role_grant (organization, id);
CREATE INDEX role_grant_hub ON role_grant (hub, id);

CREATE TABLE invitation (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  organization uuid NOT NULL REFERENCES organization (id),
  role text NOT NULL,
  note text,
  secret_hash text NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_by uuid
);
CREATE INDEX invitation_organization ON invitation (organization, id);
