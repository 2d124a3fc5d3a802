import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { topicsOf } from '@hub/change-feed/contracts';
import { openUseCaseBed, type RecordedChange, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
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
