import type { TopicMessages } from '../change-producer.ts';
import { partitionOf } from '../partitioner.ts';
import { encodeChange, type PublishableChange, type WireMessage } from '../wire.ts';

/** What is sent at once. */
export type Batch = {
  changes: PublishableChange[];
  messages: TopicMessages[];
  /** About the bytes of all records. */
  bytes: number;
};

/** Most bytes of one partition in one batch; a broker takes 1 MiB. */
export const PARTITION_BYTES = 512 * 1024;
/** About what key, headers and framing of a record take. */
const RECORD_BYTES = 640;

/**
 * As many of the changes, from the first, as the limit of bytes of each partition allows, at least one; grouped by
 * topic, with `prefix` before its name. `partitionsOf` says how many partitions a topic has.
 */
export function batchOf(
  read: PublishableChange[],
  prefix: string,
  partitionsOf: (topic: string) => number,
): Batch {
  const byTopic = new Map<string, WireMessage[]>();
  const filled = new Map<string, number>();
  let bytes = 0;
  let end = 0;
  for (const change of read) {
    const topic = prefix + change.topic;
    const partition = `${topic}/${partitionOf(change.aggregateid, partitionsOf(topic))}`;
    const size = RECORD_BYTES + (change.payload === null ? 0 : Buffer.byteLength(change.payload));
    const after = (filled.get(partition) ?? 0) + size;
    if (end > 0 && after > PARTITION_BYTES) break;
    filled.set(partition, after);
    bytes += size;
    end++;
    const messages = byTopic.get(topic);
    if (messages) messages.push(encodeChange(change));
    else byTopic.set(topic, [encodeChange(change)]);
  }
  const messages = [...byTopic].map(([topic, held]) => ({ topic, messages: held }));
  return { changes: end === read.length ? read : read.slice(0, end), messages, bytes };
}
