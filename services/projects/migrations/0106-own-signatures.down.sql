-- The wall before the table stands on these columns; the next start as the owner raises it again.
DROP POLICY IF EXISTS seen ON agreement;
DROP POLICY IF EXISTS seen ON roadmap;
DROP INDEX agreement_signers;
ALTER TABLE agreement ADD COLUMN signed_by jsonb NOT NULL DEFAULT '[]';
UPDATE agreement SET signed_by = jsonb_path_query_array(signatures, '$[*].party');
ALTER TABLE agreement ALTER COLUMN signed_by DROP DEFAULT;
ALTER TABLE agreement DROP COLUMN signatures, DROP COLUMN signers, DROP COLUMN signatories;
DROP INDEX roadmap_signers;
ALTER TABLE roadmap DROP COLUMN signers, DROP COLUMN signatories;
