import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFeedTopics, messagesOf, type FeedTopics } from '../test/feed-topics.ts';
import { aPublishable, caseId, TOPIC } from '../test/records.ts';
import { readToEnd, requireReadable, subscribe, type Change } from './subscriber.ts';

const KAFKA_MS = 60_000;

let topics: FeedTopics;
beforeAll(async () => {
  topics = await createFeedTopics(TOPIC, 'companies.hub.v1');
  await topics.publish(messagesOf(...[1, 2, 3].map((version) => aPublishable(caseId(1), version))));
}, KAFKA_MS);
afterAll(() => topics.drop(), KAFKA_MS);

/** Subscribes until so many changes have come. */
async function receive(count: number, groupId: string): Promise<Change[]> {
  const changes: Change[] = [];
  const enough = Promise.withResolvers<void>();
  const follower = subscribe({
    kafka: topics.kafka,
    groupId,
    topics: [TOPIC],
    onChange(change) {
      changes.push(change);
      if (changes.length === count) enough.resolve();
    },
  });
  await enough.promise;
  await follower.stop();
  return changes;
}

describe('a subscriber', () => {
  it(
    'gets every change from the beginning, in order, and later goes on from where it was',
    async () => {
      const groupId = `test.${randomUUID()}`;
      const first = await receive(3, groupId);
      expect(first.map(({ key, sequence }) => [key, sequence])).toEqual([1, 2, 3].map((n) => [caseId(1), n]));
      await topics.publish(messagesOf(aPublishable(caseId(1), 4)));
      expect((await receive(1, groupId)).map(({ sequence }) => sequence)).toEqual([4]);
    },
    KAFKA_MS,
  );

  it(
    'may read a topic to its present end',
    async () => {
      const offsets: string[] = [];
      await readToEnd(
        topics.kafka,
        TOPIC,
        ({ records }) => void offsets.push(...records.map((r) => r.offset)),
      );
      expect(offsets.length).toBeGreaterThanOrEqual(3);
      await expect(
        readToEnd(topics.kafka, 'companies.hub.v1', () => Promise.reject(new Error('it is empty'))),
      ).resolves.toBeUndefined();
    },
    KAFKA_MS,
  );

  it(
    'learns at once which topics it may not read',
    async () => {
      await expect(requireReadable(topics.kafka, [TOPIC, 'companies.hub.v1'])).resolves.toBeUndefined();
      await expect(requireReadable(topics.kafka, [TOPIC, 'companies.castle.v1'])).rejects.toThrow(
        'not authorized to read companies.castle.v1, or no such topic',
      );
    },
    KAFKA_MS,
  );
});
