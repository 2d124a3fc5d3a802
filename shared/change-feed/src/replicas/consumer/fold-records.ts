import { clearBefore, firstParked, park, type ParkedRecord } from '../../dead-letters/parking.ts';
import type { RecordBatch } from '../../follower.ts';
import type { SqlSession } from '../../sql-session.ts';
import type { Progress } from '../../wire.ts';
import { storeOffsets } from '../tables/consumer-offsets.ts';
import { foldIntoReplica } from '../tables/fold-into-replica.ts';
import type { FollowedTopic } from './followed-topic.ts';
import { isReadable, readRecord, type ReadableRecord, type UnreadableRecord } from './read-record.ts';
import { lockReplica } from '../tables/replica-tables.ts';

/** A record with its partition, and where reading goes on after it. */
export type PlacedRecord = Progress & (ReadableRecord | UnreadableRecord);

type PlacedReadable = Progress & ReadableRecord;

/** Reads the records of a batch; after the last one reading goes on where it does after the batch. */
export const readBatch = ({ topic, partition, records, nextOffset }: RecordBatch): PlacedRecord[] =>
  records.map((record, index) => ({
    ...readRecord({ topic, partition }, record),
    topic,
    partition,
    nextOffset: records[index + 1]?.offset ?? nextOffset,
  }));

/**
 * Folds records of any partitions, those of one in order, within the transaction of `session`: parks what cannot be read
 * and what waits behind a parked change of its aggregate, folds the rest, lets the service react once for each topic
 * that moved, and stores the places after them. A tombstone clears what is parked of its aggregate. Repeating it has no
 * further effect. Throws when one is of a topic that is not followed.
 */
export async function foldRecords<Session extends SqlSession>(
  session: Session,
  followed: ReadonlyMap<string, FollowedTopic<Session>>,
  records: readonly PlacedRecord[],
): Promise<void> {
  const byTopic = [...Map.groupBy(records, ({ topic }) => topic)];
  // Always in the same order, so that two instances cannot wait for one another.
  for (const [topic, ofTopic] of byTopic.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const of = followed.get(topic);
    if (!of) throw new Error(`${topic} is not followed`);
    await foldTopic(session, of, ofTopic);
  }
  await storeOffsets(session, placesAfter(records));
}

/** Where reading goes on in each partition after these records. */
export const placesAfter = (records: readonly PlacedRecord[]): Progress[] => [
  ...new Map(records.map((record) => [`${record.topic}/${record.partition}`, record])).values(),
];

async function foldTopic<Session extends SqlSession>(
  session: Session,
  followed: FollowedTopic<Session>,
  records: readonly PlacedRecord[],
): Promise<void> {
  const { topic, table } = followed;
  await lockReplica(session, table, 'shared');
  await park(session, unreadableOf(records));
  const readable = records.filter((one): one is PlacedReadable => isReadable(one));
  const tombstones = readable.filter(({ text }) => text === null);
  await clearBefore(session, topic, tombstones.map(placeOf));
  const parked = await firstParked(
    session,
    topic,
    readable.map(({ key }) => key),
  );
  const waits = ({ key, record }: ReadableRecord) =>
    BigInt(record.offset) > (parked.get(key) ?? BigInt(record.offset));
  await park(
    session,
    readable.filter(waits).map((one) => parkedFrom(one, null, 0)),
  );
  await foldAndReact(
    session,
    followed,
    readable.filter((one) => !waits(one)),
  );
}

/** Folds readable records of one topic, and lets the service react when replicas moved. */
export async function foldAndReact<Session extends SqlSession>(
  session: Session,
  followed: FollowedTopic<Session>,
  records: readonly ReadableRecord[],
): Promise<void> {
  const changes = records.map(({ change, text }) => ({ key: change.key, sequence: change.sequence, text }));
  const moved = await foldIntoReplica(session, followed, changes);
  if (moved.length > 0) await followed.react?.(session, moved, records.at(-1)?.change.causationId ?? '');
}

/** What is to be parked of these because it cannot be read. */
export const unreadableOf = (records: readonly PlacedRecord[]): ParkedRecord[] =>
  records.flatMap((one) => (one.cause === null ? [] : [parkedFrom(one, one.cause, 1)]));

/** A record as it is parked; `cause` null when it only waits behind another. */
export const parkedFrom = (
  { topic, partition, key, record }: PlacedRecord,
  cause: string | null,
  attempts: number,
): ParkedRecord => ({ topic, partition, offset: record.offset, key, record, cause, attempts });

const placeOf = ({ key, record }: ReadableRecord) => ({ key, offset: record.offset });
