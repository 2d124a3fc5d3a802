DROP INDEX market_entry_case_public;
DROP INDEX organization_membership_public;
DROP INDEX person_public;
DROP INDEX organization_public;
