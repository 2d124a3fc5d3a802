import type { LocalizedText, Name } from '@hub/hub-language';
import {
  defineAggregate,
  id,
  json,
  publicWhenPublished,
  type RowOfAggregate,
  SHARED,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';

export const person = defineAggregate('Person', {
  prefix: 'per',
  topic: 'companies.person.v1',
  table: 'person',
  created: 'changed',
  place: SHARED,
  visibility: { public: publicWhenPublished() },
  fields: { names: json<readonly Name[]>().published() },
});
export type Person = RowOfAggregate<typeof person>;

/** A person's place in an organization. */
export const membership = defineAggregate('OrganizationMembership', {
  prefix: 'mem',
  topic: 'companies.membership.v1',
  table: 'organization_membership',
  created: 'role-set',
  place: SHARED,
  visibility: { public: publicWhenPublished(), own: ['organization'] },
  owners: ['organization'],
  fields: {
    person: id('per').published(),
    organization: id('org').published(),
    position: json<LocalizedText>().nullable().published(),
    roles: json<readonly string[]>().published(),
  },
});
export type OrganizationMembership = RowOfAggregate<typeof membership>;

export const membershipsOfPerson = relation(membership, 'person');
export const membershipsOfOrganization = relation(membership, 'organization');
