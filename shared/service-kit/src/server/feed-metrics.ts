import { countBacklog, type PublishedBatch, type Relay, type ReplicaConsumer } from '@hub/change-feed';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { DataSource, EntityManager } from 'typeorm';

/** What the metrics are read from. */
export type FeedParts = {
  database: DataSource;
  relay: Relay;
  consumer: ReplicaConsumer<EntityManager> | undefined;
};

/** The metrics of a service's side of the feed; `docs/runbook.md` says what to do about each. */
export class FeedMetrics {
  readonly #registry: Registry;
  readonly #published: Counter;
  readonly #latency: Histogram;
  readonly #batches: Histogram;
  readonly #parked: Counter;
  /** What brings gauges up to date before they are read; a gauge of its own `collect` would not wait for another's. */
  readonly #lookUps: (() => Promise<void>)[] = [];

  constructor(registry: Registry) {
    this.#registry = registry;
    const registers = [registry];
    this.#published = new Counter({
      name: 'hub_feed_published_changes_total',
      help: 'Changes that the brokers have acknowledged.',
      registers,
    });
    this.#latency = new Histogram({
      name: 'hub_feed_publish_latency_seconds',
      help: 'From the write of the oldest change of a batch to its acknowledgement.',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30, 300],
      registers,
    });
    this.#batches = new Histogram({
      name: 'hub_feed_batch_changes',
      help: 'Changes in one batch.',
      buckets: [1, 2, 5, 10, 50, 100, 500, 1_000, 2_000],
      registers,
    });
    this.#parked = new Counter({
      name: 'hub_feed_parked_changes_total',
      help: 'Changes that the consumer could not handle, by topic.',
      labelNames: ['topic'],
      registers,
    });
  }

  /** For the relay, after each batch that the brokers took. */
  readonly onPublished = ({ changes, oldestSeconds }: PublishedBatch): void => {
    this.#published.inc(changes);
    this.#latency.observe(oldestSeconds);
    this.#batches.observe(changes);
  };

  /** For the consumer, with the topic of a change that it could not handle. */
  readonly onParked = (topic: string): void => this.#parked.inc({ topic });

  /** Adds what is looked up when the metrics are read. */
  watch({ database, relay, consumer }: FeedParts): void {
    const leader = this.#gauge('hub_feed_relay_leader', '1 while this process publishes.');
    this.#lookUps.push(() => {
      leader.set(relay.state().leading ? 1 : 0);
      return Promise.resolve();
    });
    this.#watchBacklog(database);
    if (consumer) this.#watchConsumer(consumer);
  }

  /** The registry's metrics as text for Prometheus, as they are now. Rejects when the database does not answer. */
  async text(): Promise<string> {
    await Promise.all(this.#lookUps.map((lookUp) => lookUp()));
    return this.#registry.metrics();
  }

  /** One look-up for its three gauges. */
  #watchBacklog(database: DataSource): void {
    const unpublished = this.#gauge('hub_feed_unpublished_changes', 'Changes that wait to be published.');
    const oldest = this.#gauge(
      'hub_feed_oldest_unpublished_age_seconds',
      'Age of the oldest unpublished change.',
    );
    const dead = this.#gauge('hub_feed_dead_letters', 'Parked changes that failed, by topic.', ['topic']);
    this.#lookUps.push(async () => {
      const backlog = await countBacklog(database.manager);
      unpublished.set(backlog.unpublished);
      oldest.set(backlog.oldestSeconds);
      dead.reset();
      for (const [topic, count] of backlog.deadLetters) dead.set({ topic }, count);
    });
  }

  #watchConsumer(consumer: ReplicaConsumer<EntityManager>): void {
    const fetched = this.#gauge('hub_feed_last_fetch_age_seconds', 'Since the last answer to a fetch.');
    const lag = this.#gauge(
      'hub_feed_consumer_lag_changes',
      'Changes not folded yet, by topic; absent while the brokers are away.',
      ['topic'],
    );
    this.#lookUps.push(async () => {
      fetched.set((consumer.lastFetchAgeMs() ?? Number.NaN) / 1000);
      const behind = await consumer.lag().catch(() => new Map<string, number>());
      lag.reset();
      for (const [topic, count] of behind) lag.set({ topic }, count);
    });
  }

  #gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.#registry] });
  }
}
