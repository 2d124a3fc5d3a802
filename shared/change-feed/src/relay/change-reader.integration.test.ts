import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { createFeedDatabase, type FeedDatabase } from '../../test/feed-database.ts';
import { aCase, caseId, TOPIC } from '../../test/records.ts';
import { appendChanges } from '../changes/append-changes.ts';
import type { SqlSession } from '../sql-session.ts';
import { ChangeReader, READ_ROWS, READER_SETTINGS, type ReaderSession } from './change-reader.ts';

let feed: FeedDatabase;
let session: pg.Client;
let writer: pg.Client;
let reader: ChangeReader;
/** The floors that the reader has asked with. */
let floors: number[];
let clock = 0;

beforeAll(async () => {
  feed = await createFeedDatabase();
  [session, writer] = [new pg.Client(feed.url), new pg.Client(feed.url)];
  await Promise.all([session.connect(), writer.connect()]);
  await session.query(READER_SETTINGS);
}, 30_000);
afterAll(async () => {
  await Promise.all([session.end(), writer.end()]);
  await feed.drop();
}, 30_000);
beforeEach(async () => {
  await feed.empty();
  floors = [];
  jest.spyOn(performance, 'now').mockImplementation(() => clock);
  const watched: ReaderSession = {
    query(query) {
      if (query.name === 'change-reader-read') floors.push(Number(query.values[0]));
      return session.query(query);
    },
  };
  reader = new ChangeReader(watched);
});
afterEach(async () => {
  jest.restoreAllMocks();
  // Of a test that failed half-way: the next one empties the tables.
  await writer.query('ROLLBACK');
});

const append = (by: SqlSession, ...ids: string[]) =>
  appendChanges(
    by,
    ids.map((aggregateId) => ({
      topic: TOPIC,
      aggregateId,
      version: 1,
      changeType: 'opened',
      snapshot: aCase(aggregateId, 1),
      before: null,
      actor: 'writer',
      causationId: randomUUID(),
    })),
  );
const idsOf = (changes: readonly { aggregateid: string }[]) => changes.map(({ aggregateid }) => aggregateid);
const cases = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => caseId(from + n));
const lastSeq = async () =>
  Number(
    (await feed.pool.query<{ last: string }>("SELECT pg_sequence_last_value('change_seq_seq') AS last"))
      .rows[0]?.last,
  );

/** Reads once, a look at the floor later than before. */
async function readLater(): Promise<string[]> {
  clock += 1_000;
  return idsOf(await reader.read());
}

describe('a reader', () => {
  it('gives what is queued in order, with everything that goes on the wire', async () => {
    await append(feed.pool, caseId(1), caseId(2));
    const changes = await reader.read();
    expect(idsOf(changes)).toEqual([caseId(1), caseId(2)]);
    const { rows } = await feed.pool.query<{ created_at: Date }>(
      'SELECT seq, id, payload, causation_id, created_at FROM change ORDER BY seq LIMIT 1',
    );
    expect(changes[0]).toEqual({
      ...rows[0],
      created_at: rows[0]?.created_at.toISOString(),
      topic: TOPIC,
      aggregateid: caseId(1),
      aggregate_version: 1,
      type: 'hub.companies.case.opened.v1',
      dataschema: 'urn:hub:schema:companies.case:1',
      traceparent: null,
    });
  });

  it('leaves out what is in flight, and gives it again when it was not acknowledged', async () => {
    await append(feed.pool, ...cases(1, 3));
    const [first, ...others] = await reader.read();
    expect(idsOf(await reader.read(first ? [first] : []))).toEqual(idsOf(others));
    expect(idsOf(await reader.read())).toEqual(cases(1, 3));
  });

  it('takes exactly what is acknowledged off the queue', async () => {
    await append(feed.pool, ...cases(1, 3));
    const changes = await reader.read();
    await reader.acknowledge(changes.filter(({ aggregateid }) => aggregateid !== caseId(2)));
    expect(idsOf(await reader.read())).toEqual([caseId(2)]);
    await reader.acknowledge([]);
    expect(idsOf(await reader.read())).toEqual([caseId(2)]);
  });

  it('gives at most a thousand at a time', async () => {
    await append(feed.pool, ...cases(1, READ_ROWS + 1));
    const changes = await reader.read();
    expect(changes).toHaveLength(READ_ROWS);
    expect(idsOf(await reader.read(changes))).toEqual([caseId(READ_ROWS + 1)]);
  });

  it('gives what is committed late, though later ones are read and acknowledged already', async () => {
    await writer.query('BEGIN');
    await append(writer, caseId(1));
    await append(feed.pool, caseId(2));
    const early = await reader.read();
    expect(idsOf(early)).toEqual([caseId(2)]);
    await reader.acknowledge(early);
    await writer.query('COMMIT');
    expect(idsOf(await reader.read())).toEqual([caseId(1)]);
  });
});

describe('what is remembered as published', () => {
  const remembered = async () =>
    (await feed.pool.query<{ seqs: string }>('SELECT seqs::text FROM change_published')).rows;

  it('outlives its reader: the next one begins where it stopped', async () => {
    await append(feed.pool, ...cases(1, 3));
    await reader.acknowledge((await reader.read()).slice(0, 2));
    expect(idsOf(await new ChangeReader(session).read())).toEqual([caseId(3)]);
  });

  it('is one range once numbers that nobody used are below the floor', async () => {
    for (const number of [1, 2, 3]) {
      await append(feed.pool, caseId(number));
      await writer.query('BEGIN');
      await append(writer, caseId(9));
      await writer.query('ROLLBACK');
    }
    await reader.acknowledge(await reader.read());
    expect((await remembered())[0]?.seqs.split('),')).toHaveLength(4);
    for (let look = 0; look < 3; look++) await readLater();
    await append(feed.pool, caseId(4));
    await reader.acknowledge(await reader.read());
    expect(await remembered()).toEqual([{ seqs: `{[0,${(await lastSeq()) + 1})}` }]);
  });

  it('does not have what is for the audit trail alone to be read', async () => {
    await append(feed.pool, ...cases(1, 3));
    await feed.pool.query('UPDATE change SET topic = NULL WHERE aggregateid = $1', [caseId(2)]);
    expect(idsOf(await reader.read())).toEqual([caseId(1), caseId(3)]);
  });
});

describe('a read', () => {
  /** Rows of `change` that a scan of it has met, by the server's own count. */
  const rowsMet = async () => {
    await session.query('SELECT pg_stat_force_next_flush()');
    const { rows } = await feed.pool.query<{ met: string }>(
      "SELECT seq_tup_read + idx_tup_fetch AS met FROM pg_stat_user_tables WHERE relname = 'change'",
    );
    return Number(rows[0]?.met);
  };

  it('meets only what waits, however long the history, and though an early writer is still under way', async () => {
    await writer.query('BEGIN');
    await append(writer, caseId(0));
    await append(feed.pool, ...cases(1, READ_ROWS));
    await reader.acknowledge(await reader.read());
    await feed.pool.query('ANALYZE change');
    await append(feed.pool, ...cases(READ_ROWS + 1, READ_ROWS + 3));
    const before = await rowsMet();
    expect(await reader.read()).toHaveLength(3);
    // More than these when another session tells late what it met before.
    expect((await rowsMet()) - before).toBeLessThan(READ_ROWS / 10);
    await writer.query('COMMIT');
    expect(await reader.read()).toHaveLength(4);
  });
});

describe('the floor of a reader', () => {
  it('rises to the last change when everything is settled, so that reads skip what was deleted', async () => {
    await append(feed.pool, ...cases(1, 3));
    await reader.acknowledge(await reader.read());
    for (let look = 0; look < 3; look++) expect(await readLater()).toEqual([]);
    const settled = await lastSeq();
    await append(feed.pool, caseId(4));
    expect(await readLater()).toEqual([caseId(4)]);
    expect(floors.at(-1)).toBe(settled);
  });

  it('is looked at alone while no number above it was given out', async () => {
    await append(feed.pool, caseId(1));
    await reader.acknowledge(await reader.read());
    for (let look = 0; look < 3; look++) await readLater();
    const reads = floors.length;
    for (let look = 0; look < 3; look++) expect(await readLater()).toEqual([]);
    expect(floors).toHaveLength(reads);
    await append(feed.pool, caseId(2));
    expect(await readLater()).toEqual([caseId(2)]);
  });

  it('stays just below the oldest that is still queued', async () => {
    await append(feed.pool, ...cases(1, 3));
    const changes = await reader.read();
    await reader.acknowledge(changes.slice(0, 1));
    for (let look = 0; look < 3; look++) expect(await readLater()).toEqual([caseId(2), caseId(3)]);
    expect(floors.at(-1)).toBe(Number(changes[1]?.seq) - 1);
  });

  it('stays below what is in flight', async () => {
    await append(feed.pool, ...cases(1, 2));
    const inFlight = await reader.read();
    for (let look = 0; look < 3; look++) {
      clock += 1_000;
      expect(await reader.read(inFlight)).toEqual([]);
    }
    expect(floors.at(-1)).toBeLessThan(Number(inFlight[0]?.seq));
    expect(idsOf(await reader.read())).toEqual(cases(1, 2));
  });

  it('waits for a transaction that has written a change, however long it is open', async () => {
    await writer.query('BEGIN');
    await append(writer, caseId(1));
    await append(feed.pool, caseId(2));
    await reader.acknowledge(await reader.read());
    const before = floors.at(-1) ?? 0;
    for (let look = 0; look < 4; look++) expect(await readLater()).toEqual([]);
    expect(floors.at(-1)).toBe(before);
    await writer.query('COMMIT');
    expect(await readLater()).toEqual([caseId(1)]);
  });

  it('rises when such a transaction was rolled back', async () => {
    await writer.query('BEGIN');
    await append(writer, caseId(1));
    await append(feed.pool, caseId(2));
    await reader.acknowledge(await reader.read());
    await readLater();
    await writer.query('ROLLBACK');
    for (let look = 0; look < 3; look++) await readLater();
    const settled = await lastSeq();
    await append(feed.pool, caseId(3));
    expect(await readLater()).toEqual([caseId(3)]);
    expect(floors.at(-1)).toBe(settled);
  });

  it('is not held back by a transaction that has written no change, and nothing of it is lost', async () => {
    await writer.query('BEGIN');
    await writer.query('SELECT pg_current_xact_id()');
    await append(feed.pool, caseId(2));
    await reader.acknowledge(await reader.read());
    for (let look = 0; look < 3; look++) await readLater();
    const settled = await lastSeq();
    await append(writer, caseId(1));
    await writer.query('COMMIT');
    expect(await readLater()).toEqual([caseId(1)]);
    expect(floors.at(-1)).toBe(settled);
  });
});
