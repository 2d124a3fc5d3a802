import { stub } from '@hub/hub-language';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import { center } from '../centers/center.ts';
import { programme } from '../centers/programme.ts';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { expressInterest } from './express-interest.ts';
import { expressionOfInterest } from './expression-of-interest.ts';

export const queries = {
  expressionOfInterest: (_, { id }, { read }) => read.byId(expressionOfInterest, id),
  expressionsOfInterest: (_, page, { read }) => read.list(expressionOfInterest, page),
} satisfies QueryResolvers;

export const types: Resolvers = {
  ExpressionOfInterest: {
    __resolveReference: ({ id }, { read }) => read.byId(expressionOfInterest, id),
    center: (row, _, { read }) => read.byId(center, row.center),
    programme: (row, _, { read }) => read.byId(programme, row.programme),
    organization: ({ organization }) => stub(organization),
  },
};

export const mutations = {
  ...commandsOf(expressionOfInterest),
  expressInterest: mutation(expressInterest, answering('ExpressionOfInterest')),
};
