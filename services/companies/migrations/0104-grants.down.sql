-- The wall before the table stands on these columns; the next start as the owner raises it again.
DROP POLICY IF EXISTS seen ON person;
DROP TABLE invitation;
DROP TABLE role_grant;
ALTER TABLE person DROP COLUMN account, DROP COLUMN organizations;
