import { setTimeout as pause } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { createKafka, type FeedLog, type KafkaAccess } from './kafka-client.ts';
import type { Progress, ReceivedRecord } from './wire.ts';

/** A batch of records of one partition, in order; `nextOffset` is to be stored with the effect. */
export type RecordBatch = Progress & { records: ReceivedRecord[] };

export type FollowerOptions = {
  kafka: KafkaAccess;
  /** Consumer group, `<principal>.<application>`. */
  groupId: string;
  topics: readonly string[];
  log: FeedLog;
  /** Handles one batch; a rejection is retried in place with heartbeats, so that order per key is kept. */
  onBatch(batch: RecordBatch): Promise<void>;
  /** Told each time that connecting, joining or fetching failed; it is tried again all the same. */
  onTrouble?: (error: Error) => void;
  /** Where to begin each partition; without it the group's own offsets in Kafka count, else the beginning. */
  startOffsets?(): Promise<readonly Progress[]>;
};

const partitionKey = (topic: string, partition: number) => `${topic}/${partition}`;

export type Follower = {
  /** Connects in the background and keeps trying while the broker is away. */
  start(): void;
  stop(): Promise<void>;
  /** Milliseconds since the last fetch, or undefined before the first. */
  lastFetchAgeMs(): number | undefined;
};

const RETRY_MS = 100;
const MAX_RETRY_MS = 2_000;
/** A fetch is answered within a quarter of a second: a consumer without one for so long is replaced. */
const STALLED_MS = 60_000;
const WATCH_MS = 5_000;

/** Follows topics from the beginning or from stored offsets, batch by batch, in order per partition. */
export const createFollower = (options: FollowerOptions): Follower => new TopicFollower(options);

class TopicFollower implements Follower {
  readonly #options: FollowerOptions;
  readonly #kafka: Kafka;
  readonly #prefix: string;
  readonly #stopping = new AbortController();
  #consumer: Consumer | undefined;
  #lastFetch: number | undefined;
  #offsets: Map<string, string> | undefined;
  #connecting: Promise<void> = Promise.resolve();
  #handling = false;
  #watchdog: NodeJS.Timeout | undefined;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#prefix = options.kafka.prefix ?? '';
    this.#kafka = createKafka(options.kafka, options.groupId, options.log);
  }

  start(): void {
    this.#connecting = this.#connect();
    this.#watchdog = setInterval(() => this.#replaceWhenStalled(), WATCH_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#watchdog);
    this.#stopping.abort();
    await this.#connecting;
    await this.#consumer?.disconnect().catch(() => undefined);
  }

  lastFetchAgeMs(): number | undefined {
    return this.#lastFetch === undefined ? undefined : Date.now() - this.#lastFetch;
  }

  /** kafkajs can stay in a state in which it neither fetches nor fails. */
  #replaceWhenStalled(): void {
    const age = this.lastFetchAgeMs();
    if (age === undefined || age < STALLED_MS || this.#handling) return;
    this.#options.log.warn(
      { groupId: this.#options.groupId, age },
      'no fetch for long: replacing the consumer',
    );
    this.#lastFetch = Date.now();
    this.#connecting = this.#connecting.then(() => this.#connect());
  }

  async #connect(): Promise<void> {
    const { log, groupId } = this.#options;
    await this.#consumer?.disconnect().catch(() => undefined);
    while (!this.#stopping.signal.aborted) {
      this.#consumer = createConsumer(this.#kafka, this.#prefix + groupId);
      try {
        await this.#follow(this.#consumer);
        return;
      } catch (error) {
        log.warn({ err: error, groupId }, 'following failed; trying again');
        if (error instanceof Error) this.#options.onTrouble?.(error);
        await this.#consumer.disconnect().catch(() => undefined);
        await this.#pauseBeforeRetry(MAX_RETRY_MS).catch(() => undefined);
      }
    }
  }

  async #follow(consumer: Consumer): Promise<void> {
    const { log, groupId, topics } = this.#options;
    const stored = await this.#options.startOffsets?.();
    if (stored) {
      const places = stored.map((at) => [partitionKey(at.topic, at.partition), at.nextOffset] as const);
      this.#offsets = new Map([...places, ...(this.#offsets ?? [])]);
    }
    consumer.on(consumer.events.FETCH, () => (this.#lastFetch = Date.now()));
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) =>
      this.#seekAll(consumer, payload.memberAssignment),
    );
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      log.warn({ err: payload.error, groupId }, 'the consumer crashed');
      this.#options.onTrouble?.(payload.error);
      if (!payload.restart && !this.#stopping.signal.aborted) this.#connecting = this.#connect();
    });
    await consumer.connect();
    await consumer.subscribe({ topics: topics.map((topic) => this.#prefix + topic), fromBeginning: true });
    await consumer.run({
      eachBatch: (payload) => this.#handle(payload),
      eachBatchAutoResolve: false,
      autoCommit: stored === undefined,
    });
  }

  #seekAll(consumer: Consumer, assignment: Record<string, number[]>): void {
    for (const [topic, partitions] of Object.entries(assignment)) {
      for (const partition of partitions) {
        const offset = this.#offsets?.get(partitionKey(topic.slice(this.#prefix.length), partition));
        if (offset !== undefined) consumer.seek({ topic, partition, offset });
      }
    }
  }

  async #handle(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const isOurs = () => payload.isRunning() && !payload.isStale();
    if (batch.messages.length === 0 || !isOurs()) return;
    const topic = batch.topic.slice(this.#prefix.length);
    const { partition } = batch;
    const nextOffset = String(BigInt(batch.lastOffset()) + 1n);
    this.#handling = true;
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#options.onBatch({ topic, partition, records: batch.messages, nextOffset });
        break;
      } catch (error) {
        this.#options.log.warn(
          { err: error, topic, partition, attempt },
          'a batch could not be handled; retrying',
        );
        await payload.heartbeat();
        await this.#pauseBeforeRetry(Math.min(RETRY_MS * 2 ** attempt, MAX_RETRY_MS));
        if (!isOurs()) return;
      } finally {
        this.#handling = false;
      }
    }
    this.#offsets?.set(partitionKey(topic, partition), nextOffset);
    payload.resolveOffset(batch.lastOffset());
    await payload.heartbeat();
  }

  #pauseBeforeRetry(ms: number): Promise<void> {
    return pause(ms, undefined, { signal: this.#stopping.signal });
  }
}

function createConsumer(kafka: Kafka, groupId: string): Consumer {
  return kafka.consumer({
    groupId,
    // After a broker was killed kafkajs comes back as a new member, and the group waits so long for the old one.
    sessionTimeout: 10_000,
    rebalanceTimeout: 60_000,
    heartbeatInterval: 2_000,
    minBytes: 1,
    maxWaitTimeInMs: 250,
    maxBytesPerPartition: 1024 * 1024,
    allowAutoTopicCreation: false,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 8 },
  });
}
