import { Consumer, ListOffsetTimestamps, type Offsets } from '@platformatic/kafka';
import type { KafkaAccess } from '../access.ts';
import { clientOptions, guard } from './client.ts';
import { explained } from './failure.ts';

/** Asks the brokers for the ends of the partitions that have any record; joins no group for it. */
export async function endOffsets(
  access: KafkaAccess,
  topics: readonly string[],
): Promise<Map<string, Map<number, bigint>>> {
  const consumer = guard(new Consumer({ ...clientOptions(access, 'offsets'), groupId: 'offsets' }));
  const list = (timestamp: bigint) => consumer.listOffsets({ topics: [...topics], timestamp });
  try {
    const beginnings = await list(ListOffsetTimestamps.EARLIEST);
    return filledEnds(beginnings, await list(ListOffsetTimestamps.LATEST));
  } catch (error) {
    throw explained(error);
  } finally {
    await consumer.close().catch(() => undefined);
  }
}

/** The ends of those partitions that do not end where they begin. */
export function filledEnds(beginnings: Offsets, ends: Offsets): Map<string, Map<number, bigint>> {
  const byTopic = [...ends].map(([topic, offsets]) => {
    const all = offsets.map((end, partition) => [partition, end] as const);
    return [
      topic,
      new Map(all.filter(([partition, end]) => end !== beginnings.get(topic)?.[partition])),
    ] as const;
  });
  return new Map(byTopic);
}
