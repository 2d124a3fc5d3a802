import { valueResolvers } from '@hub/hub-language';
import { mutationsOf } from '@hub/service-kit/definition';
import * as experts from '../experts/expert.resolvers.ts';
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated/graphql.ts';
import * as introductions from '../introductions/introduction.resolvers.ts';
import * as mandates from '../mandates/mandate.resolvers.ts';
import * as matching from '../matching/match.resolvers.ts';
import * as rounds from '../rounds/round.resolvers.ts';
import * as waiting from './waiting.resolvers.ts';

const queries: Required<QueryResolvers> = {
  ...experts.queries,
  ...introductions.queries,
  ...mandates.queries,
  ...matching.queries,
  ...rounds.queries,
};

/** Resolvers of queries and types. */
export const resolvers: Resolvers = {
  ...valueResolvers,
  ...experts.types,
  ...introductions.types,
  ...mandates.types,
  ...matching.types,
  ...rounds.types,
  ...waiting.types,
  Hub: { ...mandates.ofHub, ...rounds.ofHub },
  Organization: { ...introductions.ofOrganization, ...mandates.ofOrganization, ...rounds.ofOrganization },
  Query: queries,
};

/** The use case of every mutation. */
export const mutations = mutationsOf<MutationResolvers>()({
  ...experts.mutations,
  ...introductions.mutations,
  ...mandates.mutations,
  ...matching.mutations,
  ...rounds.mutations,
});
