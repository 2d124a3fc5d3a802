-- What everyone may see comes first: a list for the public does not go through what is hidden.
CREATE INDEX organization_public ON organization (id)
  WHERE provenance IS NOT NULL OR status IN ('VERIFIED', 'SUSPENDED', 'ARCHIVED');
CREATE INDEX person_public ON person (id) WHERE provenance IS NOT NULL;
CREATE INDEX organization_membership_public ON organization_membership (id) WHERE provenance IS NOT NULL;
CREATE INDEX market_entry_case_public ON market_entry_case (id) WHERE provenance IS NOT NULL;
CREATE INDEX organization_kind ON organization (kind, id);
CREATE INDEX organization_kind_public ON organization (kind, id)
  WHERE provenance IS NOT NULL OR status IN ('VERIFIED', 'SUSPENDED', 'ARCHIVED');
-- Words, for what is too short for trigrams.
CREATE FUNCTION name_words(search_text text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN string_to_array(translate(search_text, E'\n', ' '), ' ');
CREATE INDEX organization_words ON organization USING gin (name_words(search_text));
