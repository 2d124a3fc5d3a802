import { describe, expect, it } from '@jest/globals';
import {
  ASSIGNED_ROLES,
  callerOf,
  claimedGrants,
  holdsRole,
  isPossibleGrant,
  organizationsIn,
  SCOPE_KINDS,
  SCOPE_PREFIXES,
  SCOPES_OF_ROLE,
  type Grant,
} from './grants.ts';
import { ANONYMOUS, ORGANIZATION_ROLES, ROLES, type Role } from './identity.ts';
import { newId } from './ids.ts';

const organization = newId('org');
const anna = (roles: Role[], of?: string) => ({
  subject: 'anna',
  roles,
  requestId: 'r1',
  ...(of === undefined ? {} : { organization: of }),
});

describe('what a token claims', () => {
  it('holds everywhere for staff, in the named organization for its people', () => {
    expect(claimedGrants(anna(['OPERATOR', 'ORG_ADMIN'], organization))).toEqual([
      { role: 'OPERATOR', kind: 'PLATFORM', id: null },
      { role: 'ORG_ADMIN', kind: 'ORGANIZATION', id: organization },
    ]);
  });

  it.each([undefined, '', 'VN', newId('hub')])('holds nowhere in the organization %p', (of) => {
    expect(claimedGrants(anna(['ORG_ADMIN', 'INVESTOR'], of))).toEqual([]);
  });

  it('is nothing for who is only one of the public, or has an organization and no role in it', () => {
    expect(claimedGrants(anna(['PUBLIC', 'SIGNED_IN']))).toEqual([]);
    expect(claimedGrants(anna([], organization))).toEqual([]);
  });
});

describe('a caller', () => {
  const held: Grant = { role: 'EVENT_ORGANIZER', kind: 'EVENT', id: newId('evt') };

  it('has what the token claims and what the hub has granted', () => {
    const person = newId('per');
    const caller = callerOf(anna(['COMPLIANCE']), { person, grants: [held] });
    expect(caller).toMatchObject({ subject: 'anna', person });
    expect(caller.grants).toEqual([{ role: 'COMPLIANCE', kind: 'PLATFORM', id: null }, held]);
    expect(callerOf(anna([]))).toMatchObject({ person: null, grants: [] });
  });

  it('holds a role wherever it holds it', () => {
    const boris = callerOf(anna([]), { person: null, grants: [held] });
    expect(holdsRole(boris, ['OPERATOR', 'EVENT_ORGANIZER'])).toBe(true);
    expect(holdsRole(boris, ['OPERATOR'])).toBe(false);
    expect(holdsRole(boris, [])).toBe(false);
  });

  it('acts in the organizations where it holds such a role, each once', () => {
    const [own, other] = [newId('org'), newId('org')];
    const grants: Grant[] = [
      { role: 'ORG_ADMIN', kind: 'ORGANIZATION', id: own },
      { role: 'INVESTOR', kind: 'ORGANIZATION', id: own },
      { role: 'ORG_MEMBER', kind: 'ORGANIZATION', id: other },
      held,
    ];
    const caller = callerOf(anna([]), { person: null, grants });
    expect(organizationsIn(caller, ['ORG_ADMIN', 'INVESTOR', 'EVENT_ORGANIZER'])).toEqual([own]);
    expect(organizationsIn(caller, ['ORG_MEMBER'])).toEqual([other]);
  });

  it('is the public, also without any grant, and signed in with a token alone', () => {
    const everyone = callerOf({ subject: ANONYMOUS, roles: [], requestId: 'r' });
    expect(holdsRole(everyone, ['OPERATOR', 'PUBLIC'])).toBe(true);
    expect(holdsRole(everyone, ['SIGNED_IN'])).toBe(false);
    expect(holdsRole(callerOf(anna([])), ['SIGNED_IN'])).toBe(true);
  });
});

describe('a grant is possible', () => {
  const everyGrant = ROLES.flatMap((role) =>
    SCOPE_KINDS.map((kind): Grant => ({
      role,
      kind,
      id: kind === 'PLATFORM' ? null : newId(SCOPE_PREFIXES[kind]),
    })),
  );

  it('where its role may hold, and nowhere else', () => {
    const possible = everyGrant.filter(isPossibleGrant).map(({ role, kind }) => `${role} ${kind}`);
    const listed = Object.entries(SCOPES_OF_ROLE).flatMap(([role, kinds]) =>
      kinds.map((kind) => `${role} ${kind}`),
    );
    expect(possible.toSorted()).toEqual(listed.toSorted());
  });

  it('with an id of its kind, and without one on the platform', () => {
    const role = 'EVENT_ORGANIZER';
    expect(isPossibleGrant({ role, kind: 'EVENT', id: newId('hub') })).toBe(false);
    expect(isPossibleGrant({ role, kind: 'EVENT', id: null })).toBe(false);
    expect(isPossibleGrant({ role, kind: 'PLATFORM', id: newId('evt') })).toBe(false);
  });

  it('of a role that exists', () => {
    expect(isPossibleGrant({ role: 'KING' as Role, kind: 'PLATFORM', id: null })).toBe(false);
  });

  it('in an organization alone for the roles of organizations, never for what is assigned', () => {
    for (const role of ORGANIZATION_ROLES) {
      expect(
        everyGrant.filter((grant) => grant.role === role && isPossibleGrant(grant)).map(({ kind }) => kind),
      ).toEqual(['ORGANIZATION']);
    }
    expect([...ASSIGNED_ROLES].some((role) => ORGANIZATION_ROLES.has(role))).toBe(false);
  });
});
