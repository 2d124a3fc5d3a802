import type { QueryResolvers, Resolvers } from '../generated/graphql.ts';
import { country, countryOf } from './country.ts';
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
  Country: { __resolveReference: ({ code }, { read }) => countryOf(read, code) },
  Fact: { __resolveReference: ({ id }, { read }) => read.byId(fact, id) },
  UnnamedGroup: { __resolveReference: ({ id }, { read }) => read.byId(unnamedGroup, id) },
  SourceDocument: { __resolveReference: ({ id }, { read }) => read.byId(sourceDocument, id) },
};
