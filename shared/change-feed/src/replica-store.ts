import type { SqlSession } from './change.ts';
import { partitionKey, type ChangeBatch } from './follower.ts';

/** The latest snapshot of one foreign aggregate. */
export type Replica<Snapshot> = { id: string; version: number; snapshot: Snapshot };

/** Where one topic is folded into: a table (id text primary key, version integer, snapshot jsonb). */
export type ReplicaTable = { topic: string; table: string };

/**
 * Folds a batch: the newest snapshot of each key wins over an older stored one, tombstones delete. Returns the ids
 * whose replica moved. Stale and duplicate changes have no effect.
 */
export async function foldIntoReplica(
  session: SqlSession,
  table: string,
  batch: ChangeBatch,
): Promise<string[]> {
  const newest = new Map(batch.changes.map((change) => [change.key, change]));
  const erased = [...newest.values()]
    .filter((change) => change.snapshot === null)
    .map((change) => change.key);
  const kept = [...newest.values()]
    .filter((change) => change.snapshot !== null)
    .map((change) => ({ id: change.key, version: change.sequence, snapshot: change.snapshot }));
  if (erased.length > 0) await session.query(`DELETE FROM ${table} WHERE id = ANY($1::text[])`, [erased]);
  const moved = (await session.query(
    `INSERT INTO ${table} AS r (id, version, snapshot)
     SELECT id, version, snapshot FROM jsonb_to_recordset($1::jsonb) AS n(id text, version integer, snapshot jsonb)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, snapshot = excluded.snapshot
     WHERE r.version < excluded.version
     RETURNING id`,
    [JSON.stringify(kept)],
  )) as { id: string }[] | { rows: { id: string }[] };
  return (Array.isArray(moved) ? moved : moved.rows).map((row) => row.id);
}

/** Stores how far a partition is folded; in the same transaction as the fold. */
export async function storeOffset(session: SqlSession, batch: ChangeBatch): Promise<void> {
  await session.query(
    `INSERT INTO consumer_offset (topic, partition, next_offset) VALUES ($1, $2, $3)
     ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset`,
    [batch.topic, batch.partition, batch.nextOffset],
  );
}

/** Reads the stored offsets, keyed for `FollowerOptions.startOffsets`. */
export async function readOffsets(session: SqlSession): Promise<Map<string, string>> {
  const result = (await session.query('SELECT topic, partition, next_offset FROM consumer_offset')) as
    OffsetRow[] | { rows: OffsetRow[] };
  const rows = Array.isArray(result) ? result : result.rows;
  return new Map(rows.map((row) => [partitionKey(row.topic, row.partition), row.next_offset]));
}

type OffsetRow = { topic: string; partition: number; next_offset: string };

/** The replica of one foreign aggregate, or undefined while none has arrived. */
export async function findReplica<Snapshot>(
  session: SqlSession,
  table: string,
  id: string,
): Promise<Snapshot | undefined> {
  const result = (await session.query(`SELECT snapshot FROM ${table} WHERE id = $1`, [id])) as
    { snapshot: Snapshot }[] | { rows: { snapshot: Snapshot }[] };
  return (Array.isArray(result) ? result : result.rows)[0]?.snapshot;
}
