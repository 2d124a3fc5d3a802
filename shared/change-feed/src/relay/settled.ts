/** The last number that was given out to a change. */
export const LAST_SEQ = "SELECT coalesce(pg_sequence_last_value('change_seq_seq'), 0)::text AS seq";

/**
 * Transactions that have written to `change` and not ended: each holds this lock from before it took its seq. Once those
 * have ended that were there after a look at the last seq, everything up to it is committed, or never will be.
 */
export const WRITERS = `
  SELECT virtualtransaction FROM pg_locks
  WHERE locktype = 'relation' AND relation = 'change'::regclass AND mode = 'RowExclusiveLock' AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
