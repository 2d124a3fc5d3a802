GRANT INSERT, UPDATE, DELETE ON change TO hub_service;
DROP FUNCTION erase_changes;
DROP FUNCTION seal_changes;
DROP AGGREGATE change_chain(bytea, bytea);
DROP FUNCTION change_link;
DROP FUNCTION change_digest;
DROP FUNCTION change_content;
DROP TABLE change_checkpoint;
DROP TABLE change_seal;
