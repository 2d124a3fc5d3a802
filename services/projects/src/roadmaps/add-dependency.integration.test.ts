import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '@hub/hub-language';
import { seen, openUseCaseBed, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { aRoadmap } from '../testing/builders.ts';
import { knownHub, VN } from '../testing/foreign.ts';
import { agreed } from '../testing/signing.ts';
import { addDependency } from './add-dependency.ts';
import { hasCircle } from './critical-path.ts';
import type { Roadmap } from './roadmap.ts';

let bed: UseCaseBed;
let hub: string;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
  hub = await knownHub(bed);
});
afterAll(() => bed.close());

describe('adding a dependency', () => {
  const depend = (row: Roadmap, milestone: string, dependsOn: string) =>
    bed.run(addDependency, { ...seen(row), milestone, dependsOn });

  it('puts one milestone after another, once', async () => {
    const row = await aRoadmap(bed, ['a', 'b'], hub);
    const [a = '', b = ''] = row.milestones.map(({ id }) => id);
    const once = await bed.accept(addDependency, { ...seen(row), milestone: b, dependsOn: a });
    expect(once.milestones.map(({ dependsOn }) => dependsOn)).toEqual([[], [a]]);
    const twice = await bed.accept(addDependency, { ...seen(once), milestone: b, dependsOn: a });
    expect(twice.milestones).toEqual(once.milestones);
  });

  it('refuses a circle, also of one', async () => {
    let row = await aRoadmap(bed, ['a', 'b', 'c'], hub);
    const [a = '', b = '', c = ''] = row.milestones.map(({ id }) => id);
    row = await bed.accept(addDependency, { ...seen(row), milestone: b, dependsOn: a });
    row = await bed.accept(addDependency, { ...seen(row), milestone: c, dependsOn: b });
    const circle = { refusal: 'RuleBreach', rule: 'CIRCLE' };
    expect(await depend(row, a, c)).toMatchObject(circle);
    expect(await depend(row, a, a)).toMatchObject(circle);
  });

  it('refuses what is no milestone of the roadmap, on either side', async () => {
    const row = await aRoadmap(bed, ['a'], hub);
    const other = await aRoadmap(bed, ['b'], hub);
    const [a = ''] = row.milestones.map(({ id }) => id);
    const [foreign = ''] = other.milestones.map(({ id }) => id);
    expect(await depend(row, foreign, a)).toMatchObject({ refusal: 'InvalidInput', field: 'milestone' });
    expect(await depend(row, a, foreign)).toMatchObject({ refusal: 'InvalidInput', field: 'dependsOn' });
  });

  it('is over once the roadmap waits for signatures', async () => {
    const row = await agreed(bed, await aRoadmap(bed, ['a', 'b'], hub), [VN]);
    const [a = '', b = ''] = row.milestones.map(({ id }) => id);
    expect(await depend(row, b, a)).toMatchObject({ rule: 'ROADMAP_NOT_DRAFT' });
  });

  it('leaves every roadmap without a circle, whatever is asked', async () => {
    const pair = fc.tuple(fc.nat(3), fc.nat(3));
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 8 }), async (asked) => {
        let row = await aRoadmap(bed, ['a', 'b', 'c', 'd'], hub);
        const ids = row.milestones.map(({ id }) => id);
        for (const [later, earlier] of asked) {
          const result = await depend(row, ids[later] ?? '', ids[earlier] ?? '');
          if (isRefusal(result)) expect(result).toMatchObject({ rule: 'CIRCLE' });
          else row = result;
        }
        expect(hasCircle(row.milestones)).toBe(false);
      }),
      { numRuns: 8 },
    );
  }, 30_000);
});
