CREATE TABLE member (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  names jsonb NOT NULL,
  kind text NOT NULL,
  country text,
  city jsonb,
  role_in_source text,
  source_status text,
  identifiers jsonb NOT NULL,
  contact text
);

CREATE TABLE inspection (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  previous_status text,
  organization uuid NOT NULL,
  valid_until timestamptz,
  inspector text
);

CREATE TABLE branch (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  hub uuid NOT NULL,
  names jsonb NOT NULL,
  spaces jsonb NOT NULL
);

CREATE TABLE visit (
  id uuid PRIMARY KEY, version integer NOT NULL, example boolean NOT NULL, provenance jsonb,
  status text NOT NULL,
  event uuid NOT NULL,
  request uuid NOT NULL,
  organizations jsonb NOT NULL,
  participations jsonb NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  "table" integer NOT NULL,
  origin uuid,
  day date,
  is_guided boolean,
  host jsonb,
  guests jsonb NOT NULL,
  notes jsonb,
  slot tstzrange
);

CREATE TABLE visit_badge (
  visit uuid NOT NULL,
  code text NOT NULL,
  given_on date,
  printed_at timestamptz
);
