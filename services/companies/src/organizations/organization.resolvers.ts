import { commandResolvers, invalidInput, type Filter } from '@hub/service-kit';
import { countryByCode, relationshipsOfSubject } from '../facts/fact.entity.ts';
import type { Resolvers } from '../graphql/generated.ts';
import { casesOfOrganization } from '../market-entry/market-entry-case.entity.ts';
import { membershipsOfOrganization } from '../people/person.entity.ts';
import { latestScreening } from '../screening/screening-case.entity.ts';
import { foldByLook, foldBySound } from './fold-name.ts';
import { organizationAggregate } from './organization.entity.ts';
import { organizationGuards } from './organization.guards.ts';
import { registerOrganization, requireValid } from './register-organization.ts';

const contains = (folded: string) => `%${folded}%`;

/** Matches when any name contains the words as they look or as they sound. */
function searchFilter(search: string | null | undefined, kind: string | null | undefined): Filter {
  const conditions = ['TRUE'];
  const parameters: Record<string, unknown> = {};
  if (search && foldByLook(search) !== '') {
    conditions.push('(t.search_text LIKE :look OR t.search_text LIKE :sound)');
    parameters['look'] = contains(foldByLook(search));
    parameters['sound'] = contains(foldBySound(search));
  } else if (search) conditions.push('FALSE');
  if (kind) {
    conditions.push('t.kind = :kind');
    parameters['kind'] = kind;
  }
  return { where: conditions.join(' AND '), parameters };
}

export const organizationResolvers: Resolvers = {
  IdentifierScheme: { RU_INN: 'RU-INN', RU_OGRN: 'RU-OGRN', VN_MST: 'VN-MST', XI_LEI: 'XI-LEI' },
  Query: {
    organization: (_, { id }, { read }) => read.byId(organizationAggregate, id),
    organizationByIdentifier: async (_, { scheme, value }, { read }) => {
      const wanted = JSON.stringify([{ scheme, value: value.replace(/[\s-]/g, '').toUpperCase() }]);
      const filter = { where: 't.identifiers @> :wanted', parameters: { wanted } };
      return (await read.list(organizationAggregate, { first: 1 }, filter)).nodes[0] ?? null;
    },
    organizations: (_, { search, kind, ...page }, { read }) =>
      read.list(organizationAggregate, page, searchFilter(search, kind)),
  },
  Organization: {
    __resolveReference: ({ id }, { read }) => read.byId(organizationAggregate, id),
    country: async ({ country }, _, { read }) =>
      country ? ((await read.related(countryByCode, country, { first: 1 })).nodes[0] ?? null) : null,
    screening: async ({ id }, _, { read }) =>
      (await read.related(latestScreening, id, { first: 1 })).nodes[0]?.status ?? 'NONE',
    memberships: ({ id }, page, { read }) => read.related(membershipsOfOrganization, id, page),
    relationships: ({ id }, page, { read }) => read.related(relationshipsOfSubject, id, page),
    marketEntryCases: ({ id }, page, { read }) => read.related(casesOfOrganization, id, page),
  },
  OrganizationNameTaken: {
    organization: ({ organization }, _, { read }) => read.byId(organizationAggregate, organization),
  },
  Mutation: {
    ...commandResolvers(organizationAggregate, organizationGuards),
    registerOrganization: (_, { input }, context) =>
      context.run('registerOrganization', input, async (work) => {
        const { idempotencyKey: _key, ...given } = input;
        const created = await registerOrganization(work, {
          ...given,
          country: input.country ?? null,
          city: input.city ?? null,
          status: 'DRAFT',
          sourceStatus: null,
          roleInSource: null,
          provenance: null,
        });
        return { __typename: 'Organization', ...created };
      }),
    addIdentifier: (_, { input }, context) =>
      context.run('addIdentifier', input, async (work) => {
        const row = await work.load(organizationAggregate, input.id, input.expectedVersion);
        const identifier = requireValid(input.identifier);
        if (row.identifiers.some(({ scheme }) => scheme === identifier.scheme)) {
          throw invalidInput(`it has a ${identifier.scheme} already`, 'identifier.scheme');
        }
        const saved = await work.save(organizationAggregate, row, {
          identifiers: [...row.identifiers, identifier],
        });
        return { __typename: 'Organization' as const, ...saved };
      }),
  },
};
