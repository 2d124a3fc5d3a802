import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { createFeedDatabase, feedMigration, type FeedDatabase } from '../../test/feed-database.ts';
import { caseId, TOPIC } from '../../test/records.ts';
import { ChangeReader } from './change-reader.ts';

let feed: FeedDatabase;
let session: pg.Client;
beforeAll(async () => {
  feed = await createFeedDatabase();
  session = new pg.Client(feed.url);
  await session.connect();
}, 30_000);
afterAll(async () => {
  await session.end();
  await feed.drop();
}, 30_000);

const PUBLISHED = '0006-change-published';
const ADD = `INSERT INTO change (aggregatetype, aggregateid, aggregate_version, type, topic, dataschema, actor, causation_id)
  VALUES ('companies.case', $1, 1, 'opened', $2, 'urn', 'writer', gen_random_uuid()) RETURNING seq::integer`;

async function add(id: string, topic: string | null): Promise<number> {
  const { rows } = await session.query<{ seq: number }>(ADD, [id, topic]);
  return rows[0]?.seq ?? 0;
}
const waiting = async () =>
  (await session.query<{ seq: string }>('SELECT seq FROM change_unpublished ORDER BY seq')).rows.map(
    ({ seq }) => Number(seq),
  );

it('what was queued waits after the queue is gone, and is queued again on the way back', async () => {
  await session.query(feedMigration(PUBLISHED, 'down'));
  const [, second, , fourth] = [
    await add(caseId(1), TOPIC),
    await add(caseId(2), TOPIC),
    await add(caseId(3), null),
    await add(caseId(4), TOPIC),
  ];
  await session.query('INSERT INTO change_unpublished VALUES ($1), ($2)', [second, fourth]);
  await session.query(feedMigration(PUBLISHED, 'up'));
  expect(await waiting()).toEqual([second, fourth]);
  const reader = new ChangeReader(session);
  const read = await reader.read();
  expect(read.map(({ aggregateid }) => aggregateid)).toEqual([caseId(2), caseId(4)]);

  await reader.acknowledge(read.slice(0, 1));
  const fifth = await add(caseId(5), TOPIC);
  await session.query(feedMigration(PUBLISHED, 'down'));
  expect(await waiting()).toEqual([fourth, fifth]);
  await session.query(feedMigration(PUBLISHED, 'up'));
  expect(await waiting()).toEqual([fourth, fifth]);
});
