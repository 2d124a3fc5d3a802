-- A page of a parent's rows is read in its order, by an index of the parent and the id.
DROP INDEX event_hub;
CREATE INDEX event_hub ON event (hub, id);
DROP INDEX session_event;
CREATE INDEX session_event ON session (event, id);
DROP INDEX delegation_event;
CREATE INDEX delegation_event ON delegation (event, id);
DROP INDEX participation_organization;
CREATE INDEX participation_organization ON participation (organization, id);
DROP INDEX participation_delegation;
CREATE INDEX participation_delegation ON participation (delegation, id);
DROP INDEX meeting_request_from;
CREATE INDEX meeting_request_from ON meeting_request ("from", id);
DROP INDEX meeting_request_to;
CREATE INDEX meeting_request_to ON meeting_request ("to", id);
DROP INDEX meeting_event;
CREATE INDEX meeting_event ON meeting (event, id);
DROP INDEX meeting_origin;
CREATE INDEX meeting_origin ON meeting (origin, id);
DROP INDEX venue_hub;
CREATE INDEX venue_hub ON venue (hub, id);
DROP INDEX space_booking_organization;
CREATE INDEX space_booking_organization ON space_booking (organization, id);
DROP INDEX event_outcome_event;
CREATE INDEX event_outcome_event ON event_outcome (event, id);
CREATE INDEX participation_event ON participation (event, id);
CREATE INDEX event_outcome_organization ON event_outcome (organization, id);
CREATE INDEX meeting_request_from_organization ON meeting_request (from_organization, id);
CREATE INDEX meeting_request_to_organization ON meeting_request (to_organization, id);
-- What everyone may see has indexes of its own: who may see no more does not go through what is hidden.
CREATE INDEX event_public ON event (id)
  WHERE provenance IS NOT NULL OR status IN ('ANNOUNCED', 'REGISTRATION', 'CLOSED', 'RUNNING', 'COMPLETED', 'ARCHIVED');
CREATE INDEX event_hub_public ON event (hub, id)
  WHERE provenance IS NOT NULL OR status IN ('ANNOUNCED', 'REGISTRATION', 'CLOSED', 'RUNNING', 'COMPLETED', 'ARCHIVED');
CREATE INDEX session_public ON session (id) WHERE provenance IS NOT NULL OR status IN ('PLANNED', 'HELD');
CREATE INDEX session_event_public ON session (event, id)
  WHERE provenance IS NOT NULL OR status IN ('PLANNED', 'HELD');
CREATE INDEX venue_public ON venue (id) WHERE provenance IS NOT NULL OR status IN ('ACTIVE', 'CLOSED');
CREATE INDEX venue_hub_public ON venue (hub, id) WHERE provenance IS NOT NULL OR status IN ('ACTIVE', 'CLOSED');
CREATE INDEX delegation_public ON delegation (id) WHERE provenance IS NOT NULL;
CREATE INDEX delegation_event_public ON delegation (event, id) WHERE provenance IS NOT NULL;
CREATE INDEX event_outcome_public ON event_outcome (id) WHERE provenance IS NOT NULL;
CREATE INDEX event_outcome_event_public ON event_outcome (event, id) WHERE provenance IS NOT NULL;
CREATE INDEX event_outcome_organization_public ON event_outcome (organization, id) WHERE provenance IS NOT NULL;
CREATE INDEX meeting_public ON meeting (id) WHERE provenance IS NOT NULL;
CREATE INDEX meeting_event_public ON meeting (event, id) WHERE provenance IS NOT NULL;
CREATE INDEX meeting_origin_public ON meeting (origin, id) WHERE provenance IS NOT NULL;
CREATE INDEX meeting_request_public ON meeting_request (id) WHERE provenance IS NOT NULL;
CREATE INDEX meeting_request_from_public ON meeting_request ("from", id) WHERE provenance IS NOT NULL;
CREATE INDEX meeting_request_to_public ON meeting_request ("to", id) WHERE provenance IS NOT NULL;
CREATE INDEX meeting_request_from_organization_public ON meeting_request (from_organization, id)
  WHERE provenance IS NOT NULL;
CREATE INDEX meeting_request_to_organization_public ON meeting_request (to_organization, id)
  WHERE provenance IS NOT NULL;
CREATE INDEX participation_public ON participation (id) WHERE provenance IS NOT NULL;
CREATE INDEX participation_organization_public ON participation (organization, id) WHERE provenance IS NOT NULL;
CREATE INDEX participation_delegation_public ON participation (delegation, id) WHERE provenance IS NOT NULL;
CREATE INDEX participation_event_public ON participation (event, id) WHERE provenance IS NOT NULL;
CREATE INDEX space_booking_public ON space_booking (id) WHERE provenance IS NOT NULL;
CREATE INDEX space_booking_organization_public ON space_booking (organization, id) WHERE provenance IS NOT NULL;
-- What use cases ask before they write.
CREATE INDEX space_booking_space ON space_booking (space, id);
CREATE INDEX venue_spaces ON venue USING gin (spaces jsonb_path_ops);
CREATE INDEX introduction_replica_investor ON introduction_replica ((snapshot ->> 'investor'));
CREATE INDEX introduction_replica_startup ON introduction_replica ((snapshot ->> 'startup'));
