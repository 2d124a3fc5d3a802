import { createKafka, silentLog, type KafkaAccess } from './kafka-client.ts';

/** Offset after the last record of each partition of a topic, with an account that may describe it. */
export async function endOffsets(access: KafkaAccess, topic: string): Promise<Map<number, bigint>> {
  const admin = createKafka(access, 'offsets', silentLog).admin();
  await admin.connect();
  try {
    const offsets = await admin.fetchTopicOffsets((access.prefix ?? '') + topic);
    return new Map(offsets.map(({ partition, high }) => [partition, BigInt(high)]));
  } finally {
    await admin.disconnect();
  }
}
