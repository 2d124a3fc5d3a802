import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureReplicaTables } from '@hub/change-feed';
import { FOLLOWS as events } from '@hub/events/follows';
import { dropDatabases, openDatabases } from '@hub/infra/databases';
import { FOLLOWS as investments } from '@hub/investments/follows';
import { FOLLOWS as projects } from '@hub/projects/follows';
import { testEnvironment } from '@hub/testing';
import pg from 'pg';

const environment = testEnvironment();
const prefix = `test_names_${randomBytes(4).toString('hex')}`;
const { database, databaseOwner } = environment.secrets;
beforeAll(
  () => openDatabases(environment.adminDatabaseUrl, prefix, { service: database, owner: databaseOwner }),
  30_000,
);
afterAll(() => dropDatabases(environment.adminDatabaseUrl, prefix), 30_000);

describe.each([
  ['investments', investments],
  ['events', events],
  ['projects', projects],
] as const)('the database of %s', (service, follows) => {
  const migrate = (client: pg.Client, direction: 'up' | 'down') =>
    client.query(readFileSync(`services/${service}/migrations/0102-replica-names.${direction}.sql`, 'utf8'));
  const organizations = async (client: pg.Client) =>
    (await client.query('SELECT id, version, snapshot FROM organization_record_replica')).rows;

  it('keeps its organizations when their table gets the name of its topic, however often that runs', async () => {
    const client = new pg.Client({
      connectionString: environment.ownerDatabaseUrl(service, `${prefix}_${service}`),
    });
    await client.connect();
    try {
      await client.query(
        'CREATE TABLE organization_replica (id text PRIMARY KEY, version integer NOT NULL, snapshot jsonb NOT NULL)',
      );
      await client.query(`INSERT INTO organization_replica VALUES ('org_1', 3, '{"id":"org_1"}')`);
      const kept = [{ id: 'org_1', version: 3, snapshot: { id: 'org_1' } }];
      await ensureReplicaTables(client, follows);
      await migrate(client, 'up');
      expect(await organizations(client)).toEqual(kept);

      await ensureReplicaTables(client, follows);
      await migrate(client, 'up');
      expect(await organizations(client)).toEqual(kept);

      await migrate(client, 'down');
      await ensureReplicaTables(client, follows);
      expect(await organizations(client)).toEqual([]);
      await migrate(client, 'up');
      expect(await organizations(client)).toEqual(kept);
    } finally {
      await client.end();
    }
  });
});
