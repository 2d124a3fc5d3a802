import { rowsOf, type SqlSession } from '../../sql-session.ts';
import type { Change } from '../../wire.ts';

/** Where one topic is folded into: a table (id text primary key, version integer, snapshot jsonb). */
export type ReplicaTable = { topic: string; table: string };

/** A decoded change with the text of its snapshot, so that it need not be written again. */
export type FoldedChange = Pick<Change, 'key' | 'sequence'> & { text: string | null };

/**
 * Folds changes of one topic: the newest snapshot of each key wins over an older stored one, tombstones delete and
 * are remembered. Returns the ids whose replica moved. Stale and duplicate changes have no effect.
 */
export async function foldIntoReplica(
  session: SqlSession,
  { topic, table }: ReplicaTable,
  changes: readonly FoldedChange[],
): Promise<string[]> {
  const newest = new Map<string, FoldedChange>();
  for (const change of changes) {
    if (change.sequence >= (newest.get(change.key)?.sequence ?? 0)) newest.set(change.key, change);
  }
  const kept = [...newest.values()].filter(({ text }) => text !== null);
  const erased = [...newest.values()].filter(({ text }) => text === null);
  if (erased.length > 0) await erase(session, { topic, table }, erased);
  if (kept.length === 0) return [];
  const rows = kept.map(
    ({ key, sequence, text }) => `{"id":${JSON.stringify(key)},"version":${sequence},"snapshot":${text}}`,
  );
  const moved = await rowsOf<{ id: string }>(
    session,
    `INSERT INTO ${table} AS r (id, version, snapshot)
     SELECT id, version, snapshot FROM jsonb_to_recordset($1::jsonb) AS n(id text, version integer, snapshot jsonb)
     WHERE NOT EXISTS (SELECT FROM replica_tombstone d WHERE d.topic = $2 AND d.key = n.id AND d.version >= n.version)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, snapshot = excluded.snapshot
     WHERE r.version < excluded.version
     RETURNING id`,
    [`[${rows.join()}]`, topic],
  );
  return moved.map((row) => row.id);
}

async function erase(
  session: SqlSession,
  { topic, table }: ReplicaTable,
  erased: readonly FoldedChange[],
): Promise<void> {
  const keys = erased.map(({ key }) => key);
  const versions = erased.map(({ sequence }) => sequence);
  await session.query(
    `DELETE FROM ${table} r USING unnest($1::text[], $2::integer[]) AS e(id, version)
     WHERE r.id = e.id AND r.version <= e.version`,
    [keys, versions],
  );
  await session.query(
    `INSERT INTO replica_tombstone AS d (topic, key, version) SELECT $1, * FROM unnest($2::text[], $3::integer[])
     ON CONFLICT (topic, key) DO UPDATE SET version = greatest(d.version, excluded.version)`,
    [topic, keys, versions],
  );
}
