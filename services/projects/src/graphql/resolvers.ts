import { valueResolvers } from '@hub/hub-language';
import { mutationsOf } from '@hub/service-kit/definition';
import * as agreements from '../agreements/agreement.resolvers.ts';
import * as assignments from '../assignments/review-assignment.resolvers.ts';
import * as centers from '../centers/center.resolvers.ts';
import * as cooperation from '../cooperation/cooperation.resolvers.ts';
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated/graphql.ts';
import * as imports from '../import/import.resolvers.ts';
import * as interests from '../interests/interest.resolvers.ts';
import * as signatures from './signature.resolvers.ts';
import * as proposals from '../proposals/proposal.resolvers.ts';
import * as roadmaps from '../roadmaps/roadmap.resolvers.ts';
import * as otherServices from './other-services.resolvers.ts';
import * as waiting from './waiting.resolvers.ts';

const queries: Required<QueryResolvers> = {
  ...centers.queries,
  ...interests.queries,
  ...proposals.queries,
  ...assignments.queries,
  ...roadmaps.queries,
  ...cooperation.queries,
  ...agreements.queries,
};

/** Resolvers of queries and types. */
export const resolvers: Resolvers = {
  ...valueResolvers,
  ...otherServices.types,
  ...waiting.types,
  ...centers.types,
  ...interests.types,
  ...proposals.types,
  ...assignments.types,
  ...roadmaps.types,
  ...cooperation.types,
  ...agreements.types,
  ...signatures.types,
  Query: queries,
};

/** The use case of every mutation. */
export const mutations = mutationsOf<MutationResolvers>()({
  ...imports.mutations,
  ...centers.mutations,
  ...interests.mutations,
  ...proposals.mutations,
  ...assignments.mutations,
  ...roadmaps.mutations,
  ...cooperation.mutations,
  ...agreements.mutations,
});
