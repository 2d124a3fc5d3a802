-- What everyone may see comes first: a list for the public does not go through what is hidden.
CREATE INDEX delegation_public ON delegation (id) WHERE provenance IS NOT NULL;
CREATE INDEX event_outcome_public ON event_outcome (id) WHERE provenance IS NOT NULL;
CREATE INDEX event_outcome_organization ON event_outcome (organization);
CREATE INDEX meeting_public ON meeting (id) WHERE provenance IS NOT NULL;
CREATE INDEX meeting_request_public ON meeting_request (id) WHERE provenance IS NOT NULL;
CREATE INDEX meeting_request_from_organization ON meeting_request (from_organization);
CREATE INDEX meeting_request_to_organization ON meeting_request (to_organization);
CREATE INDEX participation_public ON participation (id) WHERE provenance IS NOT NULL;
CREATE INDEX participation_event_public ON participation (event, id) WHERE provenance IS NOT NULL;
CREATE INDEX participation_event ON participation (event, id);
CREATE INDEX space_booking_public ON space_booking (id) WHERE provenance IS NOT NULL;
