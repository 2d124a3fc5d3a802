import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFeedDatabase, type FeedDatabase } from '../../../test/feed-database.ts';
import { aCase, caseId, TOPIC } from '../../../test/records.ts';
import { findReplica } from './find-replica.ts';
import { foldIntoReplica } from './fold-into-replica.ts';
import { ensureReplicaTables } from './replica-tables.ts';

let feed: FeedDatabase;
beforeAll(async () => {
  feed = await createFeedDatabase();
  await ensureReplicaTables(feed.pool, [TOPIC]);
}, 30_000);
afterAll(() => feed.drop(), 30_000);

describe('a replica', () => {
  it('is found by topic and id, typed as the topic says', async () => {
    const snapshot = aCase(caseId(1), 4);
    const folded = { key: caseId(1), sequence: 4, text: JSON.stringify(snapshot) };
    await foldIntoReplica(feed.pool, { topic: TOPIC, table: 'case_replica' }, [folded]);
    const found = await findReplica(feed.pool, TOPIC, caseId(1));
    const country: string | undefined = found?.targetCountry;
    expect(found).toEqual(snapshot);
    expect(country).toBe('VN');
  });

  it('is undefined while none has arrived', async () => {
    expect(await findReplica(feed.pool, TOPIC, caseId(2))).toBeUndefined();
  });

  it('of a topic that is not followed has no table', async () => {
    await expect(findReplica(feed.pool, 'companies.hub.v1', 'hub_1')).rejects.toThrow(
      'relation "hub_replica" does not exist',
    );
  });
});
