import { replicaTableOf, type Topic } from './follows.ts';
import type { SqlSession } from './sql-session.ts';

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
