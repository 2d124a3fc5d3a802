import { describe, expect, it } from '@jest/globals';
import { canTake } from '@hub/service-kit/aggregate';
import { MilestoneStatus } from '../generated/enums.ts';
import { milestoneMachine, newMilestone } from './milestone.ts';

/** From the product's state table, written down anew: where each state leads. */
const LEADS_TO: Record<MilestoneStatus, MilestoneStatus[]> = {
  SCHEDULED: ['MET', 'PARTIALLY_MET', 'NOT_MET', 'CANCELLED'],
  MET: [],
  PARTIALLY_MET: ['SCHEDULED', 'MET'],
  NOT_MET: ['SCHEDULED', 'MET'],
  CANCELLED: [],
};

describe('a milestone', () => {
  it.each(MilestoneStatus)('leads from %s to the states of the table, and to no other', (status) => {
    const reachable = MilestoneStatus.filter((to) => canTake(milestoneMachine, to, { status }));
    expect(reachable.toSorted()).toEqual(LEADS_TO[status].toSorted());
  });

  it('is reported by the name of the state that it goes to', () => {
    const transitions = Object.entries(milestoneMachine.transitions);
    expect(transitions.filter(([command, { to }]) => command !== to)).toEqual([]);
  });

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
