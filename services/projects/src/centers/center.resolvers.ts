import { stub } from '@hub/hub-language';
import { commandsOf } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { interestsOfCenter, interestsOfProgramme } from '../interests/expression-of-interest.ts';
import { center } from './center.ts';
import { programme, programmesOfCenter } from './programme.ts';

export const queries = {
  center: (_, { id }, { read }) => read.byId(center, id),
  programme: (_, { id }, { read }) => read.byId(programme, id),
} satisfies QueryResolvers;

export const types: Resolvers = {
  Center: {
    __resolveReference: ({ id }, { read }) => read.byId(center, id),
    hub: ({ hub }) => stub(hub),
    organization: ({ organization }) => stub(organization),
    countries: ({ countries }) => countries.map((code) => ({ code })),
    programmes: ({ id }, page, { read }) => read.related(programmesOfCenter, id, page),
    expressionsOfInterest: ({ id }, page, { read }) => read.related(interestsOfCenter, id, page),
  },
  Programme: {
    __resolveReference: ({ id }, { read }) => read.byId(programme, id),
    center: (row, _, { read }) => read.byId(center, row.center),
    expressionsOfInterest: ({ id }, page, { read }) => read.related(interestsOfProgramme, id, page),
  },
};

export const mutations = commandsOf(center);
