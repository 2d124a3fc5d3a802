ALTER TABLE roadmap ADD COLUMN signatories jsonb NOT NULL DEFAULT '[]', ADD COLUMN signers jsonb NOT NULL DEFAULT '[]';
ALTER TABLE roadmap ALTER COLUMN signatories DROP DEFAULT, ALTER COLUMN signers DROP DEFAULT;
CREATE INDEX roadmap_signers ON roadmap USING gin (signers);

ALTER TABLE agreement
  ADD COLUMN signatories jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN signers jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN signatures jsonb NOT NULL DEFAULT '[]';
-- What was signed before has no hash: it was whatever the agreement said.
UPDATE agreement SET signatures = (
  SELECT coalesce(jsonb_agg(jsonb_build_object('party', party, 'versionHash', '')), '[]')
  FROM jsonb_array_elements(signed_by) AS party
);
ALTER TABLE agreement
  ALTER COLUMN signatories DROP DEFAULT, ALTER COLUMN signers DROP DEFAULT, ALTER COLUMN signatures DROP DEFAULT,
  DROP COLUMN signed_by;
CREATE INDEX agreement_signers ON agreement USING gin (signers);
-- What is open for signature names no signatories: it is revised, and opened once more.
