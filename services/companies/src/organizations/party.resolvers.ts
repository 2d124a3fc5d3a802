import { countryOf } from '../facts/country.ts';
import { hub } from '../hubs/hub.ts';
import { relationship } from '../facts/relationship.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { organization } from './organization.ts';

/** Types that lead to an organization or to something else. */
export const types: Resolvers = {
  Party: {
    organization: ({ kind, id }, _, { read }) =>
      kind === 'ORGANIZATION' ? read.byId(organization, id) : null,
    country: ({ kind, id }, _, { read }) => (kind === 'COUNTRY' ? countryOf(read, id) : null),
  },
  Relationship: {
    __resolveReference: ({ id }, { read }) => read.byId(relationship, id),
    subject: ({ subject }, _, { read }) => read.byId(organization, subject),
    object: async ({ object }, _, { read }) => {
      const ofHub = await read.byId(hub, object);
      if (ofHub) return { ...ofHub, __typename: 'Hub' as const };
      const other = await read.byId(organization, object);
      return other && { ...other, __typename: 'Organization' as const };
    },
  },
};
