import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { ChangeProducer } from './change-producer.ts';
import { createKafka, type FeedLog, type KafkaAccess } from './kafka-client.ts';
import { encodeChange, type PublishableChange, type WireMessage } from './wire.ts';

export type RelayOptions = {
  /** Service name; one relay of it leads at a time. */
  service: string;
  databaseUrl: string;
  kafka: KafkaAccess;
  log: FeedLog;
};

export type RelayState = { leading: boolean; published: number };

/** The process that publishes a service's committed changes. */
export type Relay = {
  start(): void;
  /** Call after a commit: the next read happens at once instead of at the next poll. */
  wake(): void;
  /** Publishes what is committed, then stops. Waits at most `flushMs` for an unreachable broker. */
  stop(flushMs?: number): Promise<void>;
  state(): RelayState;
};

const BATCH_ROWS = 500;
const BATCH_BYTES = 512 * 1024;
const POLL_MS = 100;
const LEADER_RETRY_MS = 1_000;
const RESTART_MS = 500;

const READ_UNPUBLISHED = `
  SELECT c.seq, c.id, c.topic, c.aggregateid, c.aggregate_version, c.type, c.payload, c.dataschema, c.causation_id,
         c.traceparent, c.created_at
  FROM change_unpublished u JOIN change c ON c.seq = u.seq
  ORDER BY u.seq LIMIT ${BATCH_ROWS}`;

/**
 * Reads the whole unpublished set in order of `seq` under a single leader (an advisory lock on a session of its
 * own), publishes it, and takes exactly those rows off the queue after the acknowledgement. At least once:
 * a crash between acknowledgement and delete repeats one batch with the same ids.
 */
export const createRelay = (options: RelayOptions): Relay => new PollingRelay(options);

class PollingRelay implements Relay {
  readonly #options: RelayOptions;
  readonly #producer: ChangeProducer;
  readonly #stopping = new AbortController();
  readonly #aborting = new AbortController();
  readonly #state: RelayState = { leading: false, published: 0 };
  #loop: Promise<void> = Promise.resolve();
  #woken = false;
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
    this.#interruptWait();
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

  async #run(): Promise<void> {
    const { databaseUrl, log } = this.#options;
    for (;;) {
      const session = new pg.Client({
        connectionString: databaseUrl,
        keepAlive: true,
        application_name: 'relay',
      });
      try {
        await this.#lead(session);
        return;
      } catch (error) {
        if (this.#aborting.signal.aborted) return;
        log.warn({ err: error }, 'relay lost its session; it will start again');
        await pause(RESTART_MS, undefined, { signal: this.#aborting.signal }).catch(() => undefined);
        if (this.#stopping.signal.aborted) return;
      } finally {
        this.#state.leading = false;
        await session.end().catch(() => undefined);
      }
    }
  }

  async #lead(session: pg.Client): Promise<void> {
    let lost: Error | undefined;
    session.on('error', (error) => (lost = error));
    await session.connect();
    if (!(await this.#becomeLeader(session))) return;
    this.#state.leading = true;
    this.#options.log.info({ service: this.#options.service }, 'relay leads');
    for (;;) {
      if (lost) throw lost;
      if ((await this.#publishNext(session)) > 0) continue;
      if (this.#stopping.signal.aborted) return;
      await this.#untilWoken();
    }
  }

  /** Waits for the lock; false when stopped meanwhile. */
  async #becomeLeader(session: pg.Client): Promise<boolean> {
    const { signal } = this.#stopping;
    for (;;) {
      const { rows } = await session.query<{ locked: boolean }>(
        'SELECT pg_try_advisory_lock(hashtext($1)) AS locked',
        [`relay:${this.#options.service}`],
      );
      if (rows[0]?.locked) return true;
      if (signal.aborted) return false;
      await pause(LEADER_RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #publishNext(session: pg.Client): Promise<number> {
    this.#woken = false;
    const { rows } = await session.query<PublishableChange>(READ_UNPUBLISHED);
    const batch = withinBytes(rows);
    if (batch.length === 0) return 0;
    await this.#producer.send(groupByTopic(batch, this.#options.kafka.prefix ?? ''), this.#aborting.signal);
    await session.query('DELETE FROM change_unpublished WHERE seq = ANY($1::bigint[])', [
      batch.map((r) => r.seq),
    ]);
    this.#state.published += batch.length;
    return batch.length;
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

function withinBytes(rows: PublishableChange[]): PublishableChange[] {
  let bytes = 0;
  const end = rows.findIndex((row, index) => {
    bytes += (row.payload?.length ?? 0) + 512;
    return index > 0 && bytes > BATCH_BYTES;
  });
  return end === -1 ? rows : rows.slice(0, end);
}

function groupByTopic(rows: PublishableChange[], prefix: string) {
  const byTopic = new Map<string, WireMessage[]>();
  for (const row of rows) {
    const topic = prefix + row.topic;
    const messages = byTopic.get(topic) ?? [];
    messages.push(encodeChange(row));
    byTopic.set(topic, messages);
  }
  return [...byTopic].map(([topic, messages]) => ({ topic, messages }));
}
