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
export function createFollower(options: FollowerOptions): Follower {
  const prefix = options.kafka.prefix ?? '';
  const kafka = createKafka(options.kafka, options.groupId, options.log);
  const stopping = new AbortController();
  let consumer: Consumer | undefined;
  let lastFetch: number | undefined;
  let offsets: Map<string, string> | undefined;
  let starting: Promise<void> = Promise.resolve();

  async function handle(payload: EachBatchPayload): Promise<void> {
    const { batch, resolveOffset, heartbeat, isRunning, isStale } = payload;
    if (batch.messages.length === 0 || !isRunning() || isStale()) return;
    const topic = batch.topic.slice(prefix.length);
    const last = batch.lastOffset();
    const nextOffset = String(BigInt(last) + 1n);
    for (;;) {
      try {
        const changes = batch.messages.map((message) => decodeChange(topic, batch.partition, message));
        await options.onBatch({ topic, partition: batch.partition, changes, nextOffset });
        break;
      } catch (error) {
        options.log.error({ err: error, topic, partition: batch.partition }, 'a batch could not be handled; retrying');
        await heartbeat();
        await pause(RETRY_MS, undefined, { signal: stopping.signal });
        if (!isRunning() || isStale()) return;
      }
    }
    offsets?.set(partitionKey(topic, batch.partition), nextOffset);
    resolveOffset(last);
    await heartbeat();
  }

  async function follow(attempt: Consumer): Promise<void> {
    const stored = await options.startOffsets?.();
    if (stored) offsets = new Map([...stored, ...(offsets ?? [])]);
    attempt.on(attempt.events.FETCH, () => (lastFetch = Date.now()));
    attempt.on(attempt.events.GROUP_JOIN, ({ payload }) => seekAll(attempt, payload.memberAssignment));
    attempt.on(attempt.events.CRASH, ({ payload }) => {
      options.log.warn({ err: payload.error, groupId: options.groupId }, 'the consumer crashed');
      if (!payload.restart && !stopping.signal.aborted) starting = connect();
    });
    await attempt.connect();
    await attempt.subscribe({ topics: options.topics.map((topic) => prefix + topic), fromBeginning: true });
    await attempt.run({ eachBatch: handle, eachBatchAutoResolve: false, autoCommit: stored === undefined });
  }

  function seekAll(attempt: Consumer, assignment: Record<string, number[]>): void {
    for (const [topic, partitions] of Object.entries(assignment)) {
      for (const partition of partitions) {
        const offset = offsets?.get(partitionKey(topic.slice(prefix.length), partition));
        if (offset !== undefined) attempt.seek({ topic, partition, offset });
      }
    }
  }

  async function connect(): Promise<void> {
    await consumer?.disconnect().catch(() => undefined);
    while (!stopping.signal.aborted) {
      consumer = createConsumer(kafka, prefix + options.groupId);
      try {
        await follow(consumer);
        return;
      } catch (error) {
        options.log.warn({ err: error, groupId: options.groupId }, 'following failed; trying again');
        await consumer.disconnect().catch(() => undefined);
        await pause(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  return {
    start() {
      starting = connect();
    },
    async stop() {
      stopping.abort();
      await starting;
      await consumer?.disconnect().catch(() => undefined);
    },
    lastFetchAgeMs: () => (lastFetch === undefined ? undefined : Date.now() - lastFetch),
  };
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
