import { rowsOf, type SqlSession } from '../../sql-session.ts';
import type { Progress } from '../../wire.ts';

/** Stores how far partitions are folded, each named once; in the same transaction as the fold. */
export async function storeOffsets(session: SqlSession, to: readonly Progress[]): Promise<void> {
  await session.query(
    `INSERT INTO consumer_offset (topic, partition, next_offset)
     SELECT * FROM unnest($1::text[], $2::integer[], $3::bigint[])
     ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset`,
    [
      to.map(({ topic }) => topic),
      to.map(({ partition }) => partition),
      to.map(({ nextOffset }) => nextOffset),
    ],
  );
}

/** Reads the stored places of every partition. */
export async function readOffsets(session: SqlSession): Promise<Progress[]> {
  type Row = { topic: string; partition: number; next_offset: string };
  const rows = await rowsOf<Row>(session, 'SELECT topic, partition, next_offset FROM consumer_offset');
  return rows.map(({ topic, partition, next_offset: nextOffset }) => ({ topic, partition, nextOffset }));
}
