import { randomBytes } from 'node:crypto';
import { afterAll, expect, it } from '@jest/globals';
import { dropDatabases } from '@hub/infra/databases';
import { testEnvironment } from '@hub/testing';
import pg from 'pg';

const environment = testEnvironment();
const prefix = `test_roles_${randomBytes(4).toString('hex')}`;
const database = `${prefix}_events`;
afterAll(() => dropDatabases(environment.adminDatabaseUrl, prefix), 30_000);

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

it('hands a database over that the service owned in an earlier release', async () => {
  await environment.prepare(prefix);
  const inside = Object.assign(new URL(environment.adminDatabaseUrl), { pathname: database }).href;
  await ask(
    inside,
    `ALTER DATABASE ${database} OWNER TO hub_events; CREATE TABLE kept AS SELECT 1 AS row;
    ALTER TABLE kept OWNER TO hub_events`,
  );
  await environment.prepare(prefix);
  const owner = environment.ownerDatabaseUrl('events', database);
  const service = environment.databaseUrl('events', database);
  expect(await ask(owner, 'ALTER TABLE kept ADD COLUMN more text')).toEqual([]);
  await expect(ask(service, 'ALTER TABLE kept ADD COLUMN yet_more text')).rejects.toMatchObject({
    code: '42501',
  });
  await expect(ask(service, 'CREATE TABLE own ()')).rejects.toMatchObject({ code: '42501' });
  expect(await ask(owner, 'SELECT row FROM kept')).toEqual([{ row: 1 }]);
}, 90_000);
