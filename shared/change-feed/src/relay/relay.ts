import { setTimeout as pause } from 'node:timers/promises';
import { batchOf, type Batch } from './batch.ts';
import { ChangeProducer } from './change-producer.ts';
import { ChangeReader, READ_ROWS } from './change-reader.ts';
import { createKafka, type FeedLog, type KafkaAccess } from './kafka-client.ts';
import { LeaderSession } from './leader-session.ts';
import type { PublishableChange } from './wire.ts';

/** One acknowledged batch, for metrics. */
export type PublishedBatch = {
  changes: number;
  bytes: number;
  /** Seconds from the write of the oldest change of the batch to its acknowledgement. */
  oldestSeconds: number;
};

export type RelayOptions = {
  /** Service name; one relay of it leads at a time. */
  service: string;
  databaseUrl: string;
  kafka: KafkaAccess;
  log: FeedLog;
  onPublished?: (batch: PublishedBatch) => void;
};

export type RelayState = { leading: boolean; published: number };

/** The process that publishes a service's committed changes. */
export type Relay = {
  start(): void;
  /** Call after a commit: the next read happens at once instead of at the next poll, whichever process leads. */
  wake(): void;
  /** Publishes what is committed, then stops. Waits at most `flushMs` for an unreachable broker. */
  stop(flushMs?: number): Promise<void>;
  state(): RelayState;
};

const POLL_MS = 100;
const RESTART_MS = 500;
const ANNOUNCE_MS = 5;

/**
 * Publishes the unpublished set in order of `seq` under a single leader (an advisory lock on a session of its own),
 * and takes exactly the acknowledged rows off the queue. While a batch is in flight the next one is read. At least
 * once: a crash between acknowledgement and delete repeats one batch with the same ids.
 */
export const createRelay = (options: RelayOptions): Relay => new PollingRelay(options);

class PollingRelay implements Relay {
  readonly #options: RelayOptions;
  readonly #producer: ChangeProducer;
  readonly #stopping = new AbortController();
  readonly #aborting = new AbortController();
  readonly #state: RelayState = { leading: false, published: 0 };
  #session: LeaderSession | undefined;
  #loop: Promise<void> = Promise.resolve();
  #woken = false;
  #announcing = false;
  #toAnnounce = false;
  #interruptWait: () => void = () => undefined;

  constructor(options: RelayOptions) {
    this.#options = options;
    const kafka = createKafka(options.kafka, `${options.service}-relay`, options.log);
    this.#producer = new ChangeProducer(kafka, options.log);
  }

  start(): void {
    this.#loop = this.#run();
  }

  wake(): void {
    this.#woken = true;
    if (this.#state.leading) this.#interruptWait();
    else void this.#announce();
  }

  async stop(flushMs = 5_000): Promise<void> {
    this.#stopping.abort();
    this.#interruptWait();
    const deadline = setTimeout(() => this.#aborting.abort(), flushMs);
    await this.#loop;
    clearTimeout(deadline);
    await this.#producer.close();
  }

  state(): RelayState {
    return { ...this.#state };
  }

  /** Tells the leading process of a commit: at once, then at most once in a few milliseconds; NOTIFY serializes commits. */
  async #announce(): Promise<void> {
    this.#toAnnounce = true;
    if (this.#announcing) return;
    this.#announcing = true;
    while (this.#toAnnounce) {
      this.#toAnnounce = false;
      await this.#session?.announceCommit().catch(() => undefined);
      await pause(ANNOUNCE_MS);
    }
    this.#announcing = false;
  }

  async #run(): Promise<void> {
    const { databaseUrl, service, log } = this.#options;
    for (;;) {
      const session = (this.#session = new LeaderSession(databaseUrl, service));
      try {
        await session.connect();
        if (await session.becomeLeader(this.#stopping.signal)) await this.#lead(session);
        return;
      } catch (error) {
        if (this.#aborting.signal.aborted) return;
        log.warn({ err: error }, 'relay lost its session; it will start again');
        await pause(RESTART_MS, undefined, { signal: this.#aborting.signal }).catch(() => undefined);
        if (this.#stopping.signal.aborted) return;
      } finally {
        this.#state.leading = false;
        await session.end();
      }
    }
  }

  async #lead(session: LeaderSession): Promise<void> {
    this.#state.leading = true;
    this.#options.log.info({ service: this.#options.service }, 'relay leads');
    session.onCommitElsewhere(() => {
      this.#woken = true;
      this.#interruptWait();
    });
    const reader = new ChangeReader(session);
    let prefetched: Promise<PublishableChange[]> | undefined;
    let acknowledging: Promise<void> = Promise.resolve();
    for (;;) {
      this.#woken = false;
      const read = await (prefetched ?? reader.read());
      prefetched = undefined;
      await acknowledging;
      if (read.length === 0) {
        if (this.#stopping.signal.aborted) return;
        await this.#untilWoken();
        continue;
      }
      const batch = batchOf(read, this.#options.kafka.prefix ?? '', (topic) =>
        this.#producer.partitionsOf(topic),
      );
      await session.requireLock();
      const sending = this.#producer.send(batch.messages, this.#aborting.signal);
      if (read.length === READ_ROWS || batch.changes.length < read.length) {
        prefetched = handledLater(reader.read(batch.changes));
      }
      await sending;
      acknowledging = handledLater(reader.acknowledge(batch.changes));
      this.#report(batch);
    }
  }

  #report({ changes, bytes }: Batch): void {
    this.#state.published += changes.length;
    const oldest = Date.parse(changes[0]?.created_at ?? '');
    const oldestSeconds = Math.max(0, (Date.now() - oldest) / 1000);
    this.#options.onPublished?.({ changes: changes.length, bytes, oldestSeconds });
  }

  async #untilWoken(): Promise<void> {
    if (this.#woken || this.#stopping.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.#interruptWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** A promise that is awaited after other work: its rejection is not unhandled until then. */
function handledLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
