import { describe, expect, it } from '@jest/globals';
import {
  hasRole,
  isRole,
  ORGANIZATION_ROLES,
  ROLES,
  SEES_ALL,
  type Identity,
  type Role,
} from './identity.ts';

const who = (...roles: Role[]): Identity => ({ subject: 'anna', roles, requestId: 'r1' });

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

describe('a caller', () => {
  it('has a role when one of its own is among them', () => {
    expect(hasRole(who('INVESTOR', 'OPERATOR'), ['OPERATOR', 'COMPLIANCE'])).toBe(true);
    expect(hasRole(who('INVESTOR'), ['OPERATOR', 'COMPLIANCE'])).toBe(false);
    expect(hasRole(who(), ['OPERATOR'])).toBe(false);
    expect(hasRole(who('OPERATOR'), [])).toBe(false);
  });

  it('is the public, also without any role', () => {
    expect(hasRole(who(), ['PUBLIC'])).toBe(true);
    expect(hasRole(who(), ['OPERATOR', 'PUBLIC'])).toBe(true);
  });
});
