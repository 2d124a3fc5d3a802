import { rowsOf, type SqlSession } from '../sql-session.ts';
import { AT_PLACE, placeValues, type DeadLetterRow } from './dead-letter-row.ts';
import type { RecordPlace } from './record-place.ts';

/**
 * Changes that a consumer could not handle, kept in its own database in order per aggregate. While an aggregate has
 * one, its later changes wait behind it; a tombstone clears them. A copy of each that failed, with its cause, is in
 * the consumer's dead-letter topic.
 */

/** One dead letter as it is listed. */
export type DeadLetter = RecordPlace & {
  key: string;
  changeId: string | null;
  changeType: string | null;
  cause: string | null;
  attempts: number;
  firstSeen: Date;
  redrive: boolean;
};

const toDeadLetter = (row: DeadLetterRow): DeadLetter => ({
  topic: row.topic,
  partition: row.partition,
  offset: row.record_offset,
  key: row.key,
  changeId: row.change_id,
  changeType: row.change_type,
  cause: row.cause,
  attempts: row.attempts,
  firstSeen: row.first_seen,
  redrive: row.redrive,
});

/** Every dead letter of a service, and what waits behind it, in order. */
export async function listDeadLetters(session: SqlSession): Promise<DeadLetter[]> {
  const rows = await rowsOf<DeadLetterRow>(
    session,
    'SELECT * FROM dead_letter ORDER BY topic, key, record_offset',
  );
  return rows.map(toDeadLetter);
}

/** One dead letter with its record, or undefined. */
export async function showDeadLetter(
  session: SqlSession,
  place: RecordPlace,
): Promise<(DeadLetter & { headers: Record<string, string>; value: string | null }) | undefined> {
  const [row] = await rowsOf<DeadLetterRow>(
    session,
    `SELECT * FROM dead_letter WHERE ${AT_PLACE}`,
    placeValues(place),
  );
  return row && { ...toDeadLetter(row), headers: row.record.headers, value: row.record.value };
}

/** Removes one dead letter; false when there is none. What waits behind it goes on by itself. */
export async function removeDeadLetter(session: SqlSession, place: RecordPlace): Promise<boolean> {
  const rows = await rowsOf(
    session,
    `DELETE FROM dead_letter WHERE ${AT_PLACE} RETURNING 1`,
    placeValues(place),
  );
  return rows.length > 0;
}

/** Asks the service to try again, all of them or one; gives how many will be. The service does it within seconds. */
export async function requestRedrive(session: SqlSession, place?: RecordPlace): Promise<number> {
  const rows = await rowsOf(
    session,
    `UPDATE dead_letter SET redrive = true WHERE cause IS NOT NULL ${place ? `AND ${AT_PLACE}` : ''} RETURNING 1`,
    place ? placeValues(place) : [],
  );
  return rows.length;
}
