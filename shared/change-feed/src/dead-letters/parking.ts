import { rowsOf, type SqlSession } from '../sql-session.ts';
import type { ReceivedRecord } from '../wire.ts';
import type { RecordPlace } from './record-place.ts';
import { toStored } from './stored-record.ts';

/** A record that is to be parked. */
export type ParkedRecord = RecordPlace & {
  key: string;
  record: ReceivedRecord;
  /** Why it failed; null when it only waits behind one that did. */
  cause: string | null;
  attempts: number;
};

/** The offset of the first dead letter of each of these keys that has one: later changes of it must wait. */
export async function firstParked(
  session: SqlSession,
  topic: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await rowsOf<{ key: string; first: string }>(
    session,
    `SELECT key, min(record_offset) AS first FROM dead_letter
     WHERE topic = $1 AND key = ANY ($2::text[]) GROUP BY key`,
    [topic, keys],
  );
  return new Map(rows.map(({ key, first }) => [key, BigInt(first)]));
}

/** Parks records; one that is parked already stays as it is. */
export async function park(session: SqlSession, parked: readonly ParkedRecord[]): Promise<void> {
  for (const { topic, partition, offset, key, record, cause, attempts } of parked) {
    const stored = toStored(record);
    await session.query(
      `INSERT INTO dead_letter (topic, partition, record_offset, key, change_id, change_type, cause, attempts, record)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [
        topic,
        partition,
        offset,
        key,
        stored.headers['ce_id'] ?? null,
        stored.headers['ce_type'] ?? null,
        cause,
        attempts,
        JSON.stringify(stored),
      ],
    );
  }
}

/** Removes what is parked of aggregates before these tombstones, which have superseded it. */
export async function clearBefore(
  session: SqlSession,
  topic: string,
  tombstones: readonly { key: string; offset: string }[],
): Promise<void> {
  if (tombstones.length === 0) return;
  await session.query(
    `DELETE FROM dead_letter d USING unnest($2::text[], $3::bigint[]) AS t(key, record_offset)
     WHERE d.topic = $1 AND d.key = t.key AND d.record_offset < t.record_offset`,
    [topic, tombstones.map(({ key }) => key), tombstones.map(({ offset }) => offset)],
  );
}
