import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FEED_MIGRATIONS } from '@hub/change-feed';
import type { DataSource } from 'typeorm';
import { library } from '../../test/library/library.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createDatabase } from './database.ts';
import { KIT_MIGRATIONS, sqlMigrations } from './migrations.ts';

let test: TestDatabase;
let folder: string;
let owner: DataSource;
beforeAll(async () => {
  test = await openTestDatabase(library);
  owner = await createDatabase(library, test.ownerUrl).initialize();
  folder = mkdtempSync(join(tmpdir(), 'hub-migrations-'));
});
afterAll(async () => {
  await owner.destroy();
  await test.drop();
  rmSync(folder, { recursive: true });
});

/** Writes files into a folder of their own and gives the migrations that they are. */
function migrationsOf(files: Readonly<Record<string, string>>) {
  const own = mkdtempSync(join(folder, 'files-'));
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(own, name), sql);
  return sqlMigrations(own).map((Migration) => new Migration());
}
const tables = async () => {
  const rows = (await owner.query(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
  )) as { table_name: string }[];
  return rows.map(({ table_name }) => table_name);
};
/** Runs on a connection of its own, which is given back. */
async function onConnection(work: (runner: ReturnType<typeof owner.createQueryRunner>) => Promise<void>) {
  const runner = owner.createQueryRunner();
  try {
    await work(runner);
  } finally {
    await runner.release();
  }
}

describe('migrations from files', () => {
  const files = {
    '0010-second.up.sql': 'ALTER TABLE shelf ADD COLUMN room text',
    '0009-first.up.sql': 'CREATE TABLE shelf (id uuid)',
    '0009-first.down.sql': 'DROP TABLE shelf',
    'README.md': 'not a migration',
    '11-short.up.sql': 'not one either',
  };

  it('are the numbered ones, in the order of their numbers', () => {
    expect(migrationsOf(files).map(({ name }) => name)).toEqual([
      'first1700000000009',
      'second1700000000010',
    ]);
  });

  it('run what their files say, and back where there is a way', async () => {
    const [first, second] = migrationsOf(files);
    await onConnection(async (runner) => {
      await first?.up(runner);
      await second?.up(runner);
      expect(await tables()).toContain('shelf');
      await expect(second?.down(runner)).rejects.toThrow('0010-second.down.sql');
      await first?.down(runner);
    });
    expect(await tables()).not.toContain('shelf');
  });

  it('of several folders come in the order of the folders', () => {
    const names = sqlMigrations(FEED_MIGRATIONS, KIT_MIGRATIONS).map((Migration) => new Migration().name);
    const [ofFeed, ofKit] = [sqlMigrations(FEED_MIGRATIONS), sqlMigrations(KIT_MIGRATIONS)];
    expect(names).toEqual([...ofFeed, ...ofKit].map((Migration) => new Migration().name));
    expect(Math.min(ofFeed.length, ofKit.length)).toBeGreaterThan(1);
  });
});

describe('the database of a service', () => {
  it('has the tables of the feed, of the kit, of the service, and of what it follows', async () => {
    expect(await tables()).toEqual(
      expect.arrayContaining(['change', 'idempotency_key', 'imported_record', 'member', 'hub_replica']),
    );
  });

  it('goes back through its own and those of the kit', async () => {
    await owner.undoLastMigration();
    expect(await tables()).not.toContain('member');
    await owner.runMigrations();
    expect(await tables()).toContain('member');
  });
});
