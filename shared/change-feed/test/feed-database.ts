import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { testSettings } from '@hub/testing';
import pg from 'pg';
import { FEED_MIGRATIONS, letServicesUseRows, SERVICE_ROLE } from '../src/index.ts';

/** A database with the tables of the feed, of one test file. */
export type FeedDatabase = {
  url: string;
  pool: pg.Pool;
  /** Runs work in one transaction, as a service does. */
  transaction<Result>(work: (session: pg.PoolClient) => Promise<Result>): Promise<Result>;
  /** As `transaction`, with the rights of a service. */
  asService<Result>(work: (session: pg.PoolClient) => Promise<Result>): Promise<Result>;
  /** Empties the tables of the feed and these others. */
  empty(...tables: string[]): Promise<void>;
  drop(): Promise<void>;
};

const TABLES = [
  'change',
  'change_seal',
  'change_checkpoint',
  'change_published',
  'consumer_offset',
  'dead_letter',
  'replica_tombstone',
];

async function asAdmin(sql: string): Promise<string> {
  const { postgres: adminDatabaseUrl } = testSettings();
  const admin = new pg.Client({ connectionString: adminDatabaseUrl });
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
  return adminDatabaseUrl;
}

/** Roles belong to the cluster: suites that start together take turns. */
const ENSURE_ROLE = `
  SELECT pg_advisory_lock(hashtext('roles'));
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${SERVICE_ROLE}') THEN CREATE ROLE ${SERVICE_ROLE}; END IF;
  END $$`;

/** SQL of one migration of the feed, e.g. `0001-change`. */
export const feedMigration = (name: string, direction: 'up' | 'down'): string =>
  readFileSync(`${FEED_MIGRATIONS}${name}.${direction}.sql`, 'utf8');

/** SQL of the feed's migrations in order; `down` in reverse. */
export function feedMigrations(direction: 'up' | 'down'): string[] {
  const files = readdirSync(FEED_MIGRATIONS).filter((file) => file.endsWith(`.${direction}.sql`));
  const sorted = direction === 'up' ? files.toSorted() : files.toSorted().toReversed();
  return sorted.map((file) => readFileSync(`${FEED_MIGRATIONS}${file}`, 'utf8'));
}

/** Creates a database on the server of the suites, with the feed's tables. */
export async function createFeedDatabase(): Promise<FeedDatabase> {
  const name = `test_feed_${randomBytes(5).toString('hex')}`;
  await asAdmin(ENSURE_ROLE);
  const adminUrl = await asAdmin(`CREATE DATABASE ${name}`);
  const { href: url } = Object.assign(new URL(adminUrl), { pathname: name });
  const pool = new pg.Pool({ connectionString: url });
  // The server ends sessions that have said goodbye already when the database is dropped.
  pool.on('error', () => undefined);
  await letServicesUseRows(pool);
  for (const sql of feedMigrations('up')) await pool.query(sql);
  return {
    url,
    pool,
    transaction: (work) => inTransaction(pool, work),
    asService: (work) =>
      inTransaction(pool, async (session) => {
        await session.query(`SET LOCAL ROLE ${SERVICE_ROLE}`);
        return work(session);
      }),
    empty: async (...tables) => void (await pool.query(`TRUNCATE ${[...TABLES, ...tables].join()}`)),
    async drop() {
      await pool.end();
      await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function inTransaction<Result>(
  pool: pg.Pool,
  work: (session: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
