import { stub } from '@hub/hub-language';
import { connectionOf } from '@hub/service-kit/read';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { holdSpace } from './hold-space.ts';
import { spaceBooking } from './space-booking.ts';
import { bookingRules } from './space-booking.rules.ts';
import { venue } from './venue.ts';

export const queries = {
  venue: (_, { id }, { read }) => read.byId(venue, id),
  spaceBooking: (_, { id }, { read }) => read.byId(spaceBooking, id),
} satisfies QueryResolvers;

export const types: Resolvers = {
  Venue: {
    __resolveReference: ({ id }, { read }) => read.byId(venue, id),
    hub: ({ hub }) => stub(hub),
    spaces: ({ spaces }, page) => connectionOf(spaces, page),
  },
  SpaceBooking: {
    __resolveReference: ({ id }, { read }) => read.byId(spaceBooking, id),
    organization: ({ organization }) => stub(organization),
  },
};

export const mutations = {
  ...commandsOf(venue),
  ...commandsOf(spaceBooking, bookingRules),
  holdSpace: mutation(holdSpace, answering('SpaceBooking')),
};
