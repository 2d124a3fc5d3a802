import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFeedDatabase, feedMigrations, type FeedDatabase } from '../../../test/feed-database.ts';
import { topicContracts } from '../../contracts/topic-contracts.ts';
import type { Topic } from '../../topic.ts';
import { ensureReplicaTables, lockReplica } from './replica-tables.ts';

let feed: FeedDatabase;
beforeAll(async () => void (feed = await createFeedDatabase()), 30_000);
afterAll(() => feed.drop(), 30_000);

const tables = async () =>
  (
    await feed.pool.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
    )
  ).rows.map(({ name }) => name);

describe('the tables of replicas', () => {
  it('are made for each followed topic, with one layout', async () => {
    await ensureReplicaTables(feed.pool, ['companies.hub.v1', 'companies.organization-record.v1']);
    const { rows } = await feed.pool.query(
      `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
       WHERE table_name LIKE '%\\_replica' ORDER BY table_name, ordinal_position`,
    );
    const layout = (table: string) => [
      { table_name: table, column_name: 'id', data_type: 'text', is_nullable: 'NO' },
      { table_name: table, column_name: 'version', data_type: 'integer', is_nullable: 'NO' },
      { table_name: table, column_name: 'snapshot', data_type: 'jsonb', is_nullable: 'NO' },
    ];
    expect(rows).toEqual([...layout('hub_replica'), ...layout('organization_record_replica')]);
  });

  it('stay as they are, with their rows and indexes, when they are there', async () => {
    await ensureReplicaTables(feed.pool, ['companies.hub.v1']);
    await feed.pool.query(`INSERT INTO hub_replica VALUES ('hub_1', 1, '{}') ON CONFLICT DO NOTHING`);
    await feed.pool.query("CREATE INDEX hub_country ON hub_replica ((snapshot ->> 'hostCountry'))");
    await ensureReplicaTables(feed.pool, ['companies.hub.v1', 'events.event.v1']);
    expect((await feed.pool.query('SELECT id FROM hub_replica')).rows).toEqual([{ id: 'hub_1' }]);
    expect((await feed.pool.query("SELECT FROM pg_indexes WHERE indexname = 'hub_country'")).rowCount).toBe(
      1,
    );
  });

  it('can be made of every topic that has a contract', async () => {
    const topics = [...topicContracts.keys()] as Topic[];
    await ensureReplicaTables(feed.pool, topics);
    expect((await tables()).filter((name) => name.endsWith('_replica'))).toHaveLength(topics.length);
  });
});

describe('the lock of a replica', () => {
  /** True when the lock is free for the taking in this mode. */
  const isFree = (table: string, mode: 'shared' | 'exclusive') =>
    feed.transaction(async (session) => {
      await session.query("SET LOCAL lock_timeout = '50ms'");
      return lockReplica(session, table, mode).then(
        () => true,
        () => false,
      );
    });

  it('is shared by those who fold, and kept from those who replace it', async () => {
    await feed.transaction(async (session) => {
      await lockReplica(session, 'hub_replica', 'shared');
      expect(await isFree('hub_replica', 'shared')).toBe(true);
      expect(await isFree('hub_replica', 'exclusive')).toBe(false);
    });
  });

  it('is for one alone who replaces it, and leaves other replicas free', async () => {
    await feed.transaction(async (session) => {
      await lockReplica(session, 'hub_replica', 'exclusive');
      expect(await isFree('hub_replica', 'shared')).toBe(false);
      expect(await isFree('event_replica', 'exclusive')).toBe(true);
    });
  });

  it('ends with the transaction', async () => {
    await feed.transaction((session) => lockReplica(session, 'hub_replica', 'exclusive'));
    expect(await isFree('hub_replica', 'exclusive')).toBe(true);
  });
});

describe('the migrations of the feed', () => {
  it('can be taken back and made again', async () => {
    const before = await tables();
    for (const sql of feedMigrations('down')) await feed.pool.query(sql);
    expect((await tables()).filter((name) => !name.endsWith('_replica'))).toEqual([]);
    for (const sql of feedMigrations('up')) await feed.pool.query(sql);
    expect(await tables()).toEqual(before);
  });
});
