import { describe, expect, it } from '@jest/globals';
import { isRole, ORGANIZATION_ROLES, ROLES, SEES_ALL } from './identity.ts';

describe('a role', () => {
  it.each(ROLES)('is one of the list: %s', (role) => {
    expect(isRole(role)).toBe(true);
  });

  it.each(['operator', 'ADMIN', '', undefined, null, 7, ['OPERATOR']])('is not %p', (value) => {
    expect(isRole(value)).toBe(false);
  });

  it('that reaches only its own organization never sees every object', () => {
    expect(SEES_ALL.filter((role) => ORGANIZATION_ROLES.has(role))).toEqual([]);
    expect([...ORGANIZATION_ROLES].filter((role) => !isRole(role))).toEqual([]);
    expect([...ORGANIZATION_ROLES]).toEqual(['ORG_MEMBER', 'ORG_EDITOR', 'ORG_ADMIN', 'INVESTOR']);
  });
});
