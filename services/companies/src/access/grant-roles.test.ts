import { expect, it } from '@jest/globals';
import { enumOf } from '@hub/change-feed/contracts';
import { ORGANIZATION_ROLES, ROLES, SCOPE_KINDS, SCOPES_OF_ROLE } from '@hub/hub-language';
import { GrantRole, OrganizationRole, ScopeKind } from '../generated/enums.ts';

const sorted = (values: Iterable<string>) => [...values].toSorted();
const IMPLIED = ['PUBLIC', 'SIGNED_IN'];

it('the schema has the roles that the services know, but for those that nobody is given', () => {
  const given = ROLES.filter((role) => !IMPLIED.includes(role));
  expect(sorted(GrantRole)).toEqual(sorted(given));
  expect(sorted(Object.keys(SCOPES_OF_ROLE))).toEqual(sorted(given));
  expect(sorted(enumOf('companies.grant.v1', 'role') ?? [])).toEqual(sorted(given));
});

it('the schema has the roles of organizations and the kinds of scope that the services know', () => {
  expect(sorted(OrganizationRole)).toEqual(sorted(ORGANIZATION_ROLES));
  expect(sorted(ScopeKind)).toEqual(sorted(SCOPE_KINDS));
});
