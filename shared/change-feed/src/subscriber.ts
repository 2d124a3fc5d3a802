import { createKafka, silentLog, type KafkaAccess } from './kafka-client.ts';
import { createFollower, type Follower } from './follower.ts';
import { decodeChange, type Change } from './wire.ts';

export { createKafka, silentLog, type KafkaAccess } from './kafka-client.ts';
export { decodeChange, type Change } from './wire.ts';

export type PartnerFollowOptions = {
  kafka: KafkaAccess;
  /** Consumer group; must begin with the principal's name and a dot. */
  groupId: string;
  topics: readonly string[];
  onChange: (change: Change) => void;
};

/** Follows topics as a partner: every change in order per key, from the beginning for a new group. */
export function followAsPartner({ kafka, groupId, topics, onChange }: PartnerFollowOptions): Follower {
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
  const admin = createKafka(kafka, 'partner-check', silentLog).admin({ retry: { retries: 1 } });
  try {
    await admin.connect();
    const known = new Set(await admin.listTopics());
    const denied = topics.filter((topic) => !known.has(prefix + topic));
    if (denied.length > 0) throw new Error(`not authorized to read ${denied.join(', ')}, or no such topic`);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
