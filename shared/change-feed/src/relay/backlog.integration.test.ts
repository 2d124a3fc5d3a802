import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createFeedDatabase, type FeedDatabase } from '../../test/feed-database.ts';
import { aCase, aPublishable, aRecord, caseId, TOPIC } from '../../test/records.ts';
import { appendChanges } from '../changes/append-changes.ts';
import { park } from '../dead-letters/parking.ts';
import { countBacklog } from './backlog.ts';

let feed: FeedDatabase;
beforeAll(async () => void (feed = await createFeedDatabase()), 30_000);
beforeEach(() => feed.empty());
afterAll(() => feed.drop(), 30_000);

const append = (...ids: string[]) =>
  appendChanges(
    feed.pool,
    ids.map((aggregateId) => ({
      topic: TOPIC,
      aggregateId,
      version: 1,
      changeType: 'opened',
      snapshot: aCase(aggregateId, 1),
      before: null,
      actor: 'writer',
      causationId: '01a2090b-7c27-7859-85a1-33a132a147c0',
    })),
  );

describe('the backlog', () => {
  it('is nothing in a new database', async () => {
    expect(await countBacklog(feed.pool)).toEqual({
      unpublished: 0,
      oldestSeconds: 0,
      deadLetters: new Map(),
    });
  });

  it('counts what is not published, with the age of the oldest of it', async () => {
    await append(caseId(1), caseId(2), caseId(3));
    await feed.pool.query("UPDATE change SET created_at = now() - interval '1 hour' WHERE aggregateid = $1", [
      caseId(1),
    ]);
    await feed.pool.query("UPDATE change SET created_at = now() - interval '10 s' WHERE aggregateid = $1", [
      caseId(2),
    ]);
    const { unpublished, oldestSeconds } = await countBacklog(feed.pool);
    expect(unpublished).toBe(3);
    expect(Math.floor(oldestSeconds / 60)).toBe(60);
    await feed.pool.query(
      "INSERT INTO change_published (seqs) SELECT int8multirange(int8range(0, min(seq), '[]')) FROM change",
    );
    const after = await countBacklog(feed.pool);
    expect(after.unpublished).toBe(2);
    expect(Math.floor(after.oldestSeconds / 60)).toBe(0);
  });

  it('counts dead letters by topic, but not what only waits behind them', async () => {
    const parked = (topic: string, offset: number, cause: string | null) => ({
      topic,
      partition: 0,
      offset: String(offset),
      key: caseId(1),
      record: aRecord(aPublishable(caseId(1), offset), offset),
      cause,
      attempts: 1,
    });
    await park(feed.pool, [
      parked(TOPIC, 1, 'a bug'),
      parked(TOPIC, 2, null),
      parked(TOPIC, 3, 'a bug'),
      parked('companies.hub.v1', 1, 'a bug'),
      parked('companies.person.v1', 1, null),
    ]);
    const { deadLetters } = await countBacklog(feed.pool);
    expect(deadLetters).toEqual(
      new Map([
        [TOPIC, 2],
        ['companies.hub.v1', 1],
      ]),
    );
  });
});
