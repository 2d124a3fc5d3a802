import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createFeedDatabase, type FeedDatabase } from '../../test/feed-database.ts';
import { aPublishable, aRecord, caseId, TOPIC } from '../../test/records.ts';
import { listDeadLetters, requestRedrive } from './dead-letters.ts';
import { headOf, keysToRedrive, noteFailure } from './parked-heads.ts';
import { park } from './parking.ts';

let feed: FeedDatabase;
beforeAll(async () => void (feed = await createFeedDatabase()), 30_000);
beforeEach(() => feed.empty());
afterAll(() => feed.drop(), 30_000);

const place = (offset: number, topic: string = TOPIC) => ({ topic, partition: 0, offset: String(offset) });
const parkOne = (number: number, offset: number, cause: string | null, topic?: string) =>
  park(feed.pool, [
    {
      ...place(offset, topic),
      key: caseId(number),
      record: aRecord(aPublishable(caseId(number), offset), offset),
      cause,
      attempts: 3,
    },
  ]);
const due = async (...topics: string[]) =>
  (await keysToRedrive(feed.pool, topics.length > 0 ? topics : [TOPIC])).map(({ key }) => key).toSorted();

describe('the aggregates whose first parked record may be tried', () => {
  it('are those where it waits for nothing any more', async () => {
    await parkOne(1, 1, null);
    await parkOne(1, 2, 'a bug');
    await parkOne(2, 3, 'a bug');
    await parkOne(2, 4, null);
    expect(await due()).toEqual([caseId(1)]);
  });

  it('are those where it was asked for; a later one that was asked for waits', async () => {
    await parkOne(1, 1, 'a bug');
    await parkOne(2, 2, 'a bug');
    await parkOne(2, 3, 'a bug');
    await requestRedrive(feed.pool, place(1));
    await requestRedrive(feed.pool, place(3));
    expect(await due()).toEqual([caseId(1)]);
  });

  it('are looked for on the topics that were named, so that others do not crowd them out', async () => {
    for (let number = 1; number <= 101; number++) await parkOne(number, number, null, 'companies.hub.v1');
    await parkOne(200, 1, null);
    expect(await due()).toEqual([caseId(200)]);
    expect(await due('companies.hub.v1')).toHaveLength(100);
  });
});

describe('the first parked record of an aggregate', () => {
  it('is the one with the lowest offset, with whether it may be tried', async () => {
    expect(await headOf(feed.pool, TOPIC, caseId(1))).toBeUndefined();
    await parkOne(1, 9, null);
    await parkOne(1, 8, 'a bug');
    expect(await headOf(feed.pool, TOPIC, caseId(1))).toMatchObject({ ...place(8), mayRun: false });
    await requestRedrive(feed.pool, place(8));
    expect(await headOf(feed.pool, TOPIC, caseId(1))).toMatchObject({
      ...place(8),
      mayRun: true,
      record: { key: Buffer.from(caseId(1)), offset: '8' },
    });
  });

  it('is locked until the transaction ends, so that it is not tried twice at once', async () => {
    await parkOne(1, 8, null);
    await feed.transaction(async (first) => {
      await headOf(first, TOPIC, caseId(1));
      const second = feed.transaction(async (session) => {
        await session.query("SET LOCAL lock_timeout = '50ms'");
        return headOf(session, TOPIC, caseId(1));
      });
      await expect(second).rejects.toThrow('lock timeout');
    });
  });
});

describe('a failure', () => {
  it('is noted with its cause, counted, and ends the request', async () => {
    await parkOne(1, 8, 'a bug');
    await requestRedrive(feed.pool);
    await noteFailure(feed.pool, place(8), 'another bug');
    expect(await listDeadLetters(feed.pool)).toMatchObject([
      { offset: '8', cause: 'another bug', attempts: 4, redrive: false },
    ]);
    expect(await due()).toEqual([]);
  });

  it('makes what waited a dead letter of its own', async () => {
    await parkOne(1, 8, null);
    await noteFailure(feed.pool, place(8), 'a bug');
    expect(await due()).toEqual([]);
    expect(await requestRedrive(feed.pool)).toBe(1);
  });
});
