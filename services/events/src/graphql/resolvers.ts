import { valueResolvers } from '@hub/hub-language';
import { mutationsOf } from '@hub/service-kit/definition';
import * as delegations from '../delegations/delegation.resolvers.ts';
import * as events from '../events/event.resolvers.ts';
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated/graphql.ts';
import * as imports from '../import/import.resolvers.ts';
import * as meetings from '../meetings/meeting.resolvers.ts';
import * as participations from '../participations/participation.resolvers.ts';
import * as schedules from '../schedules/schedule-version.resolvers.ts';
import * as venues from '../venues/venue.resolvers.ts';
import * as otherServices from './other-services.resolvers.ts';
import * as waiting from './waiting.resolvers.ts';

const queries: Required<QueryResolvers> = {
  ...events.queries,
  ...delegations.queries,
  ...participations.queries,
  ...meetings.queries,
  ...schedules.queries,
  ...venues.queries,
};

/** Resolvers of queries and types. */
export const resolvers: Resolvers = {
  ...(valueResolvers as Resolvers),
  ...otherServices.types,
  ...waiting.types,
  ...events.types,
  ...delegations.types,
  ...meetings.types,
  ...schedules.types,
  ...venues.types,
  Participation: { ...participations.fields, ...meetings.fieldsOfParticipation },
  Query: queries,
};

/** The use case of every mutation. */
export const mutations = mutationsOf<MutationResolvers>()({
  ...events.mutations,
  ...imports.mutations,
  ...delegations.mutations,
  ...participations.mutations,
  ...meetings.mutations,
  ...schedules.mutations,
  ...venues.mutations,
});
