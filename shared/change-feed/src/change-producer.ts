import type { ICustomPartitioner, Kafka, Message, Producer } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import type { FeedLog } from './kafka-client.ts';
import { partitionOf } from './partitioner.ts';
import type { WireMessage } from './wire.ts';

/** Messages of one topic. */
export type TopicMessages = { topic: string; messages: WireMessage[] };

const SEND_TIMEOUT_MS = 10_000;
const RETRY_PAUSE_MS = 250;
const MAX_PAUSE_MS = 2_000;

/**
 * Sends batches one after another, never two at once. A failed batch is sent again, the same batch by a new producer,
 * until it is acknowledged or `signal` aborts. kafkajs itself may not retry: of a batch for several brokers it leaves
 * out a partition whose leader has moved to a broker that has answered already, and that part is lost. Its idempotent
 * producer cannot do without such retries, and loses acknowledged records when sends overlap: so it is not used, and
 * a repetition is told by its id. See docs/adr/0009-relay.md.
 */
export class ChangeProducer {
  readonly #kafka: Kafka;
  readonly #log: FeedLog;
  readonly #partitions = new Map<string, number>();
  #producer: Producer | undefined;
  #sending = false;

  constructor(kafka: Kafka, log: FeedLog) {
    this.#kafka = kafka;
    this.#log = log;
  }

  /** Partitions of a topic, 1 until the first send to it. */
  partitionsOf(topic: string): number {
    return this.#partitions.get(topic) ?? 1;
  }

  /** Resolves once every record is acknowledged by all in-sync replicas; rejects only when aborted. */
  async send(topicMessages: TopicMessages[], signal: AbortSignal): Promise<void> {
    if (this.#sending) throw new Error('a batch is still in flight: await it before sending the next');
    this.#sending = true;
    try {
      for (let attempt = 1; ; attempt++) {
        signal.throwIfAborted();
        try {
          const producer = (this.#producer ??= await this.#connect());
          await producer.sendBatch({ topicMessages, acks: -1, timeout: SEND_TIMEOUT_MS });
          return;
        } catch (error) {
          this.#log.warn({ err: error, attempt }, 'publishing failed; the same batch will be sent again');
          await this.#discard();
          await pause(Math.min(RETRY_PAUSE_MS * attempt, MAX_PAUSE_MS), undefined, { signal });
        }
      }
    } finally {
      this.#sending = false;
    }
  }

  async close(): Promise<void> {
    await this.#discard();
  }

  async #connect(): Promise<Producer> {
    const producer = this.#kafka.producer({
      idempotent: false,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: this.#partitioner,
      retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 0 },
    });
    await producer.connect();
    return producer;
  }

  /** Kafka's own murmur2, without the arbitrary-precision arithmetic of kafkajs's. */
  readonly #partitioner: ICustomPartitioner = () => (args) => {
    const { topic, partitionMetadata, message } = args as PartitionerCall;
    this.#partitions.set(topic, partitionMetadata.length);
    return partitionOf(message.key as string, partitionMetadata.length);
  };

  async #discard(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await producer?.disconnect().catch(() => undefined);
  }
}

type PartitionerCall = { topic: string; partitionMetadata: unknown[]; message: Message };
