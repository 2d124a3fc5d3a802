import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createFeedDatabase, type FeedDatabase } from '../../../test/feed-database.ts';
import { TOPIC } from '../../../test/records.ts';
import { readOffsets, storeOffsets } from './consumer-offsets.ts';

let feed: FeedDatabase;
beforeAll(async () => void (feed = await createFeedDatabase()), 30_000);
beforeEach(() => feed.empty());
afterAll(() => feed.drop(), 30_000);

const at = (partition: number, nextOffset: string, topic: string = TOPIC) => ({
  topic,
  partition,
  nextOffset,
});

describe('the places of a consumer', () => {
  it('are none at first', async () => {
    expect(await readOffsets(feed.pool)).toEqual([]);
  });

  it('are kept by topic and partition; the one that was stored last counts', async () => {
    await storeOffsets(feed.pool, [at(0, '5'), at(1, '7'), at(0, '9', 'companies.hub.v1')]);
    await storeOffsets(feed.pool, [at(0, '6')]);
    const places = await readOffsets(feed.pool);
    expect(places).toHaveLength(3);
    expect(places).toEqual(expect.arrayContaining([at(0, '6'), at(1, '7'), at(0, '9', 'companies.hub.v1')]));
  });

  it('keep offsets that no number can hold exactly', async () => {
    await storeOffsets(feed.pool, [at(0, '9007199254740993')]);
    expect(await readOffsets(feed.pool)).toEqual([at(0, '9007199254740993')]);
  });

  it('are undone with the transaction that moved them', async () => {
    await storeOffsets(feed.pool, [at(0, '5')]);
    const failing = feed.transaction(async (session) => {
      await storeOffsets(session, [at(0, '8')]);
      throw new Error('the fold failed');
    });
    await expect(failing).rejects.toThrow('the fold failed');
    expect(await readOffsets(feed.pool)).toEqual([at(0, '5')]);
  });
});
