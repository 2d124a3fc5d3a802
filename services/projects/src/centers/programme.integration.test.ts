import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { knownHub } from '../testing/foreign.ts';
import { publishedCenter, publishedProgramme } from '../testing/published.ts';
import { OUTSIDERS, seenBy } from '../testing/seen-by.ts';
import { programme, programmesOfCenter, programmesOfHub } from './programme.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

const ids = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

describe('a programme', () => {
  it('is recorded as the document names it, for all to see', async () => {
    const center = await publishedCenter(bed);
    const row = await publishedProgramme(bed, center);
    expect(row).toMatchObject({ center: center.id, version: 1, example: false });
    expect(await bed.changes(row.id)).toMatchObject([
      {
        topic: 'projects.programme.v1',
        changeType: 'recorded',
        snapshot: {
          center: center.id,
          names: [{ value: 'Example programme' }],
          cooperationKinds: [{ lang: 'en', value: 'joint research' }],
        },
      },
    ]);
    expect(await seenBy(bed, programme, row.id)).toEqual(Object.keys(OUTSIDERS));
  });

  it('belongs to its centre, and to the hub of its centre', async () => {
    const [hub, otherHub] = [await knownHub(bed), await knownHub(bed)];
    const [first, second] = [await publishedCenter(bed, { hub }), await publishedCenter(bed, { hub })];
    const elsewhere = await publishedCenter(bed, { hub: otherHub });
    const ofFirst = [(await publishedProgramme(bed, first)).id, (await publishedProgramme(bed, first)).id];
    const ofSecond = (await publishedProgramme(bed, second)).id;
    const ofOther = (await publishedProgramme(bed, elsewhere)).id;
    const read = bed.reader({});
    const [byFirst, byHub, byOther] = await Promise.all([
      read.related(programmesOfCenter, first.id),
      read.related(programmesOfHub, hub),
      read.related(programmesOfHub, otherHub),
    ]);
    expect(ids(byFirst)).toEqual(ofFirst);
    expect(ids(byHub)).toEqual([...ofFirst, ofSecond]);
    expect(ids(byOther)).toEqual([ofOther]);
  });
});
