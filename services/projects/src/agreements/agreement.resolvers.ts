import { stub } from '@hub/hub-language';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { agreement } from './agreement.ts';
import { draftAgreement } from './draft-agreement.ts';
import { signAgreement } from './sign-agreement.ts';

export const queries = {
  agreement: (_, { id }, { read }) => read.byId(agreement, id),
  agreements: (_, page, { read }) => read.list(agreement, page),
} satisfies QueryResolvers;

export const types: Resolvers = {
  Agreement: {
    __resolveReference: ({ id }, { read }) => read.byId(agreement, id),
    hub: ({ hub }) => stub(hub),
  },
};

const present = answering('Agreement');

export const mutations = {
  ...commandsOf(agreement),
  draftAgreement: mutation(draftAgreement, present),
  signAgreement: mutation(signAgreement, present),
};
