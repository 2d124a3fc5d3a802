import { randomBytes } from 'node:crypto';
import { testEnvironment } from '@hub/testing';
import { withAdmin } from '../src/admin/admin-session.ts';
import { createKafka, silentLog, type KafkaAccess } from '../src/kafka-client.ts';
import { encodeChange, type PublishableChange, type WireMessage } from '../src/wire.ts';
import { eventually } from './eventually.ts';
import { TOPIC } from './records.ts';

/** Topics of one test file: their names begin with a prefix of its own. */
export type FeedTopics = {
  /** A super user's account, with the prefix. */
  kafka: KafkaAccess & { prefix: string };
  /** Publishes records as they are, to the topic of the suites or to another one of the file. */
  publish(messages: readonly WireMessage[], topic?: string): Promise<void>;
  drop(): Promise<void>;
};

const PARTITIONS = 3;

/** Creates topics on the brokers of the suites, with three partitions each. */
export async function createFeedTopics(...topics: string[]): Promise<FeedTopics> {
  const prefix = `test_feed_${randomBytes(5).toString('hex')}.`;
  const kafka = { ...testEnvironment().kafkaAdmin, prefix };
  const names = topics.map((topic) => prefix + topic);
  await withAdmin(kafka, async (admin) => {
    await admin.createTopics({
      waitForLeaders: false,
      topics: names.map((topic) => ({ topic, numPartitions: PARTITIONS, replicationFactor: 1 })),
    });
    await eventually(async () => void (await admin.fetchTopicMetadata({ topics: names })));
  });
  return {
    kafka,
    publish: (messages, topic = TOPIC) => publish(kafka, prefix + topic, messages),
    drop: () => withAdmin(kafka, (admin) => admin.deleteTopics({ topics: names })),
  };
}

async function publish(kafka: KafkaAccess, topic: string, messages: readonly WireMessage[]): Promise<void> {
  const producer = createKafka(kafka, 'test', silentLog).producer();
  await producer.connect();
  try {
    await producer.send({ topic, messages: [...messages] });
  } finally {
    await producer.disconnect();
  }
}

/** The records of these changes. */
export const messagesOf = (...changes: PublishableChange[]): WireMessage[] => changes.map(encodeChange);
