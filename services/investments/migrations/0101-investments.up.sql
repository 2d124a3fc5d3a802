-- The tables of replicas are made from src/follows.ts; the indexes on them are here.
CREATE INDEX screening_replica_organization ON screening_replica ((snapshot ->> 'organization'));

CREATE TABLE investor_mandate (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  organization uuid NOT NULL,
  title text NOT NULL,
  stages jsonb NOT NULL,
  sectors jsonb NOT NULL,
  ticket_min jsonb NOT NULL,
  ticket_max jsonb NOT NULL,
  home_countries jsonb NOT NULL,
  target_countries jsonb NOT NULL,
  exclusions jsonb NOT NULL,
  thesis text NOT NULL,
  capacity integer NOT NULL CHECK (capacity >= 0)
);
CREATE INDEX investor_mandate_organization ON investor_mandate (organization);

CREATE TABLE fundraising_round (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  organization uuid NOT NULL,
  title text NOT NULL,
  stage text NOT NULL,
  sectors jsonb NOT NULL,
  amount_sought jsonb NOT NULL,
  home_country text NOT NULL,
  target_country text NOT NULL,
  pitch text NOT NULL,
  capacity integer NOT NULL CHECK (capacity >= 0)
);
CREATE INDEX fundraising_round_organization ON fundraising_round (organization);

CREATE TABLE match_run (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  weights_version integer NOT NULL,
  mandates integer NOT NULL,
  rounds integer NOT NULL,
  matches integer NOT NULL,
  excluded integer NOT NULL
);

CREATE TABLE match (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  run uuid NOT NULL REFERENCES match_run (id),
  mandate uuid NOT NULL REFERENCES investor_mandate (id),
  round uuid NOT NULL REFERENCES fundraising_round (id),
  investor uuid NOT NULL,
  startup uuid NOT NULL,
  score integer NOT NULL CHECK (score BETWEEN 0 AND 10000),
  excluded_by jsonb NOT NULL,
  contributions jsonb NOT NULL,
  UNIQUE (run, mandate, round)
);
CREATE INDEX match_mandate ON match (mandate);
CREATE INDEX match_round ON match (round);

CREATE TABLE introduction (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  previous_status text,
  match uuid REFERENCES match (id),
  mandate uuid NOT NULL REFERENCES investor_mandate (id),
  round uuid NOT NULL REFERENCES fundraising_round (id),
  investor uuid NOT NULL,
  startup uuid NOT NULL,
  requested_by text,
  requested_at timestamptz,
  deadline timestamptz,
  decline_reason text
);
-- One live introduction a pair.
CREATE UNIQUE INDEX introduction_live ON introduction (mandate, round)
  WHERE status IN ('SUGGESTED', 'REQUESTED', 'ACCEPTED', 'CONNECTED', 'SUSPENDED');
CREATE INDEX introduction_investor ON introduction (investor);
CREATE INDEX introduction_startup ON introduction (startup);

CREATE TABLE expert_profile (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  person uuid NOT NULL UNIQUE,
  areas jsonb NOT NULL,
  hours_per_month integer NOT NULL CHECK (hours_per_month >= 0)
);

CREATE TABLE expert_request (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  organization uuid NOT NULL,
  area text NOT NULL,
  description text NOT NULL,
  hours integer NOT NULL CHECK (hours > 0),
  expert uuid REFERENCES expert_profile (id),
  confirmed_at timestamptz
);
CREATE INDEX expert_request_organization ON expert_request (organization);
