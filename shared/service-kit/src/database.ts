import { ensureReplicaTables, FEED_MIGRATIONS, type Topic } from '@hub/change-feed';
import { DataSource, DefaultNamingStrategy, type EntitySchema, type NamingStrategyInterface } from 'typeorm';
import { KIT_MIGRATIONS, sqlMigrations } from './migrations.ts';

class SnakeCase extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

export type DatabaseOptions = {
  url: string;
  service: string;
  entities: EntitySchema[];
  migrationsFolder: string;
};

/** The pool of a service's requests; the relay has a session of its own, so that requests cannot starve it. */
export function createDatabase({ url, service, entities, migrationsFolder }: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    migrations: sqlMigrations(FEED_MIGRATIONS, KIT_MIGRATIONS, migrationsFolder),
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCase(),
    applicationName: service,
    poolSize: 8,
    connectTimeoutMS: 2_000,
    extra: { statement_timeout: 5_000, idle_in_transaction_session_timeout: 10_000 },
    logging: false,
  });
}

/**
 * Connects and brings the schema up to date: the tables of the replicas of `follows`, then every migration. Instances
 * that start together wait for one another.
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
