import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { organization } from '../organizations/organization.ts';
import { completeScreening, decideHit, requestScreening } from './screen-organization.ts';
import { screeningCase } from './screening-case.ts';
import { screeningRules } from './screening.rules.ts';

export const queries = {
  screeningCases: (_, page, { read }) => read.list(screeningCase, page),
} satisfies QueryResolvers;

export const types: Resolvers = {
  ScreeningCase: {
    __resolveReference: ({ id }, { read }) => read.byId(screeningCase, id),
    organization: (row, _, { read }) => read.byId(organization, row.organization),
  },
};

const present = answering('ScreeningCase');

export const mutations = {
  ...commandsOf(screeningCase, screeningRules),
  requestScreening: mutation(requestScreening, present),
  completeScreening: mutation(completeScreening, present),
  decideHit: mutation(decideHit, present),
};
