import { IS_CONTROL, type Consumer, type KafkaRecord, type RecordsBatch } from '@platformatic/kafka';
import type { ReceivedRecord } from '../../wire.ts';

/** An answer to a fetch as the library reads it. */
export type FetchResponse = Awaited<ReturnType<Consumer['fetch']>>;

/** What a fetch brought of one partition; `nextOffset` is after its last record, those that are left out included. */
export type FetchedPartition = {
  topicId: string;
  partition: number;
  records: ReceivedRecord[];
  nextOffset: bigint;
};

/** Reads an answer to a fetch. A broker sends whole batches: what lies before the offset that was asked for is left out. */
export function fetchedPartitions(
  response: FetchResponse,
  askedFor: (topicId: string, partition: number) => bigint,
): FetchedPartition[] {
  return response.responses.flatMap(({ topicId, partitions }) =>
    partitions.flatMap(({ partitionIndex: partition, records: batches = [] }) => {
      const last = batches.at(-1);
      if (!last) return [];
      const from = askedFor(topicId, partition);
      const records = batches.filter(({ attributes }) => (attributes & IS_CONTROL) === 0);
      return [
        {
          topicId,
          partition,
          records: records.flatMap((batch) => receivedRecords(batch, from)),
          nextOffset: last.firstOffset + BigInt(last.lastOffsetDelta) + 1n,
        },
      ];
    }),
  );
}

function receivedRecords({ firstOffset, records }: RecordsBatch, from: bigint): ReceivedRecord[] {
  const received: ReceivedRecord[] = [];
  for (const record of records) {
    const offset = firstOffset + BigInt(record.offsetDelta);
    if (offset >= from) received.push(receivedRecord(record, offset));
  }
  return received;
}

/** A record as kafkajs gives it: bytes as they are, a header that comes more than once as an array, one without a value not at all. */
function receivedRecord({ key, value, headers }: KafkaRecord, offset: bigint): ReceivedRecord {
  const named = new Map<string, Buffer | Buffer[]>();
  for (const [nameBytes, held] of headers) {
    if (nameBytes === null || held === null) continue;
    const name = nameBytes.toString();
    const before = named.get(name);
    named.set(name, before === undefined ? held : [...(Array.isArray(before) ? before : [before]), held]);
  }
  return { key, value, headers: Object.fromEntries(named), offset: String(offset) };
}
