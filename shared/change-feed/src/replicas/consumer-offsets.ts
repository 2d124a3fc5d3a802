import { rowsOf, type SqlSession } from '../sql-session.ts';
import type { Progress } from '../wire.ts';

/** Stores how far a partition is folded; in the same transaction as the fold. */
export async function storeOffset(session: SqlSession, to: Progress): Promise<void> {
  await session.query(
    `INSERT INTO consumer_offset (topic, partition, next_offset) VALUES ($1, $2, $3)
     ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset`,
    [to.topic, to.partition, to.nextOffset],
  );
}

/** Reads the stored places of every partition. */
export async function readOffsets(session: SqlSession): Promise<Progress[]> {
  type Row = { topic: string; partition: number; next_offset: string };
  const rows = await rowsOf<Row>(session, 'SELECT topic, partition, next_offset FROM consumer_offset');
  return rows.map(({ topic, partition, next_offset: nextOffset }) => ({ topic, partition, nextOffset }));
}
