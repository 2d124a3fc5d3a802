import { stub } from '@hub/hub-language';
import { answering, commandsOf, mutation } from '@hub/service-kit/use-case';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { agreement, contentHash } from './agreement.ts';
import { agreementRules } from './agreement.rules.ts';
import { draftAgreement } from './draft-agreement.ts';
import { openForSignature } from './open-for-signature.ts';
import { signAgreement } from './sign-agreement.ts';

export const queries = {
  agreement: (_, { id }, { read }) => read.byId(agreement, id),
  agreements: (_, page, { read }) => read.list(agreement, page),
} satisfies QueryResolvers;

export const types: Resolvers = {
  Agreement: {
    __resolveReference: ({ id }, { read }) => read.byId(agreement, id),
    hub: ({ hub }) => stub(hub),
    signedBy: ({ signatures }) => signatures.map(({ party }) => party),
    versionHash: contentHash,
  },
};

const present = answering('Agreement');

export const mutations = {
  ...commandsOf(agreement, agreementRules),
  openForSignature: mutation(openForSignature, present),
  draftAgreement: mutation(draftAgreement, present),
  signAgreement: mutation(signAgreement, present),
};
