import { answering, commandsOf, mutation, presentRefusal } from '@hub/service-kit/use-case';
import { isRefusal } from '@hub/hub-language';
import { grantsOfOrganization } from '../access/grant.ts';
import { invitationsOfOrganization } from '../access/invitation.ts';
import { countryOf } from '../facts/country.ts';
import { relationshipsOfSubject } from '../facts/relationship.ts';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { casesOfOrganization } from '../market-entry/market-entry-case.ts';
import { membershipsOfOrganization } from '../people/person.ts';
import { latestScreening } from '../screening/screening-case.ts';
import { addIdentifier } from './add-identifier.ts';
import { identified, named, ofKind } from './find-organizations.ts';
import { organization } from './organization.ts';
import { organizationRules } from './organization.rules.ts';
import { registerOrganization } from './register-organization.ts';

export const queries = {
  organization: (_, { id }, { read }) => read.byId(organization, id),
  organizationByIdentifier: async (_, { scheme, value }, { read }) =>
    (await read.list(organization, { first: 1 }, (row) => identified(row, scheme, value))).nodes[0] ?? null,
  organizations: (_, { search, kind, ...page }, { read }) =>
    read.list(organization, page, (row) => [...named(row, search), ...ofKind(row, kind)]),
} satisfies QueryResolvers;

export const types: Resolvers = {
  IdentifierScheme: { RU_INN: 'RU-INN', RU_OGRN: 'RU-OGRN', VN_MST: 'VN-MST', XI_LEI: 'XI-LEI' },
  Organization: {
    __resolveReference: ({ id }, { read }) => read.byId(organization, id),
    country: ({ country }, _, { read }) => countryOf(read, country),
    screening: async ({ id }, _, { read }) => (await read.one(latestScreening, id))?.status ?? 'NONE',
    memberships: ({ id }, page, { read }) => read.related(membershipsOfOrganization, id, page),
    relationships: ({ id }, page, { read }) => read.related(relationshipsOfSubject, id, page),
    marketEntryCases: ({ id }, page, { read }) => read.related(casesOfOrganization, id, page),
    grants: ({ id }, page, { read }) => read.related(grantsOfOrganization, id, page),
    invitations: ({ id }, page, { read }) => read.related(invitationsOfOrganization, id, page),
  },
  OrganizationNameTaken: {
    organization: (taken, _, { read }) => read.byId(organization, taken.organization),
  },
};

const present = answering('Organization');
type Registered = Awaited<ReturnType<typeof registerOrganization>>;

export const mutations = {
  ...commandsOf(organization, organizationRules),
  registerOrganization: mutation(registerOrganization, (result: Registered) => {
    if (!isRefusal(result)) return present(result);
    switch (result.refusal) {
      case 'NameTaken':
        return { ...result, __typename: 'OrganizationNameTaken' as const };
      case 'InvalidInput':
      case 'RuleBreach':
        return presentRefusal(result);
    }
  }),
  addIdentifier: mutation(addIdentifier, present),
};
