import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { workOf } from '../read/asking/asking.ts';
import { PipelinedSession } from './pipelined-session.ts';

const poolOf = (database: DataSource) => (database.driver as PostgresDriver).master as pg.Pool;

/** Tells the database's second wall which work the transaction is (ADR 30). */
const tell = (name: string) => `SET LOCAL hub.asks = ${pg.escapeLiteral(workOf(name).asks)}`;

/**
 * Runs work in one transaction on a connection of its own and commits. Rejects, rolled back, with what the work
 * rejects with, or before that with the error of a statement that it sent and did not wait for.
 */
export async function inTransaction<Result>(
  database: DataSource,
  name: string,
  work: (session: PipelinedSession) => Promise<Result>,
): Promise<Result> {
  const client = await poolOf(database).connect();
  // A lost connection fails every statement under way; without a listener it would also end the process.
  const onLost = () => undefined;
  client.on('error', onLost);
  const session = new PipelinedSession(client);
  let isClean = true;
  try {
    session.send(`BEGIN; ${tell(name)}`);
    const result = await work(session);
    await session.commit();
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => (isClean = false));
    throw (await session.untold()) ?? error;
  } finally {
    client.off('error', onLost);
    client.release(!isClean || !session.isClean);
  }
}

/** Runs work on the connection of a transaction that TypeORM has opened, and waits for all that it sent. */
export async function onConnectionOf(
  manager: EntityManager,
  name: string,
  work: (session: PipelinedSession) => Promise<void>,
): Promise<void> {
  if (!manager.queryRunner) throw new Error('there is no transaction');
  const session = new PipelinedSession((await manager.queryRunner.connect()) as pg.Client);
  try {
    session.send(tell(name));
    await work(session);
    await session.settled();
  } catch (error) {
    throw (await session.untold()) ?? error;
  }
}
