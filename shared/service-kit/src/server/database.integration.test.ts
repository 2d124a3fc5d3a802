import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { library } from '../../test/library/library.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createDatabase, openDatabase } from './database.ts';

let test: TestDatabase;
let folder: string;
beforeAll(async () => {
  test = await openTestDatabase(library);
  folder = mkdtempSync(join(tmpdir(), 'hub-database-'));
});
afterAll(async () => {
  await test.drop();
  rmSync(folder, { recursive: true });
});

const query = (sql: string) => test.database.query(sql) as Promise<Record<string, unknown>[]>;

describe('the database of a service', () => {
  it('reads a calendar day as its text, wherever the process runs', async () => {
    expect(await query("SELECT '2026-05-04'::date AS day")).toEqual([{ day: '2026-05-04' }]);
  });

  it('ends a statement that takes too long, and a transaction that waits for nothing', async () => {
    const [row] = await query(
      `SELECT current_setting('statement_timeout') AS statement,
              current_setting('idle_in_transaction_session_timeout') AS idle,
              current_setting('application_name') AS name`,
    );
    expect(row).toEqual({ statement: '5s', idle: '10s', name: 'library' });
  });

  it('is never changed from entities', () => {
    expect(test.database.options.synchronize).toBe(false);
  });
});

describe('opening a database', () => {
  /** The database with one more migration, as the next release of the service would bring it. */
  const release = () => createDatabase({ ...library, folder: `${folder}/next` }, test.url);

  it('once more changes nothing', async () => {
    const again = createDatabase(library, test.url);
    const before = await query('SELECT * FROM migrations');
    await openDatabase(again, library.follows);
    await again.destroy();
    expect(await query('SELECT * FROM migrations')).toEqual(before);
  });

  it('by instances that start together runs each migration once, on the replicas of what is followed', async () => {
    mkdirSync(`${folder}/next/migrations`, { recursive: true });
    writeFileSync(
      `${folder}/next/migrations/0201-index.up.sql`,
      "CREATE INDEX event_replica_hub ON event_replica ((snapshot ->> 'hub'));",
    );
    const instances = [release(), release(), release()];
    const opened = await Promise.allSettled(
      instances.map((one) => openDatabase(one, [...library.follows, 'events.event.v1'])),
    );
    await Promise.all(instances.map((one) => one.destroy()));
    expect(opened.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    const run = await query("SELECT 1 AS once FROM migrations WHERE name LIKE 'index%'");
    expect(run).toHaveLength(1);
  });

  it('with a migration that fails stops, leaves nothing of it, and lets the next one try', async () => {
    writeFileSync(
      `${folder}/next/migrations/0202-broken.up.sql`,
      'CREATE TABLE half (); SELECT no_such_column',
    );
    const broken = release();
    // TypeORM says on the console which migration failed, whatever its logging is.
    const said = jest.spyOn(console, 'log').mockReturnValue();
    await expect(openDatabase(broken, library.follows)).rejects.toThrow('no_such_column');
    said.mockRestore();
    await broken.destroy();
    expect(await query("SELECT to_regclass('half') AS found")).toEqual([{ found: null }]);
    writeFileSync(`${folder}/next/migrations/0202-broken.up.sql`, 'CREATE TABLE half ()');
    const mended = release();
    await openDatabase(mended, library.follows);
    await mended.destroy();
    expect(await query("SELECT to_regclass('half') AS found")).toEqual([{ found: 'half' }]);
  });
});
