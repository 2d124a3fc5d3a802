import type { ServiceContext } from '@hub/service-kit/server';
import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { country, countryByCode } from './country.ts';
import { fact } from './fact.ts';
import { relationship } from './relationship.ts';
import { sourceDocument } from './source-document.ts';
import { unnamedGroup } from './unnamed-group.ts';

export const queries = {
  countries: (_, page, { read }) => read.list(country, page),
  facts: (_, page, { read }) => read.list(fact, page),
  relationships: (_, page, { read }) => read.list(relationship, page),
  unnamedGroups: (_, page, { read }) => read.list(unnamedGroup, page),
  sourceDocuments: (_, page, { read }) => read.list(sourceDocument, page),
} satisfies QueryResolvers;

export const types: Resolvers = {
  Country: { __resolveReference: ({ code }, { read }) => read.one(countryByCode, code) },
  Fact: { __resolveReference: ({ id }, { read }) => read.byId(fact, id) },
  UnnamedGroup: { __resolveReference: ({ id }, { read }) => read.byId(unnamedGroup, id) },
  SourceDocument: { __resolveReference: ({ id }, { read }) => read.byId(sourceDocument, id) },
};

/** The country with this code, for fields of other features. */
export const countryOf = (code: string | null | undefined, { read }: ServiceContext) =>
  read.one(countryByCode, code);
