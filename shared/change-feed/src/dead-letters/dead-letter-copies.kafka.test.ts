import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFeedTopics, type FeedTopics } from '../../test/feed-topics.ts';
import { aPublishable, aRecord, caseId, TOPIC } from '../../test/records.ts';
import { silentLog } from '../kafka-client.ts';
import { readToEnd } from '../topic-offsets.ts';
import type { ReceivedRecord } from '../wire.ts';
import { DeadLetterCopies } from './dead-letter-copies.ts';
import { deadLetterTopic } from './dead-letter-message.ts';

const KAFKA_MS = 60_000;
const SERVICE = 'events';

let topics: FeedTopics;
beforeAll(async () => void (topics = await createFeedTopics(deadLetterTopic(SERVICE))), KAFKA_MS);
afterAll(() => topics.drop(), KAFKA_MS);

const parked = (number: number, cause: string) => ({
  topic: TOPIC,
  partition: 0,
  offset: String(number),
  key: caseId(number),
  record: aRecord(aPublishable(caseId(number), 1), number),
  cause,
  attempts: 3,
});

async function copies(): Promise<ReceivedRecord[]> {
  const all: ReceivedRecord[] = [];
  await readToEnd(topics.kafka, deadLetterTopic(SERVICE), ({ records }) => void all.push(...records));
  return all;
}

describe('copies of dead letters', () => {
  it(
    'are on the topic when the sending is over; each is logged with its place and counted',
    async () => {
      const logged: object[] = [];
      const counted: string[] = [];
      const letters = new DeadLetterCopies({
        service: SERVICE,
        kafka: topics.kafka,
        log: { ...silentLog, error: (fields) => void logged.push(fields) },
        onParked: (topic) => counted.push(topic),
      });
      await letters.send([]);
      await letters.send([parked(1, 'a bug'), parked(2, 'another bug')]);
      await letters.close();
      const found = await copies();
      const causes = found.map(({ key, headers }) => [key?.toString(), String(headers?.['dlq_error'])]);
      expect(Object.fromEntries(causes)).toEqual({ [caseId(1)]: 'a bug', [caseId(2)]: 'another bug' });
      expect(logged).toEqual([
        { record: `${TOPIC}/0/1`, key: caseId(1), cause: 'a bug' },
        { record: `${TOPIC}/0/2`, key: caseId(2), cause: 'another bug' },
      ]);
      expect(counted).toEqual([TOPIC, TOPIC]);
    },
    KAFKA_MS,
  );

  it(
    'that the brokers do not take are given up when the consumer stops, and then nothing is counted',
    async () => {
      const counted: string[] = [];
      const letters = new DeadLetterCopies({
        service: 'nobody',
        kafka: { ...topics.kafka, brokers: '127.0.0.1:1' },
        log: silentLog,
        onParked: (topic) => counted.push(topic),
      });
      const sending = letters.send([parked(3, 'a bug')]);
      letters.abort();
      await expect(sending).rejects.toThrow();
      await letters.close();
      expect(counted).toEqual([]);
    },
    KAFKA_MS,
  );
});
