import { countryStub, stub } from '@hub/hub-language';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import { event } from '../events/event.ts';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { membersOfDelegation } from '../participations/participation.ts';
import { delegation } from './delegation.ts';
import { delegationRules } from './delegation.rules.ts';
import { formDelegation } from './form-delegation.ts';

export const queries = {
  delegation: (_, { id }, { read }) => read.byId(delegation, id),
} satisfies QueryResolvers;

export const types: Resolvers = {
  Delegation: {
    __resolveReference: ({ id }, { read }) => read.byId(delegation, id),
    event: (row, _, { read }) => read.byId(event, row.event),
    country: ({ country }) => countryStub(country),
    head: ({ head }) => stub(head),
    countedGroups: ({ countedGroups }) => countedGroups.map((id) => ({ id })),
    members: ({ id }, page, { read }) => read.related(membersOfDelegation, id, page),
  },
};

export const mutations = {
  ...commandsOf(delegation, delegationRules),
  formDelegation: mutation(formDelegation, answering('Delegation')),
};
