import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import { countryOf } from '../facts/country.ts';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { hub } from '../hubs/hub.ts';
import { organization } from '../organizations/organization.ts';
import { agreePlan, completeCase, openMarketEntryCase } from './lead-case.ts';
import { marketEntryCase } from './market-entry-case.ts';

export const queries = {
  marketEntryCases: (_, page, { read }) => read.list(marketEntryCase, page),
} satisfies QueryResolvers;

export const types: Resolvers = {
  MarketEntryCase: {
    __resolveReference: ({ id }, { read }) => read.byId(marketEntryCase, id),
    hub: (row, _, { read }) => read.byId(hub, row.hub),
    organization: (row, _, { read }) => read.byId(organization, row.organization),
    targetCountry: ({ targetCountry }, _, { read }) => countryOf(read, targetCountry),
  },
};

const present = answering('MarketEntryCase');

export const mutations = {
  ...commandsOf(marketEntryCase),
  openMarketEntryCase: mutation(openMarketEntryCase, present),
  agreePlan: mutation(agreePlan, present),
  completeCase: mutation(completeCase, present),
};
