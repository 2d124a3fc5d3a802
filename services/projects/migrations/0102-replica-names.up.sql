-- Each replica table is named after its topic now. Databases that were made before have organizations in
-- organization_replica; the table of the new name was made empty just before this.
DO $$
BEGIN
  IF to_regclass('organization_replica') IS NOT NULL THEN
    DROP TABLE organization_record_replica;
    ALTER TABLE organization_replica RENAME TO organization_record_replica;
    ALTER INDEX organization_replica_pkey RENAME TO organization_record_replica_pkey;
  END IF;
END $$;
