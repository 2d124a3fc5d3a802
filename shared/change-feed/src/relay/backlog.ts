import { rowsOf, type SqlSession } from '../sql-session.ts';

/** What waits in a service's database. */
export type Backlog = {
  /** Changes that the relay has not published yet. */
  unpublished: number;
  /** Age of the oldest of them in seconds, 0 without any. */
  oldestSeconds: number;
  /** Parked changes that failed, by topic. */
  deadLetters: ReadonlyMap<string, number>;
};

/** Counts what waits: reads all of it, fit for a look every few seconds. */
export async function countBacklog(session: SqlSession): Promise<Backlog> {
  const [queue] = await rowsOf<{ unpublished: string; oldest: string | null }>(
    session,
    `SELECT count(*) AS unpublished,
       extract(epoch FROM clock_timestamp() - (array_agg(created_at ORDER BY seq))[1]) AS oldest
     FROM change_unpublished`,
  );
  const dead = await rowsOf<{ topic: string; count: string }>(
    session,
    'SELECT topic, count(*) FROM dead_letter WHERE cause IS NOT NULL GROUP BY topic',
  );
  return {
    unpublished: Number(queue?.unpublished ?? 0),
    oldestSeconds: Math.max(0, Number(queue?.oldest ?? 0)),
    deadLetters: new Map(dead.map(({ topic, count }) => [topic, Number(count)])),
  };
}
