import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../../../test/eventually.ts';
import { createFeedDatabase, type FeedDatabase } from '../../../test/feed-database.ts';
import { createFeedTopics, messagesOf, type FeedTopics } from '../../../test/feed-topics.ts';
import { aCase, aPublishable, caseId, TOPIC } from '../../../test/records.ts';
import { silentLog } from '../../kafka-client.ts';
import { endOffsets } from '../../topic-offsets.ts';
import { storeOffsets } from '../tables/consumer-offsets.ts';
import { rebuildReplica } from './rebuild.ts';
import { ensureReplicaTables, lockReplica } from '../tables/replica-tables.ts';

const TABLE = 'case_replica';
const KAFKA_MS = 60_000;

let feed: FeedDatabase;
let topics: FeedTopics;
beforeAll(async () => {
  [feed, topics] = await Promise.all([createFeedDatabase(), createFeedTopics(TOPIC)]);
  await ensureReplicaTables(feed.pool, [TOPIC]);
  const numbers = Array.from({ length: 30 }, (_, number) => number);
  const plan = 'an escaped NUL: \u0000';
  await topics.publish(messagesOf(...numbers.map((number) => aPublishable(caseId(number), 1))));
  await topics.publish(
    messagesOf(
      aPublishable(caseId(1), 2),
      aPublishable(caseId(2), 2, { payload: null }),
      aPublishable(caseId(3), 2, { payload: '{"id":' }),
      aPublishable(caseId(4), 2, { payload: '{"id":7}' }),
      aPublishable(caseId(5), 2, { payload: JSON.stringify(aCase(caseId(5), 2, { plan })) }),
    ),
  );
}, KAFKA_MS);
beforeEach(() => feed.empty(TABLE));
afterAll(async () => {
  await feed.drop();
  await topics.drop();
}, KAFKA_MS);

const rebuild = () =>
  rebuildReplica({
    service: 'events',
    topic: TOPIC,
    databaseUrl: feed.url,
    kafka: topics.kafka,
    log: silentLog,
  });
const versions = async () => {
  const { rows } = await feed.pool.query<{ id: string; version: number }>(`SELECT id, version FROM ${TABLE}`);
  return new Map(rows.map(({ id, version }) => [id, version]));
};
const leftOver = async () => (await feed.pool.query("SELECT to_regclass('case_replica_rebuild') AS it")).rows;

describe('a rebuild', () => {
  it(
    'makes the replica from offset zero, without what cannot be read or stored',
    async () => {
      expect(await rebuild()).toEqual({
        changes: 32,
        unreadable: 3,
        rows: 29,
        missing: 29,
        differing: 0,
        extra: 0,
      });
      const now = await versions();
      expect(now.get(caseId(1))).toBe(2);
      expect(now.has(caseId(2))).toBe(false);
      expect([3, 4, 5].map((number) => now.get(caseId(number)))).toEqual([1, 1, 1]);
      expect(await leftOver()).toEqual([{ it: null }]);
    },
    KAFKA_MS,
  );

  it(
    'mends what is damaged, and finds nothing the second time',
    async () => {
      await rebuild();
      await feed.pool.query(`DELETE FROM ${TABLE} WHERE id = $1`, [caseId(10)]);
      await feed.pool.query(`UPDATE ${TABLE} SET snapshot = '{}' WHERE id = $1`, [caseId(11)]);
      await feed.pool.query(`INSERT INTO ${TABLE} VALUES ('mec_invented', 1, '{}')`);
      expect(await rebuild()).toMatchObject({ missing: 1, differing: 1, extra: 1, rows: 29 });
      expect(await rebuild()).toMatchObject({ missing: 0, differing: 0, extra: 0, rows: 29 });
    },
    KAFKA_MS,
  );

  it(
    'reads on to where the live consumer is, and keeps it out meanwhile',
    async () => {
      const ends = await endOffsets(topics.kafka, TOPIC);
      for (const [partition, end] of ends) {
        await storeOffsets(feed.pool, [{ topic: TOPIC, partition, nextOffset: String(end + 1n) }]);
      }
      let isDone = false;
      const rebuilding = rebuild().finally(() => (isDone = true));
      const isKeptOut = () =>
        feed.transaction(async (session) => {
          await session.query("SET LOCAL lock_timeout = '10ms'");
          return lockReplica(session, TABLE, 'shared').then(
            () => false,
            () => true,
          );
        });
      try {
        await eventually(async () => expect(await isKeptOut()).toBe(true));
        expect(isDone).toBe(false);
      } finally {
        // Three partitions: more records on each let it reach what the live consumer has folded.
        const more = Array.from({ length: 60 }, (_, number) => aPublishable(caseId(100 + number), 1));
        await topics.publish(messagesOf(...more));
      }
      const { changes, unreadable } = await rebuilding;
      expect(changes).toBeGreaterThanOrEqual(32 + ends.size);
      expect(unreadable).toBe(3);
      expect(await isKeptOut()).toBe(false);
    },
    KAFKA_MS,
  );
});

describe('a rebuild that cannot be made', () => {
  it(
    'is refused while another one of the same replica runs',
    async () => {
      const other = new pg.Client(feed.url);
      await other.connect();
      await other.query("SELECT pg_advisory_lock(hashtext('rebuild'), hashtext($1))", [TABLE]);
      await expect(rebuild()).rejects.toThrow(`${TABLE} is being rebuilt already: wait until that has ended`);
      await other.end();
    },
    KAFKA_MS,
  );

  it(
    'leaves the replica as it was, and nothing beside it',
    async () => {
      await feed.pool.query(`INSERT INTO ${TABLE} VALUES ('mec_live', 1, '{}')`);
      await feed.pool.query(
        `CREATE FUNCTION refuse() RETURNS trigger AS 'BEGIN RAISE ''no''; END' LANGUAGE plpgsql`,
      );
      await feed.pool.query(`CREATE TRIGGER refuse BEFORE INSERT ON ${TABLE} EXECUTE FUNCTION refuse()`);
      await expect(rebuild()).rejects.toThrow('no');
      await feed.pool.query(`DROP TRIGGER refuse ON ${TABLE}`);
      expect(await versions()).toEqual(new Map([['mec_live', 1]]));
      expect(await leftOver()).toEqual([{ it: null }]);
    },
    KAFKA_MS,
  );
});
