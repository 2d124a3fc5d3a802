import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { FEED_MIGRATIONS, letPoliciesUseIndexes, SERVICE_ROLE } from '@hub/change-feed';
import type { DataSource } from 'typeorm';
import { createReadSessions, type ReadSessions } from '../read/read-sessions.ts';
import { createDatabase, migrateDatabase, openDatabase } from '../server/database.ts';
import type { ServiceDefinition } from '../definition/definition.ts';
import { wallOf } from '../server/wall.ts';
import { KIT_MIGRATIONS } from '../server/migrations.ts';

/** Name of the variable that holds the path of the suites' settings; `npm test` sets it. */
const SETTINGS = 'HUB_TEST_SETTINGS';

type Settings = { postgres: string };

/** Administrator's URL of the suites' PostgreSQL. Throws outside `npm test`: there is no stand-in for a real server. */
export function testPostgresUrl(): string {
  const file = process.env[SETTINGS];
  if (!file) throw new Error('this suite needs PostgreSQL: run it as "npm test -- PATTERN"');
  return (JSON.parse(readFileSync(file, 'utf8')) as Settings).postgres;
}

const named = (url: string, database: string) => Object.assign(new URL(url), { pathname: database }).href;

/** What the suites' services are in PostgreSQL: as in a hub, no owner of any table. */
const TEST_ROLE = 'test_service';
const LOGIN = { username: TEST_ROLE, password: 'only-in-suites' };

async function ensureRoles(client: pg.Client): Promise<void> {
  await client.query("SELECT pg_advisory_lock(hashtext('roles'))");
  const create = (role: string, options: string) =>
    `IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} ${options}; END IF;`;
  await client.query(`DO $$ BEGIN ${create(SERVICE_ROLE, '')}
    ${create(TEST_ROLE, `LOGIN PASSWORD '${LOGIN.password}' IN ROLE ${SERVICE_ROLE}`)} END $$`);
  await client.query("SELECT pg_advisory_unlock(hashtext('roles'))");
}

async function asAdmin<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Changes with everything that a migrated database of the service depends on. */
function versionOf({ folder, follows, aggregates }: ServiceDefinition): string {
  const hash = createHash('sha256').update([...follows, ...aggregates.flatMap(wallOf)].join());
  for (const migrations of [FEED_MIGRATIONS, KIT_MIGRATIONS, `${folder}/migrations/`]) {
    for (const file of readdirSync(migrations).toSorted()) hash.update(readFileSync(`${migrations}/${file}`));
  }
  return hash.digest('hex').slice(0, 12);
}

/** Makes the service's migrated template database unless it is there; suites that start together wait for one another. */
function ensureTemplate(definition: ServiceDefinition, template: string): Promise<void> {
  return asAdmin(testPostgresUrl(), async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (found.rows.length > 0) return;
    const building = `${template}_building`;
    await client.query(`DROP DATABASE IF EXISTS ${building}`);
    await client.query(`CREATE DATABASE ${building}`);
    await ensureRoles(client);
    await asAdmin(named(testPostgresUrl(), building), letPoliciesUseIndexes);
    await migrateDatabase(definition, named(testPostgresUrl(), building));
    await client.query(`ALTER DATABASE ${building} RENAME TO ${template}`);
  });
}

/** A database of one test file. */
export type TestDatabase = {
  /** For what a suite must see or plant: it sees and changes every row. */
  database: DataSource;
  /** The service's own pool: it sees nothing until a transaction says what it does. */
  pool: DataSource;
  reads: ReadSessions;
  url: string;
  /** Of the role that owns its tables, for what the next release's migrations would do. */
  ownerUrl: string;
  /** Does what the service may not, e.g. change tables. */
  asOwner: <Result>(work: (owner: pg.Client) => Promise<Result>) => Promise<Result>;
  drop: () => Promise<void>;
};

/** A database of its own for one test file: a copy of the service's migrated template. */
export async function openTestDatabase(definition: ServiceDefinition): Promise<TestDatabase> {
  const template = `template_${definition.name}_${versionOf(definition)}`;
  await ensureTemplate(definition, template);
  const name = `test_${definition.name}_${randomBytes(5).toString('hex')}`;
  await asAdmin(testPostgresUrl(), (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`),
  );
  const ownerUrl = named(testPostgresUrl(), name);
  const { href: url } = Object.assign(new URL(ownerUrl), LOGIN);
  const pool = createDatabase(definition, url);
  await openDatabase(pool, definition.aggregates);
  const database = await createDatabase(definition, url, { work: 'suite' }).initialize();
  const reads = createReadSessions(url, definition.name);
  return {
    database,
    pool,
    reads,
    url,
    ownerUrl,
    asOwner: (work) => asAdmin(ownerUrl, work),
    async drop() {
      await Promise.all([database.destroy(), pool.destroy(), reads.close()]);
      await asAdmin(testPostgresUrl(), (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}
