import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createFollower, type RecordBatch } from './follower.ts';
import { replicaTableOf, type Topic } from './follows.ts';
import type { FeedLog, KafkaAccess } from './kafka-client.ts';
import {
  foldIntoReplica,
  holdReplica,
  readOffsets,
  type FoldedChange,
  type ReplicaTable,
} from './replica-store.ts';
import { endOffsets } from './topic-offsets.ts';
import { decodeChange } from './wire.ts';

export type RebuildOptions = {
  service: string;
  topic: Topic;
  databaseUrl: string;
  kafka: KafkaAccess;
  log: FeedLog;
};

export type RebuildResult = {
  /** Changes read from offset zero. */
  changes: number;
  /** Records that could not be read; the live consumer has parked them. */
  unreadable: number;
  /** Rows of the replica after the switch, and what was wrong with the live one before. */
  rows: number;
  missing: number;
  differing: number;
  extra: number;
};

const CAUGHT_UP_EVERY_MS = 20;

/**
 * Rebuilds a replica from offset zero in a table beside the live one, which goes on meanwhile, and switches over in
 * one transaction. Aggregates with dead letters keep their live row until these are redriven. Can be repeated at any
 * time; one that was cut leaves the live replica as it was. Throws when a rebuild of it is running already.
 */
export async function rebuildReplica(options: RebuildOptions): Promise<RebuildResult> {
  const [live, beside] = await Promise.all([open(options.databaseUrl), open(options.databaseUrl)]);
  const table = replicaTableOf(options.topic);
  const fresh = `${table}_rebuild`;
  try {
    await requireAlone(live, table);
    await live.query(`DROP TABLE IF EXISTS ${fresh}; CREATE UNLOGGED TABLE ${fresh} (LIKE ${table})`);
    await live.query(`ALTER TABLE ${fresh} ADD PRIMARY KEY (id)`);
    const reading = new RebuildReader(options, beside, fresh);
    await reading.untilReached(await endOffsets(options.kafka, options.topic));
    await live.query('BEGIN');
    await holdReplica(live, table, 'exclusive');
    await reading.untilReached(await foldedBy(live, options.topic));
    await reading.stop();
    const result = await switchOver(live, { topic: options.topic, table }, fresh);
    await live.query('COMMIT');
    return { changes: reading.changes, unreadable: reading.unreadable, ...result };
  } finally {
    await live.query(`ROLLBACK; DROP TABLE IF EXISTS ${fresh}`).catch(() => undefined);
    await Promise.all([live.end(), beside.end()]);
  }
}

async function open(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'rebuild' });
  await client.connect();
  return client;
}

async function requireAlone(client: pg.Client, table: string): Promise<void> {
  const sql = "SELECT pg_try_advisory_lock(hashtext('rebuild'), hashtext($1)) AS alone";
  const { rows } = await client.query<{ alone: boolean }>(sql, [table]);
  if (!rows[0]?.alone) throw new Error(`${table} is being rebuilt already: wait until that has ended`);
}

/** Folds a topic from offset zero into a table, batch by batch. */
class RebuildReader {
  changes = 0;
  unreadable = 0;
  readonly #reached = new Map<number, bigint>();
  readonly #follower: ReturnType<typeof createFollower>;
  readonly #session: pg.Client;
  readonly #table: string;

  constructor(options: RebuildOptions, session: pg.Client, table: string) {
    const { kafka, service, topic, log } = options;
    this.#session = session;
    this.#table = table;
    this.#follower = createFollower({
      kafka,
      groupId: `${service}.rebuild-${randomUUID()}`,
      topics: [topic],
      log,
      startOffsets: () => Promise.resolve([]),
      onBatch: (batch) => this.#fold(batch),
    });
    this.#follower.start();
  }

  /** Resolves when every partition is folded up to these offsets. */
  async untilReached(offsets: ReadonlyMap<number, bigint>): Promise<void> {
    const isReached = () =>
      [...offsets].every(
        ([partition, offset]) => offset === 0n || (this.#reached.get(partition) ?? 0n) >= offset,
      );
    while (!isReached()) await pause(CAUGHT_UP_EVERY_MS);
  }

  stop(): Promise<void> {
    return this.#follower.stop();
  }

  async #fold({ topic, partition, records, nextOffset }: RecordBatch): Promise<void> {
    const changes = records.flatMap((record): FoldedChange[] => {
      try {
        const { key, sequence } = decodeChange(topic, partition, record);
        return [{ key, sequence, text: record.value?.toString() ?? null }];
      } catch {
        return [];
      }
    });
    await this.#session.query('BEGIN');
    try {
      await foldIntoReplica(this.#session, { topic, table: this.#table }, changes);
      await this.#session.query('COMMIT');
    } catch (error) {
      await this.#session.query('ROLLBACK');
      throw error;
    }
    this.changes += changes.length;
    this.unreadable += records.length - changes.length;
    this.#reached.set(partition, BigInt(nextOffset));
  }
}

async function foldedBy(live: pg.Client, topic: string): Promise<Map<number, bigint>> {
  const places = await readOffsets(live);
  const ours = places.filter((place) => place.topic === topic);
  return new Map(ours.map(({ partition, nextOffset }) => [partition, BigInt(nextOffset)]));
}

/** Makes the live table equal to the fresh one, row by row where they differ. */
async function switchOver(live: pg.Client, { topic, table }: ReplicaTable, fresh: string) {
  const parked = 'SELECT FROM dead_letter d WHERE d.topic = $1 AND d.key';
  const count = async (sql: string) => (await live.query(sql, [topic])).rowCount ?? 0;
  const extra = await count(
    `DELETE FROM ${table} l WHERE NOT EXISTS (SELECT FROM ${fresh} f WHERE f.id = l.id)
     AND NOT EXISTS (${parked} = l.id)`,
  );
  const differing = await count(
    `UPDATE ${table} l SET version = f.version, snapshot = f.snapshot FROM ${fresh} f
     WHERE f.id = l.id AND (f.version, f.snapshot) IS DISTINCT FROM (l.version, l.snapshot)
     AND NOT EXISTS (${parked} = l.id)`,
  );
  const missing = await count(
    `INSERT INTO ${table} (id, version, snapshot) SELECT id, version, snapshot FROM ${fresh} f
     WHERE NOT EXISTS (SELECT FROM ${table} l WHERE l.id = f.id) AND NOT EXISTS (${parked} = f.id)`,
  );
  const { rows } = await live.query<{ rows: string }>(`SELECT count(*) AS rows FROM ${table}`);
  return { rows: Number(rows[0]?.rows), missing, differing, extra };
}
