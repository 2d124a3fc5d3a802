import { describe, expect, it } from '@jest/globals';
import { isPublic, NOT_PUBLIC, publicIn, publicWhenPublished } from './visibility.ts';

const stated = { provenance: { document: 'a-report' }, status: 'DRAFT' };
const active = { provenance: null, status: 'ACTIVE' };
const draft = { provenance: null, status: 'DRAFT' };

describe('a row is public', () => {
  it.each([
    ['when a document states it', publicWhenPublished(), [true, false, false]],
    ['when a document states it, or in a state', publicWhenPublished('ACTIVE'), [true, true, false]],
    ['in a state alone', publicIn('ACTIVE', 'DONE'), [false, true, false]],
    ['never', NOT_PUBLIC, [false, false, false]],
  ])('%s', (_when, rule, expected) => {
    expect([stated, active, draft].map((row) => isPublic(rule, row))).toEqual(expected);
  });

  it('not because the column is missing', () => {
    expect(isPublic(publicWhenPublished('ACTIVE'), {})).toBe(false);
  });
});
