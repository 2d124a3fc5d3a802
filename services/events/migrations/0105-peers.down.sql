DROP FUNCTION names_in(jsonb);
DROP FUNCTION typeid_of(text, uuid);
ALTER TABLE event DROP COLUMN participants_see_each_other;
