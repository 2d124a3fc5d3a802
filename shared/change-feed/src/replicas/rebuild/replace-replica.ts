import type pg from 'pg';
import type { ReplicaTable } from '../tables/fold-into-replica.ts';

/** Rows of a replica after it was replaced, and what was wrong with it before. */
export type ReplicaDifferences = { rows: number; missing: number; differing: number; extra: number };

/**
 * Makes a replica equal to the table `fresh`, row by row where they differ, within the transaction of `live`. Rows of
 * aggregates with dead letters stay as they are.
 */
export async function replaceReplica(
  live: pg.Client,
  { topic, table }: ReplicaTable,
  fresh: string,
): Promise<ReplicaDifferences> {
  const parked = 'SELECT FROM dead_letter d WHERE d.topic = $1 AND d.key';
  const count = async (sql: string) => (await live.query(sql, [topic])).rowCount ?? 0;
  const extra = await count(
    `DELETE FROM ${table} l WHERE NOT EXISTS (SELECT FROM ${fresh} f WHERE f.id = l.id)
     AND NOT EXISTS (${parked} = l.id)`,
  );
  const differing = await count(
    `UPDATE ${table} l SET version = f.version, snapshot = f.snapshot FROM ${fresh} f
     WHERE f.id = l.id AND (f.version, f.snapshot) IS DISTINCT FROM (l.version, l.snapshot)
     AND NOT EXISTS (${parked} = l.id)`,
  );
  const missing = await count(
    `INSERT INTO ${table} (id, version, snapshot) SELECT id, version, snapshot FROM ${fresh} f
     WHERE NOT EXISTS (SELECT FROM ${table} l WHERE l.id = f.id) AND NOT EXISTS (${parked} = f.id)`,
  );
  const { rows } = await live.query<{ rows: string }>(`SELECT count(*) AS rows FROM ${table}`);
  return { rows: Number(rows[0]?.rows), missing, differing, extra };
}
