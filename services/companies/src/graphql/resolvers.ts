import { mutationsOf } from '@hub/service-kit/definition';
import * as access from '../access/access.resolvers.ts';
import * as facts from '../facts/fact.resolvers.ts';
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated/graphql.ts';
import * as hubs from '../hubs/hub.resolvers.ts';
import * as imports from '../import/import.resolvers.ts';
import * as cases from '../market-entry/market-entry-case.resolvers.ts';
import * as organizations from '../organizations/organization.resolvers.ts';
import * as parties from '../organizations/party.resolvers.ts';
import * as people from '../people/person.resolvers.ts';
import * as screening from '../screening/screening.resolvers.ts';

const queries: Required<QueryResolvers> = {
  ...access.queries,
  ...facts.queries,
  ...hubs.queries,
  ...cases.queries,
  ...organizations.queries,
  ...people.queries,
  ...screening.queries,
};

/** Resolvers of queries and types. */
export const resolvers: Resolvers = {
  ...access.types,
  ...facts.types,
  ...hubs.types,
  ...cases.types,
  ...organizations.types,
  ...parties.types,
  ...people.types,
  ...screening.types,
  Query: queries,
};

/** The use case of every mutation. */
export const mutations = mutationsOf<MutationResolvers>()({
  ...access.mutations,
  ...hubs.mutations,
  ...imports.mutations,
  ...cases.mutations,
  ...organizations.mutations,
  ...people.mutations,
  ...screening.mutations,
});
