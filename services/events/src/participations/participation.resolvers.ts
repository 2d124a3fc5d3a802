import { stub } from '@hub/hub-language';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import { delegation } from '../delegations/delegation.ts';
import { event } from '../events/event.ts';
import type { ParticipationResolvers, QueryResolvers } from '../generated/graphql.ts';
import { applyForEvent } from './apply-for-event.ts';
import { participation } from './participation.ts';
import { participationRules } from './participation.rules.ts';

export const queries = {
  participation: (_, { id }, { read }) => read.byId(participation, id),
} satisfies QueryResolvers;

/** Fields of a participation; those about its meetings are in the feature of meetings. */
export const fields: ParticipationResolvers = {
  __resolveReference: ({ id }, { read }) => read.byId(participation, id),
  event: (row, _, { read }) => read.byId(event, row.event),
  delegation: (row, _, { read }) => read.byId(delegation, row.delegation),
  organization: ({ organization }) => stub(organization),
};

export const mutations = {
  ...commandsOf(participation, participationRules),
  applyForEvent: mutation(applyForEvent, answering('Participation')),
};
