import { clearBefore, firstParked, park, type ParkedRecord } from '../dead-letters/parking.ts';
import type { SqlSession } from '../sql-session.ts';
import type { Progress } from '../wire.ts';
import { storeOffset } from './consumer-offsets.ts';
import { foldIntoReplica } from './fold-into-replica.ts';
import type { FollowedTopic } from './followed-topic.ts';
import { isReadable, type ReadableRecord, type UnreadableRecord } from './read-record.ts';
import { lockReplica } from './replica-tables.ts';

/** Records of one partition in order, and where reading goes on after them. */
export type ReadBatch = Progress & { records: readonly (ReadableRecord | UnreadableRecord)[] };

/**
 * Folds a batch into a replica, within the transaction of `session`: parks what cannot be read and what waits behind a
 * parked change of its aggregate, folds the rest, lets the service react to what moved, and stores the place after it.
 * A tombstone clears what is parked of its aggregate. Repeating a batch has no further effect.
 */
export async function foldBatch<Session extends SqlSession>(
  session: Session,
  followed: FollowedTopic<Session>,
  batch: ReadBatch,
): Promise<void> {
  await lockReplica(session, followed.table, 'shared');
  await park(session, unreadableOf(batch));
  const readable = batch.records.filter(isReadable);
  const tombstones = readable.filter(({ text }) => text === null);
  await clearBefore(session, batch.topic, tombstones.map(placeOf));
  const parked = await firstParked(
    session,
    batch.topic,
    readable.map(({ key }) => key),
  );
  const waits = ({ key, record }: ReadableRecord) =>
    BigInt(record.offset) > (parked.get(key) ?? BigInt(record.offset));
  await park(
    session,
    readable.filter(waits).map((one) => parkedFrom(batch, one, null, 0)),
  );
  await foldAndReact(
    session,
    followed,
    readable.filter((one) => !waits(one)),
  );
  await storeOffset(session, batch);
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

/** What is to be parked of a batch because it cannot be read. */
export const unreadableOf = (batch: ReadBatch): ParkedRecord[] =>
  batch.records.flatMap((one) => (one.cause === null ? [] : [parkedFrom(batch, one, one.cause, 1)]));

/** A record as it is parked; `cause` null when it only waits behind another. */
export const parkedFrom = (
  { topic, partition }: { topic: string; partition: number },
  { key, record }: ReadableRecord | UnreadableRecord,
  cause: string | null,
  attempts: number,
): ParkedRecord => ({ topic, partition, offset: record.offset, key, record, cause, attempts });

const placeOf = ({ key, record }: ReadableRecord) => ({ key, offset: record.offset });
