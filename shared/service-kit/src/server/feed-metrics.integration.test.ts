import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { library, registerMember } from '../../test/library/library.ts';
import { openUseCaseBed, type UseCaseBed } from '../testing/use-case-bed.ts';
import { FeedMetrics, type FeedParts } from './feed-metrics.ts';
import { createRegistry } from './metrics.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(library);
});
afterAll(() => bed.close());

type Consumer = NonNullable<FeedParts['consumer']>;
const relay = { state: () => ({ leading: true }) } as unknown as FeedParts['relay'];
/** A consumer that says so much of itself. */
const consumerWith = (lag: () => Promise<Map<string, number>>, fetched: number | undefined) =>
  ({ lag, lastFetchAgeMs: () => fetched }) as unknown as Consumer;

/** The lines of what Prometheus reads about the feed, without the label that all have. */
async function read(metrics: FeedMetrics): Promise<string[]> {
  const lines = (await metrics.text()).split('\n');
  return lines
    .filter((line) => line.startsWith('hub_feed'))
    .map((line) => line.replace(/(,?)service="library"/, '').replace('{}', ''));
}

describe('the metrics of the feed', () => {
  it('count what was published and what could not be handled', async () => {
    const metrics = new FeedMetrics(createRegistry('library'));
    metrics.onPublished({ changes: 3, bytes: 900, oldestSeconds: 0.02 });
    metrics.onPublished({ changes: 2, bytes: 600, oldestSeconds: 2 });
    metrics.onParked('companies.hub.v1');
    const lines = await read(metrics);
    expect(lines).toEqual(
      expect.arrayContaining([
        'hub_feed_published_changes_total 5',
        'hub_feed_publish_latency_seconds_bucket{le="0.025"} 1',
        'hub_feed_publish_latency_seconds_count 2',
        'hub_feed_parked_changes_total{topic="companies.hub.v1"} 1',
      ]),
    );
  });

  it('are of one process: its name stands on each', async () => {
    const text = await new FeedMetrics(createRegistry('library')).text();
    const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(samples.filter((line) => !line.includes('service="library"'))).toEqual([]);
  });

  it('look up what waits, and what was parked', async () => {
    await bed.accept(registerMember, { name: 'Anna' });
    await bed.database.query(
      `INSERT INTO dead_letter (topic, partition, record_offset, key, cause, record)
       VALUES ('companies.hub.v1', 0, 7, 'hub_1', 'does not fit', '{}')`,
    );
    const metrics = new FeedMetrics(createRegistry('library'));
    metrics.watch({ database: bed.database, relay, consumer: undefined });
    const lines = await read(metrics);
    expect(lines).toEqual(
      expect.arrayContaining([
        'hub_feed_relay_leader 1',
        'hub_feed_unpublished_changes 1',
        'hub_feed_dead_letters{topic="companies.hub.v1"} 1',
      ]),
    );
    const age = lines.find((line) => line.startsWith('hub_feed_oldest_unpublished_age_seconds'));
    expect(Number(age?.split(' ')[1])).toBeGreaterThan(0);
    expect(lines.some((line) => line.startsWith('hub_feed_consumer_lag_changes'))).toBe(false);
  });

  it('forget a parked change that was handled', async () => {
    const metrics = new FeedMetrics(createRegistry('library'));
    metrics.watch({ database: bed.database, relay, consumer: undefined });
    await read(metrics);
    await bed.database.query('DELETE FROM dead_letter');
    expect((await read(metrics)).filter((line) => line.startsWith('hub_feed_dead_letters'))).toEqual([]);
  });

  it('say how far the consumer is behind, and nothing while the brokers are away', async () => {
    let lag = () => Promise.resolve(new Map([['companies.hub.v1', 4]]));
    const metrics = new FeedMetrics(createRegistry('library'));
    metrics.watch({ database: bed.database, relay, consumer: consumerWith(() => lag(), 1500) });
    expect(await read(metrics)).toEqual(
      expect.arrayContaining([
        'hub_feed_consumer_lag_changes{topic="companies.hub.v1"} 4',
        'hub_feed_last_fetch_age_seconds 1.5',
      ]),
    );
    lag = () => Promise.reject(new Error('no broker'));
    expect((await read(metrics)).filter((line) => line.includes('consumer_lag'))).toEqual([]);
  });
});
