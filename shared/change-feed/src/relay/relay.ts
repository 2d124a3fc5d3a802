import { setTimeout as pause } from 'node:timers/promises';
import { batchOf, type Batch } from './batch.ts';
import { ChangeProducer } from '../change-producer.ts';
import { ChangeReader, READ_ROWS } from './change-reader.ts';
import type { FeedLog, KafkaAccess } from '../kafka-client.ts';
import { CommitAnnouncer } from './commit-announcer.ts';
import { LeaderSession } from './leader-session.ts';
import { WakeSignal } from './wake-signal.ts';
import type { PublishableChange } from '../wire.ts';

/** One acknowledged batch, for metrics. */
export type PublishedBatch = {
  changes: number;
  bytes: number;
  /** Seconds from the write of the oldest change of the batch to its acknowledgement. */
  oldestSeconds: number;
};

/** What a relay needs. */
export type RelayOptions = {
  /** Service name; one relay of it leads at a time. */
  service: string;
  databaseUrl: string;
  kafka: KafkaAccess;
  log: FeedLog;
  onPublished?: (batch: PublishedBatch) => void;
};

/** What a relay is doing: whether it is the one that publishes, and how many changes it has published. */
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

/** For what was committed by a process that ended before it could tell. */
const POLL_MS = 1_000;
const RESTART_MS = 500;

/**
 * Publishes the unpublished set in order of `seq` under a single leader (an advisory lock on a session of its own),
 * and remembers exactly the acknowledged rows as published. While a batch is in flight the next one is read. At least
 * once: a crash between acknowledgement and delete repeats one batch with the same ids.
 */
export const createRelay = (options: RelayOptions): Relay => new PollingRelay(options);

class PollingRelay implements Relay {
  readonly #options: RelayOptions;
  readonly #producer: ChangeProducer;
  readonly #stopping = new AbortController();
  readonly #aborting = new AbortController();
  readonly #state: RelayState = { leading: false, published: 0 };
  readonly #wakeSignal = new WakeSignal();
  readonly #announcer = new CommitAnnouncer(async () => this.#session?.announceCommit());
  #session: LeaderSession | undefined;
  #loop: Promise<void> = Promise.resolve();

  constructor(options: RelayOptions) {
    this.#options = options;
    const { kafka, service, log } = options;
    this.#producer = new ChangeProducer({ kafka, clientId: `${service}-relay`, log });
  }

  start(): void {
    this.#loop = this.#run();
  }

  wake(): void {
    this.#wakeSignal.wake();
    if (!this.#state.leading) void this.#announcer.committed();
  }

  async stop(flushMs = 5_000): Promise<void> {
    this.#stopping.abort();
    this.#wakeSignal.wake();
    const deadline = setTimeout(() => this.#aborting.abort(), flushMs);
    await this.#loop;
    clearTimeout(deadline);
    await this.#producer.close();
  }

  state(): RelayState {
    return { ...this.#state };
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
    session.onCommitElsewhere(() => this.#wakeSignal.wake());
    const reader = new ChangeReader(session);
    let prefetched: Promise<PublishableChange[]> | undefined;
    let acknowledging: Promise<void> = Promise.resolve();
    for (;;) {
      this.#wakeSignal.reset();
      const read = await (prefetched ?? reader.read());
      prefetched = undefined;
      await acknowledging;
      if (read.length === 0) {
        if (this.#stopping.signal.aborted) return;
        await this.#wakeSignal.wait(POLL_MS);
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
}

/** A promise that is awaited after other work: its rejection is not unhandled until then. */
function handledLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
