DROP INDEX organization_words;
DROP FUNCTION name_words;
DROP INDEX organization_kind_public;
DROP INDEX organization_kind;
DROP INDEX market_entry_case_public;
DROP INDEX organization_membership_public;
DROP INDEX person_public;
DROP INDEX organization_public;
