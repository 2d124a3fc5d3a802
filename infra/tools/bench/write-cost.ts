import { randomUUID } from 'node:crypto';
import type { SqlSession } from '@hub/change-feed';
import pg from 'pg';
import type { FeedBed } from '../feed-proof/feed-bed.ts';
import { BACKLOG_PADDING } from '../feed-proof/long-backlog.ts';
import { appendVersions } from '../feed-proof/writers.ts';

const WRITERS = 8;
const ROUND_MS = 500;
/** Short rounds in turn: what else the machine does then falls on both alike. */
const ROUNDS = 16;
/** What a use case does beside its change row: claim its key, lock, change, and keep the answer under the key. */
const BUSINESS = [
  'CREATE TABLE IF NOT EXISTS kept_answer (key uuid PRIMARY KEY, answer jsonb NOT NULL)',
  'CREATE TABLE IF NOT EXISTS business (id text PRIMARY KEY, version integer NOT NULL, body jsonb NOT NULL)',
];
const LOCK = 'SELECT version FROM business WHERE id = $1 FOR UPDATE';
const CHANGE = `UPDATE business SET version = $2, body = jsonb_set(body, '{n}', to_jsonb($2::integer)) WHERE id = $1`;
const CLAIM = "INSERT INTO kept_answer VALUES ($1, '{}')";
const KEEP = 'UPDATE kept_answer SET answer = \'{"ok": true}\' WHERE key = $1';

/** Business transactions a second with and without the change row, in turn, several times. */
export async function measureWriteCost(bed: FeedBed): Promise<{ withChange: number; without: number }> {
  const setup = new pg.Client({ connectionString: bed.databaseUrl });
  await setup.connect();
  for (const sql of BUSINESS) await setup.query(sql);
  await setup.query(
    `INSERT INTO business SELECT id, 1000000, '{"n": 0}' FROM aggregate ON CONFLICT DO NOTHING`,
  );
  await setup.end();
  const totals = { withChange: 0, without: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    totals.without += await countTransactions(bed, false);
    totals.withChange += await countTransactions(bed, true);
  }
  const seconds = (ROUNDS * ROUND_MS) / 1000;
  return { withChange: totals.withChange / seconds, without: totals.without / seconds };
}

async function countTransactions(bed: FeedBed, writesChange: boolean): Promise<number> {
  const clients = Array.from(
    { length: WRITERS },
    () => new pg.Client({ connectionString: bed.databaseUrl, pipeline: true }),
  );
  for (const client of clients) await client.connect();
  const end = performance.now() + ROUND_MS;
  let count = 0;
  const writer = async (client: pg.Client, index: number) => {
    for (let i = index; performance.now() < end; i += WRITERS) {
      await transact(client, bed.aggregates[i % bed.aggregates.length] ?? '', writesChange);
      count++;
    }
    await client.end();
  };
  await Promise.all(clients.map((client, index) => writer(client, index)));
  return count;
}

/** As the service kit sends a use case: prepared, and only what it reads is waited for. */
async function transact(client: pg.Client, id: string, writesChange: boolean): Promise<void> {
  const session = preparedOn(client);
  const key = randomUUID();
  await Promise.all([client.query('BEGIN'), session.query(CLAIM, [key])]);
  const { rows } = await session.query<{ version: number }>(LOCK, [id]);
  const version = (rows[0]?.version ?? 0) + 1;
  client.connection.stream.cork();
  const sent = [session.query(CHANGE, [id, version]), session.query(KEEP, [key])];
  const recorded = writesChange ? appendVersions(session, [{ id, version }], BACKLOG_PADDING) : undefined;
  sent.push(client.query('COMMIT'));
  client.connection.stream.uncork();
  await Promise.all([...sent, recorded]);
}

const names = new Map<string, string>();

/** Each text is prepared once a connection. */
function preparedOn(client: pg.Client) {
  return {
    query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
      const name = names.get(text) ?? `s${names.size}`;
      names.set(text, name);
      return client.query<Row>({ name, text, values });
    },
  } satisfies SqlSession;
}
