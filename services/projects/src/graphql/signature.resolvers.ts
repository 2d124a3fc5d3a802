import { stub } from '@hub/hub-language';
import type { Resolvers } from '../generated/graphql.ts';

export const types: Resolvers = {
  Signatory: {
    organization: ({ organization }) => stub(organization),
    suspended: ({ suspended }) => suspended ?? false,
  },
  Signature: {
    organization: ({ organization }) => stub(organization),
    person: ({ person }) => stub(person),
    signedAt: ({ signedAt }) => signedAt ?? null,
  },
};
