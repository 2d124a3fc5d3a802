import { rowsOf, type SqlSession } from '../sql-session.ts';
import type { ReceivedRecord } from '../wire.ts';
import { AT_PLACE, placeValues, type DeadLetterRow } from './dead-letter-row.ts';
import type { RecordPlace } from './record-place.ts';
import { fromStored } from './stored-record.ts';

/**
 * Aggregates on these topics whose first parked record may be tried: it was asked for, or nothing that failed is before
 * it any more. At most a hundred at a time.
 */
export function keysToRedrive(
  session: SqlSession,
  topics: readonly string[],
): Promise<{ topic: string; key: string }[]> {
  return rowsOf(
    session,
    `SELECT topic, key FROM (
       SELECT DISTINCT ON (topic, key) topic, key, cause, redrive FROM dead_letter
       WHERE topic = ANY ($1::text[]) ORDER BY topic, key, record_offset) head
     WHERE redrive OR cause IS NULL LIMIT 100`,
    [topics],
  );
}

/** The first parked record of an aggregate; `mayRun` when it is not to stay until someone asks for it. */
export type ParkedHead = RecordPlace & { record: ReceivedRecord; mayRun: boolean };

/** The first parked record of an aggregate, locked; undefined when none is left. */
export async function headOf(
  session: SqlSession,
  topic: string,
  key: string,
): Promise<ParkedHead | undefined> {
  const [row] = await rowsOf<DeadLetterRow>(
    session,
    'SELECT * FROM dead_letter WHERE topic = $1 AND key = $2 ORDER BY record_offset LIMIT 1 FOR UPDATE',
    [topic, key],
  );
  if (!row) return undefined;
  const { partition, record_offset: offset, redrive, cause, record } = row;
  return { topic, partition, offset, mayRun: redrive || cause === null, record: fromStored(record, offset) };
}

/** Notes that a redrive failed. */
export async function noteFailure(session: SqlSession, place: RecordPlace, cause: string): Promise<void> {
  await session.query(
    `UPDATE dead_letter SET cause = $4, attempts = attempts + 1, redrive = false WHERE ${AT_PLACE}`,
    [...placeValues(place), cause],
  );
}
