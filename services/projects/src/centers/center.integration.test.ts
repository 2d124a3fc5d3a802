import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@hub/hub-language';
import { take, openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { knownHub } from '../testing/foreign.ts';
import { publishedCenter } from '../testing/published.ts';
import { OUTSIDERS, seenBy } from '../testing/seen-by.ts';
import { STEPS } from '../testing/state-tables.ts';
import { center, centersOfHub } from './center.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const values = () => ({
  sourceStatus: null,
  hub: newId('hub'),
  organization: newId('org'),
  statement: null,
  permanent: null,
  countries: [],
  partyKinds: [],
  example: true,
  provenance: null,
});

describe('a centre', () => {
  it('takes every step of the table, and no other', async () => {
    expect(await wrongPairs(bed, { aggregate: center, steps: STEPS.center, values })).toEqual([]);
  });

  it('tells of its life on its topic, with what the document says of it', async () => {
    const planned = await publishedCenter(bed, { countries: ['RU', 'VN'], partyKinds: ['COMPANY'] });
    const closed = await take(bed, planned, 'activateCenter', 'closeCenter');
    expect(closed).toMatchObject({ status: 'CLOSED', version: 3 });
    const changes = await bed.changes(planned.id);
    expect(changes.map(({ topic, changeType, version }) => [topic, changeType, version])).toEqual([
      ['projects.center.v1', 'recorded', 1],
      ['projects.center.v1', 'active', 2],
      ['projects.center.v1', 'closed', 3],
    ]);
    expect(changes[0]?.snapshot).toMatchObject({
      id: planned.id,
      status: 'PLANNED',
      countries: ['RU', 'VN'],
      partyKinds: ['COMPANY'],
      provenance: { document: 'Example article' },
    });
  });

  it('is seen by all when a document states it, and by staff alone while it is only planned', async () => {
    const published = await publishedCenter(bed);
    expect(await seenBy(bed, center, published.id)).toEqual(Object.keys(OUTSIDERS));
    const [row] = await bed.database
      .getRepository(center.entity)
      .save([{ ...values(), id: newId('ctr'), version: 1, status: 'PLANNED' }]);
    const id = (row as { id: string }).id;
    const staff = ['a programme manager', 'the operator', 'compliance'];
    expect(await seenBy(bed, center, id)).toEqual(staff);
    await take(bed, { id, version: 1 }, 'activateCenter');
    expect(await seenBy(bed, center, id)).toEqual(Object.keys(OUTSIDERS));
  });

  it('belongs to its hub, and to no other', async () => {
    const hub = await knownHub(bed);
    const here = [await publishedCenter(bed, { hub }), await publishedCenter(bed, { hub })];
    await publishedCenter(bed);
    const { nodes, pageInfo } = await bed.reader({}).related(centersOfHub, hub);
    expect(nodes.map(({ id }) => id)).toEqual(here.map(({ id }) => id));
    expect(pageInfo.hasNextPage).toBe(false);
  });
});
