import type { KafkaAccess } from '../access.ts';
import { silentLog } from '../access.ts';
import { createKafka } from './client.ts';

/** Asks the brokers for the ends of the partitions that have any record. */
export async function endOffsets(
  access: KafkaAccess,
  topics: readonly string[],
): Promise<Map<string, Map<number, bigint>>> {
  const admin = createKafka(access, 'offsets', silentLog, { retries: 2 }).admin();
  try {
    await admin.connect();
    const ends = new Map<string, Map<number, bigint>>();
    for (const topic of topics) {
      const offsets = await admin.fetchTopicOffsets(topic);
      const filled = offsets.filter(({ low, high }) => low !== high);
      ends.set(topic, new Map(filled.map(({ partition, high }) => [partition, BigInt(high)])));
    }
    return ends;
  } finally {
    await admin.disconnect();
  }
}
