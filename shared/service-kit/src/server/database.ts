import { ensureReplicaTables, FEED_MIGRATIONS, letServicesUseRows, SERVICE_ROLE } from '@hub/change-feed';
import { DataSource, QueryFailedError } from 'typeorm';
import { VALUE_PARSERS } from '../read/value-parsers.ts';
import type { ServiceDefinition } from '../definition/definition.ts';
import type { Aggregate } from '../aggregate/aggregate.ts';
import { workOf } from '../read/asking/asking.ts';
import { raiseWalls, withoutWall } from './wall.ts';
import { KIT_MIGRATIONS, sqlMigrations } from './migrations.ts';

type Migrated = Pick<ServiceDefinition, 'name' | 'folder' | 'aggregates'>;

/** The pool of a service's requests; the relay has a session of its own, so that requests cannot starve it. */
export function createDatabase(
  { name, folder, aggregates }: Migrated,
  url: string,
  { work, statementTimeoutMs = 5_000 }: { work?: string; statementTimeoutMs?: number } = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: aggregates.map(({ entity }) => entity),
    synchronize: false,
    migrations: sqlMigrations(FEED_MIGRATIONS, KIT_MIGRATIONS, `${folder}/migrations`),
    migrationsTransactionMode: 'each',
    applicationName: name,
    poolSize: 8,
    connectTimeoutMS: 5_000,
    extra: {
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: 10_000,
      types: VALUE_PARSERS,
      pipeline: true,
      ...(work === undefined ? {} : { options: `-c hub.asks=${workOf(work).asks}` }),
    },
    logging: false,
  });
}

/**
 * Brings the schema up to date as the role that owns it, replica tables of followed topics first, so that migrations may
 * index them. Instances that start together wait for one another. A migration may take its time.
 */
export async function migrateDatabase(
  definition: Migrated & Pick<ServiceDefinition, 'follows'>,
  ownerUrl: string,
): Promise<void> {
  const database = await createDatabase(definition, ownerUrl, {
    work: 'migration',
    statementTimeoutMs: 0,
  }).initialize();
  const runner = database.createQueryRunner();
  try {
    await runner.query("SELECT pg_advisory_lock(hashtext('migrations'))");
    await letServicesUseRows(runner);
    await ensureReplicaTables(runner, definition.follows);
    await database.runMigrations();
    await raiseWalls(runner, definition.aggregates);
    await runner.query(`REVOKE INSERT, UPDATE, DELETE ON migrations FROM ${SERVICE_ROLE}`);
  } finally {
    await runner.release();
    await database.destroy();
  }
}

/**
 * Connects as the service. Throws when a migration of this release has not run, or a table has no wall that fits this
 * release (ADR 30): only the owner can do either.
 */
export async function openDatabase(database: DataSource, aggregates: readonly Aggregate[]): Promise<void> {
  await database.initialize();
  const run = await migrationsRun(database);
  const pending = database.migrations.map(({ name = '' }) => name).filter((name) => !run.has(name));
  if (pending.length > 0) throw new Error(`migrations have not run: ${pending.join(', ')}. ${AS_OWNER}`);
  const open = await withoutWall(database, aggregates);
  if (open.length > 0)
    throw new Error(`no wall before ${open.map(({ table }) => table).join(', ')}. ${AS_OWNER}`);
}

const AS_OWNER = 'Start the service once with DATABASE_OWNER_URL.';
const UNDEFINED_TABLE = '42P01';

async function migrationsRun(database: DataSource): Promise<ReadonlySet<string>> {
  try {
    const rows = await database.query<{ name: string }[]>('SELECT name FROM migrations');
    return new Set(rows.map(({ name }) => name));
  } catch (error) {
    if (error instanceof QueryFailedError && error.driverError.code === UNDEFINED_TABLE) return new Set();
    throw error;
  }
}
