import type { SqlSession } from '../../sql-session.ts';
import type { Topic } from '../../topic.ts';
import { replicaTableOf } from './follows.ts';

/**
 * Creates the replica tables of followed topics that are missing; what exists stays. Call it before the service's own
 * migrations, so that these may add indexes. One column of a snapshot needs no migration: it is in `snapshot`.
 */
export async function ensureReplicaTables(session: SqlSession, topics: readonly Topic[]): Promise<void> {
  for (const topic of topics) {
    await session.query(
      `CREATE TABLE IF NOT EXISTS ${replicaTableOf(topic)}
         (id text PRIMARY KEY, version integer NOT NULL, snapshot jsonb NOT NULL)`,
    );
  }
}

/**
 * Locks a replica until the transaction ends: shared while a batch is folded, exclusively while a rebuilt one takes its
 * place, since offsets and content of a replica belong together.
 */
export async function lockReplica(
  session: SqlSession,
  table: string,
  mode: 'shared' | 'exclusive',
): Promise<void> {
  const suffix = mode === 'shared' ? '_shared' : '';
  await session.query(`SELECT pg_advisory_xact_lock${suffix}(hashtext('replica'), hashtext($1))`, [table]);
}
