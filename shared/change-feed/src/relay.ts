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
export function createRelay({ service, databaseUrl, kafka: access, log }: RelayOptions): Relay {
  const kafka = createKafka(access, `${service}-relay`, log);
  const producer = new ChangeProducer(kafka, log);
  const stopping = new AbortController();
  const aborting = new AbortController();
  const state: RelayState = { leading: false, published: 0 };
  let wakeUp: () => void = () => undefined;
  let woken = false;
  let loop: Promise<void> = Promise.resolve();

  async function untilWoken(): Promise<void> {
    if (woken || stopping.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function publishNext(session: pg.Client): Promise<number> {
    woken = false;
    const { rows } = await session.query<PublishableChange>(READ_UNPUBLISHED);
    const batch = withinBytes(rows);
    if (batch.length === 0) return 0;
    await producer.send(groupByTopic(batch, access.prefix ?? ''), aborting.signal);
    await session.query('DELETE FROM change_unpublished WHERE seq = ANY($1::bigint[])', [batch.map((r) => r.seq)]);
    state.published += batch.length;
    return batch.length;
  }

  async function lead(session: pg.Client): Promise<void> {
    let lost: Error | undefined;
    session.on('error', (error) => (lost = error));
    await session.connect();
    for (;;) {
      const { rows } = await session.query<{ locked: boolean }>(
        'SELECT pg_try_advisory_lock(hashtext($1)) AS locked',
        [`relay:${service}`],
      );
      if (rows[0]?.locked) break;
      if (stopping.signal.aborted) return;
      await pause(LEADER_RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    state.leading = true;
    log.info({ service }, 'relay leads');
    for (;;) {
      if (lost) throw lost;
      const published = await publishNext(session);
      if (published > 0) continue;
      if (stopping.signal.aborted) return;
      await untilWoken();
    }
  }

  async function run(): Promise<void> {
    for (;;) {
      const session = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'relay' });
      try {
        await lead(session);
        return;
      } catch (error) {
        if (aborting.signal.aborted) return;
        log.warn({ err: error }, 'relay lost its session; it will start again');
        await pause(POLL_MS * 5, undefined, { signal: aborting.signal }).catch(() => undefined);
        if (stopping.signal.aborted) return;
      } finally {
        state.leading = false;
        await session.end().catch(() => undefined);
      }
    }
  }

  return {
    start() {
      loop = run();
    },
    wake() {
      woken = true;
      wakeUp();
    },
    async stop(flushMs = 5_000) {
      stopping.abort();
      wakeUp();
      const deadline = setTimeout(() => aborting.abort(), flushMs);
      await loop;
      clearTimeout(deadline);
      await producer.close();
    },
    state: () => ({ ...state }),
  };
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
