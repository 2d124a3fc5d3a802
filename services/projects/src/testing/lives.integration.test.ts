import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { topicContracts } from '@hub/change-feed/contracts';
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
import { definition } from '../app.ts';
import { lives } from './lives.ts';

const contracts = [...topicContracts.values()].filter(({ topic }) => topic.startsWith('projects.'));

let bed: UseCaseBed;
let changes: RecordedChange[];
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  await lives(bed);
  changes = await bed.changes();
}, 60_000);
afterAll(() => bed.close());

/** Values inside a snapshot that say nothing, by their path. */
function emptyIn(value: unknown, path = ''): string[] {
  if (value === '' || value === null) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value as object).flatMap(([key, inner]) => emptyIn(inner, `${path}.${key}`));
}

describe('the lives of what the service keeps', () => {
  it.each(contracts.map((contract) => [contract.topic, contract] as const))(
    'show every change of %s on it',
    (topic, { changeTypes }) => {
      const shown = new Set(
        changes.filter((change) => change.topic === topic).map(({ changeType }) => changeType),
      );
      expect([...shown].toSorted()).toEqual([...changeTypes].toSorted());
    },
  );

  it('show nothing without a name, a text or a party', () => {
    const published = changes.filter(({ topic }) => topic !== null);
    expect(published.flatMap(({ snapshot }) => emptyIn(snapshot))).toEqual([]);
    for (const { snapshot } of published) {
      for (const list of ['names', 'countries', 'partyKinds', 'cooperationKinds', 'milestones']) {
        if (snapshot && list in snapshot) expect(snapshot[list]).not.toEqual([]);
      }
      if (snapshot?.['status'] !== 'DRAFT') expect(snapshot?.['parties']).not.toEqual([]);
    }
  });

  it('show signatures of all parties wherever an agreement holds', () => {
    const holding = changes.filter(({ topic }) => topic === 'projects.agreement.v1');
    expect(holding.length).toBeGreaterThan(0);
    for (const { snapshot } of holding) expect(snapshot?.['signedBy']).toEqual(snapshot?.['parties']);
  });

  it('tell that demonstration data is that', () => {
    const invented = changes.filter(
      ({ changeType, snapshot }) => changeType === 'recorded' && !snapshot?.['provenance'],
    );
    expect(invented.length).toBeGreaterThan(0);
    expect(invented.filter(({ snapshot }) => snapshot?.['example'] !== true)).toEqual([]);
  });
});

it('says of every column in which persons stand that it names them', async () => {
  expect(await untoldPersons(bed, definition)).toEqual([]);
});

it('is read as TypeORM reads it, every row of every aggregate', async () => {
  expect(await rowsUnlikeTypeOrm(bed, definition.aggregates)).toEqual([]);
});

/** Lists under a filter. */
const LISTS = ['{ proposals(status: SUBMITTED) { nodes { id } } }'];

it('is behind a wall, every row of every aggregate', async () => {
  expect(await openWalls(bed, definition.aggregates)).toEqual([]);
});

it('is read without going through a whole table, or through what is not on the page', async () => {
  expect(await wholeTableReads(bed, definition.aggregates, LISTS)).toEqual([]);
  expect(await crowdedReads(bed, definition.aggregates)).toEqual([]);
}, 90_000);
