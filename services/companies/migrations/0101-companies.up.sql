CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE source_document (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  kind text NOT NULL,
  name text NOT NULL UNIQUE,
  citation text NOT NULL,
  published_at_local text,
  time_zone text,
  attribution text,
  legend jsonb NOT NULL,
  not_stated jsonb NOT NULL
);

CREATE TABLE country (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  kind text NOT NULL,
  code text NOT NULL UNIQUE,
  names jsonb NOT NULL
);

CREATE TABLE organization (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  previous_status text,
  source_status text,
  kind text NOT NULL,
  names jsonb NOT NULL,
  country text,
  city jsonb,
  role_in_source text,
  identifiers jsonb NOT NULL,
  search_text text NOT NULL
);
-- Names folded for search: case, diacritics and look-alike letters removed, one form a line.
CREATE INDEX organization_search ON organization USING gin (search_text gin_trgm_ops);
CREATE INDEX organization_identifiers ON organization USING gin (identifiers jsonb_path_ops);

-- One live organization a name; the row is removed when its organization is archived or merged.
CREATE TABLE organization_name (
  folded text PRIMARY KEY,
  organization uuid NOT NULL REFERENCES organization (id)
);
CREATE INDEX organization_name_organization ON organization_name (organization);

CREATE TABLE person (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  names jsonb NOT NULL
);

CREATE TABLE organization_membership (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  person uuid NOT NULL REFERENCES person (id),
  organization uuid NOT NULL REFERENCES organization (id),
  position jsonb,
  roles jsonb NOT NULL,
  UNIQUE (person, organization)
);
CREATE INDEX organization_membership_organization ON organization_membership (organization);

CREATE TABLE hub (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  source_status text,
  names jsonb NOT NULL,
  host_country text NOT NULL,
  home_country text,
  coordinator uuid REFERENCES organization (id),
  operator uuid REFERENCES organization (id),
  functions jsonb NOT NULL,
  operator_requirements jsonb NOT NULL
);

CREATE TABLE relationship (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  kind text NOT NULL,
  subject uuid NOT NULL REFERENCES organization (id),
  relation text NOT NULL,
  object text NOT NULL
);
CREATE INDEX relationship_subject ON relationship (subject);
CREATE INDEX relationship_object ON relationship (object);

CREATE TABLE fact (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  kind text NOT NULL,
  category text NOT NULL,
  parties jsonb NOT NULL,
  source_status text
);

CREATE TABLE unnamed_group (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  kind text NOT NULL,
  description jsonb NOT NULL,
  counted boolean,
  approximate_total jsonb
);

CREATE TABLE market_entry_case (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  hub uuid NOT NULL REFERENCES hub (id),
  organization uuid NOT NULL REFERENCES organization (id),
  target_country text NOT NULL,
  plan text,
  outcome text
);
CREATE INDEX market_entry_case_organization ON market_entry_case (organization);
CREATE INDEX market_entry_case_hub ON market_entry_case (hub);

CREATE TABLE screening_case (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  organization uuid NOT NULL REFERENCES organization (id),
  hits jsonb NOT NULL,
  completed_by text,
  decided_by text,
  valid_until timestamptz
);
CREATE INDEX screening_case_organization ON screening_case (organization);
