import pg from 'pg';
import type { Seen } from './verdict.ts';

/**
 * Ways to read a table of changes that are in use and lose or reorder some. They stand here as proof that the test
 * of the right one can fail.
 */
export type Reader = {
  /** Reads what it finds next and tells it to `publish`; false when there was nothing. */
  step(publish: (changes: Seen[]) => Promise<void>): Promise<boolean>;
  close(): Promise<void>;
};

type Row = { seq: string; xid: string; id: string; aggregateid: string; aggregate_version: number };

const COLUMNS = 'c.seq, c.xmin::text AS xid, c.id, c.aggregateid, c.aggregate_version';
const SETTLED = 'c.xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint';
const toSeen = (row: Row): Seen => ({ key: row.aggregateid, sequence: row.aggregate_version, id: row.id });

async function open(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}

async function cursorReader(
  databaseUrl: string,
  sql: string,
  start: string[],
  advance: (row: Row) => string[],
) {
  const client = await open(databaseUrl);
  let cursor = start;
  const reader: Reader = {
    async step(publish) {
      const { rows } = await client.query<Row>(sql, cursor);
      const last = rows.at(-1);
      if (!last) return false;
      cursor = advance(last);
      await publish(rows.map(toSeen));
      return true;
    },
    close: () => client.end(),
  };
  return reader;
}

/** A: a cursor on `seq`. Whoever commits late with a smaller seq is never read. */
export const seqCursor = (databaseUrl: string) =>
  cursorReader(
    databaseUrl,
    `SELECT ${COLUMNS} FROM change c WHERE seq > $1 ORDER BY seq LIMIT 500`,
    ['0'],
    (row) => [row.seq],
  );

/** B: the same, reading only what is older than every running transaction. Loses even more. */
export const settledSeqCursor = (databaseUrl: string) =>
  cursorReader(
    databaseUrl,
    `SELECT ${COLUMNS} FROM change c WHERE seq > $1 AND ${SETTLED} ORDER BY seq LIMIT 500`,
    ['0'],
    (row) => [row.seq],
  );

/** C: a cursor on (transaction id, seq) below the horizon. Loses nothing; transaction ids are not in order of locks. */
export const transactionCursor = (databaseUrl: string) =>
  cursorReader(
    databaseUrl,
    `SELECT ${COLUMNS} FROM change c WHERE (c.xmin::text::bigint, seq) > ($1::bigint, $2::bigint) AND ${SETTLED}
     ORDER BY c.xmin::text::bigint, seq LIMIT 500`,
    ['0', '0'],
    (row) => [row.xid, row.seq],
  );

/** Workers need a queue, which our own reader does without: whatever is written to `change` is in it. */
const QUEUE = `
  CREATE TABLE queue (seq bigint PRIMARY KEY);
  CREATE FUNCTION enqueue() RETURNS trigger LANGUAGE plpgsql AS
    $$BEGIN INSERT INTO queue VALUES (NEW.seq); RETURN NULL; END$$;
  CREATE TRIGGER enqueue AFTER INSERT ON change FOR EACH ROW EXECUTE FUNCTION enqueue()`;

/** Makes the queue of `skipLockedWorker`, before anyone writes. */
export async function createQueue(databaseUrl: string): Promise<void> {
  const client = await open(databaseUrl);
  await client.query(QUEUE);
  await client.end();
}

/** G: one of several workers that skip each other's locked rows. Two changes of one aggregate overtake each other. */
export async function skipLockedWorker(databaseUrl: string): Promise<Reader> {
  const client = await open(databaseUrl);
  return {
    async step(publish) {
      await client.query('BEGIN');
      const { rows } = await client.query<Row>(
        `SELECT ${COLUMNS} FROM queue u JOIN change c USING (seq)
         ORDER BY u.seq LIMIT 20 FOR UPDATE OF u SKIP LOCKED`,
      );
      await publish(rows.map(toSeen));
      await client.query('DELETE FROM queue WHERE seq = ANY ($1)', [rows.map(({ seq }) => seq)]);
      await client.query('COMMIT');
      return rows.length > 0;
    },
    close: () => client.end(),
  };
}
