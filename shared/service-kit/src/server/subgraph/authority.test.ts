import { describe, expect, it } from '@jest/globals';
import { callerOf, newId, type Caller, type Role } from '@hub/hub-language';
import { authorityFor } from './authority.ts';

describe('what a caller acts on in a mutation', () => {
  const [own, other] = [newId('org'), newId('org')];
  const built = {
    rules: new Map<string, readonly Role[]>([
      ['Mutation.applyForEvent', ['EVENT_ORGANIZER', 'ORG_EDITOR']],
      ['Query.organization', ['PUBLIC']],
    ]),
    actsFor: new Map([['applyForEvent', ['organization']]]),
  };
  const as = (role: Role) => callerOf({ subject: 'anna', roles: [role], organization: own, requestId: 'r' });
  const apply = (caller: Caller, organization: unknown) =>
    authorityFor(built, 'applyForEvent', caller, { organization });

  it('is what the roles of its rule reach', () => {
    expect(apply(as('EVENT_ORGANIZER'), other)).toBe('ANYTHING');
    expect(apply(as('ORG_EDITOR'), own)).toMatchObject({ reach: { ORGANIZATION: [own] }, isStaff: false });
  });

  it('is never in the name of another organization, as an id or a party, whether there is one or not', () => {
    const message = 'organization: name an organization in which you have a role for this';
    for (const named of [
      other,
      newId('org'),
      'org_1',
      '',
      { kind: 'ORGANIZATION', id: other },
      { kind: 'COUNTRY', id: 'VN' },
    ]) {
      expect(() => apply(as('ORG_EDITOR'), named)).toThrow(message);
    }
    expect(() => apply(as('ORG_EDITOR'), { kind: 'ORGANIZATION', id: own })).not.toThrow();
  });

  it('is in nobody’s name for whom the rule is not', () => {
    expect(() => apply(as('INVESTOR'), own)).toThrow('name an organization');
  });

  it.each(['aplyForEvent', 'organization', '', 'Mutation.applyForEvent'])(
    'cannot be asked for an operation without a rule: %p',
    (operation) => {
      expect(() => authorityFor(built, operation, as('ORG_EDITOR'), {})).toThrow(
        `Mutation.${operation} has no access rule`,
      );
    },
  );
});
