import { ensureReplicaTables, FEED_MIGRATIONS, type Topic } from '@hub/change-feed';
import { DataSource } from 'typeorm';
import { VALUE_PARSERS } from '../read/value-parsers.ts';
import type { ServiceDefinition } from '../definition/definition.ts';
import { KIT_MIGRATIONS, sqlMigrations } from './migrations.ts';

/** The pool of a service's requests; the relay has a session of its own, so that requests cannot starve it. */
export function createDatabase(
  { name, folder, aggregates }: Pick<ServiceDefinition, 'name' | 'folder' | 'aggregates'>,
  url: string,
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
      statement_timeout: 5_000,
      idle_in_transaction_session_timeout: 10_000,
      types: VALUE_PARSERS,
      pipeline: true,
    },
    logging: false,
  });
}

/**
 * Connects and brings the schema up to date, replica tables of followed topics first, so that migrations may index
 * them; instances that start together wait for one another.
 */
export async function openDatabase(database: DataSource, follows: readonly Topic[]): Promise<void> {
  await database.initialize();
  const runner = database.createQueryRunner();
  try {
    await runner.query("SELECT pg_advisory_lock(hashtext('migrations'))");
    await ensureReplicaTables(runner, follows);
    await database.runMigrations();
  } finally {
    await runner.query("SELECT pg_advisory_unlock(hashtext('migrations'))");
    await runner.release();
  }
}
