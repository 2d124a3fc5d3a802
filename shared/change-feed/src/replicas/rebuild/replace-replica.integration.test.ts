import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createFeedDatabase, type FeedDatabase } from '../../../test/feed-database.ts';
import { aPublishable, aRecord, caseId, TOPIC } from '../../../test/records.ts';
import { park } from '../../dead-letters/parking.ts';
import { replaceReplica } from './replace-replica.ts';
import { ensureReplicaTables } from '../tables/replica-tables.ts';

const TABLE = 'case_replica';
const FRESH = 'case_replica_rebuild';

let feed: FeedDatabase;
let live: pg.Client;
beforeAll(async () => {
  feed = await createFeedDatabase();
  live = new pg.Client(feed.url);
  await live.connect();
  await ensureReplicaTables(live, [TOPIC]);
  await live.query(`CREATE TABLE ${FRESH} (LIKE ${TABLE})`);
}, 30_000);
beforeEach(() => feed.empty(TABLE, FRESH));
afterAll(async () => {
  await live.end();
  await feed.drop();
}, 30_000);

type Row = [id: string, version: number, snapshot?: object];

async function fill(table: string, rows: readonly Row[]): Promise<void> {
  for (const [id, version, snapshot = { version }] of rows) {
    await live.query(`INSERT INTO ${table} VALUES ($1, $2, $3)`, [id, version, snapshot]);
  }
}
const replace = () => replaceReplica(live, { topic: TOPIC, table: TABLE }, FRESH);
const content = async (table: string) => (await live.query(`SELECT * FROM ${table} ORDER BY id`)).rows;
const fail = (id: string) =>
  park(live, [
    {
      topic: TOPIC,
      partition: 0,
      offset: '7',
      key: id,
      record: aRecord(aPublishable(caseId(1), 1), 7),
      cause: 'a bug',
      attempts: 3,
    },
  ]);

describe('replacing a replica', () => {
  it('makes it equal to the fresh one, and says what was wrong', async () => {
    await fill(TABLE, [
      ['same', 1],
      ['older', 1],
      ['damaged', 2, {}],
      ['extra', 1],
    ]);
    await fill(FRESH, [
      ['same', 1],
      ['older', 3],
      ['damaged', 2],
      ['missing', 1],
      ['missing2', 1],
    ]);
    expect(await replace()).toEqual({ rows: 5, missing: 2, differing: 2, extra: 1 });
    expect(await content(TABLE)).toEqual(await content(FRESH));
  });

  it('touches no row that is right', async () => {
    await fill(TABLE, [
      ['a', 1],
      ['b', 2],
    ]);
    await fill(FRESH, [
      ['a', 1],
      ['b', 2],
    ]);
    const places = async () =>
      (await live.query(`SELECT id, ctid::text, xmin::text FROM ${TABLE} ORDER BY id`)).rows;
    const before = await places();
    expect(await replace()).toEqual({ rows: 2, missing: 0, differing: 0, extra: 0 });
    expect(await places()).toEqual(before);
  });

  it('empties it when the topic is empty', async () => {
    await fill(TABLE, [['a', 1]]);
    expect(await replace()).toEqual({ rows: 0, missing: 0, differing: 0, extra: 1 });
  });

  it.each<[string, Row[], Row[]]>([
    ['would be removed', [['parked', 1]], []],
    ['would be changed', [['parked', 1]], [['parked', 3]]],
    ['would be added', [], [['parked', 3]]],
  ])('leaves a row that %s while its aggregate has dead letters', async (_what, now, fresh) => {
    await fill(TABLE, now);
    await fill(FRESH, fresh);
    const before = await content(TABLE);
    await fail('parked');
    expect(await replace()).toMatchObject({ missing: 0, differing: 0, extra: 0 });
    expect(await content(TABLE)).toEqual(before);
  });

  it('does not care for dead letters of other topics', async () => {
    await fill(TABLE, [['parked', 1]]);
    await fail('parked');
    await live.query("UPDATE dead_letter SET topic = 'companies.hub.v1'");
    expect(await replace()).toMatchObject({ extra: 1 });
  });
});
