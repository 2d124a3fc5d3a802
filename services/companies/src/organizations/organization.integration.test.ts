import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openUseCaseBed, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { STEPS } from '../testing/state-tables.ts';
import { organization } from './organization.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

describe('an organization', () => {
  it('takes every step of the table, and no other', async () => {
    const wrong = await wrongPairs(bed, {
      aggregate: organization,
      steps: STEPS.organization,
      refused: { verifyOrganization: 'IDENTIFIER_MISSING' },
      values: () => ({
        sourceStatus: null,
        kind: 'COMPANY' as const,
        names: [{ value: 'Example', lang: 'en', script: 'Latn', alias: false }],
        country: null,
        city: null,
        roleInSource: null,
        identifiers: [],
        searchText: 'example',
        example: true,
        provenance: null,
      }),
    });
    expect(wrong).toEqual([]);
  });
});
