import { randomUUID } from 'node:crypto';
import { createFollower, type RecordBatch } from './follower.ts';
import { createKafka, silentLog, type KafkaAccess } from './kafka-client.ts';

/** Offset after the last record of each partition that has any, with an account that may describe the topics. */
export async function endOffsetsOf(
  access: KafkaAccess,
  topics: readonly string[],
): Promise<Map<string, Map<number, bigint>>> {
  const admin = createKafka(access, 'offsets', silentLog).admin({ retry: { retries: 2 } });
  await admin.connect();
  try {
    const ends = new Map<string, Map<number, bigint>>();
    for (const topic of topics) {
      const offsets = await admin.fetchTopicOffsets((access.prefix ?? '') + topic);
      const filled = offsets.filter(({ low, high }) => low !== high);
      ends.set(topic, new Map(filled.map(({ partition, high }) => [partition, BigInt(high)])));
    }
    return ends;
  } finally {
    await admin.disconnect();
  }
}

/** As `endOffsetsOf`, of one topic. */
export const endOffsets = async (access: KafkaAccess, topic: string): Promise<Map<number, bigint>> =>
  (await endOffsetsOf(access, [topic])).get(topic) ?? new Map();

/**
 * Reads a topic from offset zero to the end that it has now, batch by batch, in a group of its own under the
 * account's name. Rejects when the account may not use such a group or read the topic.
 */
export async function readToEnd(
  access: KafkaAccess,
  topic: string,
  onBatch: (batch: RecordBatch) => Promise<void> | void,
): Promise<void> {
  const open = await endOffsets(access, topic);
  if (open.size === 0) return;
  const { promise: reached, resolve, reject } = Promise.withResolvers<void>();
  const follower = createFollower({
    kafka: access,
    groupId: `${access.username.split('~')[0] ?? ''}.once-${randomUUID()}`,
    topics: [topic],
    log: silentLog,
    startOffsets: () => Promise.resolve([]),
    onTrouble(error) {
      // kafkajs says of a group that is denied that it found no coordinator.
      if (/authoriz|coordinator/i.test(error.message)) reject(error);
    },
    async onBatch(batch) {
      await onBatch(batch);
      if (BigInt(batch.nextOffset) >= (open.get(batch.partition) ?? 0n)) open.delete(batch.partition);
      if (open.size === 0) resolve();
    },
  });
  follower.start();
  try {
    await reached;
  } finally {
    await follower.stop();
  }
}
