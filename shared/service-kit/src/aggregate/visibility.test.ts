import { describe, expect, it } from '@jest/globals';
import { ROLES, type Identity, type Role } from '@hub/hub-language';
import { isPublic, NOT_PUBLIC, publicIn, publicWhenPublished, seesAll } from './visibility.ts';

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

describe('who sees every row', () => {
  const who = (role: Role): Identity => ({ subject: 's', roles: [role], requestId: 'r' });

  it('is staff, and nobody else where the aggregate names no role', () => {
    expect(ROLES.filter((role) => seesAll(who(role)))).toEqual(['COMPLIANCE', 'OPERATOR']);
    expect(seesAll({ subject: 'public', roles: [], requestId: 'r' })).toBe(false);
  });

  it('is also who has a role that the aggregate names', () => {
    expect(seesAll(who('REVIEWER'), ['REVIEWER'])).toBe(true);
    expect(seesAll(who('INVESTOR'), ['REVIEWER'])).toBe(false);
  });
});
