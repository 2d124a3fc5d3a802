import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid, type Uuid } from '@hub/hub-language';
import { aMember, anInspection, aVisit } from '../../test/library/builders.ts';
import { inspection } from '../../test/library/inspection.ts';
import { library } from '../../test/library/library.ts';
import { member } from '../../test/library/member.ts';
import { badge, visit } from '../../test/library/visit.ts';
import { openUseCaseBed, type UseCaseBed } from '../testing/use-case-bed.ts';
import type { UnitOfWork } from '../use-case/work/unit-of-work.ts';
import { fromReplica, runQuery, sqlOn } from './sql.ts';

let bed: UseCaseBed;
const organization = newId('org');
beforeAll(async () => {
  bed = await openUseCaseBed(library);
  await bed.run(async (work: UnitOfWork) => {
    const validUntil = '2026-05-04T09:00:00.000Z';
    await work.create(member, aMember({ roleInSource: 'organizer', names: [], country: 'VN' }));
    await work.create(inspection, anInspection({ organization, validUntil, previousStatus: 'RUNNING' }));
    return {};
  }, {});
});
afterAll(() => bed.close());

describe('typed SQL', () => {
  const sql = sqlOn(member, inspection, badge);

  it('speaks of columns in camel case, and gives them so', async () => {
    const found = await runQuery(
      bed.database,
      sql
        .selectFrom('member')
        .select(['roleInSource', 'sourceStatus', 'country'])
        .where('roleInSource', '=', 'organizer'),
    );
    expect(found).toEqual([{ roleInSource: 'organizer', sourceStatus: null, country: 'VN' }]);
    found satisfies { roleInSource: string | null }[];
  });

  it('sees what is stored: uuids and dates', async () => {
    const found = await runQuery(
      bed.database,
      sql.selectFrom('inspection').select(['organization', 'validUntil', 'previousStatus']),
    );
    expect(found).toEqual([
      {
        organization: toUuid(organization),
        validUntil: new Date('2026-05-04T09:00:00.000Z'),
        previousStatus: 'RUNNING',
      },
    ]);
    found satisfies { organization: Uuid; validUntil: Date | null }[];
  });

  it('does not rename what stands inside a value', async () => {
    const notes = { first_name: 'Anna' };
    await bed.run((work: UnitOfWork) => work.create(visit, aVisit({ notes })), {});
    expect(await runQuery(bed.database, sqlOn(visit).selectFrom('visit').select('notes'))).toEqual([
      { notes },
    ]);
  });

  it('takes values as parameters', async () => {
    const text = "'; DROP TABLE member; --";
    const found = sql.selectFrom('member').select('id').where('kind', '=', text);
    expect(found.compile().parameters).toEqual([text]);
    expect(await runQuery(bed.database, found)).toEqual([]);
  });

  it('gives the rows that a statement returns', async () => {
    const added = await runQuery(
      bed.database,
      sql
        .insertInto('visitBadge')
        .values({ visit: toUuid(newId('vis')), code: 'C1' })
        .returning(['code', 'givenOn', 'printedAt']),
    );
    expect(added).toEqual([{ code: 'C1', givenOn: null, printedAt: null }]);
    const removed = sql.deleteFrom('visitBadge').where('code', '=', 'C1').returning('code');
    expect(await runQuery(bed.database, removed)).toEqual([{ code: 'C1' }]);
  });
});

describe('the replica of a followed topic', () => {
  it('is read by what its snapshots have', async () => {
    const ids = [newId('hub'), newId('hub')];
    for (const [index, id] of ids.entries()) {
      await bed.receive('companies.hub.v1', {
        id,
        version: index + 1,
        status: 'ACTIVE',
        example: true,
        names: [],
        hostCountry: index === 0 ? 'VN' : 'RU',
        functions: [],
        operatorRequirements: [],
      });
    }
    const found = await runQuery(
      bed.database,
      fromReplica('companies.hub.v1')
        .select(['replica.id', 'replica.version'])
        .where((row) => row(row.ref('replica.snapshot', '->>').key('hostCountry'), '=', 'RU')),
    );
    expect(found).toEqual([{ id: ids[1], version: 2 }]);
  });
});
