import { ChangeProducer } from '../change-producer.ts';
import type { FeedLog, KafkaAccess } from '../kafka-client.ts';
import { deadLetterTopic, toDeadLetterMessage } from './dead-letter-message.ts';
import type { ParkedRecord } from './parking.ts';
import { formatPlace } from './record-place.ts';

/** Whose dead letters are copied, and where to. */
export type DeadLetterCopiesOptions = {
  service: string;
  kafka: KafkaAccess;
  log: FeedLog;
  /** After each record, for metrics. */
  onParked?: (topic: string) => void;
};

/** Writes copies of what a consumer could not handle to its dead-letter topic, and says so in the log. */
export class DeadLetterCopies {
  readonly #options: DeadLetterCopiesOptions;
  readonly #producer: ChangeProducer;
  readonly #aborting = new AbortController();

  constructor(options: DeadLetterCopiesOptions) {
    const { service, kafka, log } = options;
    this.#options = options;
    this.#producer = new ChangeProducer({ kafka, clientId: `${service}-dead-letters`, log });
  }

  /** Resolves once the brokers have every copy; waits for them however long, and rejects only after `abort`. */
  async send(failed: readonly ParkedRecord[]): Promise<void> {
    if (failed.length === 0) return;
    const { kafka, service, log, onParked } = this.#options;
    const topic = `${kafka.prefix ?? ''}${deadLetterTopic(service)}`;
    await this.#producer.send([{ topic, messages: failed.map(toDeadLetterMessage) }], this.#aborting.signal);
    for (const one of failed) {
      log.error({ record: formatPlace(one), key: one.key, cause: one.cause }, 'a change was parked');
      onParked?.(one.topic);
    }
  }

  /** Gives up what is being sent, and everything after it. */
  abort(): void {
    this.#aborting.abort();
  }

  /** Closes the connections. */
  close(): Promise<void> {
    return this.#producer.close();
  }
}
