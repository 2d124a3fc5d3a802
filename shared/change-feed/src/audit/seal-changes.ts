import type { KeyObject } from 'node:crypto';
import { rowsOf, type SqlSession } from '../sql-session.ts';
import { checkpointHash, keyIdOf, publicHalf, signCheckpoint, type Checkpoint } from './checkpoint.ts';

/** Most changes of one checkpoint. */
export const CHECKPOINT_CHANGES = 1_000;

const READ_LAST = `
  SELECT number, up_to::text, changes, digest, previous, made_at, key_id FROM change_checkpoint
  ORDER BY number DESC LIMIT 1`;
const READ_SEALED = `
  SELECT max(seq)::text AS up_to, count(*)::int AS changes, sha256(string_agg(hash, '' ORDER BY seq)) AS digest
  FROM change_seal WHERE seq > $1`;
const ADD = 'INSERT INTO change_checkpoint VALUES ($1, $2, $3, $4, $5, $6, $7, $8)';

/** A row of `change_checkpoint`. */
export type CheckpointRow = {
  number: number;
  up_to: string;
  changes: number;
  digest: Buffer;
  previous: Buffer;
  /** A time, or its text, as the session reads times. */
  made_at: Date | string;
  key_id: string;
};

/** The checkpoint of a row. */
export const checkpointOf = (row: CheckpointRow): Checkpoint => ({
  number: row.number,
  upTo: row.up_to,
  changes: row.changes,
  digest: row.digest,
  previous: row.previous,
  madeAt: new Date(row.made_at),
  keyId: row.key_id,
});

/**
 * Seals the next changes up to `settled` and signs for them, in the transaction of the session. Gives the checkpoint,
 * undefined when there was nothing to seal.
 */
export async function sealChanges(
  session: SqlSession,
  { service, key, settled }: { service: string; key: KeyObject; settled: string },
): Promise<Checkpoint | undefined> {
  await session.query('SELECT seal_changes($1, $2)', [settled, CHECKPOINT_CHANGES]);
  const [row] = await rowsOf<CheckpointRow>(session, READ_LAST);
  const last = row && checkpointOf(row);
  const [sealed] = await rowsOf<{ up_to: string; changes: number; digest: Buffer }>(session, READ_SEALED, [
    last?.upTo ?? '-1',
  ]);
  if (!sealed || sealed.changes === 0) return undefined;
  const checkpoint: Checkpoint = {
    number: (last?.number ?? 0) + 1,
    upTo: sealed.up_to,
    changes: sealed.changes,
    digest: sealed.digest,
    previous: last ? checkpointHash(service, last) : Buffer.alloc(0),
    madeAt: new Date(),
    keyId: keyIdOf(publicHalf(key)),
  };
  const { number, upTo, changes, digest, previous, madeAt, keyId } = checkpoint;
  const signature = signCheckpoint(service, checkpoint, key);
  await session.query(ADD, [number, upTo, changes, digest, previous, madeAt, keyId, signature]);
  return checkpoint;
}
