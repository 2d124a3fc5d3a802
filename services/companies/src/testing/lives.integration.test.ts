import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { topicsOf } from '@hub/change-feed/contracts';
import {
  openUseCaseBed,
  openWalls,
  crowdedReads,
  rowsUnlikeTypeOrm,
  untoldPersons,
  wholeTableReads,
  type RecordedChange,
  type UseCaseBed,
} from '@hub/service-kit/testing';
import type { UnitOfWork } from '@hub/service-kit/use-case';
import { definition } from '../app.ts';
import { organization } from '../organizations/organization.ts';
import { membership, person } from '../people/person.ts';
import { named } from './builders.ts';
import { lives } from './lives.ts';

let bed: UseCaseBed;
let changes: RecordedChange[];
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  await lives(bed);
  changes = await bed.changes();
}, 60_000);
afterAll(() => bed.close());

describe('the lives of what the service keeps', () => {
  it.each(topicsOf('companies').map((contract) => [contract.topic, contract] as const))(
    'show every change of %s on it',
    (topic, { changeTypes }) => {
      const shown = new Set(
        changes.filter((change) => change.topic === topic).map(({ changeType }) => changeType),
      );
      expect([...shown].toSorted()).toEqual([...changeTypes].toSorted());
    },
  );

  it('show nothing without a name', () => {
    const unnamed = changes.filter(
      ({ snapshot }) => snapshot && 'names' in snapshot && (snapshot['names'] as unknown[]).length === 0,
    );
    expect(unnamed).toEqual([]);
  });
});

it('says of every column in which persons stand that it names them', async () => {
  expect(await untoldPersons(bed, definition)).toEqual([]);
});

it('is read as TypeORM reads it, every row of every aggregate', async () => {
  const [employer] = (await bed.reader().list(organization, { first: 1 })).nodes;
  const common = { example: true, provenance: null };
  await bed.run(async (work: UnitOfWork) => {
    // The person of the lives is erased by now, and so is its place.
    const { id } = await work.create(person, {
      ...common,
      names: [named('Example Person')],
      account: null,
      organizations: [],
    });
    const place = { person: id, organization: `${employer?.id}`, position: null, roles: ['HEAD'] };
    return work.create(membership, { ...common, ...place });
  }, {});
  expect(await rowsUnlikeTypeOrm(bed, definition.aggregates)).toEqual([]);
});

/** Lists under a filter. */
const LISTS = [
  '{ organizations(search: "example") { nodes { id } } }',
  '{ organizations(search: "ab") { nodes { id } } }',
  '{ organizations(kind: COMPANY) { nodes { id } } }',
  '{ organizationByIdentifier(scheme: RU_INN, value: "7707083893") { id } }',
];

it('is behind a wall, every row of every aggregate', async () => {
  expect(await openWalls(bed, definition.aggregates)).toEqual([]);
});

it('is read without going through a whole table, or through what is not on the page', async () => {
  expect(await wholeTableReads(bed, definition.aggregates, LISTS)).toEqual([]);
  expect(await crowdedReads(bed, definition.aggregates)).toEqual([]);
}, 90_000);
