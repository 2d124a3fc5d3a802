-- A page of a parent's rows is read in its order, by an index of the parent and the id.
DROP INDEX organization_membership_organization;
CREATE INDEX organization_membership_organization ON organization_membership (organization, id);
DROP INDEX market_entry_case_organization;
CREATE INDEX market_entry_case_organization ON market_entry_case (organization, id);
DROP INDEX market_entry_case_hub;
CREATE INDEX market_entry_case_hub ON market_entry_case (hub, id);
DROP INDEX screening_case_organization;
CREATE INDEX screening_case_organization ON screening_case (organization, id);
DROP INDEX relationship_subject;
CREATE INDEX relationship_subject ON relationship (subject, id);
DROP INDEX relationship_object;
CREATE INDEX relationship_object ON relationship (object, id);
CREATE INDEX organization_membership_person ON organization_membership (person, id);
CREATE INDEX organization_kind ON organization (kind, id);
-- What everyone may see has indexes of its own: who may see no more does not go through what is hidden.
CREATE INDEX organization_public ON organization (id)
  WHERE provenance IS NOT NULL OR status IN ('VERIFIED', 'SUSPENDED', 'ARCHIVED');
CREATE INDEX organization_kind_public ON organization (kind, id)
  WHERE provenance IS NOT NULL OR status IN ('VERIFIED', 'SUSPENDED', 'ARCHIVED');
CREATE INDEX person_public ON person (id) WHERE provenance IS NOT NULL;
CREATE INDEX organization_membership_public ON organization_membership (id) WHERE provenance IS NOT NULL;
CREATE INDEX organization_membership_organization_public ON organization_membership (organization, id)
  WHERE provenance IS NOT NULL;
CREATE INDEX organization_membership_person_public ON organization_membership (person, id)
  WHERE provenance IS NOT NULL;
CREATE INDEX market_entry_case_public ON market_entry_case (id) WHERE provenance IS NOT NULL;
CREATE INDEX market_entry_case_organization_public ON market_entry_case (organization, id)
  WHERE provenance IS NOT NULL;
CREATE INDEX market_entry_case_hub_public ON market_entry_case (hub, id) WHERE provenance IS NOT NULL;
CREATE INDEX relationship_public ON relationship (id) WHERE provenance IS NOT NULL;
CREATE INDEX relationship_subject_public ON relationship (subject, id) WHERE provenance IS NOT NULL;
CREATE INDEX relationship_object_public ON relationship (object, id) WHERE provenance IS NOT NULL;
-- Words, for what is too short for trigrams.
CREATE FUNCTION name_words(search_text text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN string_to_array(translate(search_text, E'\n', ' '), ' ');
CREATE INDEX organization_words ON organization USING gin (name_words(search_text));
