import { describe, expect, it } from '@jest/globals';
import { wrongSteps } from '@hub/service-kit/machine-steps';
import { hub } from './hubs/hub.ts';
import { marketEntryCase } from './market-entry/market-entry-case.ts';
import { organization } from './organizations/organization.ts';
import { screeningCase } from './screening/screening-case.ts';
import { STEPS } from './testing/state-tables.ts';

describe('the state machine', () => {
  it.each([
    ['hub', hub.machine, STEPS.hub],
    ['marketEntryCase', marketEntryCase.machine, STEPS.marketEntryCase],
    ['organization', organization.machine, STEPS.organization],
    ['screeningCase', screeningCase.machine, STEPS.screeningCase],
  ])('of %s takes every step of the table, and no other', (_name, machine, steps) => {
    expect(wrongSteps(machine, steps)).toEqual([]);
  });
});
