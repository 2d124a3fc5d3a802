import { randomUUID } from 'node:crypto';
import { createFollower, type RecordBatch } from './follower.ts';
import { AccessDenied, silentLog, type KafkaAccess } from './transport/access.ts';
import { loadTransport } from './transport/load-transport.ts';

/** Offset after the last record of each partition that has any, with an account that may describe the topics. */
export async function endOffsetsOf(
  access: KafkaAccess,
  topics: readonly string[],
): Promise<Map<string, Map<number, bigint>>> {
  const prefix = access.prefix ?? '';
  const transport = await loadTransport(access);
  const ends = await transport.endOffsets(
    access,
    topics.map((topic) => prefix + topic),
  );
  return new Map(topics.map((topic) => [topic, ends.get(prefix + topic) ?? new Map<number, bigint>()]));
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
      if (error instanceof AccessDenied) reject(error);
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
