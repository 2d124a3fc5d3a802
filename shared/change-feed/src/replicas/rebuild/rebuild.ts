import pg from 'pg';
import type { FeedLog, KafkaAccess } from '../../kafka-client.ts';
import type { Topic } from '../../topic.ts';
import { endOffsets } from '../../topic-offsets.ts';
import { readOffsets } from '../tables/consumer-offsets.ts';
import { replicaTableOf } from '../tables/follows.ts';
import { RebuildReader } from './rebuild-reader.ts';
import { replaceReplica, type ReplicaDifferences } from './replace-replica.ts';
import { lockReplica } from '../tables/replica-tables.ts';

/** Which replica to rebuild, and with what. */
export type RebuildOptions = {
  service: string;
  topic: Topic;
  databaseUrl: string;
  kafka: KafkaAccess;
  log: FeedLog;
};

/** What a rebuild read, and what was wrong with the replica before it. */
export type RebuildResult = ReplicaDifferences & {
  /** Changes read from offset zero. */
  changes: number;
  /** Records that could not be read or folded; the live consumer has parked them. */
  unreadable: number;
};

/**
 * Rebuilds a replica from offset zero in a table beside the live one, which goes on meanwhile, and switches over in
 * one transaction. Aggregates with dead letters keep their live row until these are redriven. Can be repeated at any
 * time; one that was cut leaves the live replica as it was. Throws when a rebuild of it is running already.
 */
export async function rebuildReplica(options: RebuildOptions): Promise<RebuildResult> {
  const { service, topic, kafka, log, databaseUrl } = options;
  const table = replicaTableOf(topic);
  const fresh = `${table}_rebuild`;
  const [live, beside] = await Promise.all([open(databaseUrl), open(databaseUrl)]);
  const reader = new RebuildReader({ service, kafka, log, into: { topic, table: fresh }, session: beside });
  try {
    await requireAlone(live, table);
    await live.query(`DROP TABLE IF EXISTS ${fresh}; CREATE UNLOGGED TABLE ${fresh} (LIKE ${table})`);
    await live.query(`ALTER TABLE ${fresh} ADD PRIMARY KEY (id)`);
    const ends = await endOffsets(kafka, topic);
    reader.start();
    await reader.untilReached(ends);
    await live.query('BEGIN');
    await lockReplica(live, table, 'exclusive');
    await reader.untilReached(await foldedBy(live, topic));
    await reader.stop();
    const differences = await replaceReplica(live, { topic, table }, fresh);
    await live.query('COMMIT');
    return { changes: reader.changes, unreadable: reader.unreadable, ...differences };
  } finally {
    await reader.stop();
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

async function foldedBy(live: pg.Client, topic: string): Promise<Map<number, bigint>> {
  const places = await readOffsets(live);
  const ours = places.filter((place) => place.topic === topic);
  return new Map(ours.map(({ partition, nextOffset }) => [partition, BigInt(nextOffset)]));
}
