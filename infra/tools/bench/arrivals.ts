import { randomUUID } from 'node:crypto';
import { createHash } from 'node:crypto';
import { silentLog, type KafkaAccess } from '@hub/change-feed/subscriber';
import { createKafka } from '@hub/change-feed/testing';

/** What a consumer of one topic saw: when each change came, and what it was. */
export class Arrivals {
  count = 0;
  /** By key and sequence, on the clock of `performance.now`. */
  readonly at = new Map<string, number>();
  /** By key: sequences and a digest of each payload, in order of arrival. */
  readonly contents = new Map<string, string[]>();
  isDetailed = true;
  readonly #stop: () => Promise<void>;

  private constructor(stop: () => Promise<void>) {
    this.#stop = stop;
  }

  /** Consumes a topic from the beginning with the administrator's account, whoever writes it. */
  static async follow(access: KafkaAccess, topic: string): Promise<Arrivals> {
    const consumer = createKafka(access, 'arrivals', silentLog).consumer({
      groupId: `arrivals.${randomUUID()}`,
      maxWaitTimeInMs: 100,
    });
    const arrivals = new Arrivals(() => consumer.disconnect());
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      eachBatch({ batch }) {
        const now = performance.now();
        for (const { key, value, headers } of batch.messages) {
          arrivals.count++;
          if (arrivals.isDetailed)
            arrivals.#note(String(key), Number(String(headers?.['ce_sequence'])), value, now);
        }
        return Promise.resolve();
      },
    });
    return arrivals;
  }

  stop(): Promise<void> {
    return this.#stop();
  }

  #note(key: string, sequence: number, value: Buffer | null, now: number): void {
    this.at.set(`${key}#${sequence}`, now);
    const digest = createHash('md5')
      .update(value ?? '')
      .digest('base64');
    const held = this.contents.get(key);
    if (held) held.push(`${sequence} ${digest}`);
    else this.contents.set(key, [`${sequence} ${digest}`]);
  }
}
