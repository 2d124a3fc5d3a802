import type { SnapshotByTopic } from '../../generated/snapshots.ts';
import { rowsOf, type SqlSession } from '../../sql-session.ts';
import type { Topic } from '../../topic.ts';
import { replicaTableOf } from './follows.ts';

/** The replica of one foreign aggregate, or undefined while none has arrived. */
export async function findReplica<Name extends Topic>(
  session: SqlSession,
  topic: Name,
  id: string,
): Promise<SnapshotByTopic[Name] | undefined> {
  const sql = `SELECT snapshot FROM ${replicaTableOf(topic)} WHERE id = $1`;
  const [row] = await rowsOf<{ snapshot: SnapshotByTopic[Name] }>(session, sql, [id]);
  return row?.snapshot;
}
