import { stub } from '@hub/hub-language';
import type { Condition, RowConditions } from '@hub/service-kit/read';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { matchesOfMandate } from '../matching/match.ts';
import { corridorOf, type Corridor } from '../terms/corridor.ts';
import { createMandate } from './create-mandate.ts';
import { mandate, mandatesOfOrganization } from './investor-mandate.ts';
import { mandateRules } from './mandate.rules.ts';

type Row = RowConditions<NonNullable<(typeof mandate)['stored']>>;

const listed = (row: Row, code: string) =>
  row.cast<readonly string[]>(row.val(JSON.stringify([code])), 'jsonb');

/** Mandates for companies from the home country that invest in the host country. */
const inCorridor = (row: Row, { home, host }: Corridor): Condition[] => [
  row('t.homeCountries', '@>', listed(row, home)),
  row('t.targetCountries', '@>', listed(row, host)),
];

export const queries = {
  mandate: (_, { id }, { read }) => read.byId(mandate, id),
  mandates: (_, page, { read }) => read.list(mandate, page),
} satisfies QueryResolvers;

export const types = {
  InvestorMandate: {
    __resolveReference: ({ id }, { read }) => read.byId(mandate, id),
    organization: ({ organization }) => stub(organization),
    homeCountries: ({ homeCountries }) => homeCountries.map((code) => ({ code })),
    targetCountries: ({ targetCountries }) => targetCountries.map((code) => ({ code })),
    matches: ({ id }, page, { read }) => read.related(matchesOfMandate, id, page),
  },
} satisfies Resolvers;

export const ofHub = {
  mandates: async ({ id }, page, { read }) => {
    const corridor = await corridorOf(read, id);
    return corridor && read.list(mandate, page, (row) => inCorridor(row, corridor));
  },
} satisfies Resolvers['Hub'];

export const ofOrganization = {
  mandates: ({ id }, page, { read }) => read.related(mandatesOfOrganization, id, page),
} satisfies Resolvers['Organization'];

export const mutations = {
  ...commandsOf(mandate, mandateRules),
  createMandate: mutation(createMandate, answering('InvestorMandate')),
};
