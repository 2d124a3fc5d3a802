import { setTimeout as pause } from 'node:timers/promises';
import { ChangeProducer } from './change-producer.ts';
import { topicContracts } from './topic-contracts.ts';
import {
  clearKeys,
  deadLetterTopic,
  formatPlace,
  headOf,
  keysToRedrive,
  noteFailure,
  park,
  parkedKeys,
  removeDeadLetter,
  toDeadLetterMessage,
  type ParkedRecord,
} from './dead-letters.ts';
import { createFollower, type Follower, type RecordBatch } from './follower.ts';
import { replicaTableOf, requireForeign, type Topic } from './follows.ts';
import { createKafka, type FeedLog, type KafkaAccess } from './kafka-client.ts';
import {
  foldIntoReplica,
  holdReplica,
  readOffsets,
  storeOffset,
  type ReplicaTable,
} from './replica-store.ts';
import { isTransient, type SqlSession } from './sql-session.ts';
import { endOffsetsOf } from './topic-offsets.ts';
import { decodeChange, type Change, type ReceivedRecord } from './wire.ts';

/**
 * What a service does besides when replicas of a topic moved: gets the ids that moved, in the transaction that folds
 * them. When it rejects, so does the fold.
 */
export type Reaction<Session> = (
  session: Session,
  ids: readonly string[],
  causationId: string,
) => Promise<void>;

export type ReplicaConsumerOptions<Session extends SqlSession> = {
  service: string;
  kafka: KafkaAccess;
  log: FeedLog;
  /** Topics to fold into their replica tables. */
  follows: readonly Topic[];
  reactions?: Partial<Record<Topic, Reaction<Session>>>;
  /** Runs work in one transaction of the service's database. */
  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** After a commit that may have written changes of this service. */
  onReaction(): void;
  /** After a record was parked, for metrics. */
  onParked?: (topic: string) => void;
};

type Followed<Session> = ReplicaTable & { react: Reaction<Session> | undefined };

type Arrived = { record: ReceivedRecord; key: string } & (
  { change: Change; text: string | null; cause: null } | { cause: string }
);

const ATTEMPTS = 3;
const MAX_CAUSE = 1_000;
const ATTEMPT_PAUSE_MS = 50;
const REDRIVE_EVERY_MS = 1_000;

/**
 * Folds followed topics into replicas, exactly once in effect: effect and offset in one transaction, stale and
 * duplicate versions without effect. What cannot be handled is parked, with all later changes of its aggregate
 * behind it, and everything else goes on; errors that pass by themselves are waited out.
 */
export class ReplicaConsumer<Session extends SqlSession> {
  readonly #options: ReplicaConsumerOptions<Session>;
  readonly #byTopic: ReadonlyMap<string, Followed<Session>>;
  readonly #deadLetters: ChangeProducer;
  readonly #stopping = new AbortController();
  readonly #follower: Follower;
  #redriving: Promise<void> = Promise.resolve();

  constructor(options: ReplicaConsumerOptions<Session>) {
    const { kafka, service, log, follows, reactions = {} } = options;
    requireForeign(service, follows);
    this.#options = options;
    this.#byTopic = new Map(
      follows.map((topic) => [topic, { topic, table: replicaTableOf(topic), react: reactions[topic] }]),
    );
    this.#deadLetters = new ChangeProducer(createKafka(kafka, `${service}-dead-letters`, log), log);
    this.#follower = createFollower({
      kafka,
      groupId: `${service}.replicas`,
      topics: [...this.#byTopic.keys()],
      log,
      startOffsets: () => options.transaction((session) => readOffsets(session)),
      onBatch: (batch) => this.#handle(batch),
    });
  }

  start(): void {
    this.#follower.start();
    this.#redriving = this.#redriveLoop();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#follower.stop();
    await this.#redriving;
    await this.#deadLetters.close();
  }

  lastFetchAgeMs(): number | undefined {
    return this.#follower.lastFetchAgeMs();
  }

  /** Changes not yet folded, by topic; asks the brokers. */
  async lag(): Promise<Map<string, number>> {
    const ends = await endOffsetsOf(this.#options.kafka, [...this.#byTopic.keys()]);
    const places = await this.#options.transaction((session) => readOffsets(session));
    const behind = new Map<string, number>();
    for (const [topic, partitions] of ends) {
      const folded = new Map(
        places.filter((place) => place.topic === topic).map((place) => [place.partition, place.nextOffset]),
      );
      const open = [...partitions].map(
        ([partition, end]) => Number(end) - Number(folded.get(partition) ?? 0),
      );
      behind.set(
        topic,
        open.reduce((sum, count) => sum + Math.max(0, count), 0),
      );
    }
    return behind;
  }

  async #handle(batch: RecordBatch): Promise<void> {
    const arrived = batch.records.map((record) => read(batch, record));
    await this.#handleRange(batch, arrived);
    if (this.#byTopic.get(batch.topic)?.react) this.#options.onReaction();
  }

  /** The whole batch in one transaction: parks what cannot be read, and what waits; folds the rest. */
  async #handleTogether(batch: RecordBatch, arrived: readonly Arrived[]): Promise<void> {
    const unreadable = arrived.flatMap((one) =>
      one.cause === null ? [] : [parked(batch, one, one.cause, 1)],
    );
    await this.#report(unreadable);
    await this.#options.transaction(async (session) => {
      await this.#hold(session, batch.topic);
      await park(session, unreadable);
      await this.#fold(session, batch, arrived);
      await storeOffset(session, batch);
    });
  }

  /** Handles what can be handled together; halves what cannot, until the record that fails is alone and is parked. */
  async #handleRange(batch: RecordBatch, arrived: readonly Arrived[], attempt = 1): Promise<void> {
    try {
      await this.#handleTogether(batch, arrived);
    } catch (error) {
      if (isTransient(error)) throw error;
      const [only, second] = arrived;
      if (only && second) await this.#handleHalves(batch, arrived);
      else if (attempt < ATTEMPTS) {
        await pause(ATTEMPT_PAUSE_MS * attempt);
        await this.#handleRange(batch, arrived, attempt + 1);
      } else if (only) await this.#parkAlone(batch, parked(batch, only, messageOf(error), attempt));
    }
  }

  async #handleHalves(batch: RecordBatch, arrived: readonly Arrived[]): Promise<void> {
    const middle = Math.floor(arrived.length / 2);
    const right = arrived.slice(middle);
    const nextOffset = right[0]?.record.offset ?? batch.nextOffset;
    await this.#handleRange({ ...batch, nextOffset }, arrived.slice(0, middle));
    await this.#handleRange(batch, right);
  }

  async #parkAlone(batch: RecordBatch, failed: ParkedRecord): Promise<void> {
    await this.#report([failed]);
    await this.#options.transaction(async (session) => {
      await park(session, [failed]);
      await storeOffset(session, batch);
    });
  }

  async #hold(session: Session, topic: string): Promise<void> {
    const table = this.#byTopic.get(topic)?.table;
    if (table) await holdReplica(session, table, 'shared');
  }

  /** Folds what is not to wait behind a dead letter; parks what is. */
  async #fold(session: Session, batch: RecordBatch, arrived: readonly Arrived[]): Promise<void> {
    const followed = this.#byTopic.get(batch.topic);
    if (!followed) return;
    const readable = arrived.flatMap((one) => (one.cause === null ? [one] : []));
    const erased = readable.filter(({ text }) => text === null).map(({ key }) => key);
    if (erased.length > 0) await clearKeys(session, batch.topic, erased);
    const keys = readable.map(({ key }) => key);
    const waiting = await parkedKeys(session, batch.topic, keys);
    const behind = readable.filter(({ key }) => waiting.has(key));
    await park(
      session,
      behind.map((one) => parked(batch, one, null, 0)),
    );
    const free = readable.filter(({ key }) => !waiting.has(key));
    const moved = await foldIntoReplica(session, followed, free.map(toFolded));
    if (moved.length > 0) await followed.react?.(session, moved, free.at(-1)?.change.causationId ?? '');
  }

  /** Copies of what failed go to the dead-letter topic before the database forgets where it was. */
  async #report(failed: readonly ParkedRecord[]): Promise<void> {
    if (failed.length === 0) return;
    const { kafka, service, log, onParked } = this.#options;
    const topic = `${kafka.prefix ?? ''}${deadLetterTopic(service)}`;
    await this.#deadLetters.send(
      [{ topic, messages: failed.map(toDeadLetterMessage) }],
      this.#stopping.signal,
    );
    for (const one of failed) {
      log.error({ record: formatPlace(one), key: one.key, cause: one.cause }, 'a change was parked');
      onParked?.(one.topic);
    }
  }

  async #redriveLoop(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        const heads = await this.#options.transaction((session) => keysToRedrive(session));
        for (const { topic, key } of heads) await this.#redriveKey(topic, key);
      } catch (error) {
        this.#options.log.debug({ err: error }, 'dead letters could not be looked at');
      }
      await pause(REDRIVE_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Handles what is parked of one aggregate in order, until one fails again. */
  async #redriveKey(topic: string, key: string): Promise<void> {
    while (!this.#stopping.signal.aborted && (await this.#redriveHead(topic, key)));
    this.#options.onReaction();
  }

  async #redriveHead(topic: string, key: string): Promise<boolean> {
    const followed = this.#byTopic.get(topic);
    if (!followed) return false;
    let place: Parameters<typeof noteFailure>[1] | undefined;
    try {
      return await this.#options.transaction(async (session) => {
        await this.#hold(session, topic);
        const head = await headOf(session, topic, key);
        if (!head?.mayRun) return false;
        place = head;
        const one = read(head, head.record);
        if (one.cause !== null) throw new Error(one.cause);
        const moved = await foldIntoReplica(session, followed, [toFolded(one)]);
        if (moved.length > 0) await followed.react?.(session, moved, one.change.causationId);
        return removeDeadLetter(session, head);
      });
    } catch (error) {
      if (!place || isTransient(error)) throw error;
      const failed = place;
      await this.#options.transaction((session) => noteFailure(session, failed, messageOf(error)));
      return false;
    }
  }
}

/** Postgres keeps no NUL, and the message of a parser may quote one. */
const messageOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replaceAll('\0', '\uFFFD').slice(0, MAX_CAUSE);

const toFolded = ({ change, text }: Extract<Arrived, { cause: null }>) => ({
  key: change.key,
  sequence: change.sequence,
  text,
});

const parked = (
  { topic, partition }: { topic: string; partition: number },
  { key, record }: Arrived,
  cause: string | null,
  attempts: number,
): ParkedRecord => ({ topic, partition, offset: record.offset, key, record, cause, attempts });

/** Decodes and validates one record against the contract of its topic. */
function read({ topic, partition }: { topic: string; partition: number }, record: ReceivedRecord): Arrived {
  const key = record.key?.toString() ?? `no key at offset ${record.offset}`;
  try {
    const change = decodeChange(topic, partition, record);
    const contract = topicContracts.get(topic);
    const problems = change.snapshot === null ? [] : (contract?.problemsReceived(change.snapshot) ?? []);
    if (problems.length > 0) return { record, key, cause: `does not fit ${topic}: ${problems.join('; ')}` };
    return { record, key, change, text: record.value?.toString() ?? null, cause: null };
  } catch (error) {
    return { record, key, cause: messageOf(error) };
  }
}
