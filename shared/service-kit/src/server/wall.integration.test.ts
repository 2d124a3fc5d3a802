import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, callerOf, newId, type Caller } from '@hub/hub-language';
import pg from 'pg';
import { aBranch, aMember, aVisit } from '../../test/library/builders.ts';
import { branch } from '../../test/library/branch.ts';
import { library } from '../../test/library/library.ts';
import { member } from '../../test/library/member.ts';
import { visit } from '../../test/library/visit.ts';
import { askingFor, workOf, type Asking } from '../read/asking/asking.ts';
import { AskingQuery, prepareAsking } from '../read/asking/asking-query.ts';
import { sightOf } from '../read/sight.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { UseCaseBed } from '../testing/use-case-bed.ts';
import type { UnitOfWork } from '../use-case/work/unit-of-work.ts';
import { createDatabase, migrateDatabase, openDatabase } from './database.ts';

const TENANTS = 100;
const READS = 50_000;
const VISITS_EACH = 3;
const TENANT_IDS = Array.from({ length: TENANTS }, () => newId('org'));

let test: TestDatabase;
let bed: UseCaseBed;
beforeAll(async () => {
  test = await openTestDatabase(library);
  bed = new UseCaseBed(library, test);
  await bed.run(async (work: UnitOfWork) => {
    await work.create(member, aMember());
    const house = await work.create(branch, aBranch({ status: 'PLANNED' }));
    const visits = TENANT_IDS.flatMap((id) =>
      Array.from({ length: VISITS_EACH }, () =>
        aVisit({ event: house.id, organizations: [newId('org')], host: { kind: 'ORGANIZATION', id } }),
      ),
    );
    await work.createMany(visit, visits);
  }, {});
});
afterAll(() => bed.close());

const peopleOf = (organization: string): Caller =>
  callerOf({ subject: 'anna', roles: ['ORG_MEMBER'], organization, requestId: 'r' });
const ANYONE = callerOf({ subject: ANONYMOUS, roles: [], requestId: 'r' });
const askingOf = (caller: Caller): Asking => {
  const { access, values } = sightOf(caller, visit);
  return askingFor(visit, access, values);
};
/** A statement of which somebody forgot the condition. */
const FORGETFUL = { name: 'forgetful', text: `SELECT host ->> 'id' FROM visit` };
const countVisits = { name: undefined, text: 'SELECT count(*)::int FROM visit' };

describe('a statement without a condition', () => {
  it('gives each of a hundred tenants its own rows, and none of another in 50,000 reads', async () => {
    const askings = TENANT_IDS.map((id) => [id, askingOf(peopleOf(id))] as const);
    let own = 0;
    for (let round = 0; round < READS / TENANTS; round++) {
      const answers = await Promise.all(askings.map(([, asking]) => test.reads.run(FORGETFUL, [], asking)));
      for (const [at, rows] of answers.entries()) {
        own += rows.length;
        expect(rows.flat().filter((host) => host !== TENANT_IDS[at])).toEqual([]);
      }
    }
    expect(own).toBe(READS * VISITS_EACH);
  }, 120_000);

  it('gives nothing to everyone, and everything to a work that is named', async () => {
    expect(await test.reads.run(countVisits, [], askingOf(ANYONE))).toEqual([[0]]);
    expect(await test.reads.run(countVisits, [], workOf('test'))).toEqual([[TENANTS * VISITS_EACH]]);
  });
});

describe('who does not say who asks', () => {
  it.each(['member', 'branch', 'visit', 'inspection'])('sees no %s', async (table) => {
    expect(await test.pool.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('changes, deletes and writes nothing', async () => {
    expect(await test.pool.query('UPDATE visit SET "table" = 9')).toEqual([[], 0]);
    expect(await test.pool.query('DELETE FROM visit')).toEqual([[], 0]);
    const copied = test.database.query('SELECT 1 FROM visit');
    expect(await copied).toHaveLength(TENANTS * VISITS_EACH);
    await expect(
      test.pool.query(`INSERT INTO member SELECT (jsonb_populate_record(NULL::member, '{}')).*`),
    ).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});

describe('who has said it', () => {
  const asClient = async <Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> => {
    const client = new pg.Client({ connectionString: test.url, pipeline: true });
    await client.connect();
    try {
      await prepareAsking(client);
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const ask = (client: pg.Client, text: string, asking: Asking) =>
    new Promise<unknown[][]>((resolve, reject) => {
      const config = { text, rowMode: 'array', queryMode: 'extended' } as pg.QueryArrayConfig;
      client.query(
        new AskingQuery(config, asking, (error, result) => {
          if (error) reject(error);
          else resolve(result.rows);
        }),
      );
    });

  it('has said it for one statement, also where that fails', async () => {
    await asClient(async (client) => {
      const asked = [
        ask(client, countVisits.text, workOf('test')),
        client.query(countVisits.text),
        ask(client, 'SELECT count(*) / 0 FROM visit', workOf('test')),
        client.query(countVisits.text),
        ask(client, countVisits.text, askingOf(peopleOf(TENANT_IDS[0] ?? ''))),
      ];
      const answers = await Promise.allSettled(asked);
      const counts = answers.map((one) =>
        one.status === 'fulfilled' ? ('rows' in one.value ? one.value.rows[0] : one.value[0]) : one.status,
      );
      expect(counts).toEqual([
        [TENANTS * VISITS_EACH],
        { count: 0 },
        'rejected',
        { count: 0 },
        [VISITS_EACH],
      ]);
    });
  });

  it('cannot write as a caller', async () => {
    await asClient(async (client) => {
      const changed = ask(
        client,
        'UPDATE visit SET "table" = 9 RETURNING id',
        askingOf(peopleOf(TENANT_IDS[0] ?? '')),
      );
      expect(await changed).toEqual([]);
    });
  });
});

describe('a wall', () => {
  const open = async () => {
    const database = createDatabase(library, test.url);
    try {
      await openDatabase(database, library.aggregates);
    } finally {
      await database.destroy();
    }
  };

  it.each([
    ['lacks a policy', 'DROP POLICY seen ON visit'],
    ['is not in force', 'ALTER TABLE visit DISABLE ROW LEVEL SECURITY'],
    ['does not bind the owner', 'ALTER TABLE visit NO FORCE ROW LEVEL SECURITY'],
    ['is of another release', "COMMENT ON POLICY seen ON visit IS 'older'"],
  ])('that %s keeps the service from starting, until the owner raises it again', async (_, breach) => {
    await expect(open()).resolves.toBeUndefined();
    await test.asOwner((owner) => owner.query(breach));
    await expect(open()).rejects.toThrow('no wall before visit');
    await migrateDatabase(library, test.ownerUrl);
    await expect(open()).resolves.toBeUndefined();
  });
});
