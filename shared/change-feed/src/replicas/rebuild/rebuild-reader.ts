import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { createFollower, type Follower, type RecordBatch } from '../../follower.ts';
import type { FeedLog, KafkaAccess } from '../../kafka-client.ts';
import { isTransient } from '../../sql-session.ts';
import { handleOrBisect } from '../consumer/bisect.ts';
import { Gathering } from '../consumer/gathering.ts';
import { foldIntoReplica, type ReplicaTable } from '../tables/fold-into-replica.ts';
import { isReadable, readRecord, type ReadableRecord } from '../consumer/read-record.ts';

/** What to read, and where to fold it. */
export type RebuildReaderOptions = {
  service: string;
  kafka: KafkaAccess;
  log: FeedLog;
  /** Topic to read, and the table to fold it into. */
  into: ReplicaTable;
  /** A session that nobody else uses meanwhile. */
  session: pg.Client;
};

/** Of one transaction; a partition's batch of more is folded alone. */
const MOST_RECORDS = 2_000;

/** Folds a topic from offset zero into a table, batch by batch, and counts what it read. */
export class RebuildReader {
  changes = 0;
  unreadable = 0;
  readonly #options: RebuildReaderOptions;
  readonly #reached = new Map<number, bigint>();
  readonly #follower: Follower;
  #onProgress: () => void = () => undefined;

  constructor(options: RebuildReaderOptions) {
    const { kafka, service, into, log } = options;
    this.#options = options;
    const gathering = new Gathering<RecordBatch>({
      handle: (batches) => this.#fold(batches),
      sizeOf: ({ records }) => records.length,
      most: MOST_RECORDS,
    });
    this.#follower = createFollower({
      kafka,
      groupId: `${service}.rebuild-${randomUUID()}`,
      topics: [into.topic],
      log,
      startOffsets: () => Promise.resolve([]),
      onBatch: (batch) => gathering.add(batch),
    });
  }

  start(): void {
    this.#follower.start();
  }

  /** Ends after the batch in hand. */
  stop(): Promise<void> {
    return this.#follower.stop();
  }

  /** Resolves when every partition is folded up to these offsets. One wait at a time. */
  async untilReached(offsets: ReadonlyMap<number, bigint>): Promise<void> {
    const isReached = () =>
      [...offsets].every(([partition, offset]) => (this.#reached.get(partition) ?? 0n) >= offset);
    while (!isReached()) await new Promise<void>((resolve) => (this.#onProgress = resolve));
  }

  async #fold(batches: readonly RecordBatch[]): Promise<void> {
    const all = batches.flatMap((batch) => batch.records.map((record) => readRecord(batch, record)));
    const records = all.filter(isReadable);
    let parked = 0;
    await handleOrBisect(records, {
      handle: (some) => this.#foldTogether(some),
      park: () => Promise.resolve(void parked++),
      passes: isTransient,
    });
    this.changes += records.length - parked;
    this.unreadable += all.length - records.length + parked;
    for (const { partition, nextOffset } of batches) this.#reached.set(partition, BigInt(nextOffset));
    this.#onProgress();
  }

  async #foldTogether(records: readonly ReadableRecord[]): Promise<void> {
    const { session, into } = this.#options;
    await session.query('BEGIN');
    try {
      const changes = records.map(({ change, text }) => ({
        key: change.key,
        sequence: change.sequence,
        text,
      }));
      await foldIntoReplica(session, into, changes);
      await session.query('COMMIT');
    } catch (error) {
      await session.query('ROLLBACK');
      throw error;
    }
  }
}
