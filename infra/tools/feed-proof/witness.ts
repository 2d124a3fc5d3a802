import { randomUUID } from 'node:crypto';
import { createFollower, decodeChange, silentLog, type Follower } from '@hub/change-feed/subscriber';
import { SERVICE, TOPIC, type FeedBed } from './feed-bed.ts';
import type { Seen } from './verdict.ts';

/** Sees every record of the topic once, by its offset, whatever the brokers deliver again to this consumer. */
export class Witness {
  readonly seen: Seen[] = [];
  readonly #next = new Map<number, bigint>();
  readonly #ids = new Map<string, string>();
  readonly #follower: Follower;
  /** Repetitions of a change under another id: there may be none. */
  strangers = 0;
  #distinct = 0;

  constructor(bed: FeedBed) {
    this.#follower = createFollower({
      kafka: bed.reader,
      groupId: `${SERVICE}.witness-${randomUUID()}`,
      topics: [TOPIC],
      log: silentLog,
      startOffsets: () => Promise.resolve([]),
      onBatch: ({ partition, records }) => {
        for (const record of records) {
          if (BigInt(record.offset) < (this.#next.get(partition) ?? 0n)) continue;
          this.#next.set(partition, BigInt(record.offset) + 1n);
          this.#note(decodeChange(TOPIC, partition, record));
        }
        return Promise.resolve();
      },
    });
    this.#follower.start();
  }

  /** Different changes so far. */
  get distinct(): number {
    return this.#distinct;
  }

  get duplicates(): number {
    return this.seen.length - this.#distinct;
  }

  stop(): Promise<void> {
    return this.#follower.stop();
  }

  #note({ key, sequence, id }: Seen): void {
    this.seen.push({ key, sequence, id });
    const known = this.#ids.get(`${key}#${sequence}`);
    if (known === undefined) {
      this.#ids.set(`${key}#${sequence}`, id);
      this.#distinct++;
    } else if (known !== id) this.strangers++;
  }
}
