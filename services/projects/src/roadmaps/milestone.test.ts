import { describe, expect, it } from '@jest/globals';
import { newMilestone } from './milestone.ts';

describe('a milestone', () => {
  it('begins scheduled, with what is given and nothing else', () => {
    const action = { lang: 'en', value: 'Example step' };
    const milestone = newMilestone({ action, durationDays: 5 });
    expect(milestone).toMatchObject({ status: 'SCHEDULED', action, durationDays: 5, dependsOn: [] });
    expect(milestone.id).toMatch(/^mil_/);
    expect(newMilestone({ action }).id).not.toBe(milestone.id);
    const set = Object.entries(milestone).filter(([, value]) => value !== null);
    expect(set.map(([name]) => name).toSorted()).toEqual([
      'action',
      'dependsOn',
      'durationDays',
      'id',
      'status',
    ]);
  });
});
