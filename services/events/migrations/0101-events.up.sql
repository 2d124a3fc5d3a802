CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The tables of replicas are made from src/follows.ts; the indexes on them are here.
CREATE INDEX screening_replica_organization ON screening_replica ((snapshot ->> 'organization'));

CREATE TABLE event (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  source_status text,
  kind text NOT NULL,
  names jsonb NOT NULL,
  hub uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  time_zone text,
  sending_country text,
  host_country text,
  CHECK (starts_on <= ends_on)
);
CREATE INDEX event_hub ON event (hub);

CREATE TABLE session (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  source_status text,
  kind text NOT NULL,
  names jsonb NOT NULL,
  event uuid NOT NULL REFERENCES event (id),
  sides jsonb NOT NULL,
  party_kinds jsonb NOT NULL,
  count_stated boolean
);
CREATE INDEX session_event ON session (event);

CREATE TABLE delegation (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  event uuid NOT NULL REFERENCES event (id),
  country text NOT NULL,
  head uuid,
  counted_groups jsonb NOT NULL
);
CREATE INDEX delegation_event ON delegation (event);

CREATE TABLE participation (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  event uuid NOT NULL REFERENCES event (id),
  delegation uuid REFERENCES delegation (id),
  organization uuid NOT NULL,
  representation text,
  UNIQUE (event, organization)
);
CREATE INDEX participation_organization ON participation (organization);
CREATE INDEX participation_delegation ON participation (delegation);

CREATE TABLE meeting_request (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  event uuid NOT NULL REFERENCES event (id),
  "from" uuid NOT NULL REFERENCES participation (id),
  "to" uuid NOT NULL REFERENCES participation (id),
  from_organization uuid NOT NULL,
  to_organization uuid NOT NULL,
  message text,
  origin uuid,
  UNIQUE (origin, event),
  CHECK ("from" <> "to")
);
CREATE INDEX meeting_request_from ON meeting_request ("from");
CREATE INDEX meeting_request_to ON meeting_request ("to");
CREATE INDEX meeting_request_event ON meeting_request (event, status);

CREATE TABLE schedule_version (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  event uuid NOT NULL REFERENCES event (id),
  number integer NOT NULL,
  seed integer NOT NULL,
  bound integer NOT NULL,
  placements jsonb NOT NULL,
  left_out jsonb NOT NULL,
  UNIQUE (event, number)
);

CREATE TABLE meeting (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  event uuid NOT NULL REFERENCES event (id),
  request uuid NOT NULL REFERENCES meeting_request (id),
  participations jsonb NOT NULL,
  organizations jsonb NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  "table" integer NOT NULL,
  origin uuid,
  CHECK (starts_at < ends_at)
);
CREATE INDEX meeting_event ON meeting (event);
CREATE INDEX meeting_participations ON meeting USING gin (participations);
CREATE INDEX meeting_organizations ON meeting USING gin (organizations);
CREATE INDEX meeting_origin ON meeting (origin);

-- Who is busy when. The database itself refuses to put anyone into two live meetings at once.
CREATE TABLE attendance (
  meeting uuid NOT NULL REFERENCES meeting (id),
  participation uuid NOT NULL REFERENCES participation (id),
  during tstzrange NOT NULL,
  PRIMARY KEY (meeting, participation),
  CONSTRAINT nobody_twice EXCLUDE USING gist (participation WITH =, during WITH &&)
);

CREATE TABLE venue (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  hub uuid NOT NULL,
  names jsonb NOT NULL,
  spaces jsonb NOT NULL
);
CREATE INDEX venue_hub ON venue (hub);

CREATE TABLE space_booking (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  space uuid NOT NULL,
  organization uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  hold_expires_at timestamptz,
  CHECK (starts_at < ends_at),
  CONSTRAINT no_overlap EXCLUDE USING gist (space WITH =, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (status IN ('HELD', 'CONFIRMED', 'IN_USE'))
);
CREATE INDEX space_booking_organization ON space_booking (organization);

CREATE TABLE event_outcome (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  kind text NOT NULL,
  event uuid NOT NULL REFERENCES event (id),
  hub uuid,
  organization uuid,
  text jsonb NOT NULL
);
CREATE INDEX event_outcome_event ON event_outcome (event);
