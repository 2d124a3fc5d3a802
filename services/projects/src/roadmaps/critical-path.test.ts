import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { criticalPath, hasCircle, MAX_PATHS, type PathStep } from './critical-path.ts';

/** Plans without a circle, in any order; dependencies may be named twice, or not exist. */
const aPlan = (days: fc.Arbitrary<number | null>) =>
  fc
    .array(fc.record({ days, before: fc.array(fc.nat(9), { maxLength: 4 }) }), { minLength: 1, maxLength: 8 })
    .map((steps) =>
      steps.map(({ days: durationDays, before }, index): PathStep => {
        const earlier = before.filter((other) => other < index || other > 7);
        return { id: `s${index}`, dependsOn: earlier.map((other) => `s${other}`), durationDays };
      }),
    )
    .chain((steps) => fc.shuffledSubarray(steps, { minLength: steps.length }));

const inDays = fc.oneof(fc.constant(0), fc.nat(5));
const unknown = fc.constant(null);

/** Every chain of steps that depend on each other, as ids; not only the long ones. */
function everyPath(steps: readonly PathStep[]): string[][] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const to = (step: PathStep): string[][] => {
    const before = [...new Set(step.dependsOn)].flatMap((id) => byId.get(id) ?? []);
    return [[step.id], ...before.flatMap(to).map((path) => [...path, step.id])];
  };
  return steps.flatMap(to);
}

const textOf = (path: readonly string[]) => `,${path.join(',')},`;

/** The longest of these chains that are part of no other longest one. */
function expectedOf(steps: readonly PathStep[], chains: readonly string[][]) {
  const counted = steps.every(({ durationDays }) => typeof durationDays === 'number');
  const weights = new Map(steps.map((step) => [step.id, counted ? (step.durationDays ?? 0) : 1]));
  const lengthOf = (path: readonly string[]) => path.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0);
  const length = Math.max(...chains.map(lengthOf));
  const tied = chains.filter((path) => lengthOf(path) === length).map(textOf);
  const whole = tied.filter((path) => !tied.some((other) => other !== path && other.includes(path)));
  return { unit: counted ? 'DAYS' : 'STEPS', length, paths: whole.toSorted() };
}

const found = ({ unit, length, paths }: ReturnType<typeof criticalPath>) => ({
  unit,
  length,
  paths: paths.map((path) => textOf(path.map(({ id }) => id))).toSorted(),
});

describe('the critical path', () => {
  it.each([
    ['days', inDays],
    ['steps, where no duration is known', unknown],
    ['steps, where a duration is missing', fc.oneof(unknown, fc.nat(5))],
  ])('is every longest of all chains, in %s', (_, days) => {
    fc.assert(
      fc.property(aPlan(days), (steps) =>
        expect(found(criticalPath(steps))).toEqual(expectedOf(steps, everyPath(steps))),
      ),
    );
  });

  it.each([
    ['days', inDays],
    ['steps', unknown],
  ])('to a milestone is every longest chain that ends there, in %s', (_, days) => {
    fc.assert(
      fc.property(aPlan(days), fc.nat(7), (steps, nth) => {
        const to = steps[nth % steps.length]?.id ?? '';
        const ending = everyPath(steps).filter((path) => path.at(-1) === to);
        expect(found(criticalPath(steps, to))).toEqual(expectedOf(steps, ending));
      }),
    );
  });

  it('goes from the first milestone to the last and gives them as they are', () => {
    const last = { id: 'c', dependsOn: ['b'], action: 'open' };
    const first = { id: 'a', dependsOn: [], action: 'plan' };
    const middle = { id: 'b', dependsOn: ['a'], action: 'build' };
    expect(criticalPath([last, first, middle]).paths).toEqual([[first, middle, last]]);
    expect(criticalPath([last, first, middle], 'b').paths).toEqual([[first, middle]]);
  });

  it('counts a milestone of no days without listing the path twice', () => {
    const steps = [
      { id: 'build', dependsOn: [], durationDays: 30 },
      { id: 'open', dependsOn: ['build'], durationDays: 0 },
    ];
    expect(criticalPath(steps)).toEqual({ unit: 'DAYS', length: 30, paths: [steps] });
  });

  it('of nothing is nothing', () => {
    expect(criticalPath([])).toEqual({ unit: 'STEPS', length: 0, paths: [] });
  });

  it('to a milestone that is not there is nothing', () => {
    const steps = [{ id: 'a', dependsOn: [], durationDays: 3 }];
    expect(criticalPath(steps, 'b')).toEqual({ unit: 'DAYS', length: 0, paths: [] });
  });
});

/** Two steps in each of many layers, each dependent on both of the layer before: 2 to the power of `layers` paths. */
const ladder = (layers: number): PathStep[] =>
  Array.from({ length: layers }, (_, layer) =>
    ['x', 'y'].map((side) => ({
      id: `${side}${layer}`,
      dependsOn: layer === 0 ? [] : [`x${layer - 1}`, `y${layer - 1}`],
    })),
  ).flat();

describe('a large plan', () => {
  it('lists one hundred of the tied paths, all different', () => {
    const { length, paths } = criticalPath(ladder(60));
    expect({ length, listed: paths.length }).toEqual({ length: 60, listed: MAX_PATHS });
    expect(new Set(paths.map((path) => path.map(({ id }) => id).join())).size).toBe(100);
    expect(paths.every((path) => path.length === 60)).toBe(true);
  });

  it('lists all when there are just as many', () => {
    const ends = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `e${i}`, dependsOn: [] }));
    expect(criticalPath(ends(99)).paths).toHaveLength(99);
    expect(criticalPath(ends(100)).paths).toHaveLength(100);
    expect(criticalPath(ends(101)).paths).toHaveLength(100);
  });

  it('may be one chain of thousands', () => {
    const chain = Array.from({ length: 5000 }, (_, i) => ({ id: `${i}`, dependsOn: i ? [`${i - 1}`] : [] }));
    expect(hasCircle(chain.toReversed())).toBe(false);
    expect(criticalPath(chain.toReversed())).toMatchObject({ length: 5000, paths: [chain] });
  });
});

describe('a circle', () => {
  const dependent = (links: Readonly<Record<string, string[]>>): PathStep[] =>
    Object.entries(links).map(([id, dependsOn]) => ({ id, dependsOn }));

  it('is in no plan whose steps depend on earlier ones', () => {
    fc.assert(fc.property(aPlan(unknown), (steps) => expect(hasCircle(steps)).toBe(false)));
  });

  it('is closed when a first step comes to depend on one that follows from it', () => {
    fc.assert(
      fc.property(aPlan(unknown), fc.nat(), (steps, nth) => {
        const paths = everyPath(steps);
        const path = paths[nth % paths.length] ?? [];
        const closed = steps.map((step) =>
          step.id === path[0] ? { ...step, dependsOn: [...step.dependsOn, path.at(-1) ?? ''] } : step,
        );
        expect(hasCircle(closed)).toBe(true);
      }),
    );
  });

  it.each([
    ['of one step', { a: ['a'] }],
    ['of two', { a: ['b'], b: ['a'] }],
    ['behind steps that are in none', { start: [], a: ['start', 'b'], b: ['a'], end: ['b'] }],
    ['beside steps that are in none', { alone: [], a: ['b'], b: ['c'], c: ['a'] }],
  ])('is found: %s', (_, links) => {
    expect(hasCircle(dependent(links))).toBe(true);
  });

  it.each([
    ['two ways to the same step', { a: [], b: ['a'], c: ['a'], d: ['b', 'c'] }],
    ['a dependency named twice', { a: [], b: ['a', 'a'] }],
    ['a dependency on a step that is not there', { a: ['gone'], b: ['a'] }],
    ['no steps', {}],
  ])('is not %s', (_, links) => {
    expect(hasCircle(dependent(links))).toBe(false);
  });
});
