import { describe, expect, it } from '@jest/globals';
import { wrongSteps } from '@hub/service-kit/machine-steps';
import { agreement } from './agreements/agreement.ts';
import { reviewAssignment } from './assignments/review-assignment.ts';
import { center } from './centers/center.ts';
import { project } from './cooperation/project.ts';
import { expressionOfInterest } from './interests/expression-of-interest.ts';
import { proposal } from './proposals/proposal.ts';
import { milestoneMachine } from './roadmaps/milestone.ts';
import { roadmap } from './roadmaps/roadmap.ts';
import { STEPS } from './testing/state-tables.ts';

describe('the state machine', () => {
  it.each([
    ['agreement', agreement.machine, STEPS.agreement],
    ['center', center.machine, STEPS.center],
    ['project', project.machine, STEPS.project],
    ['expressionOfInterest', expressionOfInterest.machine, STEPS.expressionOfInterest],
    ['proposal', proposal.machine, STEPS.proposal],
    ['reviewAssignment', reviewAssignment.machine, STEPS.reviewAssignment],
    ['roadmap', roadmap.machine, STEPS.roadmap],
    ['milestone', milestoneMachine, STEPS.milestone],
  ])('of %s takes every step of the table, and no other', (_name, machine, steps) => {
    expect(wrongSteps(machine, steps)).toEqual([]);
  });
});
