import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { FeedBed } from '../feed-proof/feed-bed.ts';
import { BACKLOG_PADDING } from '../feed-proof/long-backlog.ts';
import { appendVersions } from '../feed-proof/writers.ts';

const WRITERS = 8;
const ROUND_MS = 2_000;
const ROUNDS = 4;
/** What a use case does beside its change row: claim its key, lock, change, and keep the answer under the key. */
const BUSINESS = [
  'CREATE TABLE IF NOT EXISTS kept_answer (key uuid PRIMARY KEY, answer jsonb NOT NULL)',
  'CREATE TABLE IF NOT EXISTS business (id text PRIMARY KEY, version integer NOT NULL, body jsonb NOT NULL)',
];
const LOCK = 'SELECT version FROM business WHERE id = $1 FOR UPDATE';
const CHANGE = `UPDATE business SET version = version + 1, body = jsonb_set(body, '{n}', to_jsonb(version))
  WHERE id = $1 RETURNING version`;
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
  const end = performance.now() + ROUND_MS;
  let count = 0;
  const writer = async (index: number) => {
    const client = new pg.Client({ connectionString: bed.databaseUrl });
    await client.connect();
    for (let i = index; performance.now() < end; i += WRITERS) {
      const id = bed.aggregates[i % bed.aggregates.length] ?? '';
      await client.query('BEGIN');
      const key = randomUUID();
      await client.query(CLAIM, [key]);
      await client.query(LOCK, [id]);
      const { rows } = await client.query<{ version: number }>(CHANGE, [id]);
      await client.query(KEEP, [key]);
      const version = rows[0]?.version ?? 0;
      if (writesChange) await appendVersions(client, [{ id, version }], BACKLOG_PADDING);
      await client.query('COMMIT');
      count++;
    }
    await client.end();
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, index) => writer(index)));
  return count;
}
