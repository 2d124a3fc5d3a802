import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '@hub/hub-language';
import { RoadmapStatus } from '../generated/enums.ts';
import { milestoneOf, refuseDuration, refuseUnlessDraft, soundPlan } from './check-plan.ts';
import { newMilestone, type Milestone } from './milestone.ts';
import type { Roadmap } from './roadmap.ts';

const milestone = (id: string, ...dependsOn: string[]): Milestone =>
  newMilestone({ id, dependsOn, action: { lang: 'en', value: id } });

const aRow = (fields: Partial<Roadmap>) => ({ status: 'DRAFT', milestones: [], ...fields }) as Roadmap;

describe('a sound plan', () => {
  it('gives the milestones as they are', () => {
    const plan = [milestone('a'), milestone('b', 'a'), milestone('c', 'a', 'b')];
    expect(soundPlan(plan)).toBe(plan);
    expect(soundPlan([])).toEqual([]);
  });

  it('refuses a dependency on what is no milestone of it, and names it', () => {
    const refusal = soundPlan([milestone('a'), milestone('b', 'a', 'elsewhere')]);
    expect(refusal).toMatchObject({ refusal: 'InvalidInput', field: 'dependsOn' });
    expect(refusal).toHaveProperty('message', expect.stringContaining('elsewhere'));
  });

  it('refuses a circle of any length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (length) => {
        const circle = Array.from({ length }, (_, i) => milestone(`m${i}`, `m${(i + 1) % length}`));
        expect(soundPlan(circle)).toMatchObject({ refusal: 'RuleBreach', rule: 'CIRCLE' });
        const chain = circle.with(length - 1, milestone(`m${length - 1}`));
        expect(isRefusal(soundPlan(chain))).toBe(false);
      }),
    );
  });
});

describe('what a plan asks of its roadmap', () => {
  it.each(RoadmapStatus)('changes of milestones in DRAFT only: %s', (status) => {
    const refusal = refuseUnlessDraft(aRow({ status }));
    if (status === 'DRAFT') expect(refusal).toBeUndefined();
    else expect(refusal).toMatchObject({ rule: 'ROADMAP_NOT_DRAFT' });
  });

  it('milestones of its own', () => {
    const [a, b] = [milestone('a'), milestone('b')];
    expect(milestoneOf(aRow({ milestones: [a, b] }), 'b')).toBe(b);
    expect(milestoneOf(aRow({ milestones: [a] }), 'b')).toMatchObject({
      refusal: 'InvalidInput',
      field: 'milestone',
    });
  });

  it('durations of 0 days or more, or none', () => {
    expect([0, 1, 400, null, undefined].map((days) => refuseDuration(days))).toEqual(
      Array(5).fill(undefined),
    );
    expect(refuseDuration(-1)).toMatchObject({ refusal: 'InvalidInput', field: 'durationDays' });
  });
});
