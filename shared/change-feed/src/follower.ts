import { setTimeout as pause } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { createKafka, type FeedLog, type KafkaAccess } from './kafka-client.ts';
import { decodeChange, type Change } from './wire.ts';

/** A batch of changes of one partition, in order; all belong to one topic. */
export type ChangeBatch = {
  topic: string;
  partition: number;
  changes: Change[];
  /** Offset after the batch: store it with the effect. */
  nextOffset: string;
};

export type FollowerOptions = {
  kafka: KafkaAccess;
  /** Consumer group, `<principal>.<application>`. */
  groupId: string;
  topics: readonly string[];
  log: FeedLog;
  /** Handles one batch; a rejection is retried in place, so that order per key is kept. */
  onBatch(batch: ChangeBatch): Promise<void>;
  /** Where to begin each partition; without it the group's own offsets in Kafka count, else the beginning. */
  startOffsets?(): Promise<ReadonlyMap<string, string>>;
};

/** Key of a partition in `startOffsets`. */
export const partitionKey = (topic: string, partition: number) => `${topic}/${partition}`;

export type Follower = {
  /** Connects in the background and keeps trying while the broker is away. */
  start(): void;
  stop(): Promise<void>;
  /** Milliseconds since the last fetch, or undefined before the first. */
  lastFetchAgeMs(): number | undefined;
};

const RETRY_MS = 500;

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

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#prefix = options.kafka.prefix ?? '';
    this.#kafka = createKafka(options.kafka, options.groupId, options.log);
  }

  start(): void {
    this.#connecting = this.#connect();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#connecting;
    await this.#consumer?.disconnect().catch(() => undefined);
  }

  lastFetchAgeMs(): number | undefined {
    return this.#lastFetch === undefined ? undefined : Date.now() - this.#lastFetch;
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
        await this.#consumer.disconnect().catch(() => undefined);
        await this.#pauseBeforeRetry().catch(() => undefined);
      }
    }
  }

  async #follow(consumer: Consumer): Promise<void> {
    const { log, groupId, topics } = this.#options;
    const stored = await this.#options.startOffsets?.();
    if (stored) this.#offsets = new Map([...stored, ...(this.#offsets ?? [])]);
    consumer.on(consumer.events.FETCH, () => (this.#lastFetch = Date.now()));
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) =>
      this.#seekAll(consumer, payload.memberAssignment),
    );
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      log.warn({ err: payload.error, groupId }, 'the consumer crashed');
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
    for (;;) {
      try {
        const changes = batch.messages.map((message) => decodeChange(topic, partition, message));
        await this.#options.onBatch({ topic, partition, changes, nextOffset });
        break;
      } catch (error) {
        this.#options.log.error({ err: error, topic, partition }, 'a batch could not be handled; retrying');
        await payload.heartbeat();
        await this.#pauseBeforeRetry();
        if (!isOurs()) return;
      }
    }
    this.#offsets?.set(partitionKey(topic, partition), nextOffset);
    payload.resolveOffset(batch.lastOffset());
    await payload.heartbeat();
  }

  #pauseBeforeRetry(): Promise<void> {
    return pause(RETRY_MS, undefined, { signal: this.#stopping.signal });
  }
}

function createConsumer(kafka: Kafka, groupId: string): Consumer {
  return kafka.consumer({
    groupId,
    sessionTimeout: 30_000,
    rebalanceTimeout: 60_000,
    heartbeatInterval: 3_000,
    minBytes: 1,
    maxWaitTimeInMs: 250,
    maxBytesPerPartition: 1024 * 1024,
    allowAutoTopicCreation: false,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 8 },
  });
}
