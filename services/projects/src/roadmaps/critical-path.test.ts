import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { criticalPath, hasCircle, type PathStep } from './critical-path.ts';

/** Random acyclic plans: a step depends on earlier ones only. */
const aPlan = (days: fc.Arbitrary<number | null>) =>
  fc
    .array(fc.record({ days, before: fc.array(fc.nat(7), { maxLength: 3 }) }), { minLength: 1, maxLength: 8 })
    .map((steps) =>
      steps.map(({ days: durationDays, before }, index): PathStep => {
        const earlier = [...new Set(before.filter((other) => other < index))];
        return { id: `s${index}`, dependsOn: earlier.map((other) => `s${other}`), durationDays };
      }),
    );

function everyPath(steps: readonly PathStep[]): PathStep[][] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const to = (step: PathStep): PathStep[][] => [
    [step],
    ...step.dependsOn.flatMap((id) => to(byId.get(id) as PathStep).map((path) => [...path, step])),
  ];
  return steps.flatMap(to);
}

describe('the critical path', () => {
  it('is as long as the longest of all paths, in days', () => {
    fc.assert(
      fc.property(aPlan(fc.nat(30)), (steps) => {
        const daysOf = (path: readonly PathStep[]) =>
          path.reduce((sum, step) => sum + (step.durationDays ?? 0), 0);
        const longest = Math.max(...everyPath(steps).map(daysOf));
        const { unit, length, paths } = criticalPath(steps);
        expect({ unit, length }).toEqual({ unit: 'DAYS', length: longest });
        expect(paths.map(daysOf).every((days) => days === longest)).toBe(true);
      }),
    );
  });

  it('counts steps and lists every tied path where durations are missing', () => {
    fc.assert(
      fc.property(aPlan(fc.constant(null)), (steps) => {
        const all = everyPath(steps);
        const longest = Math.max(...all.map((path) => path.length));
        const tied = all
          .filter((path) => path.length === longest)
          .map((path) => path.map(({ id }) => id).join());
        const { unit, length, paths } = criticalPath(steps);
        expect({ unit, length }).toEqual({ unit: 'STEPS', length: longest });
        expect(paths.map((path) => path.map(({ id }) => id).join()).toSorted()).toEqual(tied.toSorted());
      }),
    );
  });

  it('leads to the milestone asked for', () => {
    const steps: PathStep[] = [
      { id: 'a', dependsOn: [] },
      { id: 'b', dependsOn: ['a'] },
      { id: 'c', dependsOn: ['b'] },
    ];
    expect(criticalPath(steps, 'b').paths).toEqual([steps.slice(0, 2)]);
  });

  it('finds a circle, and none in a plan without', () => {
    fc.assert(fc.property(aPlan(fc.constant(null)), (steps) => !hasCircle(steps)));
    expect(
      hasCircle([
        { id: 'a', dependsOn: ['b'] },
        { id: 'b', dependsOn: ['a'] },
      ]),
    ).toBe(true);
  });
});
