/** The feed for those who subscribe to topics without replicas: partners' programs, witnesses, tools. */
import { createFollower, type Follower } from './follower.ts';
import { createKafka, silentLog, type KafkaAccess } from './kafka-client.ts';
import { decodeChange, type Change } from './wire.ts';

export { createFollower, type Follower, type RecordBatch } from './follower.ts';
export { silentLog, type FeedLog, type KafkaAccess } from './kafka-client.ts';
export { endOffsetsOf, readToEnd } from './topic-offsets.ts';
export { decodeChange, type Change } from './wire.ts';

/** Who subscribes to what. */
export type SubscriberOptions = {
  kafka: KafkaAccess;
  /** Consumer group; must begin with the principal's name and a dot. */
  groupId: string;
  topics: readonly string[];
  onChange: (change: Change) => void;
};

/** Follows topics from the beginning for a new group, else from where it was: every change in order per key. */
export function subscribe({ kafka, groupId, topics, onChange }: SubscriberOptions): Follower {
  const follower = createFollower({
    kafka,
    groupId,
    topics,
    log: silentLog,
    onBatch({ topic, partition, records }) {
      for (const record of records) onChange(decodeChange(topic, partition, record));
      return Promise.resolve();
    },
  });
  follower.start();
  return follower;
}

/**
 * Checks, with one short session, that this account may read these topics in this group.
 * Rejects with an Error that names what is denied.
 */
export async function requireReadable(kafka: KafkaAccess, topics: readonly string[]): Promise<void> {
  const prefix = kafka.prefix ?? '';
  const admin = createKafka(kafka, 'subscriber-check', silentLog).admin({ retry: { retries: 1 } });
  try {
    await admin.connect();
    const known = new Set(await admin.listTopics());
    const denied = topics.filter((topic) => !known.has(prefix + topic));
    if (denied.length > 0) throw new Error(`not authorized to read ${denied.join(', ')}, or no such topic`);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
