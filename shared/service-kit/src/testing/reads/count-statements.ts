import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** What some work asked of the database: how many statements, and how often it waited for an answer. */
export type StatementCount = { statements: number; roundTrips: number };

/**
 * Counts what all connections of a pool answer while the work runs; BEGIN and COMMIT count too. Throws when it is
 * nothing, unless the work may do without.
 */
export async function countStatements(
  database: DataSource,
  work: () => Promise<unknown>,
  { mayBeNone = false } = {},
): Promise<StatementCount> {
  const pool = (database.driver as PostgresDriver).master as pg.Pool;
  const count = { statements: 0, roundTrips: 0 };
  const onAnswered = () => void count.statements++;
  const onAllAnswered = () => void count.roundTrips++;
  const onAcquire = (client: pg.PoolClient & Partial<pg.Client>) => {
    client.connection?.on('readyForQuery', onAnswered);
    client.on('drain', onAllAnswered);
  };
  const onRelease = (_error: unknown, client: pg.PoolClient & Partial<pg.Client>) => {
    client.connection?.off('readyForQuery', onAnswered);
    client.off('drain', onAllAnswered);
  };
  pool.on('acquire', onAcquire);
  pool.on('release', onRelease);
  try {
    await work();
    if (count.statements === 0 && !mayBeNone)
      throw new Error('nothing was asked on this pool: is it that of the use cases?');
    return count;
  } finally {
    pool.off('acquire', onAcquire);
    pool.off('release', onRelease);
  }
}
