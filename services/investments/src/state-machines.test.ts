import { describe, expect, it } from '@jest/globals';
import { wrongSteps } from '@hub/service-kit/machine-steps';
import { expertRequest } from './experts/expert-request.ts';
import { introduction } from './introductions/introduction.ts';
import { mandate } from './mandates/investor-mandate.ts';
import { round } from './rounds/fundraising-round.ts';
import { STEPS } from './testing/state-tables.ts';

describe('the state machine', () => {
  it.each([
    ['expertRequest', expertRequest.machine, STEPS.expertRequest],
    ['introduction', introduction.machine, STEPS.introduction],
    ['mandate', mandate.machine, STEPS.mandate],
    ['round', round.machine, STEPS.round],
  ])('of %s takes every step of the table, and no other', (_name, machine, steps) => {
    expect(wrongSteps(machine, steps)).toEqual([]);
  });
});
