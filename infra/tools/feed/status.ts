import { endOffsetsOf } from '@hub/change-feed/admin';
import { topicContracts, topicsOf } from '@hub/change-feed/contracts';
import pg from 'pg';
import { SERVICES, type ServiceName } from '../stack/names.ts';
import type { RunningHub } from '../stack/running-hub.ts';
import { followersOf } from '../stack/follows.ts';

/** What one service's database says of the feed. */
type ServiceSide = {
  leader: boolean;
  unpublished: number;
  oldestSeconds: number;
  lastChange: Map<string, Date>;
  folded: Map<string, Map<number, bigint>>;
  deadLetters: Map<string, number>;
};

type Row = {
  topic: string;
  audience: string;
  last: string;

  followers: string;
  dead: string;
};

/** The whole feed as a table: each topic with its last change, what is behind, and dead letters. */
export async function feedStatus(hub: RunningHub): Promise<string> {
  const sides = new Map(
    await Promise.all(
      SERVICES.map(async (name) => [name, await readSide(hub.databases[name], name)] as const),
    ),
  );
  const ends = await endOffsetsOf(hub.kafkaAdmin, [...topicContracts.keys()]);
  const rows = SERVICES.flatMap((service) =>
    topicsOf(service).map(({ topic, audience }): Row => {
      const followers = followersOf(topic);
      return {
        topic,
        audience,
        last: sides.get(service)?.lastChange.get(topic)?.toISOString().slice(0, 19) ?? '–',
        followers:
          followers.map((name) => `${name} ${lagOf(ends, sides.get(name), topic)}`).join(', ') || '–',
        dead: followers
          .flatMap((name) => {
            const count = sides.get(name)?.deadLetters.get(topic) ?? 0;
            return count > 0 ? [`${name} ${count}`] : [];
          })
          .join(', '),
      };
    }),
  );
  return `${relays(sides)}\n\n${table(rows)}`;
}

function relays(sides: ReadonlyMap<ServiceName, ServiceSide>): string {
  const lines = [...sides].map(([name, { leader, unpublished, oldestSeconds }]) => {
    const queue =
      unpublished === 0
        ? 'nothing unpublished'
        : `${unpublished} unpublished, the oldest ${oldestSeconds.toFixed(1)} s`;
    return `${name.padEnd(12)} ${leader ? 'a relay leads' : 'NO RELAY LEADS'}, ${queue}`;
  });
  return lines.join('\n');
}

function lagOf(
  ends: ReadonlyMap<string, ReadonlyMap<number, bigint>>,
  side: ServiceSide | undefined,
  topic: string,
): string {
  let behind = 0n;
  for (const [partition, end] of ends.get(topic) ?? []) {
    behind += end - (side?.folded.get(topic)?.get(partition) ?? 0n);
  }
  return behind <= 0n ? 'up to date' : `${behind} behind`;
}

function table(rows: readonly Row[]): string {
  const heads = {
    topic: 'TOPIC',
    audience: 'AUDIENCE',
    last: 'LAST CHANGE (UTC)',
    followers: 'FOLLOWERS',
    dead: 'DEAD LETTERS',
  };
  const columns = Object.keys(heads) as (keyof typeof heads)[];
  const all = [heads, ...rows];
  const width = (column: keyof typeof heads) => Math.max(...all.map((row) => row[column].length));
  const widths = Object.fromEntries(columns.map((column) => [column, width(column)])) as Record<
    string,
    number
  >;
  return all
    .map((row) =>
      columns
        .map((column) => row[column].padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function readSide(databaseUrl: string, service: ServiceName): Promise<ServiceSide> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'feed status' });
  await client.connect();
  try {
    const lock = await client.query(
      "SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid::bigint = (hashtext($1)::bigint & 4294967295)",
      [`relay:${service}`],
    );
    const queue = await client.query<{ count: string; oldest: string | null }>(
      'SELECT count(*), extract(epoch FROM now() - min(created_at)) AS oldest FROM change_unpublished',
    );
    const last = await client.query<{ topic: string; at: Date }>(
      'SELECT topic, max(created_at) AS at FROM change WHERE topic IS NOT NULL GROUP BY topic',
    );
    const offsets = await client.query<{ topic: string; partition: number; next_offset: string }>(
      'SELECT topic, partition, next_offset FROM consumer_offset',
    );
    const dead = await client.query<{ topic: string; count: string }>(
      'SELECT topic, count(*) FROM dead_letter WHERE cause IS NOT NULL GROUP BY topic',
    );
    const folded = new Map<string, Map<number, bigint>>();
    for (const { topic, partition, next_offset: next } of offsets.rows) {
      folded.set(topic, (folded.get(topic) ?? new Map<number, bigint>()).set(partition, BigInt(next)));
    }
    return {
      leader: lock.rowCount !== 0,
      unpublished: Number(queue.rows[0]?.count),
      oldestSeconds: Number(queue.rows[0]?.oldest ?? 0),
      lastChange: new Map(last.rows.map(({ topic, at }) => [topic, at])),
      folded,
      deadLetters: new Map(dead.rows.map(({ topic, count }) => [topic, Number(count)])),
    };
  } finally {
    await client.end();
  }
}
