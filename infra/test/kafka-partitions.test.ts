import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { withAdmin } from '@hub/change-feed/admin';
import {
  createFollower,
  endOffsetsOf,
  silentLog,
  type Follower,
  type RecordBatch,
} from '@hub/change-feed/subscriber';
import { ChangeProducer } from '@hub/change-feed/testing';
import { waitFor } from '@hub/infra/wait-for';
import { testEnvironment } from '@hub/testing';
import { createFeedBed, SERVICE, TOPIC, type FeedBed } from '../tools/feed-proof/feed-bed.ts';

/** How a follower works on several partitions, on either client; see docs/adr/0019-gathered-folds.md. */

let bed: FeedBed;
beforeAll(async () => {
  bed = await createFeedBed(testEnvironment());
  const producer = new ChangeProducer({ kafka: bed.kafka, clientId: 'test', log: silentLog });
  const messages = Array.from({ length: 100 }, () => ({ key: randomUUID(), value: 'x', headers: {} }));
  const topic = `${bed.kafka.prefix ?? ''}${TOPIC}`;
  await producer.send([{ topic, messages }], AbortSignal.timeout(30_000));
  await producer.close();
}, 60_000);
afterAll(() => bed.drop(), 30_000);

let follower: Follower | undefined;
afterEach(() => follower?.stop(), 30_000);

const placesOf = (places: Iterable<readonly [number, bigint]> = []): string =>
  [...places]
    .map(([partition, offset]) => `${partition}@${offset}`)
    .toSorted()
    .join();

/** The places of a group that Kafka has. */
async function committed(groupId: string): Promise<string> {
  const { prefix = '', ...access } = bed.reader;
  return withAdmin(access, async (admin) => {
    const topics = [`${prefix}${TOPIC}`];
    const [of] = await admin.fetchOffsets({ groupId: `${prefix}${groupId}`, topics });
    const written = (of?.partitions ?? []).filter(({ offset }) => offset !== '-1');
    return placesOf(written.map(({ partition, offset }) => [partition, BigInt(offset)] as const));
  });
}

describe.each(['kafkajs', 'platformatic'] as const)('a follower on %s', (client) => {
  function follow(groupId: string, onBatch: (batch: RecordBatch) => Promise<void>): void {
    const kafka = { ...bed.reader, client };
    follower = createFollower({ kafka, groupId, topics: [TOPIC], log: silentLog, onBatch });
    follower.start();
  }

  it('hands over what one fetch brought of all partitions at the same time', async () => {
    const begun = new Set<number>();
    const several = Promise.withResolvers<void>();
    follow(`${SERVICE}.${randomUUID()}`, async ({ partition }) => {
      if (begun.add(partition).size > 1) several.resolve();
      await several.promise;
    });
    await several.promise;
    expect(begun.size).toBeGreaterThan(1);
  }, 60_000);

  it('writes the places of its group to Kafka while it goes on', async () => {
    const groupId = `${SERVICE}.${randomUUID()}`;
    follow(groupId, () => Promise.resolve());
    const ends = await endOffsetsOf(bed.reader, [TOPIC]);
    await waitFor(async () => (await committed(groupId)) === placesOf(ends.get(TOPIC)), {
      timeoutMs: 30_000,
      what: 'every place to be written',
    });
    expect(ends.get(TOPIC)?.size).toBeGreaterThan(1);
  }, 60_000);
});
