import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { library } from '../../test/library/library.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createDatabase, migrateDatabase, openDatabase } from './database.ts';

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

describe('the role of a service', () => {
  it.each([
    ['makes no table', 'CREATE TABLE own ()'],
    ['changes none', 'ALTER TABLE change ADD COLUMN own text'],
    ['empties none at once', 'TRUNCATE change'],
    ['disables no trigger and no policy', 'ALTER TABLE change DISABLE TRIGGER ALL'],
    ['says of no migration that it has run', "INSERT INTO migrations (timestamp, name) VALUES (1, 'x')"],
    ['becomes no owner', 'ALTER TABLE change OWNER TO CURRENT_USER'],
  ])('%s', async (_, sql) => {
    await expect(query(sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});

describe('opening a database', () => {
  /** The database with one more migration, as the next release of the service would bring it. */
  const next = () => ({ ...library, folder: `${folder}/next` });

  it('once more changes nothing', async () => {
    const before = await query('SELECT * FROM migrations');
    await migrateDatabase(library, test.ownerUrl);
    expect(await query('SELECT * FROM migrations')).toEqual(before);
  });

  it('by instances that start together runs each migration once, on the replicas of what is followed', async () => {
    mkdirSync(`${folder}/next/migrations`, { recursive: true });
    writeFileSync(
      `${folder}/next/migrations/0201-index.up.sql`,
      "CREATE INDEX event_replica_hub ON event_replica ((snapshot ->> 'hub'));",
    );
    const release = { ...next(), follows: [...library.follows, 'events.event.v1' as const] };
    const opened = await Promise.allSettled([1, 2, 3].map(() => migrateDatabase(release, test.ownerUrl)));
    expect(opened.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    const run = await query("SELECT 1 AS once FROM migrations WHERE name LIKE 'index%'");
    expect(run).toHaveLength(1);
  });

  it('with a migration that fails stops, leaves nothing of it, and lets the next one try', async () => {
    writeFileSync(
      `${folder}/next/migrations/0202-broken.up.sql`,
      'CREATE TABLE half (); SELECT no_such_column',
    );
    // TypeORM says on the console which migration failed, whatever its logging is.
    const said = jest.spyOn(console, 'log').mockReturnValue();
    await expect(migrateDatabase(next(), test.ownerUrl)).rejects.toThrow('no_such_column');
    said.mockRestore();
    expect(await query("SELECT to_regclass('half') AS found")).toEqual([{ found: null }]);
    writeFileSync(`${folder}/next/migrations/0202-broken.up.sql`, 'CREATE TABLE half ()');
    await migrateDatabase(next(), test.ownerUrl);
    expect(await query("SELECT to_regclass('half') AS found")).toEqual([{ found: 'half' }]);
  });

  it('as the service is refused until the owner has run what the release brings', async () => {
    writeFileSync(`${folder}/next/migrations/0203-late.up.sql`, 'CREATE TABLE late ()');
    const database = createDatabase(next(), test.url);
    await expect(openDatabase(database, library.aggregates)).rejects.toThrow(
      /late1700000000203.*DATABASE_OWNER_URL/,
    );
    await migrateDatabase(next(), test.ownerUrl);
    await database.destroy();
    await expect(openDatabase(database, library.aggregates)).resolves.toBeUndefined();
    await database.destroy();
  });
});
