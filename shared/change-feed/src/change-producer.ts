import { setTimeout as pause } from 'node:timers/promises';
import type { FeedLog, KafkaAccess } from './transport/access.ts';
import { loadTransport } from './transport/load-transport.ts';
import type { BatchProducer, TopicMessages, Transport } from './transport/transport.ts';

export type { TopicMessages } from './transport/transport.ts';

export type ChangeProducerOptions = {
  kafka: KafkaAccess;
  /** What the brokers call this client in their logs and metrics. */
  clientId: string;
  log: FeedLog;
  /** Another client than the one that `kafka` names; for tests. */
  transport?: Transport;
};

const RETRY_PAUSE_MS = 250;
const MAX_PAUSE_MS = 2_000;

/**
 * Sends batches one after another, never two at once. A failed batch is sent again, the same batch by a new producer,
 * until it is acknowledged or `signal` aborts; no client may retry by itself, and a repetition is told by its id. See
 * docs/adr/0009-relay.md.
 */
export class ChangeProducer {
  readonly #options: ChangeProducerOptions;
  readonly #partitions = new Map<string, number>();
  #producer: BatchProducer | undefined;
  #sending = false;

  constructor(options: ChangeProducerOptions) {
    this.#options = options;
  }

  /** Partitions of a topic, 1 until the first send to it. */
  partitionsOf(topic: string): number {
    return this.#partitions.get(topic) ?? 1;
  }

  /**
   * Resolves once every record is acknowledged by all in-sync replicas; rejects only when aborted, or when another
   * batch is still in flight.
   */
  async send(topicMessages: TopicMessages[], signal: AbortSignal): Promise<void> {
    if (this.#sending) throw new Error('a batch is still in flight: await it before sending the next');
    this.#sending = true;
    try {
      for (let attempt = 1; ; attempt++) {
        signal.throwIfAborted();
        try {
          const producer = (this.#producer ??= await this.#connect());
          await producer.send(topicMessages);
          return;
        } catch (error) {
          const fields = { err: error, attempt };
          this.#options.log.warn(fields, 'publishing failed; the same batch will be sent again');
          await this.close();
          await pause(Math.min(RETRY_PAUSE_MS * attempt, MAX_PAUSE_MS), undefined, { signal });
        }
      }
    } finally {
      this.#sending = false;
    }
  }

  /** Closes the connections; a later send opens new ones. */
  async close(): Promise<void> {
    const producer = this.#producer;
    this.#producer = undefined;
    await producer?.close();
  }

  async #connect(): Promise<BatchProducer> {
    const { kafka, clientId, log } = this.#options;
    const transport = this.#options.transport ?? (await loadTransport(kafka));
    return transport.connectProducer({
      access: kafka,
      clientId,
      log,
      onPartitions: (topic, count) => this.#partitions.set(topic, count),
    });
  }
}
