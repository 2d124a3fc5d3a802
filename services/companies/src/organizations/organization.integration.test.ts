import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openUseCaseBed, stepsOf, wrongPairs, type UseCaseBed } from '@hub/service-kit/testing';
import { definition } from '../app.ts';
import { organization } from './organization.ts';

let bed: UseCaseBed;
beforeAll(async () => {
  bed = await openUseCaseBed(definition);
});
afterAll(() => bed.close());

/** From the product's state table, written down anew. */
const STEPS = [
  'establishOrganization: PLANNED → DRAFT',
  'submitOrganization: DRAFT → SUBMITTED',
  'verifyOrganization: SUBMITTED → VERIFIED',
  'rejectOrganization: SUBMITTED → REJECTED',
  'reviseOrganization: REJECTED → DRAFT',
  'suspendOrganization: VERIFIED → SUSPENDED',
  'reinstateOrganization: SUSPENDED → VERIFIED',
  'archiveOrganization: VERIFIED SUSPENDED → ARCHIVED',
];

describe('an organization', () => {
  it('takes every step of the table, and no other', async () => {
    expect(stepsOf(organization)).toEqual(STEPS);
    const wrong = await wrongPairs(bed, {
      aggregate: organization,
      steps: STEPS,
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
