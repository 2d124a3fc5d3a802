import { ruleBreach, type LocalizedText, type Name, type RuleBreach } from '@hub/hub-language';
import {
  defineAggregate,
  id,
  ids,
  json,
  publicWhenPublished,
  SHARED,
  somebody,
  type RowOfAggregate,
} from '@hub/service-kit/aggregate';
import { relation } from '@hub/service-kit/read';
import type { UnitOfWork } from '@hub/service-kit/use-case';

export const person = defineAggregate('Person', {
  prefix: 'per',
  topic: 'companies.person.v1',
  table: 'person',
  created: 'changed',
  place: SHARED,
  visibility: { public: publicWhenPublished(), own: ['organizations'], persons: ['id'] },
  fields: {
    names: json<readonly Name[]>().published(),
    /** Subject at the identity provider; null for a person whom only a document names. */
    account: somebody().nullable(),
    /** Those in which the person has a role: their people see each other. */
    organizations: ids('org'),
  },
});
export type Person = RowOfAggregate<typeof person>;

/** Who the caller is here, and under which account. */
export type Profile = { id: string; account: string; example: boolean };

/** The caller's profile, or what to do to have one. */
export async function callersProfile(work: UnitOfWork): Promise<Profile | RuleBreach> {
  const { person: own, subject } = work.identity;
  const known = own === null ? null : await work.find(person, own);
  return known
    ? { id: known.id, account: subject, example: known.example }
    : ruleBreach('NO_PROFILE', 'say who you are first: run introduceMyself');
}

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
    person: id('per').whose().published(),
    organization: id('org').published(),
    position: json<LocalizedText>().nullable().published(),
    roles: json<readonly string[]>().published(),
  },
});
export type OrganizationMembership = RowOfAggregate<typeof membership>;

export const membershipsOfPerson = relation(membership, 'person');
export const membershipsOfOrganization = relation(membership, 'organization');
