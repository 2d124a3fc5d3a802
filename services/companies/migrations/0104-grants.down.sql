DROP TABLE invitation;
DROP TABLE role_grant;
ALTER TABLE person DROP COLUMN account, DROP COLUMN organizations;
