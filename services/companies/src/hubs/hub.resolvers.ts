import { connectionOf } from '@hub/service-kit/read';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import { countryOf } from '../facts/country.ts';
import { relationshipsOfObject } from '../facts/relationship.ts';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { casesOfHub } from '../market-entry/market-entry-case.ts';
import { organization } from '../organizations/organization.ts';
import { hub } from './hub.ts';
import { planHub } from './plan-hub.ts';

export const queries = {
  hub: (_, { id }, { read }) => read.byId(hub, id),
  hubs: (_, page, { read }) => read.list(hub, page),
} satisfies QueryResolvers;

export const types: Resolvers = {
  Hub: {
    __resolveReference: ({ id }, { read }) => read.byId(hub, id),
    hostCountry: ({ hostCountry }, _, { read }) => countryOf(read, hostCountry),
    homeCountry: ({ homeCountry }, _, { read }) => countryOf(read, homeCountry),
    coordinator: ({ coordinator }, _, { read }) => read.byId(organization, coordinator),
    operator: ({ operator }, _, { read }) => read.byId(organization, operator),
    functions: ({ functions }, page) => connectionOf(functions, page),
    operatorRequirements: ({ operatorRequirements }, page) => connectionOf(operatorRequirements, page),
    relationships: ({ id }, page, { read }) => read.related(relationshipsOfObject, id, page),
    marketEntryCases: ({ id }, page, { read }) => read.related(casesOfHub, id, page),
  },
  HubFunction: {
    fromCountry: ({ fromCountry }, _, { read }) => countryOf(read, fromCountry),
    toCountry: ({ toCountry }, _, { read }) => countryOf(read, toCountry),
  },
};

export const mutations = { ...commandsOf(hub), planHub: mutation(planHub, answering('Hub')) };
