import { countryStub, stub } from '@hub/hub-language';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { matchesOfRound } from '../matching/match.ts';
import { corridorOf } from '../terms/corridor.ts';
import { createRound } from './create-round.ts';
import { round, roundsOfOrganization } from './fundraising-round.ts';
import { roundRules } from './round.rules.ts';

export const queries = {
  round: (_, { id }, { read }) => read.byId(round, id),
  rounds: (_, page, { read }) => read.list(round, page),
} satisfies QueryResolvers;

export const types = {
  FundraisingRound: {
    __resolveReference: ({ id }, { read }) => read.byId(round, id),
    organization: ({ organization }) => stub(organization),
    homeCountry: ({ homeCountry }) => countryStub(homeCountry),
    targetCountry: ({ targetCountry }) => countryStub(targetCountry),
    matches: ({ id }, page, { read }) => read.related(matchesOfRound, id, page),
  },
} satisfies Resolvers;

export const ofHub = {
  rounds: async ({ id }, page, { read }) => {
    const corridor = await corridorOf(read, id);
    if (!corridor) return null;
    const { home, host } = corridor;
    return read.list(round, page, (row) => [
      row('t.homeCountry', '=', home),
      row('t.targetCountry', '=', host),
    ]);
  },
} satisfies Resolvers['Hub'];

export const ofOrganization = {
  rounds: ({ id }, page, { read }) => read.related(roundsOfOrganization, id, page),
} satisfies Resolvers['Organization'];

export const mutations = {
  ...commandsOf(round, roundRules),
  createRound: mutation(createRound, answering('FundraisingRound')),
};
