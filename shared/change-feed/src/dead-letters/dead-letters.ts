import { rowsOf, type SqlSession } from './sql-session.ts';
import type { ReceivedRecord, WireMessage } from './wire.ts';

/**
 * Changes that a consumer could not handle, kept in its own database in order per aggregate. While an aggregate has
 * one, its later changes wait behind it; a tombstone clears them. A copy of each that failed, with its cause, is in
 * the consumer's dead-letter topic.
 */

/** Where a record lies; what `npm run feed -- dead-letters` calls it. */
export type RecordPlace = { topic: string; partition: number; offset: string };

/** A record that is to be parked. */
export type ParkedRecord = RecordPlace & {
  key: string;
  record: ReceivedRecord;
  /** Why it failed; null when it only waits behind one that did. */
  cause: string | null;
  attempts: number;
};

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

/** A record as text, so that a database can keep it; bytes that are not UTF-8 are kept as base64. */
type StoredRecord = {
  key: string | null;
  value: string | null;
  headers: Record<string, string>;
  base64?: true;
};

/** Topic of a consumer's dead letters; the hub's own, for 30 days. */
export const deadLetterTopic = (service: string) => `${service}.dead-letter.v1`;

export const formatPlace = ({ topic, partition, offset }: RecordPlace) => `${topic}/${partition}/${offset}`;

/** Reads TOPIC/PARTITION/OFFSET. Throws an Error that shows the form. */
export function parsePlace(text: string): RecordPlace {
  const [topic, partition, offset, ...rest] = text.split('/');
  if (!topic || !/^\d+$/.test(partition ?? '') || !/^\d+$/.test(offset ?? '') || rest.length > 0) {
    throw new Error(`"${text}" is not a dead letter: give TOPIC/PARTITION/OFFSET as "list" shows it`);
  }
  return { topic, partition: Number(partition), offset: offset ?? '' };
}

/** Keys among these that have a dead letter: their changes must wait. */
export async function parkedKeys(
  session: SqlSession,
  topic: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const sql = 'SELECT DISTINCT key FROM dead_letter WHERE topic = $1 AND key = ANY ($2::text[])';
  const rows = await rowsOf<{ key: string }>(session, sql, [topic, keys]);
  return new Set(rows.map(({ key }) => key));
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

/** Removes what is parked of these keys: a tombstone has superseded it. */
export async function clearKeys(session: SqlSession, topic: string, keys: readonly string[]): Promise<void> {
  await session.query('DELETE FROM dead_letter WHERE topic = $1 AND key = ANY ($2::text[])', [topic, keys]);
}

type Row = {
  topic: string;
  partition: number;
  record_offset: string;
  key: string;
  change_id: string | null;
  change_type: string | null;
  cause: string | null;
  attempts: number;
  first_seen: Date;
  redrive: boolean;
  record: StoredRecord;
};

const toDeadLetter = (row: Row): DeadLetter => ({
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
  const rows = await rowsOf<Row>(session, 'SELECT * FROM dead_letter ORDER BY topic, key, record_offset');
  return rows.map(toDeadLetter);
}

/** One dead letter with its record, or undefined. */
export async function showDeadLetter(
  session: SqlSession,
  place: RecordPlace,
): Promise<(DeadLetter & { headers: Record<string, string>; value: string | null }) | undefined> {
  const [row] = await rowsOf<Row>(session, `SELECT * FROM dead_letter WHERE ${AT}`, at(place));
  return row && { ...toDeadLetter(row), headers: row.record.headers, value: row.record.value };
}

const AT = 'topic = $1 AND partition = $2 AND record_offset = $3';
const at = ({ topic, partition, offset }: RecordPlace) => [topic, partition, offset];

/** Removes one dead letter; false when there is none. What waits behind it goes on by itself. */
export async function removeDeadLetter(session: SqlSession, place: RecordPlace): Promise<boolean> {
  const rows = await rowsOf(session, `DELETE FROM dead_letter WHERE ${AT} RETURNING 1`, at(place));
  return rows.length > 0;
}

/** Asks the service to try again, all of them or one; gives how many will be. The service does it within seconds. */
export async function requestRedrive(session: SqlSession, place?: RecordPlace): Promise<number> {
  const rows = await rowsOf(
    session,
    `UPDATE dead_letter SET redrive = true WHERE cause IS NOT NULL ${place ? `AND ${AT}` : ''} RETURNING 1`,
    place ? at(place) : [],
  );
  return rows.length;
}

/** Aggregates whose first parked record may be tried: it was asked for, or nothing failed before it any more. */
export function keysToRedrive(session: SqlSession): Promise<{ topic: string; key: string }[]> {
  return rowsOf(
    session,
    `SELECT topic, key FROM (
       SELECT DISTINCT ON (topic, key) topic, key, cause, redrive FROM dead_letter ORDER BY topic, key, record_offset) head
     WHERE redrive OR cause IS NULL LIMIT 100`,
  );
}

/** The first parked record of an aggregate, locked; undefined when none is left. */
export async function headOf(
  session: SqlSession,
  topic: string,
  key: string,
): Promise<(RecordPlace & { record: ReceivedRecord; attempts: number; mayRun: boolean }) | undefined> {
  const [row] = await rowsOf<Row>(
    session,
    'SELECT * FROM dead_letter WHERE topic = $1 AND key = $2 ORDER BY record_offset LIMIT 1 FOR UPDATE',
    [topic, key],
  );
  if (!row) return undefined;
  const { partition, record_offset: offset, attempts, redrive, cause } = row;
  return {
    topic,
    partition,
    offset,
    attempts,
    mayRun: redrive || cause === null,
    record: fromStored(row.record, offset),
  };
}

/** Notes that a redrive failed. */
export async function noteFailure(session: SqlSession, place: RecordPlace, cause: string): Promise<void> {
  await session.query(
    `UPDATE dead_letter SET cause = $4, attempts = attempts + 1, redrive = false WHERE ${AT}`,
    [...at(place), cause],
  );
}

/** The copy for the dead-letter topic: the record as it was, with where it lay and why it failed. */
export function toDeadLetterMessage(parked: ParkedRecord): WireMessage {
  const stored = toStored(parked.record);
  return {
    key: parked.key,
    value: stored.value,
    headers: {
      ...stored.headers,
      dlq_topic: parked.topic,
      dlq_partition: String(parked.partition),
      dlq_offset: parked.offset,
      dlq_error: parked.cause ?? '',
      dlq_attempts: String(parked.attempts),
      dlq_first_seen: new Date().toISOString(),
    },
  };
}

function toStored({ key, value, headers = {} }: ReceivedRecord): StoredRecord {
  const texts = Object.entries(headers).flatMap(([name, held]) => {
    const first = Array.isArray(held) ? held[0] : held;
    return first === undefined ? [] : [[name, clean(first.toString())] as const];
  });
  const stored = { key: key && clean(key.toString()), headers: Object.fromEntries(texts) };
  if (value === null) return { ...stored, value: null };
  const text = value.toString();
  const isText = !text.includes('\0') && Buffer.from(text).equals(value);
  return isText ? { ...stored, value: text } : { ...stored, value: value.toString('base64'), base64: true };
}

/** Postgres keeps no NUL in text. */
const clean = (text: string) => text.replaceAll('\0', '\uFFFD');

function fromStored(stored: StoredRecord, offset: string): ReceivedRecord {
  const { key, value, headers, base64 } = stored;
  return {
    offset,
    headers,
    key: key === null ? null : Buffer.from(key),
    value: value === null ? null : Buffer.from(value, base64 ? 'base64' : 'utf8'),
  };
}
