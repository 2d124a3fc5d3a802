import { setTimeout as pause } from 'node:timers/promises';
import type { FeedLog, KafkaAccess } from './transport/access.ts';
import { loadTransport } from './transport/load-transport.ts';
import { ReachedPlaces } from './transport/reached-places.ts';
import { untilOver } from './transport/stall-watch.ts';
import type { Place, Possession, ReceivedBatch, Transport } from './transport/transport.ts';
import type { Progress, ReceivedRecord } from './wire.ts';

/** A batch of records of one partition, in order; `nextOffset` is to be stored with the effect. */
export type RecordBatch = Progress & { records: ReceivedRecord[] };

export type FollowerOptions = {
  kafka: KafkaAccess;
  /** Consumer group, `<principal>.<application>`. */
  groupId: string;
  topics: readonly string[];
  log: FeedLog;
  /**
   * Handles one batch, those of different partitions at the same time; a rejection is retried in place with heartbeats,
   * so that order per key is kept.
   */
  onBatch(batch: RecordBatch): Promise<void>;
  /** Told each time that connecting, joining or fetching failed; it is tried again all the same. */
  onTrouble?: (error: Error) => void;
  /** Where to begin each partition; without it the group's own offsets in Kafka count, else the beginning. */
  startOffsets?(): Promise<readonly Progress[]>;
  /** Another client than the one that `kafka` names; for tests. */
  transport?: Transport;
};

/** A membership of a group that lasts until it is stopped, whatever the brokers do. */
export type Follower = {
  /** Connects in the background and keeps trying while the broker is away. */
  start(): void;
  /** Ends after the batches in hand; no connection and no timer is left. */
  stop(): Promise<void>;
  /** Milliseconds since the last fetch, or undefined before the first. */
  lastFetchAgeMs(): number | undefined;
};

const RETRY_MS = 100;
const MAX_RETRY_MS = 2_000;

const growingPause = (attempt: number) => Math.min(RETRY_MS * 2 ** attempt, MAX_RETRY_MS);

/** Follows topics from the beginning or from stored offsets, batch by batch, in order per partition. */
export const createFollower = (options: FollowerOptions): Follower => new TopicFollower(options);

class TopicFollower implements Follower {
  readonly #options: FollowerOptions;
  readonly #prefix: string;
  readonly #stopping = new AbortController();
  readonly #reached = new ReachedPlaces();
  #following: Promise<void> = Promise.resolve();
  #lastFetch: number | undefined;
  #failures = 0;
  #underWay = 0;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#prefix = options.kafka.prefix ?? '';
  }

  start(): void {
    this.#following = this.#followUntilStopped();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#following;
  }

  lastFetchAgeMs(): number | undefined {
    return this.#lastFetch === undefined ? undefined : Date.now() - this.#lastFetch;
  }

  /** One membership after another: whatever ends one, a new one takes its place. */
  async #followUntilStopped(): Promise<void> {
    const { log, groupId, onTrouble } = this.#options;
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#followOnce();
      } catch (error) {
        log.warn({ err: error, groupId }, 'following failed; trying again');
        if (error instanceof Error) onTrouble?.(error);
        await this.#pause(growingPause(this.#failures++));
      }
    }
  }

  async #followOnce(): Promise<void> {
    const { kafka, groupId, topics, log } = this.#options;
    const transport = this.#options.transport ?? (await loadTransport(kafka));
    const member = transport.createMember({
      access: kafka,
      groupId: this.#prefix + groupId,
      topics: topics.map((topic) => this.#prefix + topic),
      log,
      commits: !this.#options.startOffsets,
      places: () => this.#places(),
      onFetch: () => this.#noteFetch(),
      onBatch: (batch, possession) => this.#handle(batch, possession),
    });
    try {
      await untilOver(member.run(), {
        signal: this.#stopping.signal,
        idleMs: () => (this.#underWay > 0 ? undefined : this.lastFetchAgeMs()),
      });
    } finally {
      await member.close();
    }
  }

  /** The stored place of each partition, or where this follower is when it is further; none where the group's count. */
  async #places(): Promise<Place[]> {
    for (const place of (await this.#options.startOffsets?.()) ?? []) this.#reached.advance(place);
    return this.#reached.all().map((place) => ({ ...place, topic: this.#prefix + place.topic }));
  }

  #noteFetch(): void {
    this.#lastFetch = Date.now();
    this.#failures = 0;
  }

  async #handle(batch: ReceivedBatch, possession: Possession): Promise<boolean> {
    const topic = this.#plain(batch.topic);
    this.#underWay++;
    try {
      if (!(await this.#handleUntilDone({ ...batch, topic }, possession))) return false;
      if (this.#options.startOffsets) this.#reached.advance({ ...batch, topic });
      return true;
    } finally {
      this.#underWay--;
    }
  }

  async #handleUntilDone(batch: RecordBatch, possession: Possession): Promise<boolean> {
    const { topic, partition } = batch;
    const { signal } = this.#stopping;
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#options.onBatch(batch);
        return true;
      } catch (error) {
        const fields = { err: error, topic, partition, attempt };
        this.#options.log.warn(fields, 'a batch could not be handled; retrying');
        await possession.heartbeat();
        await this.#pause(growingPause(attempt));
        if (signal.aborted || !possession.isOurs()) return false;
      }
    }
  }

  #plain(topic: string): string {
    return topic.slice(this.#prefix.length);
  }

  /** Waits, not longer than until the follower is to stop. */
  #pause(ms: number): Promise<void> {
    return pause(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}
